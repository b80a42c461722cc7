import { z } from 'zod'
import { run } from '../kit.ts'
import { GOALS, type ReuseSet, WRONG_AT_MOST } from './sets.ts'

export const SCORER = 'score-reuse.mjs'

const figure = z.number()
const f1 = z.object({ f1: figure })

const ofChecks = z
  .object({
    ...{ accuracy: figure, falseExact: figure, falseClean: figure },
    ...{ macroF1: figure.optional(), f1: figure.optional() },
    places: z.object({ recallAtAll: figure, iou90: figure }).optional(),
    speaker: z.object({ accuracy: figure, falseSame: figure }).optional(),
  })
  .loose()

const ofClusters = z
  .object({
    /** What stands in many documents word for word counts as different sayings, and is looked at by its role instead. */
    withoutFormulaic: z.object({ bcubed: f1, pairwise: f1, adjustedRand: figure }),
    earliestAccuracy: figure,
    hardNegatives: z.record(z.string(), z.object({ items: figure, wronglyGrouped: figure })),
  })
  .loose()

export type Score = { set: ReuseSet; figures: Record<string, number | undefined>; all: unknown }

/** @param args what the scorer takes: its task, the predictions and what is right */
export function scored(kit: string, set: ReuseSet, args: readonly string[]): Score {
  const all: unknown = JSON.parse(run(kit, SCORER, [...args, '--json']))
  const isOfClusters = set === 'same' || set === 'editions'
  return { set, all, figures: isOfClusters ? clusterFigures(all) : checkFigures(all) }
}

function checkFigures(all: unknown): Score['figures'] {
  const { accuracy, macroF1, f1: found, falseExact, falseClean, places, speaker } = ofChecks.parse(all)
  return {
    ...{ f1: found, accuracy, macroF1, falseExact, falseClean, ...places },
    ...{ speaker: speaker?.accuracy, falseSame: speaker?.falseSame },
  }
}

function clusterFigures(all: unknown): Score['figures'] {
  const { withoutFormulaic: it, earliestAccuracy: earliest, hardNegatives } = ofClusters.parse(all)
  const wrong = Object.entries(hardNegatives).map(([role, { items, wronglyGrouped }]) => {
    return [`wrong: ${role}`, wronglyGrouped / items]
  })
  return {
    ...{ bcubedF1: it.bcubed.f1, pairwiseF1: it.pairwise.f1, adjustedRand: it.adjustedRand, earliest },
    ...Object.fromEntries(wrong),
  }
}

/** What may never be: whoever relies on these words prints what was never said. */
export const falseAnswers = ({ figures }: Score): number =>
  ['falseExact', 'falseClean', 'falseSame'].reduce((sum, name) => sum + (figures[name] ?? 0), 0)

/** The figures of a set that have a goal, each with it. */
export function rowsFor({ set, figures }: Score): Record<string, string>[] {
  const wrong = Object.keys(figures).filter((name) => name.startsWith('wrong'))
  const goals = { ...GOALS[set], ...Object.fromEntries(wrong.map((name) => [name, WRONG_AT_MOST])) }
  return Object.entries(goals).map(([name, goal]) => {
    const value = figures[name]
    const shown = (it: number) => (name.startsWith('false') ? String(it) : (100 * it).toFixed(1))
    const limit = name.startsWith('wrong') ? `≤ ${shown(goal)}` : shown(goal)
    return { set, figure: name, value: value === undefined ? '-' : shown(value), goal: limit }
  })
}

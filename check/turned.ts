import type { Pattern } from '../reuse/pattern.ts'
import { type Run, runsOf } from '../reuse/runs.ts'
import type { Held } from './sources.ts'

/** Fewer words in a row stand in many passages; so many are a part of one passage. */
export const LEAST_IN_PASSAGE = 3
/** Of what is joined, so much has to stand somewhere. */
export const JOINED_SHARE = 3 / 4

type Turned = { sources: Held[]; pieces: { quote: [number, number]; score: number }[] }

/**
 * The parts of a quote that stand in one passage as they are, and in another order: short ones say where they come from only
 * together. Of several such passages those that have the most of it. Null where less than that which is changed in its
 * closest place is told so.
 */
export function turnedIn(pattern: Pattern, sources: readonly Held[], changed: number): Turned | null {
  const size = pattern.ids.length
  let best: { words: number; found: { held: Held; runs: Run[] }[] } | null = null
  for (const held of sources) {
    for (const runs of byPassage(held, runsOf(pattern, held.encoded, LEAST_IN_PASSAGE))) {
      const parts = apart(runs)
      const words = parts.reduce((sum, { length }) => sum + length, 0)
      if (!isTurned(parts) || words < size * JOINED_SHARE || size - words > changed - LEAST_IN_PASSAGE)
        continue
      if (best === null || words > best.words) best = { words, found: [] }
      if (words === best.words) best.found.push({ held, runs: parts })
    }
  }
  const [first] = best?.found ?? []
  if (best === null || first === undefined) return null
  const pieces = first.runs.map(({ quote, length }) => ({
    quote: [quote, quote + length] as [number, number],
    score: length,
  }))
  return { sources: [...new Set(best.found.map(({ held }) => held))], pieces }
}

/** Those that lie in one passage, passage by passage. */
function byPassage({ source, encoded }: Held, runs: readonly Run[]): Run[][] {
  const passages = new Map<string, Run[]>()
  for (const run of runs) {
    const [first, last] = [encoded.at[run.source] ?? 0, (encoded.at[run.source + run.length - 1] ?? 0) + 1]
    const [passage, other] = source.stretch(first, last).whole
    if (passage === undefined || other !== undefined) continue
    passages.set(passage.id, [...(passages.get(passage.id) ?? []), run])
  }
  return [...passages.values()].filter((it) => it.length > 1)
}

/** The longest first, and of the others what does not overlap them; in the order of the quote. */
function apart(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of [...runs].sort((a, b) => b.length - a.length)) {
    const meets = (it: Run, of: 'quote' | 'source') =>
      it[of] < run[of] + run.length && run[of] < it[of] + it.length
    if (!kept.some((it) => meets(it, 'quote') || meets(it, 'source'))) kept.push(run)
  }
  return kept.sort((a, b) => a.quote - b.quote)
}

const isTurned = (runs: readonly Run[]): boolean =>
  runs.some(({ source }, nth) => nth > 0 && source < (runs[nth - 1]?.source ?? 0))

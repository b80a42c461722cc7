import type { Engine } from '../engine/port.ts'
import type { CheckedQuote, CheckMatch } from '../model/check.ts'
import type { Speaker } from '../model/passage.ts'
import { sameSpeaker } from './speakers.ts'

/**
 * The speaker who is claimed against those tagged where the quote stands. What is said in the closest places decides; that
 * one of them says so is enough, because others may quote it without a name.
 */
export async function claimOf(
  engine: Engine,
  claimed: string | null,
  matches: readonly CheckMatch[],
): Promise<CheckedQuote['speaker']> {
  const least = Math.min(...matches.map((it) => it.wordsChanged))
  const closest = matches.filter(
    (it) => it.wordsChanged === least && (it.speaker !== null || it.speakers !== undefined),
  )
  const [first] = closest
  const tagged = first?.speaker?.name ?? first?.speakers?.[0]?.name ?? null
  if (claimed === null || tagged === null) {
    return { claimed, tagged, verdict: 'unknown', ...othersThan(tagged, closest.map(oneTagged)) }
  }
  const keys = [...new Set(closest.flatMap((it) => taggedIn(it).map(({ key }) => key)))]
  const entities = new Map((await engine.entities('speaker', keys)).map((it) => [it.key, it]))
  const answers = closest.map((it) => {
    const all = taggedIn(it).map((speaker) => ({
      name: speaker.name,
      verdict: sameSpeaker(claimed, speaker, entities.get(speaker.key)),
    }))
    const [one = { name: tagged, verdict: 'unknown' as const }] = all
    if (all.length === 1) return one
    // Of what several people say, nobody says all.
    return all.find(({ verdict }) => verdict === 'other') ?? { ...one, verdict: 'unknown' as const }
  })
  const best = ['same', 'unknown', 'other'].flatMap(
    (verdict) => answers.find((it) => it.verdict === verdict) ?? [],
  )[0]
  const name = best?.name ?? tagged
  const others = answers.map((it, nth) => (it.verdict === 'other' ? oneTagged(closest[nth]) : undefined))
  return { claimed, tagged: name, verdict: best?.verdict ?? 'unknown', ...othersThan(name, others) }
}

/** The one person who says it there. */
const oneTagged = (it: CheckMatch | undefined): string | undefined => it?.speaker?.name

/** Whom else some of the closest places name: sources that do not agree. */
function othersThan(
  name: string | null,
  names: readonly (string | undefined)[],
): Pick<CheckedQuote['speaker'], 'others'> {
  const others = [...new Set(names)].flatMap((it) => (it === undefined || it === name ? [] : [it]))
  return others.length === 0 ? {} : { others }
}

const taggedIn = ({ speaker, speakers }: CheckMatch): Speaker[] =>
  speakers ?? (speaker === null ? [] : [speaker])

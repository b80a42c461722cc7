import type { Engine } from '../engine/port.ts'
import type { CheckedQuote, CheckMatch } from '../model/check.ts'
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
  const closest = matches.filter((it) => it.wordsChanged === least && it.speaker !== null)
  const [first] = closest
  const tagged = first?.speaker?.name ?? null
  if (claimed === null || tagged === null) return { claimed, tagged, verdict: 'unknown' }
  const keys = [...new Set(closest.flatMap(({ speaker }) => speaker?.key ?? []))]
  const entities = new Map((await engine.entities('speaker', keys)).map((it) => [it.key, it]))
  const answers = closest.flatMap(({ speaker }) =>
    speaker
      ? [{ name: speaker.name, verdict: sameSpeaker(claimed, speaker, entities.get(speaker.key)) }]
      : [],
  )
  const best = ['same', 'unknown', 'other'].flatMap(
    (verdict) => answers.find((it) => it.verdict === verdict) ?? [],
  )[0]
  return { claimed, tagged: best?.name ?? tagged, verdict: best?.verdict ?? 'unknown' }
}

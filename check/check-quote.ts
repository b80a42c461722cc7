import type { Engine } from '../engine/port.ts'
import { type CheckedQuote, type CheckMatch, QUOTE_AT_MOST, VERDICTS } from '../model/check.ts'
import { AppError } from '../model/errors.ts'
import { WORDS_AT_MOST } from '../reuse/align.ts'
import { withBrackets, withoutBrackets } from '../reuse/brackets.ts'
import { patternOf } from '../reuse/pattern.ts'
import { hasWords, wordsOf } from '../reuse/words.ts'
import { withBracketsCounted } from './brackets.ts'
import { claimOf } from './claim.ts'
import type { Quote } from './differences.ts'
import { byDate } from './earliest.ts'
import { withJoinsTold } from './joins.ts'
import { type Judged, judge } from './judge.ts'
import { matchOf } from './match.ts'
import { pausing } from './pauses.ts'
import type { QuoteToCheck } from './quote-to-check.ts'
import { withSigns } from './signs.ts'
import { sourcesOf } from './sources.ts'

/** More places than these say no more; the closest are kept. */
const MATCHES_AT_MOST = 100

export type CheckOptions = { signal?: AbortSignal | undefined }

/**
 * Holds one quote against the collection.
 * @throws AppError `cancelled` soon after `signal` aborts, and `bad-request` where it has more words than can be aligned,
 * as a quotation of a draft may
 */
export async function checkQuote(
  engine: Engine,
  given: QuoteToCheck,
  { signal }: CheckOptions = {},
): Promise<CheckedQuote> {
  if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
  const quote = quoteOf(given)
  if (quote.words.length > WORDS_AT_MOST) {
    const problem = { reason: 'too-long', maximum: QUOTE_AT_MOST } as const
    throw new AppError('bad-request', { parameter: 'quote', problem })
  }
  const claimed = given.speakerClaimed?.trim() || null
  const pattern = patternOf(quote.words)
  const nothing: CheckedQuote = {
    text: given.text,
    verdict: 'not-found',
    wordsChanged: null,
    share: 0,
    speaker: { claimed, tagged: null, verdict: 'unknown' },
    matches: [],
    more: false,
  }
  if (quote.words.length === 0) return nothing
  const ofSigns = !hasWords(quote.text)
  const { held, last } = await sourcesOf(engine, { texts: textsOf(quote), pattern, ofSigns }, signal)
  const judged = await judge(pattern, held, pausing(signal))
  if (judged.kind === 'nowhere') return nothing
  const bestFirst = matchesOf(quote, judged).sort(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || a.wordsChanged - b.wordsChanged,
  )
  const more =
    bestFirst.length > MATCHES_AT_MOST ||
    bestFirst.some(({ passages }) => passages.some(({ id }) => last.has(id)))
  const matches = byDate(bestFirst.slice(0, MATCHES_AT_MOST), { complete: !more })
  const whole = judged.kind === 'whole'
  return {
    ...nothing,
    verdict: judged.kind === 'parts' ? judged.verdict : (bestFirst[0]?.verdict ?? 'not-found'),
    wordsChanged: whole ? Math.min(...bestFirst.map((it) => it.wordsChanged)) : null,
    share: whole ? 1 : judged.share,
    ...(matches.some((it) => it.ocr) && { ocr: true as const }),
    speaker: await claimOf(engine, claimed, matches),
    matches,
    more,
  }
}

/** What passages may have of it: all of it, or all but what is in brackets. */
const textsOf = ({ text, words }: Quote): string[] => [...new Set([text, withoutBrackets(text, words)])]

const MARKS = /^\s*(?:“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]|‘([^‘]*)’)\s*$/su

/** Without white space and quotation marks around it, which are the draft’s. */
function quoteOf({ text, language }: QuoteToCheck): Quote {
  const inMarks = MARKS.exec(text)
    ?.slice(1)
    .find((it) => it !== undefined)
  const own = (inMarks ?? text).trim()
  return {
    text: own,
    words: withBrackets(own, wordsOf(own)),
    at: text.indexOf(own),
    language: language ?? null,
  }
}

function matchesOf(quote: Quote, judged: Exclude<Judged, { kind: 'nowhere' }>): CheckMatch[] {
  const places = judged.kind === 'whole' ? judged.places : judged.parts.flat()
  return places.map((it) =>
    matchOf(quote, withBracketsCounted(quote, withJoinsTold(quote, withSigns(quote.text, quote.words, it)))),
  )
}

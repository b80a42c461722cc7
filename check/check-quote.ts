import type { Engine } from '../engine/port.ts'
import type { CheckedQuote, CheckMatch } from '../model/check.ts'
import type { Passage } from '../model/passage.ts'
import { emptyRequest } from '../model/search-request.ts'
import type { QuoteToCheck } from './quote-to-check.ts'

const PLACES_AT_MOST = 100

/** Every place where a quote stands exactly as it is written. */
export async function checkQuote(
  engine: Engine,
  { text, speakerClaimed }: QuoteToCheck,
  signal: AbortSignal | undefined,
): Promise<CheckedQuote> {
  const quote = text.trim()
  const phrase = `"${quote.replaceAll('"', ' ')}"`
  const request = { ...emptyRequest(), q: phrase, sort: 'oldest' as const, furniture: 'include' as const }
  const matches: CheckMatch[] = []
  let more = false
  for await (const passage of engine.scan(request, signal ? { signal } : {})) {
    const at = passage.text.indexOf(quote)
    if (at === -1) continue
    more = matches.length === PLACES_AT_MOST
    if (more) break
    matches.push(exactMatch(passage, quote, at))
  }
  return {
    text,
    verdict: matches.length > 0 ? 'exact' : 'not-found',
    wordsChanged: matches.length > 0 ? 0 : null,
    share: matches.length > 0 ? 1 : 0,
    speaker: { claimed: speakerClaimed ?? null, tagged: null, verdict: 'unknown' },
    matches,
    more,
  }
}

function exactMatch(passage: Passage, quote: string, at: number): CheckMatch {
  const { documentId, documentKey, collection, title, source, url, language } = passage
  const { publishedAt, publishedEnd, publishedPrecision, publishedBasis } = passage
  const [start, end] = [passage.start + at, passage.start + at + quote.length]
  const all = { start: 0, end: quote.length }
  const same = { kind: 'same' as const, quoteText: quote, sourceText: quote }
  return {
    verdict: 'exact',
    passageId: passage.id,
    ...{ documentId, documentKey, collection, title, source, url, language },
    ...{ publishedAt, publishedEnd, publishedPrecision, publishedBasis },
    ...{ start, end, text: quote },
    before: passage.text.slice(0, at),
    after: passage.text.slice(at + quote.length),
    passages: [{ id: passage.id, start: at, end: at + quote.length }],
    quote: all,
    parts: [{ quote: all, start, end }],
    wordsChanged: 0,
    share: 1,
    speaker: null,
    earliest: false,
    differences: [{ ...same, quote: all, source: { start, end } }],
  }
}

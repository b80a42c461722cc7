import type { Candidate } from './block.ts'

/** Closing marks and a bracketed aside may follow the end of a sentence. */
const CLOSERS = `["'”’»›)\\]]*`
const ENDS_AS_PROSE = new RegExp(`[.…。।۔;:,：；，،؛]${CLOSERS}$`, 'u')
const ENDS_SENTENCE = new RegExp(`[.…。।۔!?！？؟]${CLOSERS}$`, 'u')
const INNER_SENTENCE = /\p{Ll}[.!?]["'”’»)]*\s+["'“‘«(]?\p{Lu}/u
const STARTS_AS_HEADLINE = /^["'“‘«„([]*[\p{Lu}\p{Lo}\p{N}]/u
const SAYS = /["”»]\s*,?\s*(?:\p{L}+\s+){0,4}(?:said|says|told|added|asked|replied)\b/iu
const HEADLINE_WORDS_AT_MOST = 20

export const endsAsProse = (text: string) => ENDS_AS_PROSE.test(text)
export const endsSentence = (text: string) => ENDS_SENTENCE.test(text)

/** Long enough, and ending as sentences do: a paragraph of an article beyond doubt. */
export function isProse(block: Candidate): boolean {
  return (
    block.words >= 20 || (block.words >= 6 && endsSentence(block.text)) || INNER_SENTENCE.test(block.text)
  )
}

/** Short, capitalised, without the stop that ends a sentence: a title, a heading or a link's words. */
export function isHeadline(block: Candidate): boolean {
  return (
    block.words > 0 &&
    block.words <= HEADLINE_WORDS_AT_MOST &&
    STARTS_AS_HEADLINE.test(block.text) &&
    !endsAsProse(block.text) &&
    !INNER_SENTENCE.test(block.text) &&
    !SAYS.test(block.text)
  )
}

/** A text whose sentences end in no stop (verse, tickers, some scripts) shows no headings by shape. */
export function usesStops(blocks: readonly Candidate[]): boolean {
  const long = blocks.filter((block) => block.words >= 12)
  return long.filter((block) => endsSentence(block.text)).length * 2 >= long.length
}

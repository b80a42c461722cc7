import { readingOf } from '../model/asides.ts'
import type { Passage, Quotation } from '../model/passage.ts'

/**
 * A text quote selector of the Web Annotation Data Model (W3C 2017, section 4.2.4): the words themselves, and
 * some of the text before and after them.
 */
export type TextQuote = { exact: string; prefix: string; suffix: string }

/** Long enough to be unique, short enough for an address. */
const EXACT_AT_MOST = 160
const CONTEXT = 32

/** Cut after a whole word; never inside a surrogate pair. */
function beginning(text: string): string {
  if (text.length <= EXACT_AT_MOST) return text
  const cut = text.slice(0, EXACT_AT_MOST)
  const space = cut.search(/\s\S*$/)
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
}

/** For a passage or one quotation in it, as it is read; for a long one, its beginning. */
export function textQuote(
  passage: Pick<Passage, 'text' | 'asides'>,
  quotation?: Quotation | null,
): TextQuote {
  const { text, inReading } = readingOf(passage)
  const { start, end: to } = inReading(quotation ?? { start: 0, end: passage.text.length })
  const exact = beginning(text.slice(start, to))
  const end = start + exact.length
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
  }
}

/**
 * The passage's ID, which contains a hash of its words, and a selector beside it: if the ID is no longer known, the
 * words can still be found.
 *
 * @param origin `http://host:port`
 */
export function permalinkOf(origin: string, passage: Passage, quotation?: Quotation | null): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(textQuote(passage, quotation))) {
    if (value !== '') parameters.set(name, value)
  }
  return `${origin}/passages/${passage.id}?${parameters}`
}

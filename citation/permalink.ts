import type { Passage, Quotation } from '../model/passage.ts'

/**
 * A text quote selector of the Web Annotation Data Model (W3C 2017, section 4.2.4): the words themselves, and
 * some of what stands before and after them.
 */
export type TextQuote = { exact: string; prefix: string; suffix: string }

/** Long enough to be found nowhere else, short enough for an address. */
const EXACT_AT_MOST = 160
const CONTEXT = 32

/** Cut after a whole word; never inside of a surrogate pair. */
function beginning(text: string): string {
  if (text.length <= EXACT_AT_MOST) return text
  const cut = text.slice(0, EXACT_AT_MOST)
  const space = cut.search(/\s\S*$/)
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
}

/** Of a passage or of one quotation in it; of long ones, of their beginning. */
export function textQuote({ text }: Pick<Passage, 'text'>, quotation?: Quotation | null): TextQuote {
  const start = quotation?.start ?? 0
  const exact = beginning(text.slice(start, quotation?.end))
  const end = start + exact.length
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
  }
}

/**
 * The passage's id, which holds a hash of its words, and a selector beside it: where the id is known no more,
 * the words still are.
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

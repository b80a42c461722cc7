import { countedNumber, countedOf } from '../../../model/counted-paragraph.ts'
import type { Paragraph, Pinpoint } from '../../../model/passage.ts'

const number = new Intl.NumberFormat('en')
const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

const ordinal = (at: number) => `${number.format(at)}${ENDINGS[rules.select(at)] ?? 'th'}`

const PRINTED: Record<Pinpoint['kind'], (value: string) => string> = {
  paragraph: (value) => `paragraph ${value}`,
  page: (value) => `page ${value}`,
  time: (value) => `at ${value}`,
}

/**
 * Where a passage is in its document: what is printed there, or the paragraph as counted, and said to be. `passages`: how
 * many its document has.
 */
export type FormatPlace = (
  passage: Pick<Paragraph, 'ordinal' | 'pinpoints' | 'counted' | 'countedPage'> &
    Partial<Pick<Paragraph, 'kind'>>,
  passages?: number,
) => string

/** `paragraph 43, page 12`; `10th paragraph of 19, page 3 as counted` if nothing is printed; `caption` if it is not counted. */
export const formatPlace: FormatPlace = (passage, passages) => {
  const { countedPage, pinpoints = [], kind = 'paragraph' } = passage
  const page = countedPage === undefined ? '' : `, page ${number.format(countedPage)} as counted`
  if (pinpoints.length > 0) return pinpoints.map((it) => PRINTED[it.kind](it.value)).join(', ') + page
  const at = countedNumber(passage)
  if (at === null) return kind + page
  const of = passages === undefined ? '' : ` of ${number.format(countedOf(passage, passages))}`
  return `${ordinal(at)} paragraph${of}${page}`
}

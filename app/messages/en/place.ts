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

/** Where a passage is in its document: what is printed there, or the paragraph as counted, and said to be. */
export type FormatPlace = (passage: Pick<Paragraph, 'ordinal' | 'pinpoints'>, of?: number) => string

/** `paragraph 43, page 12`; `10th paragraph of 19` if nothing is printed. */
export const formatPlace: FormatPlace = ({ ordinal: at, pinpoints = [] }, of) => {
  if (pinpoints.length > 0) return pinpoints.map(({ kind, value }) => PRINTED[kind](value)).join(', ')
  return `${ordinal(at + 1)} paragraph${of === undefined ? '' : ` of ${number.format(of)}`}`
}

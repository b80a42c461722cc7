import { LANGUAGES, UNDETERMINED } from '../../../languages/index.ts'
import { viewOf } from '../passage/passage-view.ts'
import { quotationsOf } from '../quotations/quoted.ts'
import { anchorOf } from './date-values.ts'
import { datesOf } from './dates.ts'

// For tests: the dates of English texts.

// The first one.
const english = LANGUAGES[0] ?? UNDETERMINED

/** 2021-03-12 was a Friday. */
export const ANCHOR = anchorOf('2021-03-12')
/** The dates of a document with these passages, for each passage. */
export function datesOfAll(texts: readonly string[], anchor = ANCHOR) {
  const quoted = quotationsOf(
    texts,
    texts.map(() => english),
  )
  return datesOf(
    texts.map((text, at) => viewOf(text, quoted[at] ?? [], english)),
    anchor,
  )
}
export const datesIn = (text: string, anchor = ANCHOR) => datesOfAll([text], anchor)[0] ?? []
export const values = (text: string, anchor = ANCHOR) =>
  datesIn(text, anchor).map((it) => (it.end === undefined ? it.value : `${it.value}/${it.end}`))

import { dateInWords, datePartsOf, documentWords } from '../../citation/index.ts'
import type { CheckMatch } from '../../model/check.ts'
import { type CheckWords, sourceWords } from '../words/say.ts'

/** Where a place is, as a person reads it: source, date, title. */
export function placeWords(match: CheckMatch, words: CheckWords): string {
  const { title, publishedAt, publishedEnd, earliest } = match
  const labels = documentWords(words.language)
  const day = (date: string) => dateInWords(datePartsOf(date), labels) ?? date
  const from = publishedAt === null ? words.undated : day(publishedAt)
  const date =
    publishedAt === null || publishedEnd === undefined ? from : labels.range(from, day(publishedEnd))
  const parts = [sourceWords(match, words), date, title ?? words.untitled]
  // Between names in Latin letters, a digit beside a dot would run on from left to right.
  const dot = words.direction === 'rtl' ? ' \u200f·\u200f ' : ' · '
  return `${earliest ? `${words.earliest}: ` : ''}${parts.join(dot)}`
}

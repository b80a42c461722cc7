import { dateInWords, documentWords } from '../../citation/index.ts'
import type { CheckMatch } from '../../model/check.ts'
import type { CheckWords } from '../words/say.ts'

const partsOf = (date: string): [number, number?, number?] => {
  const [year = 0, month, day] = date.split('-').map(Number)
  return day === undefined ? (month === undefined ? [year] : [year, month]) : [year, month, day]
}

/** Where a place is, as a person reads it: source, date, title. */
export function placeWords(
  { source, title, publishedAt, publishedEnd, earliest }: CheckMatch,
  words: CheckWords,
): string {
  const labels = documentWords(words.direction === 'rtl' ? 'ar' : 'en')
  const day = (date: string) => dateInWords(partsOf(date), labels) ?? date
  const from = publishedAt === null ? words.undated : day(publishedAt)
  const date =
    publishedAt === null || publishedEnd === undefined ? from : labels.range(from, day(publishedEnd))
  const parts = [source ?? words.noSource, date, title ?? words.untitled]
  return `${earliest ? `${words.earliest}: ` : ''}${parts.join(' · ')}`
}

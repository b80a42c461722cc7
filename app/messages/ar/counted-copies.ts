import { counted, type Forms } from './counted.ts'

/** After a preposition, where two have another ending. */
export const IN_SOURCES: Forms = {
  zero: 'لا مصادر',
  one: 'مصدر واحد',
  two: 'مصدرين',
  few: 'مصادر',
  many: 'مصدرًا',
  other: 'مصدر',
}
const OTHER_SOURCES: Forms = {
  zero: 'لا مصادر أخرى',
  one: 'مصدر آخر',
  two: 'مصدرين آخرين',
  few: 'مصادر أخرى',
  many: 'مصدرًا آخر',
  other: 'مصدر آخر',
}
const OTHER_DOCUMENTS: Forms = {
  zero: 'لا وثائق أخرى',
  one: 'وثيقة أخرى',
  two: 'وثيقتين أخريين',
  few: 'وثائق أخرى',
  many: 'وثيقة أخرى',
  other: 'وثيقة أخرى',
}

/** In how many places the same words are, for after a preposition. */
export const sourcesNamed = (count: number) => counted(count, IN_SOURCES)
export const otherSources = (count: number) => counted(count, OTHER_SOURCES)
export const otherDocuments = (count: number) => counted(count, OTHER_DOCUMENTS)

import { passagesIn, type Total } from '../../../model/total.ts'

// Latin digits, as in the sources that are quoted.
export const LOCALE = 'ar-u-nu-latn'
export const number = new Intl.NumberFormat(LOCALE)
const plural = new Intl.PluralRules('ar')
export type Forms = { zero: string; one: string; two: string; few: string; many: string; other: string }

/** A counted noun: one and two have words of their own, and each range of numbers has its form. */
export function counted(count: number, forms: Forms): string {
  const form = plural.select(count)
  if (form === 'zero' || form === 'one' || form === 'two') return forms[form]
  return `${number.format(count)} ${forms[form]}`
}

const PASSAGES: Forms = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
}
const DOCUMENTS: Forms = {
  zero: 'لا وثائق',
  one: 'وثيقة واحدة',
  two: 'وثيقتان',
  few: 'وثائق',
  many: 'وثيقة',
  other: 'وثيقة',
}
export const QUOTES: Forms = {
  zero: 'لا اقتباسات',
  one: 'اقتباس واحد',
  two: 'اقتباسان',
  few: 'اقتباسات',
  many: 'اقتباسًا',
  other: 'اقتباس',
}
/** After a preposition, two have another ending. */
const IN_PASSAGES: Forms = { ...PASSAGES, two: 'فقرتين' }
const OF_DOCUMENTS: Forms = { ...DOCUMENTS, two: 'وثيقتين' }

const NOUNS: Record<Total['unit'], Forms> = { passage: PASSAGES, quotation: QUOTES }

/** What a search counts, with its noun. */
export const countedIn = (unit: Total['unit'], count: number) => counted(count, NOUNS[unit])

/** What a search found. */
export function found(total: Total): string {
  const value = `${total.exact ? '' : 'على الأقل '}${countedIn(total.unit, total.value)}`
  if (total.unit === 'passage' || total.value === 0) return value
  return `${value} في ${counted(passagesIn(total), IN_PASSAGES)} من ${counted(total.documents, OF_DOCUMENTS)}`
}

export const passages = (count: number) => counted(count, PASSAGES)
export const documents = (count: number) => counted(count, DOCUMENTS)

// Latin digits, as in the sources that are quoted.
export const LOCALE = 'ar-u-nu-latn'
export const number = new Intl.NumberFormat(LOCALE)
const plural = new Intl.PluralRules('ar')
export type Forms = { zero: string; one: string; two: string; few: string; many: string; other: string }

/** A number with its noun: none, one and two have words of their own, and each range of numbers has its form. */
export function counted(count: number, forms: Forms): string {
  const form = plural.select(count)
  if (form === 'zero' || form === 'one' || form === 'two') return forms[form]
  return `${number.format(count)} ${forms[form]}`
}

export const PASSAGES: Forms = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: 'فقرات',
  many: 'فقرة',
  other: 'فقرة',
}
export const QUOTES: Forms = {
  zero: 'لا اقتباسات',
  one: 'اقتباس واحد',
  two: 'اقتباسان',
  few: 'اقتباسات',
  many: 'اقتباسًا',
  other: 'اقتباس',
}
export const DOCUMENTS: Forms = {
  zero: 'لا وثائق',
  one: 'وثيقة واحدة',
  two: 'وثيقتان',
  few: 'وثائق',
  many: 'وثيقة',
  other: 'وثيقة',
}
export const PLACES: Forms = {
  zero: 'لا مواضع',
  one: 'موضع واحد',
  two: 'موضعان',
  few: 'مواضع',
  many: 'موضعًا',
  other: 'موضع',
}

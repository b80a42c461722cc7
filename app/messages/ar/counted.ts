import { counted, type Forms, LOCALE, number, PASSAGES, QUOTES } from '../../../languages/counted-arabic.ts'
import { type CountedUnit, passagesMatching, type Total } from '../../../model/total.ts'

export { counted, type Forms, LOCALE, number, QUOTES }

const DOCUMENTS: Forms = {
  zero: 'لا وثائق',
  one: 'وثيقة واحدة',
  two: 'وثيقتان',
  few: 'وثائق',
  many: 'وثيقة',
  other: 'وثيقة',
}
export const FILTERS: Forms = {
  zero: 'بلا مرشحات',
  one: 'مرشح واحد',
  two: 'مرشحان',
  few: 'مرشحات',
  many: 'مرشحًا',
  other: 'مرشح',
}
/** After a preposition, two have another ending. */
const IN_PASSAGES: Forms = { ...PASSAGES, two: 'فقرتين' }
const OF_DOCUMENTS: Forms = { ...DOCUMENTS, two: 'وثيقتين' }

const DIFFERENT_PASSAGES: Forms = {
  zero: 'لا فقرات مختلفة',
  one: 'فقرة مختلفة واحدة',
  two: 'فقرتان مختلفتان',
  few: 'فقرات مختلفة',
  many: 'فقرة مختلفة',
  other: 'فقرة مختلفة',
}
const DIFFERENT_QUOTES: Forms = {
  zero: 'لا اقتباسات مختلفة',
  one: 'اقتباس مختلف واحد',
  two: 'اقتباسان مختلفان',
  few: 'اقتباسات مختلفة',
  many: 'اقتباسًا مختلفًا',
  other: 'اقتباس مختلف',
}

const NOUNS: Record<CountedUnit, Forms> = {
  passage: PASSAGES,
  quotation: QUOTES,
  'different-passage': DIFFERENT_PASSAGES,
  'different-quotation': DIFFERENT_QUOTES,
}

/** What a search counts, with its noun. */
export const countedIn = (unit: CountedUnit, count: number) => counted(count, NOUNS[unit])

/** Of what was found, how many are no copies of another; nothing where copies are not folded. */
function differentIn({ value, different }: Total): string {
  if (different === undefined || value === 0) return ''
  if (different.exact && different.value === value) return value === 1 ? '' : 'كلها مختلفة'
  return `المختلف منها ${different.exact ? '' : 'على الأقل '}${number.format(different.value)}`
}

/** The same in its parts: how many, how many of them differ, and where they are. */
export function foundParts(total: Total) {
  const all = `${total.exact ? '' : 'على الأقل '}${countedIn(total.unit, total.value)}`
  const where =
    total.unit === 'passage' || total.value === 0
      ? ''
      : `في ${counted(passagesMatching(total), IN_PASSAGES)} من ${counted(total.documents, OF_DOCUMENTS)}`
  return { found: all, different: differentIn(total), where }
}

/** The passages that a search found, in a column that names them. */
export const inColumn = (total: Total): string =>
  [`${number.format(total.value)}${total.exact ? '' : ' على الأقل'}`, differentIn(total)]
    .filter(Boolean)
    .join('، ')

/** What a search found. */
export function found(total: Total): string {
  const { found: all, different, where } = foundParts(total)
  if (different === '') return where === '' ? all : `${all} ${where}`
  return [all, different, ...(where === '' ? [] : [where])].join('، ')
}

export const passages = (count: number) => counted(count, PASSAGES)
export const documents = (count: number) => counted(count, DOCUMENTS)
/** After a preposition. */
export const inPassages = (count: number) => counted(count, IN_PASSAGES)
export const ofDocuments = (count: number) => counted(count, OF_DOCUMENTS)

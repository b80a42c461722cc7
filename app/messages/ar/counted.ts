import { counted, type Forms, LOCALE, number, PASSAGES, QUOTES } from '../../../languages/counted-arabic.ts'
import { passagesIn, type Total } from '../../../model/total.ts'

export { counted, type Forms, LOCALE, number, QUOTES }

const DOCUMENTS: Forms = {
  zero: 'لا وثائق',
  one: 'وثيقة واحدة',
  two: 'وثيقتان',
  few: 'وثائق',
  many: 'وثيقة',
  other: 'وثيقة',
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

import { counted, number } from '../../../languages/counted-english.ts'
import { passagesIn, type Total } from '../../../model/total.ts'

export { counted, number }

const NOUNS: Record<Total['unit'], string> = { passage: 'passage', quotation: 'quote' }

/** What a search counts, with its noun: "12 passages", "12 quotes". */
export const countedIn = (unit: Total['unit'], count: number) => counted(count, NOUNS[unit])

/** What a search found: "12 passages", "12 quotes in 9 passages of 5 documents". */
export function found(total: Total): string {
  const value = `${total.exact ? '' : 'At least '}${countedIn(total.unit, total.value)}`
  if (total.unit === 'passage' || total.value === 0) return value
  return `${value} in ${countedIn('passage', passagesIn(total))} of ${counted(total.documents, 'document')}`
}

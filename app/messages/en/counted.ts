import { counted, number } from '../../../languages/counted-english.ts'
import { type CountedUnit, passagesMatching, type Total } from '../../../model/total.ts'

export { counted, number }

/** Each becomes several by an s. */
export const NOUNS: Record<CountedUnit, string> = {
  passage: 'passage',
  quotation: 'quote',
  'different-passage': 'different passage',
  'different-quotation': 'different quote',
}

/** What a search counts, with its noun: "12 passages", "12 quotes", "1 different quote". */
export const countedIn = (unit: CountedUnit, count: number) => counted(count, NOUNS[unit])

/** Of what was found, how many are no copies of another; nothing where copies are not folded. */
function differentIn({ value, different }: Total): string {
  if (different === undefined || value === 0) return ''
  if (different.exact && different.value === value) return value === 1 ? '' : 'all different'
  return `${different.exact ? '' : 'at least '}${number.format(different.value)} different`
}

/** The same in its parts: "12 passages" and "9 different"; "12 quotes", nothing, and "in 9 passages of 5 documents". */
export function foundParts(total: Total) {
  const all = `${total.exact ? '' : 'At least '}${countedIn(total.unit, total.value)}`
  const where =
    total.unit === 'passage' || total.value === 0
      ? ''
      : `in ${countedIn('passage', passagesMatching(total))} of ${counted(total.documents, 'document')}`
  return { found: all, different: differentIn(total), where }
}

/** The passages that a search found, in a column that names them: "12, 9 different". */
export const inColumn = (total: Total): string =>
  [`${total.exact ? '' : 'at least '}${number.format(total.value)}`, differentIn(total)]
    .filter(Boolean)
    .join(', ')

/** What a search found: "12 passages, 9 different", "12 quotes in 9 passages of 5 documents". */
export function found(total: Total): string {
  const { found: all, different, where } = foundParts(total)
  if (different === '') return where === '' ? all : `${all} ${where}`
  return [all, different, ...(where === '' ? [] : [where])].join(', ')
}

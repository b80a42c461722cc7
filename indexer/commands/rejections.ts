import { errorLines } from '../../cli/error-lines.ts'
import { say } from '../../cli/output.ts'
import type { Rejection } from '../read/raw-document.ts'

/** Problems of a field or manifest alone: the documents are indexed. */
const OF_FIELDS = new Set(['field-left-out', 'manifest-faulty'])
export const isOfField = ({ error }: Rejection) => OF_FIELDS.has(error.code)

/** `2 failed`, `1 to correct`: a document does not fail because one of its fields is left out. */
export function rejectionCounts(rejected: readonly Rejection[]): string[] {
  const corrections = rejected.filter(isOfField).length
  const failed = rejected.length - corrections
  return [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(corrections > 0 ? [`${corrections} to correct`] : []),
  ]
}

/** What could not be used, and then what was used except for a field. */
export function sayRejections(rejected: readonly Rejection[]): void {
  const fields = rejected.filter(isOfField)
  const whole = rejected.filter((it) => !isOfField(it))
  if (whole.length > 0) say('Could not be used:')
  whole.forEach(sayRejection)
  if (fields.length > 0) say('Used, but to be corrected:')
  fields.forEach(sayRejection)
}

function sayRejection({ place, error }: Rejection): void {
  // Most messages name the place; if not, it goes first.
  const [first = '', ...more] = errorLines(error)
  say(`  ${error.message.includes(place) ? '' : `${place}: `}${first}`)
  for (const line of more) say(`    ${line}`)
}

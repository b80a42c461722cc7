import type { Citation } from '../csl.ts'

/** One item of a CSL-JSON array, on its own lines. */
export function cslRecord({ item }: Citation): string {
  return `\n${JSON.stringify(item, null, 2)}`
}

/** The same item on one line: JSON escapes every line break. */
export function jsonLine({ item }: Citation): string {
  return `${JSON.stringify(item)}\n`
}

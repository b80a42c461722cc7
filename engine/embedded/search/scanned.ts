import { asLines } from '../file/own-json.ts'
import type { State } from '../memory/reader.ts'

/**
 * Consecutive passages, as the JSON in the index (`asLines`): as objects they would be parsed, copied to the other
 * process and made again, which is most of the work of an export. One text, because the process that sends it can let go
 * of nothing else. Empty at the end.
 */
export type Scanned = string

/** Passages by their rows. @throws AppError `damaged` at one that is not what was stored */
export function scannedRows({ stored, columns }: State, rows: readonly number[]): Scanned {
  const found: { bibliography: string; bodies: string[] }[] = []
  let last = { number: -1, document: stored.document(-1) }
  for (const row of rows) {
    const number = columns.documentNumber(row)
    if (number !== last.number) {
      last = { number, document: stored.document(number) }
      found.push({ bibliography: String(last.document?.bibliography ?? ''), bodies: [] })
    }
    found.at(-1)?.bodies.push(stored.body(row, last.document))
  }
  return asLines(found)
}

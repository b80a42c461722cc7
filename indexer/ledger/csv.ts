import { LEFT_OUT_REASONS } from '../../model/document.ts'
import { type LedgerEntry, littleKeptOf } from '../../records/ledger-entry.ts'

/** The columns of a ledger as CSV: name and value of each. */
const COLUMNS: readonly [name: string, value: (entry: LedgerEntry) => string | number | null][] = [
  ['path', (it) => it.path],
  ['line', (it) => it.line],
  ['collection', (it) => it.collection],
  ['documentKey', (it) => it.documentKey],
  ['outcome', (it) => it.outcome],
  ['format', (it) => it.format],
  ['size', (it) => it.size],
  ['sha256', (it) => it.sha256],
  ['readAt', (it) => it.readAt],
  ['readerVersion', (it) => it.readerVersion],
  ['fingerprint', (it) => it.fingerprint],
  ['passages', (it) => it.passages],
  ['kept', (it) => it.kept],
  ['littleKept', (it) => (it.kept === null ? null : littleKeptOf(it) === null ? 'no' : 'yes')],
  ...LEFT_OUT_REASONS.map((reason): [string, (entry: LedgerEntry) => number | null] => [
    `setAside ${reason}`,
    ({ leftOut }) => (leftOut === null ? null : (leftOut[reason] ?? 0)),
  ]),
  ['errorCode', (it) => it.error?.code ?? null],
  ['error', (it) => it.error?.message ?? null],
  ['fix', (it) => it.error?.fix ?? null],
  ['problems', (it) => it.problems.map((problem) => problem.message).join(' ') || null],
  ['seconds', (it) => Number(it.seconds.toFixed(3))],
  ['run', (it) => it.run],
]

export const csvHead = (): string => COLUMNS.map(([name]) => name).join(',')

export const csvLine = (entry: LedgerEntry): string =>
  COLUMNS.map(([, value]) => quoted(value(entry) ?? '')).join(',')

/** As in RFC 4180: a value with a comma, a quotation mark or a line break is put between quotation marks. */
function quoted(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

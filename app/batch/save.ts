import type { BatchBegun, BatchLine } from '../../model/batch.ts'
import type { Sent } from './batch-events.ts'
import type { Progress } from './use-batch.ts'

function save(name: string, type: string, parts: string[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has to have begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** What is found so far as JSON lines, as the server sent them. */
export function saveLines({ lines }: Progress): void {
  save(
    'verbatim-list.jsonl',
    'application/x-ndjson',
    lines.map((it) => `${JSON.stringify(it)}\n`),
  )
}

const hitsIn = (lines: readonly BatchLine[]): number =>
  lines.reduce((most, it) => (it.state === 'searched' ? Math.max(most, it.hits.length) : most), 0)

const columnIn = ({ list }: BatchBegun): string | null => (list.header ? list.column : null)

/** The same as the table that the command writes. Its code is loaded when somebody asks for it. */
export async function saveTable({ begun, lines }: Progress, { parameters }: Sent): Promise<void> {
  const { ownColumns, tableHead, tableRow } = await import('../../batch/written/result-table.ts')
  const as = parameters.get('as') === 'queries' ? 'queries' : 'names'
  const own = ownColumns(lines, columnIn(begun), as)
  const options = { as, own, hits: hitsIn(lines), origin: window.location.origin } as const
  save('verbatim-list.csv', 'text/csv', [tableHead(options), ...lines.map((it) => tableRow(it, options))])
}

import { CSV_HEAD, csvCell, csvRow, permalinkOf, toCsl } from '../../citation/index.ts'
import { type WithCopies, withCopies } from '../../cli/copies-of.ts'
import type { Engine } from '../../engine/port.ts'
import type { SearchedLine } from '../../model/batch.ts'
import { parseSearch } from '../../model/parse-search.ts'

/** Every passage of every line, as a table or as JSON lines. */
export const PASSAGE_FORMATS = ['csv', 'jsonl'] as const
export type PassageFormat = (typeof PASSAGE_FORMATS)[number]

const BOM = '\uFEFF'

type Writer = {
  head: string
  row(line: SearchedLine, found: WithCopies, origin: string | null): string
}

const writers: Record<PassageFormat, Writer> = {
  csv: {
    head: `${BOM}list_line,list_text,${CSV_HEAD.replace(BOM, '')}`,
    row: (line, { passage, copies }, origin) => {
      const permalink = origin === null ? {} : { permalink: permalinkOf(origin, passage, null) }
      const citation = toCsl(passage, null, { ...permalink, ...(copies && { copies }) })
      return `${csvCell(line.line)},${csvCell(line.text)},${csvRow(citation)}`
    },
  },
  jsonl: {
    head: '',
    row: (line, { passage, copies }) => {
      const told = copies && { passage: copies.passage, quotations: Object.fromEntries(copies.quotations) }
      return `${JSON.stringify({ line: line.line, text: line.text, passage, copies: told })}\n`
    },
  },
}

export const passageHead = (format: PassageFormat): string => writers[format].head

/** What a line finds, whole and in its order: the same search that its address makes. */
export async function* passageRows(
  engine: Engine,
  line: SearchedLine,
  { format, origin, signal }: { format: PassageFormat; origin: string | null; signal?: AbortSignal },
): AsyncGenerator<string> {
  const request = parseSearch(new URLSearchParams(line.search))
  const options = signal ? { signal } : {}
  for await (const found of withCopies(engine, engine.scan(request, options), request, options)) {
    yield writers[format].row(line, found, origin)
  }
}

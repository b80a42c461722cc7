import type { BatchLine } from '../../model/batch.ts'

export const SORTS = ['line', 'text', 'hits', 'documents'] as const
export type Sort = { by: (typeof SORTS)[number]; down: boolean }

const hitsOf = (it: BatchLine): number => (it.state === 'searched' ? it.total.value : -1)
const documentsOf = (it: BatchLine): number => (it.state === 'searched' ? it.documents.value : -1)

const COMPARE: Record<Sort['by'], (a: BatchLine, b: BatchLine) => number> = {
  line: (a, b) => a.line - b.line,
  text: (a, b) => a.text.localeCompare(b.text),
  hits: (a, b) => hitsOf(a) - hitsOf(b),
  documents: (a, b) => documentsOf(a) - documentsOf(b),
}

/** The lines to show, in their order; those that are equal stay in the order of the list. */
export function rowsOf(lines: readonly BatchLine[], { by, down }: Sort, onlyFound: boolean): BatchLine[] {
  const shown = onlyFound ? lines.filter((it) => hitsOf(it) > 0) : [...lines]
  return shown.sort((a, b) => (down ? COMPARE[by](b, a) : COMPARE[by](a, b)) || a.line - b.line)
}

/** What a click on a column does: numbers begin with the largest, and a second click turns the order round. */
export function sortedBy(by: Sort['by'], now: Sort): Sort {
  if (now.by === by) return { by, down: !now.down }
  return { by, down: by === 'hits' || by === 'documents' }
}

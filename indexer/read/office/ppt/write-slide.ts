import type { SlideWalk } from '../slides/walk.ts'
import type { Box, Shape } from './shapes.ts'

/** Shapes as the elements that later presentations have for them. */
export function writeShapes(walk: SlideWalk, shapes: readonly Shape[]): void {
  for (const it of shapes) {
    if ('cells' in it) writeTable(walk, it.cells)
    else
      within(walk, 'p:sp', () => {
        if (it.placeholder !== '') within(walk, 'p:ph', () => undefined, it.placeholder)
        within(walk, 'p:txBody', () => writeText(walk, it.text))
      })
  }
}

/** The cells of a table are boxes side by side. */
function writeTable(walk: SlideWalk, cells: readonly Box[]): void {
  const rows = new Map<number, Box[]>()
  for (const cell of cells) {
    const top = cell.place?.top ?? 0
    const row = rows.get(top)
    if (row === undefined) rows.set(top, [cell])
    else row.push(cell)
  }
  within(walk, 'a:tbl', () => {
    for (const [, row] of [...rows].sort(([a], [b]) => a - b))
      within(walk, 'a:tr', () => {
        for (const { text } of row.sort((a, b) => (a.place?.left ?? 0) - (b.place?.left ?? 0)))
          within(walk, 'a:tc', () => writeText(walk, text))
      })
  })
}

function writeText(walk: SlideWalk, text: string): void {
  for (const paragraph of text.split('\r')) {
    within(walk, 'a:p', () => {
      paragraph.split('\u000b').forEach((line, at) => {
        if (at > 0) within(walk, 'a:br', () => undefined)
        within(walk, 'a:t', () => walk.text(line))
      })
    })
  }
}

function within(walk: SlideWalk, name: string, content: () => void, type?: string): void {
  walk.open(name, (asked) => (asked === 'type' ? type : undefined))
  content()
  walk.close()
}

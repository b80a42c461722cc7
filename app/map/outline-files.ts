import { heightOf, type View, WORLD } from './view.ts'

/** The finer outlines are cut into this many columns and rows. */
export const PARTS = 8
/** Wider than this, the outlines of the whole world are fine enough. */
const WIDE = WORLD / 5

/** The files with the outlines of a view. */
export function outlineFiles(view: View): string[] {
  if (view.width > WIDE) return ['/map/outlines/world.svg']
  const range = (middle: number, length: number) => {
    const at = (value: number) => Math.min(Math.max(Math.floor((value / WORLD) * PARTS), 0), PARTS - 1)
    const [first, last] = [at(middle - length / 2), at(middle + length / 2)]
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }
  const rows = range(view.y, heightOf(view))
  return range(view.x, view.width).flatMap((column) =>
    rows.map((row) => `/map/outlines/part-${column}-${row}.svg`),
  )
}

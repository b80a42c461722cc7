import type { Root } from '../../sought.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'
import { leavesOf } from './leaves.ts'
import { BY_TAG, IN_FORMS, rowsOf } from './levels.ts'
import type { Tree } from './tree.ts'

/** A passage that stands for the title or section heading above it, which holds all that is looked for. */
export type StandIn = { row: number; cost: number; for: 'title' | 'section' }

/**
 * A title is not every paragraph: where a title, or a section heading with the title above it, holds the whole query, and
 * no passage beneath it has anything of it in its own text, the first passage beneath stands for it. Headings number far
 * fewer than passages, and only those are looked at beneath which something matched by headings alone.
 */
export function standIns(tree: Tree, root: Root, { columns, filters }: State): StandIn[] {
  const { space } = tree.place
  const { headings } = space
  const { any, own, free } = tree.hold(root)
  if (headings === null || any === own) return []
  const held = rowsOf(any, space.size).and(space.alive)
  // What matches by conditions and exclusions alone stands for nothing, and what is only corrected in a text keeps no
  // heading from being found as it was typed.
  const byItself = rowsOf(free, space.size)
  const byHeadings = held
    .copy()
    .andNot(rowsOf(own, space.size, IN_FORMS))
    .andNot(byItself)
  if (byHeadings.isEmpty()) return []
  const furniture = filters.furniture()
  const isFurniture = (row: number) => furniture?.has(row) === true
  const withoutFurniture = (rows: Bits) => (furniture === null ? rows : rows.andNot(furniture))
  const inTexts = new Map<number, Bits>()
  /** Whether anything that is looked for stands in the text of a passage beneath a heading, as far as it costs so much. */
  const isBeneath = (heading: number, cost: number): boolean => {
    const known = inTexts.get(cost) ?? withoutFurniture(inText(tree, root, cost))
    inTexts.set(cost, known)
    return known.hasAny(headings.first(heading), headings.end(heading))
  }
  const found = new Map<number, StandIn>()
  const standFor = (heading: number, above: number[], what: StandIn['for']) => {
    if (isBeneath(heading, IN_FORMS)) return
    let first: StandIn | null = null
    for (let row = headings.first(heading); row < headings.end(heading); row += 1) {
      if (!held.has(row) || (first !== null && isFurniture(row))) continue
      const cost = tree.costInHeadings(root, above, row)
      if (cost === Number.POSITIVE_INFINITY || (cost > IN_FORMS && isBeneath(heading, cost))) continue
      first = { row, cost, for: what }
      // Text that many documents share stands for none of them, unless there is nothing else.
      if (!isFurniture(row)) break
    }
    if (first !== null && !byItself.has(first.row) && !found.has(first.row)) found.set(first.row, first)
  }
  const wanted = headingsOf(tree, root, headings.size)
  let next = 0
  byHeadings.each((row) => {
    if (row < next) return
    const at = columns.documentOf.at(row)
    next = columns.endRow.at(at)
    const { title, sections } = headings.above(at)
    // Without anything of it in a title, what holds beneath it holds by itself; a section would only repeat the title.
    if (title !== null && wanted.has(title)) standFor(title, [title], 'title')
    for (const it of sections) {
      if (wanted.has(it)) standFor(it, title === null ? [it] : [title, it], 'section')
    }
  })
  return [...found.values()]
}

/** The rows that have something of the query in their own text, or a tag in place of a name. */
function inText(tree: Tree, root: Root, cost: number): Bits {
  const { units, space } = tree.place
  const found = Bits.lent(space.size)
  for (const leaf of leavesOf(root)) {
    if (leaf.type === 'name') {
      found.or(units.tagged(leaf.tags))
      for (const other of tree.others(leaf)) for (const { text } of other.layers) found.or(text)
    }
    for (const it of leaf.type === 'name' ? tree.spelled(leaf).of : [leaf]) {
      for (const layer of tree.unit(it).layers) if (layer.cost <= cost) found.or(layer.text)
    }
  }
  return found
}

/** The headings that have something of the query. */
function headingsOf(tree: Tree, root: Root, size: number): Bits {
  const found = Bits.lent(size)
  for (const leaf of leavesOf(root)) {
    for (const it of leaf.type === 'name' ? tree.spelled(leaf).of : [leaf]) {
      for (const layer of tree.unit(it).layers) if (layer.heads && layer.cost < BY_TAG) found.or(layer.heads)
    }
  }
  return found
}

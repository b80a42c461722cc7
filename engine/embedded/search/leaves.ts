import type { Sought, Term } from '../../sought.ts'

/** A node that looks for words. */
export type Leaf = Extract<Sought, { type: 'word' | 'pattern' | 'phrase' | 'near' }>
export type Name = Extract<Sought, { type: 'name' }>

export const isLeaf = (node: Sought): node is Leaf =>
  node.type === 'word' || node.type === 'pattern' || node.type === 'phrase' || node.type === 'near'

/**
 * Everything that is looked for in texts and headings, and not what must not be there or stands in a filter; of
 * alternatives only those for which `wanted` holds.
 */
export function* leavesOf(
  node: Sought,
  wanted: (alternative: Sought) => boolean = () => true,
): Generator<Leaf | Name> {
  if (isLeaf(node) || node.type === 'name') yield node
  else if (node.type === 'all') for (const it of node.of) yield* leavesOf(it, wanted)
  else if (node.type === 'any') for (const it of node.of) if (wanted(it)) yield* leavesOf(it, wanted)
}

/** Whether a row can match without everything that is looked for: alternatives, and tags in place of names. */
export const hasAlternatives = (node: Sought): boolean =>
  node.type === 'any' || node.type === 'name' || (node.type === 'all' && node.of.some(hasAlternatives))

/** What is looked for in titles alone, and may be there; of alternatives only those for which `wanted` holds. */
export function* titlesIn(node: Sought, wanted: (alternative: Sought) => boolean): Generator<Term[]> {
  if (node.type === 'all') for (const it of node.of) yield* titlesIn(it, wanted)
  if (node.type === 'any') for (const it of node.of) if (wanted(it)) yield* titlesIn(it, wanted)
  if (node.type === 'filter' && node.condition.by === 'title') yield node.condition.terms
}

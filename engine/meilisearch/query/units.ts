import type { Condition, Sought } from '../../sought.ts'

/**
 * A query as this server can be asked: the same tree with each word, phrase and name as a unit that lists everything
 * by which a passage can match it. Words are folded, and not yet encoded.
 */

/** What stands at one place of a text: any of these words, or one that begins so. */
export type Place = { type: 'words'; words: readonly string[] } | { type: 'prefix'; word: string }

/** What a text has to have: judged by its words alone, or by their places too (`query/places.ts`). */
export type Test =
  | Place
  /** Adjacent words. */
  | { type: 'sequence'; places: readonly Place[] }
  | { type: 'near'; of: readonly (readonly Place[])[]; within: number; inOrder: boolean }

export type ByPlace = Extract<Test, { type: 'sequence' | 'near' }>

/** One way to match a unit. */
export type Way = {
  test: Test
  /** `respelt`: as typed, but split or joined as the collection writes it. */
  as: 'typed' | 'respelt' | 'form' | 'corrected'
  /** In texts of this language only. */
  language: string | null
  /** What a correction or form is shown as. */
  shown: string
}

export type Unit = {
  type: 'unit'
  ways: readonly Way[]
  /** Tokens of the tags of which any matches in its place. */
  tags: readonly string[]
  /** As typed, to report corrections and forms of it; null for what has neither. */
  typed: string | null
}

/** A condition that is a filter of the server as it is. */
export type RowCondition = Exclude<Condition, { by: 'title' }>

/** Adjacent words that spell a name, or a tag in its place. */
export type Name = { type: 'name'; words: readonly Unit[]; tag: Unit }

export type Tree =
  | Unit
  | Name
  | { type: 'condition'; condition: RowCondition }
  /** A condition about the title of the document. */
  | { type: 'titled'; test: Test }
  | { type: 'all'; of: readonly Tree[] }
  | { type: 'any'; of: readonly Tree[] }
  | { type: 'not'; of: Tree }

/** The words, phrases and names by which a passage can be found: those that are not excluded. */
export function foundBy(tree: Tree): (Unit | Name)[] {
  if (tree.type === 'unit' || tree.type === 'name') return [tree]
  return tree.type === 'all' || tree.type === 'any' ? tree.of.flatMap(foundBy) : []
}

/** The same, with the words of names one by one. */
export const unitsOf = (tree: Tree): Unit[] =>
  foundBy(tree).flatMap((it) => (it.type === 'unit' ? [it] : [...it.words, it.tag]))

/** Every test that needs the places of words, also of what is excluded; each once. */
export function testsByPlace(tree: Tree): ByPlace[] {
  const found = new Map<string, ByPlace>()
  const visit = (it: Tree) => {
    if (it.type === 'unit') for (const { test } of it.ways) if (isByPlace(test)) found.set(keyOf(test), test)
    if (it.type === 'name') it.words.forEach(visit)
    if (it.type === 'titled' && isByPlace(it.test)) found.set(keyOf(it.test), it.test)
    if (it.type === 'not') visit(it.of)
    if (it.type === 'all' || it.type === 'any') it.of.forEach(visit)
  }
  visit(tree)
  return [...found.values()]
}

/** The same for two tests that ask for the same. */
export const keyOf = (test: ByPlace): string => JSON.stringify(test)

export const isByPlace = (test: Test): test is ByPlace => test.type === 'sequence' || test.type === 'near'

/** Every node of a query's tree, and whether it is excluded. */
export function* nodesOf(node: Sought, excluded = false): Generator<{ node: Sought; excluded: boolean }> {
  yield { node, excluded }
  if (node.type === 'not') yield* nodesOf(node.of, true)
  else if (node.type === 'all' || node.type === 'any') for (const it of node.of) yield* nodesOf(it, excluded)
}

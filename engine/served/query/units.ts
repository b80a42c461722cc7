import type { Condition, Named, Sought } from '../../sought.ts'

/**
 * A query as this server can be asked: the same tree with each word, phrase and name as a unit that lists everything
 * by which a passage can match it. Words are folded, and not yet encoded.
 */

/** What stands at one place of a text: any of these words, or one that begins so. */
export type Place = { type: 'words'; words: readonly string[] } | { type: 'prefix'; word: string }

/** What a text has to have: judged by its words alone, or by their places too (`query/standing.ts`). */
export type Test =
  | Place
  /** Adjacent words. */
  | { type: 'sequence'; places: readonly Place[] }
  | { type: 'near'; of: readonly (readonly Place[])[]; within: number; inOrder: boolean }

export type ByPlace = Extract<Test, { type: 'sequence' | 'near' }>

/** Other spellings or forms of what was typed: said with the answer. Joined words are those of two units. */
export type Other = { kind: 'correction' | 'form'; typed: string }

/** One way to match a unit. */
export type Way = {
  test: Test
  /** `respelt`: as typed, but split or joined as the collection writes it; `named`: another spelling of a name. */
  as: 'typed' | 'respelt' | 'form' | 'corrected' | 'named'
  /** In texts of this language only: a code. */
  language: string | null
  /** Forms and corrections that it needs: what of, how they may be written, and with how many mistakes in what was typed. */
  others: readonly { of: Other; shown: readonly string[]; mistakes: number }[]
}

/** `tagged`: the tags of which any matches in its place, as do the ways that are `named`. */
export type Unit = { type: 'unit'; ways: readonly Way[]; tagged: readonly Named[] }

/** A condition that is a filter of the server as it is. */
export type RowCondition = Exclude<Condition, { by: 'title' }>

/** Adjacent words that spell a name, or a tag in its place. */
export type Name = { type: 'name'; spelled: { type: 'all'; of: readonly Unit[] }; tag: Unit }

export type Tree =
  | Unit
  | Name
  | { type: 'condition'; condition: RowCondition }
  /** A condition about the title of the document. */
  | { type: 'titled'; unit: Unit }
  | { type: 'all'; of: readonly Tree[] }
  | { type: 'any'; of: readonly Tree[] }
  | { type: 'not'; of: Tree }

/** Of alternatives, which ones count. */
export type Wanted = (alternative: Tree) => boolean

const partsOf = (tree: Tree, wanted: Wanted): readonly Tree[] => {
  if (tree.type === 'any') return tree.of.filter(wanted)
  return tree.type === 'all' ? tree.of : []
}

const ALL: Wanted = () => true

/** The words, phrases and names by which a passage can be found: those that are not excluded. */
export function foundBy(tree: Tree, wanted: Wanted = ALL): (Unit | Name)[] {
  if (tree.type === 'unit' || tree.type === 'name') return [tree]
  return partsOf(tree, wanted).flatMap((it) => foundBy(it, wanted))
}

/** The same, with the words of names one by one. */
export const unitsOf = (tree: Tree, wanted: Wanted = ALL): Unit[] =>
  foundBy(tree, wanted).flatMap((it) => {
    if (it.type === 'unit') return [it]
    return wanted(it.spelled) ? [...it.spelled.of, it.tag] : [it.tag]
  })

/** Everything that is looked for in titles alone, and may be there. */
export const titlesIn = (tree: Tree, wanted: Wanted = ALL): Unit[] =>
  tree.type === 'titled' ? [tree.unit] : partsOf(tree, wanted).flatMap((it) => titlesIn(it, wanted))

/** Everything without which a passage can match, however deep: alternatives, and the words of names. */
export const alternativesIn = (tree: Tree): Tree[] => [
  ...(tree.type === 'any' ? tree.of : []),
  ...(tree.type === 'name' ? [tree.spelled] : []),
  ...partsOf(tree, ALL).flatMap(alternativesIn),
]

/** Every test that needs the places of words, also of what is excluded; each once. */
export function testsByPlace(tree: Tree): ByPlace[] {
  const found = new Map<string, ByPlace>()
  const visit = (it: Tree) => {
    if (it.type === 'unit') for (const { test } of it.ways) if (isByPlace(test)) found.set(keyOf(test), test)
    if (it.type === 'name') for (const part of [it.spelled, it.tag]) visit(part)
    if (it.type === 'titled') visit(it.unit)
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

import { encodeWord } from '../encoding/letters.ts'
import type { Expression } from './expression.ts'
import { type Field, wordsOf } from './matching.ts'
import type { Test, Tree, Unit } from './units.ts'

/** The fields in which texts have their distinct words, encoded. */
export const WORD_FIELDS = ['words', 'titled', 'headed'] as const satisfies readonly Field[]

/**
 * A query's tree with those ways to match it alone that hold for a text with no other words than these. Among such texts it
 * finds the same ones, in the same way.
 *
 * @param words encoded
 */
export function onlyWords(tree: Tree, words: ReadonlySet<string>): Tree {
  const visit = <Part extends Tree>(it: Part): Tree => onlyWords(it, words)
  switch (tree.type) {
    case 'unit':
      return ofUnit(tree, words)
    case 'name': {
      const of = tree.spelled.of.map((it) => ofUnit(it, words))
      return { ...tree, spelled: { type: 'all', of }, tag: ofUnit(tree.tag, words) }
    }
    case 'titled':
      return { ...tree, unit: ofUnit(tree.unit, words) }
    case 'all':
    case 'any':
      return { ...tree, of: tree.of.map(visit) }
    case 'not':
      return { ...tree, of: visit(tree.of) }
    case 'condition':
      return tree
  }
}

function ofUnit(unit: Unit, words: ReadonlySet<string>): Unit {
  return {
    ...unit,
    ways: unit.ways.flatMap((way) => {
      const test = ofTest(way.test, words)
      return test === null ? [] : [{ ...way, test }]
    }),
  }
}

/** Null if it holds for none. */
function ofTest(test: Test, words: ReadonlySet<string>): Test | null {
  if (test.type !== 'words') return holdsForAll(wordsOf(test, 'words'), words) ? test : null
  const left = test.words.filter((it) => words.has(encodeWord(it)))
  return left.length === 0 ? null : { ...test, words: left }
}

/** Whether a condition on words holds for a text that has all of these. */
function holdsForAll(it: Expression, words: ReadonlySet<string>): boolean {
  if (typeof it === 'boolean') return it
  if ('all' in it) return it.all.every((one) => holdsForAll(one, words))
  if ('in' in it) return it.in.some((word) => words.has(word))
  if ('begins' in it) return [...words].some((word) => word.startsWith(it.begins))
  throw new Error(`no condition on words: ${JSON.stringify(it)}`)
}

/** How many values a condition names: what it takes a server that looks each of them up. */
export function valuesIn(it: Expression): number {
  if (typeof it === 'boolean') return 0
  if ('not' in it) return valuesIn(it.not)
  if ('field' in it) return 'in' in it ? it.in.length : 1
  const parts = 'all' in it ? it.all : 'any' in it ? it.any : it.of
  return parts.reduce((sum, one) => sum + valuesIn(one), 0)
}

import { allOf, type Expression } from '../query/expression.ts'
import { atLeast, type Space } from '../query/matching.ts'
import { onlyWords, valuesIn, WORD_FIELDS } from '../query/only-words.ts'
import type { Tree } from '../query/units.ts'
import { type Asking, question } from '../server.ts'

/** A filter with more values takes a server longer than to be asked once more: each question of a search has all of it. */
const MANY_VALUES = 40
/** Of so many texts the words are looked at. */
const TEXTS_AT_MOST = 200

/**
 * A query of many words, of which each may be another form or a correction, and yet few texts have them all: with those
 * alone that stand in any of these texts. It finds the same.
 *
 * @param seen what is visible of the index
 */
export async function narrowed(tree: Tree, space: Space, seen: Expression, ask: Asking): Promise<Tree> {
  const within = atLeast(tree, space)
  if (valuesIn(within) <= MANY_VALUES) return tree
  const [answer] = await ask([
    question(space, allOf([seen, within]), { fields: WORD_FIELDS, limit: TEXTS_AT_MOST }),
  ])
  if (answer === undefined || answer.total > TEXTS_AT_MOST) return tree
  const words = answer.hits.flatMap((hit) => WORD_FIELDS.flatMap((field) => listIn(hit[field])))
  return onlyWords(tree, new Set(words))
}

const listIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

import { encodeWord } from '../encoding/letters.ts'
import { allOf, type Expression, isIn } from '../query/expression.ts'
import { type Field, type Places, type Space, wordsOf } from '../query/matching.ts'
import { standsIn } from '../query/places.ts'
import { type ByPlace, keyOf, type Place } from '../query/units.ts'
import { type Asking, type Question, question } from './questions.ts'

/**
 * Where the tests hold that ask for the places of words. A filter knows which words a passage has, and the server's
 * own phrases know which words are adjacent, two by two: both find more than what is meant, and that is compared.
 */

/** How many texts are compared one by one. Beyond that the answer is not exact. */
const MAX_COMPARED = 10_000
/** How many matches of two adjacent words are listed: these are exact, and no text has to be read. */
const MAX_LISTED = 50_000

/** The searched text of each attribute, and what a list of matches in it is made of. */
const SOURCE: Record<Field, { text: string; by: 'key' | 'document' }> = {
  words: { text: 'text', by: 'key' },
  titled: { text: 'title', by: 'document' },
  headed: { text: 'section', by: 'key' },
}

type Lookup = { test: ByPlace; field: Field; question: Question; exact: boolean }

/**
 * @param seen what is visible of the index
 * @param within what every match has to be, in any case
 */
export async function placesOf(
  tests: readonly ByPlace[],
  space: Space,
  seen: Expression,
  within: Expression,
  ask: Asking,
): Promise<{ places: Places; exact: boolean }> {
  const fields: Field[] = space === 'passages' ? ['words', 'titled', 'headed'] : ['words', 'titled']
  const lookups = tests.flatMap((test) =>
    fields.map((field) =>
      // Titles are only stored with passages, whichever of the two is searched.
      field === 'titled' && space === 'quotations'
        ? lookup(test, field, 'passages', seen)
        : lookup(test, field, space, within),
    ),
  )
  const answers = lookups.length === 0 ? [] : await ask(lookups.map((it) => it.question))
  const places = new Map<string, Map<Field, Expression>>()
  let exact = true
  lookups.forEach((it, at) => {
    const { hits = [], total = 0 } = answers[at] ?? {}
    exact &&= total <= it.question.limit
    const { text, by } = SOURCE[it.field]
    const stands = it.exact ? () => true : standsIn(it.test)
    const values = hits.filter((hit) => stands(String(hit[text] ?? ''))).map((hit) => String(hit[by]))
    const key = keyOf(it.test)
    places.set(key, (places.get(key) ?? new Map()).set(it.field, isIn(by, values)))
  })
  return { places, exact }
}

function lookup(test: ByPlace, field: Field, space: Space, within: Expression): Lookup {
  const { text, by } = SOURCE[field]
  const words = test.type === 'sequence' ? plainWords(test.places) : null
  const exact = words?.length === 2 && words[0] !== words[1]
  return {
    test,
    field,
    exact,
    question: question(space, allOf([within, wordsOf(test, field)]), {
      q: words === null ? '' : `"${words.slice(0, MOST_WORDS).map(encodeWord).join(' ')}"`,
      searchOn: words === null ? null : [text],
      fields: exact ? [by] : [by, text],
      limit: exact ? MAX_LISTED : MAX_COMPARED,
      distinct: by === 'key' ? null : by,
    }),
  }
}

/** The words of a sequence that has nothing else in it; null for any other. */
function plainWords(places: readonly Place[]): string[] | null {
  const words = places.map((it) => (it.type === 'words' && it.words.length === 1 ? it.words[0] : undefined))
  return words.every((it) => it !== undefined) ? words : null
}

/** More words of a phrase say little more. */
const MOST_WORDS = 10

import { encodeWord } from '../../served/encoding/letters.ts'
import { allOf, anyOf, type Expression, isIn, notOf } from '../../served/query/expression.ts'
import { type Field, type Places, type Space, wordsOf } from '../../served/query/matching.ts'
import { standsIn } from '../../served/query/standing.ts'
import { type ByPlace, keyOf, type Place } from '../../served/query/units.ts'
import { type Asking, type Question, question } from '../../served/server.ts'

/**
 * Where the tests hold that ask for the places of words. A filter knows which words a passage has, and the server's
 * own phrases know which words are adjacent, two by two: both find more than what is meant, and that is compared.
 */

/** How many texts are compared one by one. Beyond that the answer is not exact. */
const MAX_COMPARED = 10_000
/** How many matches of two adjacent words are listed: most of them are certain, and no text has to be read. */
const MAX_LISTED = 50_000

/** The searched text of each attribute, and what a list of matches in it is made of. */
const SOURCE: Record<Field, { text: 'text' | 'title' | 'section'; by: 'key' | 'document' }> = {
  words: { text: 'text', by: 'key' },
  titled: { text: 'title', by: 'document' },
  headed: { text: 'section', by: 'key' },
}

/** `certain`: whatever is found holds, and need not be compared. */
type Lookup = { test: ByPlace; field: Field; question: Question; certain: boolean }

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
    fields.flatMap((field) =>
      // Titles are only stored with passages, whichever of the two is searched.
      field === 'titled' && space === 'quotations'
        ? lookupsOf(test, field, 'passages', seen)
        : lookupsOf(test, field, space, within),
    ),
  )
  const answers = lookups.length === 0 ? [] : await ask(lookups.map((it) => it.question))
  const found = new Map<string, Map<Field, string[]>>()
  let exact = true
  lookups.forEach(({ test, field, question: asked, certain }, at) => {
    const { hits = [], total = 0 } = answers[at] ?? {}
    exact &&= total <= asked.limit
    const { text, by } = SOURCE[field]
    const stands = certain ? () => true : standsIn(test)
    const values = hits.filter((hit) => stands(String(hit[text] ?? ''))).map((hit) => String(hit[by]))
    const key = keyOf(test)
    const inFields = found.get(key) ?? new Map<Field, string[]>()
    found.set(key, inFields.set(field, [...(inFields.get(field) ?? []), ...values]))
  })
  const places = new Map(
    [...found].map(([key, inFields]) => [
      key,
      new Map([...inFields].map(([field, values]) => [field, isIn(SOURCE[field].by, values)])),
    ]),
  )
  return { places, exact }
}

/** Where a test may hold in a field: what may be, has all of its words in that field. */
function lookupsOf(test: ByPlace, field: Field, space: Space, within: Expression): Lookup[] {
  const { text, by } = SOURCE[field]
  const words = test.type === 'sequence' ? plainWords(test.places) : null
  const having = allOf([within, wordsOf(test, field)])
  const lookup = (filter: Expression, limit: number, certain: boolean): Lookup => ({
    test,
    field,
    certain,
    question: question(space, filter, {
      phrase: words === null ? null : { words: words.slice(0, MOST_WORDS).map(encodeWord), in: text },
      fields: certain ? [by] : [by, text],
      limit,
      distinct: by === 'key' ? null : by,
    }),
  })
  const isPair = words?.length === 2 && words[0] !== words[1]
  if (!isPair) return [lookup(having, MAX_COMPARED, false)]
  // The server knows which two words are adjacent in a passage, and not in which of its fields: where another field
  // has both, too, they may be adjacent only there. Titles and headings are short enough to be compared in any case.
  if (field !== 'words') return [lookup(having, MAX_LISTED, false)]
  const elsewhere = space === 'passages' ? anyOf([wordsOf(test, 'titled'), wordsOf(test, 'headed')]) : false
  return [
    lookup(allOf([having, notOf(elsewhere)]), MAX_LISTED, true),
    lookup(allOf([having, elsewhere]), MAX_COMPARED, false),
  ]
}

/** The words of a sequence that has nothing else in it; null for any other. */
function plainWords(places: readonly Place[]): string[] | null {
  const words = places.map((it) => (it.type === 'words' && it.words.length === 1 ? it.words[0] : undefined))
  return words.every((it) => it !== undefined) ? words : null
}

/** More words of a phrase say little more. */
const MOST_WORDS = 10

import { mayShareWords } from '../../nearness.ts'
import { encodeWord } from '../../served/encoding/letters.ts'
import { allOf, begins, type Expression, isIn } from '../../served/query/expression.ts'
import { type Field, type Places, type Space, wordsOf } from '../../served/query/matching.ts'
import { standsIn } from '../../served/query/standing.ts'
import { type ByPlace, keyOf, type Place } from '../../served/query/units.ts'
import { type Answer, type Asking, question } from '../../served/server.ts'

/** The text of which a field has the distinct words. */
const TEXT: Record<Field, 'text' | 'title' | 'section'> = {
  words: 'text',
  titled: 'title',
  headed: 'section',
}

/** So many words in the places of a test are looked for by the server. */
const MAX_WORDS = 500
/** Of a test with more, so many texts are compared one by one. Beyond that the answer is not exact. */
const MAX_COMPARED = 10_000

type Part = { field: Field; index: Space; filter: Expression }
type Where = Map<string, Map<Field, Expression>>

/** Tests by the places of words as conditions of the server, which knows them. */
export async function placesOf(
  tests: readonly ByPlace[],
  space: Space,
  seen: Expression,
  within: Expression,
  ask: Asking,
): Promise<{ places: Places; exact: boolean }> {
  const parts: Part[] =
    space === 'passages'
      ? (['words', 'titled', 'headed'] as const).map((field) => ({ field, index: space, filter: within }))
      : // Titles are only stored with passages, whichever of the two is searched.
        [
          { field: 'words', index: space, filter: within },
          { field: 'titled', index: 'passages', filter: seen },
        ]
  const beginning = await beginningWith(tests.flatMap(prefixesOf), ask)
  const places: Where = new Map()
  let exact = true
  for (const test of tests) {
    const inFields = new Map<Field, Expression>()
    const spelt = speltOut(test, beginning)
    for (const part of parts) {
      if (spelt === false) inFields.set(part.field, false)
      else if (spelt !== null) inFields.set(part.field, await standing(spelt, part, space, ask))
      else {
        const compared = await comparedWith(test, part, ask)
        inFields.set(part.field, compared.found)
        exact &&= compared.exact
      }
    }
    places.set(keyOf(test), inFields)
  }
  return { places, exact }
}

const sequencesOf = (test: ByPlace) => (test.type === 'near' ? test.of : [test.places])
const prefixesOf = (test: ByPlace): string[] =>
  sequencesOf(test).flatMap((it) =>
    it.flatMap((place) => (place.type === 'prefix' ? [encodeWord(place.word)] : [])),
  )

/** The words of the vocabulary that begin so, encoded; null for too many. */
export async function beginningWith(
  prefixes: readonly string[],
  ask: Asking,
): Promise<(prefix: string) => readonly string[] | null> {
  const asked = [...new Set(prefixes)]
  const answers =
    asked.length === 0
      ? []
      : await ask(
          asked.map((it) => question('words', begins('word', it), { fields: ['word'], limit: MAX_WORDS })),
        )
  const found = new Map(
    asked.map((it, at) => {
      const { total = 0, hits = [] } = answers[at] ?? {}
      return [it, total > MAX_WORDS ? null : hits.map((hit) => String(hit.word))]
    }),
  )
  return (prefix) => found.get(prefix) ?? null
}

/** A test with all its words, encoded; null for too many, or if the server could find two sequences in the same words. */
function speltOut(
  test: ByPlace,
  beginning: (prefix: string) => readonly string[] | null,
): ByPlace | false | null {
  let count = 0
  const spelt: Place[][] = []
  for (const places of sequencesOf(test)) {
    const own: Place[] = []
    for (const place of places) {
      const words = place.type === 'prefix' ? beginning(encodeWord(place.word)) : place.words.map(encodeWord)
      if (words === null) return null
      if (words.length === 0) return false
      count += words.length
      own.push({ type: 'words', words })
    }
    spelt.push(own)
  }
  if (count > MAX_WORDS || spelt.some((it) => it.length === 0)) return null
  if (test.type === 'sequence') return { type: 'sequence', places: spelt[0] ?? [] }
  return !test.inOrder && mayShareWords(spelt) ? null : { ...test, of: spelt }
}

async function standing(
  test: ByPlace,
  { field, index, filter }: Part,
  space: Space,
  ask: Asking,
): Promise<Expression> {
  const stands: Expression = { field: TEXT[field], stands: test }
  if (index === space) return stands
  const [answer] = await ask([question(index, allOf([filter, stands]), { facets: ['document'] })])
  return isIn('document', Object.keys(answer?.facets.document ?? {}))
}

/** Where a test holds in the texts that have all of its words. */
async function comparedWith(
  test: ByPlace,
  { field, index, filter }: Part,
  ask: Asking,
): Promise<{ found: Expression; exact: boolean }> {
  const by = field === 'titled' ? 'document' : 'key'
  const text = TEXT[field]
  const [answer] = await ask([
    question(index, allOf([filter, wordsOf(test, field)]), {
      fields: [by, text],
      limit: MAX_COMPARED,
      distinct: by === 'key' ? null : by,
    }),
  ])
  const { hits, total }: Pick<Answer, 'hits' | 'total'> = answer ?? { hits: [], total: 0 }
  const stands = standsIn(test)
  const values = hits.filter((hit) => stands(String(hit[text] ?? ''))).map((hit) => String(hit[by]))
  return { found: isIn(by, values), exact: total <= MAX_COMPARED }
}

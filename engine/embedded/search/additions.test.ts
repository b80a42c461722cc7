import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRequest } from '../../../model/search-request.ts'
import { indexed } from '../../conformance/articles.ts'
import { openEmbedded } from '../index.ts'
import { withTemporaryFolder } from '../testing/processes.ts'

const WORDS = ['alpha', 'bravo', 'delta', 'gamma', 'kappa', 'sigma', 'omega', 'theta']
const misspelt = (word: string) => `${word.slice(0, -1)}x`

type Query = string | { any: boolean; of: Query[] }

const printed = (it: Query): string =>
  typeof it === 'string' ? misspelt(it) : `(${it.of.map(printed).join(it.any ? ' OR ' : ' ')})`
const leavesOf = (it: Query): string[] => (typeof it === 'string' ? [it] : it.of.flatMap(leavesOf))

/** @param without the word that is not corrected */
function holds(it: Query, text: readonly string[], without: string | null): boolean {
  if (typeof it === 'string') return text.includes(misspelt(it)) || (it !== without && text.includes(it))
  return it.any
    ? it.of.some((part) => holds(part, text, without))
    : it.of.every((part) => holds(part, text, without))
}

/** Groups of different words, in which some are groups themselves. */
const queries = fc
  .tuple(fc.shuffledSubarray(WORDS, { minLength: 3 }), fc.boolean(), fc.nat(3))
  .map(([words, any, inner]): Query => {
    const own: Query = { any: !any, of: words.slice(0, inner) }
    return { any, of: [...words.slice(inner), ...(inner > 1 ? [own] : words.slice(0, inner))] }
  })
const texts = fc.array(fc.subarray([...WORDS, ...WORDS.map(misspelt)], { minLength: 1 }), {
  minLength: 30,
  maxLength: 30,
})

test('a correction counts what would not match without it, wherever it stands in the query', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(queries, { minLength: 20, maxLength: 20 }), async (texts, queries) => {
      await withTemporaryFolder(async (folder) => {
        const engine = await openEmbedded(folder)
        const writer = await engine.openWriter()
        await writer.put(indexed({ key: 'all', paragraphs: texts.map((it) => it.join(' ')) }))
        await writer.close()
        for (const query of queries) {
          const q = `${printed(query)} `
          const found = await engine.search({ ...emptyRequest(), q, forms: false, aliases: false })
          const counted = (without: string | null) =>
            texts.filter((text) => holds(query, text, without)).length
          expect(found.total.value, q).toBe(counted(null))
          const expected = leavesOf(query).flatMap((word) => {
            const count = counted(null) - counted(word)
            return count === 0 ? [] : [{ typed: misspelt(word), used: [word], count }]
          })
          const inOrder = found.query.corrections.toSorted((a, b) => (a.typed < b.typed ? -1 : 1))
          expect(inOrder, q).toEqual(expected.sort((a, b) => (a.typed < b.typed ? -1 : 1)))
        }
        await engine.close()
      })
    }),
    { numRuns: 8 },
  )
})

import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { collections, roots, textsFound } from '../conformance/plain-reading.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { resolve } from '../resolve.ts'
import type { Root } from '../sought.ts'
import { openMeilisearch } from './index.ts'
import { allOf } from './query/expression.ts'
import { prepare } from './read/preparation.ts'
import { prepareSearch } from './read/prepare-search.ts'
import { filtersOf, matchesOf } from './read/prepared-search.ts'
import { type Asking, askAll, question } from './read/questions.ts'
import { Store } from './server/store.ts'
import { findServer, newStore } from './testing/server.ts'

const server = await findServer()
afterAll(() => server?.end())

describe.skipIf(server === null)(
  'any tree of words, phrases, patterns, nearness, filters, AND, OR and NOT',
  () => {
    test('finds exactly what a reader of all texts would find', { timeout: HANG_TIMEOUT_MS }, async () => {
      if (server === null) throw new Error('No server was found.')
      await fc.assert(
        fc.asyncProperty(
          collections,
          fc.array(roots, { minLength: 40, maxLength: 40 }),
          async (articles, queries) => {
            const { options, drop } = newStore(server)
            try {
              const engine = await openMeilisearch(options)
              const writer = await engine.openWriter()
              for (const it of articles) await writer.put(indexed(it))
              await writer.close()
              const store = new Store(options)
              for (const query of queries) {
                for (const quotations of [false, true]) {
                  const texts = await found(store, query, quotations)
                  expect(texts, JSON.stringify(query)).toEqual(textsFound(articles, query, quotations))
                }
              }
            } finally {
              await drop()
            }
          },
        ),
        { numRuns: 5 },
      )
    })
  },
)

async function found(store: Store, root: Root, quotations: boolean): Promise<string[]> {
  const within = quotations ? ('quotations' as const) : ('passage' as const)
  const request = { ...emptyRequest(), typos: false, forms: false, in: within }
  const preparation = await prepare(store, request)
  if (preparation === null) throw new Error('There is no index.')
  const ask: Asking = async (questions) => (await askAll(store, questions, undefined)).answers
  const resolved = { ...resolve('', preparation.parsed, request, preparation.answer), root }
  const prepared = await prepareSearch(store, preparation, resolved, ask, undefined)
  const matches = question(prepared.space, allOf([filtersOf(prepared), matchesOf(prepared)]), {
    fields: [quotations ? 'passage' : 'key'],
    distinct: quotations ? 'passage' : null,
    limit: 1_000,
  })
  const [answer] = await ask([matches])
  const keys = (answer?.hits ?? []).map((hit) => String(hit.passage ?? hit.key))
  const texts: string[] = []
  for await (const { body } of store.byKeys<{ body: string }>('passages', keys, ['body'])) {
    texts.push(JSON.parse(body).text)
  }
  return texts.sort()
}

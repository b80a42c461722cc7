import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { type Article, indexed } from '../conformance/articles.ts'
import { collections, roots, textsFound } from '../conformance/plain-reading.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { resolve } from '../resolve.ts'
import type { Root, Sought } from '../sought.ts'
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

const withArticles = async (articles: Article[], work: (store: Store) => Promise<void>) => {
  if (server === null) throw new Error('No server was found.')
  const { options, drop } = newStore(server)
  try {
    const engine = await openMeilisearch(options)
    const writer = await engine.openWriter()
    for (const it of articles) await writer.put(indexed(it))
    await writer.close()
    await work(new Store(options))
  } finally {
    await drop()
  }
}

/** `ash`, or not `elm`, or not both of that and … */
function deep(levels: number): Sought {
  const word = (it: string): Sought => ({ type: 'word', word: it, prefix: false })
  if (levels === 0) return word('oak')
  const inner: Sought = { type: 'all', of: [word('elm'), { type: 'not', of: deep(levels - 1) }] }
  return { type: 'any', of: [word('ash'), { type: 'not', of: inner }] }
}

describe.skipIf(server === null)(
  'any tree of words, phrases, patterns, nearness, filters, AND, OR and NOT',
  () => {
    test('finds exactly what a reader of all texts would find', { timeout: HANG_TIMEOUT_MS }, async () => {
      const queries = fc.array(roots, { minLength: 40, maxLength: 40 })
      await fc.assert(
        fc.asyncProperty(collections, queries, async (articles, trees) => {
          await withArticles(articles, async (store) => {
            for (const query of trees) {
              for (const quotations of [false, true]) {
                const texts = await found(store, query, quotations)
                expect(texts, JSON.stringify(query)).toEqual(textsFound(articles, query, quotations))
              }
            }
          })
        }),
        { numRuns: 5 },
      )
    })

    test('is read however deep it is', { timeout: HANG_TIMEOUT_MS }, async () => {
      const articles = ['ash', 'elm', 'oak', 'elm oak', 'ash elm oak', 'oats'].map((text, at) => ({
        key: `${at}`,
        paragraphs: [{ text }],
      }))
      await withArticles(articles, async (store) => {
        for (const levels of [1, 8, 20]) {
          const query: Root = { type: 'all', of: [deep(levels)] }
          expect(await found(store, query, false), `${levels}`).toEqual(textsFound(articles, query, false))
        }
      })
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

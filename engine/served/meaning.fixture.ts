import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { type Article, indexed } from '../conformance/articles.ts'
import { collections, roots, textsFound } from '../conformance/plain-reading.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import type { Engine } from '../port.ts'
import { resolve } from '../resolve.ts'
import type { Root, Sought } from '../sought.ts'
import { allOf } from './query/expression.ts'
import { prepare } from './read/preparation.ts'
import { prepareSearch } from './read/prepare-search.ts'
import { filtersOf, matchesOf } from './read/prepared-search.ts'
import { question, type Server } from './server.ts'

/** A new store, as an engine and as what that engine asks. */
export type Opened = { engine: Engine; server: Server; drop(): Promise<void> }

/** That the filters of any tree find what they say, on a real server. */
export function treesAreRead(open: () => Promise<Opened>) {
  const withArticles = async (articles: Article[], work: (server: Server) => Promise<void>) => {
    const { engine, server, drop } = await open()
    try {
      const writer = await engine.openWriter()
      for (const it of articles) await writer.put(indexed(it))
      await writer.close()
      await work(server)
    } finally {
      await drop()
    }
  }

  describe('any tree of words, phrases, patterns, nearness, filters, AND, OR and NOT', () => {
    test('finds exactly what a reader of all texts would find', { timeout: HANG_TIMEOUT_MS }, async () => {
      const queries = fc.array(roots, { minLength: 40, maxLength: 40 })
      await fc.assert(
        fc.asyncProperty(collections, queries, async (articles, trees) => {
          await withArticles(articles, async (server) => {
            for (const query of trees) {
              for (const quotations of [false, true]) {
                const texts = await found(server, query, quotations)
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
      await withArticles(articles, async (server) => {
        for (const levels of [1, 8, 20]) {
          const query: Root = { type: 'all', of: [deep(levels)] }
          expect(await found(server, query, false), `${levels}`).toEqual(textsFound(articles, query, false))
        }
      })
    })
  })
}

/** `ash`, or not `elm`, or not both of that and … */
function deep(levels: number): Sought {
  const word = (it: string): Sought => ({ type: 'word', word: it, prefix: false })
  if (levels === 0) return word('oak')
  const inner: Sought = { type: 'all', of: [word('elm'), { type: 'not', of: deep(levels - 1) }] }
  return { type: 'any', of: [word('ash'), { type: 'not', of: inner }] }
}

async function found(server: Server, root: Root, quotations: boolean): Promise<string[]> {
  const within = quotations ? ('quotations' as const) : ('passage' as const)
  const request = { ...emptyRequest(), typos: false, forms: false, in: within }
  const preparation = await prepare(server, request)
  if (preparation === null) throw new Error('There is no index.')
  const resolved = { ...resolve('', preparation.parsed, request, preparation.answer), root }
  const prepared = await prepareSearch(server, preparation, resolved)
  const matches = question(prepared.space, allOf([filtersOf(prepared), matchesOf(prepared)]), {
    fields: [quotations ? 'passage' : 'key'],
    distinct: quotations ? 'passage' : null,
    limit: 1_000,
  })
  const [answer] = await server.ask([matches])
  const keys = (answer?.hits ?? []).map((hit) => String(hit.passage ?? hit.key))
  const texts: string[] = []
  for await (const { body } of server.byKeys<{ body: string }>('passages', keys, ['body'])) {
    texts.push(JSON.parse(body).text)
  }
  return texts.sort()
}

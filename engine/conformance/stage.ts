import { afterEach } from 'vitest'
import { emptyRequest, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import type { Hit, SearchPage } from '../../model/search-result.ts'
import { searchPage } from '../../model/search-result.ts'
import type { Engine } from '../port.ts'
import { type Article, indexed } from './articles.ts'

/** What an engine provides for the suite: a new, empty store for each test. */
export type Store = {
  /** Opens the same store again, as another process would. */
  open(): Promise<Engine>
  /**
   * Changes words wherever the store keeps documents, passages, passages that are gone and clusters, behind the back of the
   * engine: as a disk would, in what is stored and nothing else.
   */
  alter(from: string, to: string): Promise<void>
  /** Takes every passage with this word out of what is searched, and leaves what is stored as it is. */
  loseWord(word: string): Promise<void>
  /** Deletes the store and all that is in it. */
  dispose(): Promise<void>
}
export type NewStore = () => Promise<Store>

export type Choice = { [Facet in FacetName]?: string[] }
export type Ask = Omit<Partial<SearchRequest>, 'any' | 'not'> & { any?: Choice; not?: Choice }

/** A request from the parts that a test cares about; a string is a query whose last word is complete. */
export function ask(what: string | Ask): SearchRequest {
  const given: Ask = typeof what === 'string' ? { q: `${what} ` } : what
  const empty = emptyRequest()
  return { ...empty, ...given, any: { ...empty.any, ...given.any }, not: { ...empty.not, ...given.not } }
}

export type Stage = {
  store: Store
  engine: Engine
  search(what: string | Ask): Promise<SearchPage>
  /** The texts of the hits, in order. */
  found(what: string | Ask): Promise<string[]>
  add(...articles: Article[]): Promise<void>
}

/** For tests and hooks that hang: none is so slow, on a busy machine and with a server either. */
export const HANG_TIMEOUT_MS = 600_000

/** Sets stages up, and takes them down after each test. */
export function stages(newStore: NewStore) {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close()
  }, HANG_TIMEOUT_MS)

  return async function given(...articles: Article[]): Promise<Stage> {
    const store = await newStore()
    open.push(() => store.dispose())
    const engine = await store.open()
    open.push(() => engine.close())
    const add = async (...more: Article[]) => {
      const writer = await engine.openWriter()
      for (const article of more) await writer.put(indexed(article))
      await writer.close()
    }
    // Without articles nothing is written: the store is as it was before its first writer.
    if (articles.length > 0) await add(...articles)
    // Parsed by the schema of the API, so that every test also checks the shape of its answers.
    const search = async (what: string | Ask) => searchPage.parse(await engine.search(ask(what)))
    const found = async (what: string | Ask) => (await search(what)).hits.map((hit) => hit.text)
    return { store, engine, search, found, add }
  }
}

/** The highlighted parts of a hit's text. */
export function highlighted(hit: Hit | undefined): string[] {
  return (hit?.highlights ?? []).map(({ start, end }) => hit?.text.slice(start, end) ?? '')
}

/** One article for each text, a year apart, so that no two tie: the first one is the newest. */
export function articles(...texts: string[]): Article[] {
  return texts.map((text, index) => ({
    key: `${index}`,
    published: `20${String(99 - index).padStart(2, '0')}-01-01`,
    paragraphs: [text],
  }))
}

export const sorted = (texts: string[]) => [...texts].sort()

import { AppError } from '../../../model/errors.ts'
import type { Passage } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { PassageRecord } from '../records/records.ts'
import { type PassageRead, provedPassage } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'
import type { Search } from './search.ts'

/** Keys in one request: some hundred kilobytes, and fifty requests for a million matches. */
const KEYS_AT_ONCE = 20_000
const PASSAGES_AT_ONCE = 500

/**
 * Every hit in order. Keys are requested in large pages and passages in small ones. A page is requested by its
 * number, so the index must not change in the meantime; if it does, the scan ends with an error, and never skips
 * a match silently.
 */
export async function* scan(store: Store, search: Search, request: SearchRequest): AsyncGenerator<Passage> {
  let generation: number | null = null
  for (let page = 1; ; page += 1) {
    const part = await search.keys(request, page, KEYS_AT_ONCE)
    generation ??= part.seen.generation
    if (part.seen.generation !== generation) throw changed(store)
    for (let at = 0; at < part.keys.length; at += PASSAGES_AT_ONCE) {
      const keys = part.keys.slice(at, at + PASSAGES_AT_ONCE)
      const found = new Map<string, PassageRead>()
      for await (const it of store.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'checksum']))
        found.set(it.key, it)
      for (const key of keys) {
        const it = found.get(key)
        if (it === undefined) throw changed(store)
        yield provedPassage(it, part.seen)
      }
    }
    if (page * KEYS_AT_ONCE >= part.total) return
  }
}

const changed = (store: Store) =>
  new AppError('engine-busy', {
    engine: 'Meilisearch',
    url: store.options.url,
    problem: { reason: 'index-changing' },
  })

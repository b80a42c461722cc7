import type { Passage } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { PassageRecord } from '../records/records.ts'
import { type PassageRead, provedPassage } from '../records/sealed.ts'
import { changing, Purged } from './purged.ts'
import type { Search } from './search.ts'

const PASSAGES_AT_ONCE = 500

/**
 * Every hit in order, as of one state. If a writer deletes that state meanwhile, the scan ends with an error, and never
 * skips a match silently.
 */
export async function* scan(search: Search, request: SearchRequest): AsyncGenerator<Passage> {
  const { server } = search
  try {
    for await (const { keys: all, seen } of search.walk(request)) {
      for (let at = 0; at < all.length; at += PASSAGES_AT_ONCE) {
        const keys = all.slice(at, at + PASSAGES_AT_ONCE)
        const found = new Map<string, PassageRead>()
        const rows = server.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'checksum'])
        for await (const it of rows) found.set(it.key, it)
        for (const key of keys) {
          const it = found.get(key)
          if (it === undefined) throw new Purged()
          yield provedPassage(it, seen)
        }
      }
    }
  } catch (error) {
    throw error instanceof Purged ? changing(server) : error
  }
}

import { UNKNOWN } from '../../../model/search-request.ts'
import { type Labels, NOTHING_KNOWN } from '../../values.ts'
import type { NameRecord } from '../records/records.ts'
import { provedName, type Seen } from '../records/sealed.ts'
import type { Server } from '../server.ts'

/** How many values are cached: a few megabytes, so that labels on every page are looked up once. */
const CACHED = 50_000

/** The labels of the tokens in counts. Cached as long as the index does not change. */
export class LabelCache {
  private known = new Map<string, Labels>()
  private generation = -1

  async of(server: Server, tokens: readonly string[], seen: Seen): Promise<Map<string, Labels>> {
    const { generation } = seen
    if (generation !== this.generation || this.known.size > CACHED) this.known = new Map()
    this.generation = generation
    const { known } = this
    known.set(UNKNOWN, NOTHING_KNOWN)
    const missing = tokens.filter((it) => !known.has(it))
    for await (const it of server.byKeys<NameRecord>('records', missing, ['key', 'body', 'checksum'])) {
      known.set(it.key, provedName<Labels>(it, seen))
    }
    return known
  }
}

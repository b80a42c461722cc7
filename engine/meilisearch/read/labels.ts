import { UNKNOWN } from '../../../model/search-request.ts'
import { type Labels, NOTHING_KNOWN } from '../../values.ts'
import type { NameRecord } from '../records/records.ts'
import type { Store } from '../server/store.ts'

/** Values remembered: a few megabytes, and no second look at what a page shows again and again. */
const KEPT = 50_000

/** The labels behind the tokens that counts come with. Remembered while the index does not change. */
export class LabelCache {
  private known = new Map<string, Labels>()
  private generation = -1

  constructor(private readonly store: Store) {}

  async of(tokens: readonly string[], generation: number): Promise<Map<string, Labels>> {
    if (generation !== this.generation || this.known.size > KEPT) this.known = new Map()
    this.generation = generation
    const { known } = this
    known.set(UNKNOWN, NOTHING_KNOWN)
    const missing = tokens.filter((it) => !known.has(it))
    for await (const { key, body } of this.store.byKeys<NameRecord>('records', missing, ['key', 'body'])) {
      known.set(key, JSON.parse(body) as Labels)
    }
    return known
  }
}

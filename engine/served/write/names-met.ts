import { documentOf, NO_DESCRIBER } from '../../describers.ts'
import { allOf, is, isIn } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type { NameRecord } from '../records/records.ts'
import type { StoringServer } from '../server.ts'

/** The values that a writer has met since the last commit. */
export class NamesMet {
  private readonly names = new Map<string, NameRecord>()

  constructor(private readonly server: StoringServer) {}

  meet(name: NameRecord) {
    const met = this.names.get(name.key)
    // The later description of the same document counts: it was put twice.
    if (met === undefined || name.by <= met.by) this.names.set(name.key, name)
  }

  forget() {
    this.names.clear()
  }

  /**
   * Of the descriptions that were met and that of an earlier commit, the one with the lowest rank counts.
   *
   * @param touched documents that were put or removed since the last commit: what they described before no longer counts
   */
  async put(touched: ReadonlySet<string>, { generation }: { generation: number }) {
    const before = new Map<string, Pick<NameRecord, 'by' | 'body'>>()
    const keys = [...this.names.keys()]
    for await (const it of this.server.byKeys<NameRecord>('records', keys, ['key', 'by', 'body'])) {
      before.set(it.key, it)
    }
    const describers = [...before.values()].map(({ by }) => documentOf(by ?? NO_DESCRIBER))
    const gone = await this.gone(describers, touched, generation)
    for (const name of this.names.values()) {
      const known = before.get(name.key)
      // Without a rank if an older version wrote it.
      const by = known?.by ?? NO_DESCRIBER
      const rank = gone.has(documentOf(by)) ? NO_DESCRIBER : by
      if (name.by > rank || (name.by === by && name.body === known?.body)) continue
      await this.server.add('records', name, '')
    }
    this.names.clear()
  }

  /** Of these documents, those that are gone or have been put again since the last commit. */
  private async gone(
    documents: readonly string[],
    touched: ReadonlySet<string>,
    generation: number,
  ): Promise<Set<string>> {
    const gone = new Set(documents.filter((it) => it !== ''))
    const asked = [...gone].filter((it) => !touched.has(it))
    for (let at = 0; at < asked.length; at += IDS_AT_ONCE) {
      const ids = asked.slice(at, at + IDS_AT_ONCE)
      const filter = allOf([is('type', 'document'), isIn('id', ids), visible(generation)])
      for await (const { id } of this.server.where<{ id: string }>('records', filter, ['id'])) gone.delete(id)
    }
    return gone
  }
}

/** In one filter, so that it stays short. */
const IDS_AT_ONCE = 1_000

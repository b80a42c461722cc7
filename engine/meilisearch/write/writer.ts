import { hasCode } from '../../../model/errors.ts'
import type { DocumentId } from '../../../model/ids.ts'
import { unpacked } from '../../../model/packed-document.ts'
import { documentOf, NO_DESCRIBER } from '../../describers.ts'
import type { EngineWriter } from '../../port.ts'
import { visible } from '../query/filters.ts'
import {
  FOR_EVER,
  type GoneRecord,
  type NameRecord,
  type PassageRecord,
  type StateRecord,
} from '../records/records.ts'
import { goneChecksum, type PassageRead, provedPassage } from '../records/sealed.ts'
import { FORMAT, type IndexName, SETTINGS_VERSION } from '../records/settings.ts'
import { toRecords } from '../records/to-records.ts'
import { Vocabulary } from '../records/vocabulary.ts'
import type { Store } from '../server/store.ts'
import { Tasks } from '../server/tasks.ts'
import { storeState } from './indexes.ts'
import { lockForWriting } from './lock.ts'
import { Outbox } from './outbox.ts'
import { setUp } from './set-up.ts'

/** Commits after so much or so long, so that an interrupted run keeps most of its work. */
const COMMIT_BYTES = 64 * 1024 * 1024
/** The server needs a second or two for the tasks of a commit, however small they are. */
const COMMIT_AFTER_MS = 30_000

/**
 * The one writer. Everything it sends belongs to the next generation, which no reader reads yet; a commit is one
 * small record that says the generation is complete. Until then readers see the whole previous generation: what is
 * replaced or removed is only marked, and purged after the new generation is complete.
 */
export class Writer implements EngineWriter {
  private readonly tasks: Tasks
  private readonly outbox: Outbox
  /** Put since the last commit. */
  private fresh = new Set<DocumentId>()
  /** Put or removed since the last commit: what they described before no longer counts. */
  private readonly touched = new Set<string>()
  /** Values met since the last commit. */
  private readonly names = new Map<string, NameRecord>()
  private readonly vocabulary = new Vocabulary()
  private bytes = 0
  private committedAt = performance.now()
  private dirty = false
  /** Whether anything that this writer has put is furniture. */
  private furniture = false
  /** Whether anything is stored that is only visible to older generations. */
  private garbage = false
  private closed = false

  private constructor(
    private readonly store: Store,
    private readonly lock: { release(): Promise<void> },
    private state: StateRecord,
  ) {
    this.tasks = new Tasks(store)
    this.outbox = new Outbox(store, this.tasks)
  }

  static async open(store: Store): Promise<Writer> {
    await store.greet()
    const lock = await lockForWriting(store)
    try {
      const writer = new Writer(store, lock, await setUp(store))
      await writer.rollBack()
      return writer
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  private get next(): number {
    return this.state.generation + 1
  }

  async put(given: Parameters<EngineWriter['put']>[0]): Promise<void> {
    await this.orRollBack(async () => {
      const indexed = unpacked(given)
      const { document } = indexed
      this.furniture ||= document.passages.some((it) => it.furniture)
      const records = toRecords(indexed, this.next, this.vocabulary)
      await this.markRemoved(document.documentId, new Set(document.passages.map((it) => it.id)))
      const key = document.documentKey
      for (const passage of records.passages) await this.outbox.add('passages', passage, key)
      for (const quotation of records.quotations) await this.outbox.add('quotations', quotation, key)
      await this.outbox.add('records', records.document, key)
      for (const name of records.names) this.meetName(name)
      for (const it of this.vocabulary.fresh()) await this.outbox.add('words', it, '')
      this.fresh.add(document.documentId)
      this.bytes += document.text.length
    })
    const sinceMs = performance.now() - this.committedAt
    if (this.bytes >= COMMIT_BYTES || sinceMs >= COMMIT_AFTER_MS) await this.flush()
  }

  async putClusters(): Promise<void> {
    throw new Error('not built')
  }

  async remove(ids: DocumentId[]): Promise<void> {
    await this.orRollBack(async () => {
      for (const id of ids) await this.markRemoved(id, new Set())
    })
  }

  async flush(): Promise<void> {
    if (!this.dirty) return
    await this.orRollBack(async () => {
      await this.putNames()
      await this.outbox.sendAll()
      await this.tasks.settle()
    })
    this.state = await storeState(this.store, {
      ...this.state,
      generation: this.next,
      changedAt: new Date().toISOString(),
      format: FORMAT,
      settings: SETTINGS_VERSION,
      ...(this.furniture && { furniture: true }),
    })
    this.fresh.clear()
    this.touched.clear()
    this.bytes = 0
    this.committedAt = performance.now()
    this.dirty = false
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    try {
      await this.flush()
      await this.purge()
    } finally {
      await this.lock.release()
    }
  }

  /** Marks the visible records of a document as ended; passages that are not in `kept` are remembered as gone. */
  private async markRemoved(id: DocumentId, kept: Set<string>) {
    this.dirty = true
    this.touched.add(id)
    if (this.fresh.delete(id)) await this.withdraw(id)
    const { generation } = this.state
    const seen = `since <= ${generation} AND until > ${generation}`
    const until = this.next
    const [document] = await all(
      this.store.where<Keyed>('records', `type = document AND id = ${id} AND ${seen}`, ['key']),
    )
    if (!document) return
    this.garbage = true
    await this.outbox.add('records', { ...document, until }, '', 'update')
    const goneAt = new Date().toISOString()
    const passages = this.store.where<PassageRecord>('passages', `document = ${id} AND ${seen}`, [
      'key',
      'body',
      'checksum',
    ])
    for await (const record of passages) {
      await this.outbox.add('passages', { key: record.key, until }, '', 'update')
      const gone = this.asGone(record, goneAt)
      if (gone !== null && !kept.has(gone.id)) await this.outbox.add('records', gone, '')
    }
    for await (const { key } of this.store.where<Keyed>('quotations', `document = ${id} AND ${seen}`, [
      'key',
    ])) {
      await this.outbox.add('quotations', { key, until }, '', 'update')
    }
  }

  /** The words of a passage that goes; null if they are damaged, and not to be kept as if they were what was stored. */
  private asGone(record: PassageRead, goneAt: string): GoneRecord | null {
    try {
      const { id, text } = provedPassage(record, this.state)
      const gone = { key: `gone-${id}`, type: 'gone', id, text, goneAt, since: this.next } as const
      return { ...gone, checksum: goneChecksum(gone) }
    } catch (error) {
      if (hasCode(error, 'damaged')) return null
      throw error
    }
  }

  /** Deletes what was put of a document since the last commit. */
  private async withdraw(id: DocumentId) {
    await this.outbox.sendAll()
    const since = `since = ${this.next}`
    await this.delete('passages', `document = ${id} AND ${since}`)
    await this.delete('quotations', `document = ${id} AND ${since}`)
    await this.delete('records', `type = document AND id = ${id} AND ${since}`)
  }

  private async delete(index: IndexName, filter: string) {
    const what = { task: 'delete-records', indexes: [this.store.uid(index)] } as const
    await this.tasks.add(what, () => this.store.index(index).deleteDocuments({ filter }))
  }

  private meetName(name: NameRecord) {
    const met = this.names.get(name.key)
    // The later description of the same document counts: it was put twice.
    if (met === undefined || name.by <= met.by) this.names.set(name.key, name)
  }

  /** Of the descriptions that were met and that of an earlier commit, the one with the lowest rank counts. */
  private async putNames() {
    const before = new Map<string, Pick<NameRecord, 'by' | 'body'>>()
    const keys = [...this.names.keys()]
    for await (const it of this.store.byKeys<NameRecord>('records', keys, ['key', 'by', 'body'])) {
      before.set(it.key, it)
    }
    const gone = await this.gone([...before.values()].map(({ by }) => documentOf(by ?? NO_DESCRIBER)))
    for (const name of this.names.values()) {
      const known = before.get(name.key)
      // Without a rank if an older version wrote it.
      const by = known?.by ?? NO_DESCRIBER
      const rank = gone.has(documentOf(by)) ? NO_DESCRIBER : by
      if (name.by > rank || (name.by === by && name.body === known?.body)) continue
      await this.outbox.add('records', name, '')
    }
    this.names.clear()
  }

  /** Of these documents, those that are gone or have been put again since the last commit. */
  private async gone(documents: readonly string[]): Promise<Set<string>> {
    const gone = new Set(documents.filter((it) => it !== ''))
    const { generation } = this.state
    const asked = [...gone].filter((it) => !this.touched.has(it))
    for (let at = 0; at < asked.length; at += IDS_AT_ONCE) {
      const ids = asked.slice(at, at + IDS_AT_ONCE).join(', ')
      const filter = `type = document AND id IN [${ids}] AND ${visible(generation)}`
      for await (const { id } of this.store.where<{ id: string }>('records', filter, ['id'])) gone.delete(id)
    }
    return gone
  }

  /** Work that failed in part is undone, so that nothing of it gets into the next commit. */
  private async orRollBack(work: () => Promise<void>) {
    try {
      await work()
    } catch (error) {
      // If the server is gone, nothing can be undone now; the next writer does it when it opens.
      await this.rollBack().catch(() => undefined)
      throw error
    }
  }

  /** Back to the last commit. Also done on opening, because the previous writer may have been killed. */
  private async rollBack() {
    this.outbox.forget()
    this.names.clear()
    this.vocabulary.forget()
    this.fresh.clear()
    this.touched.clear()
    this.bytes = 0
    this.dirty = false
    await this.tasks.settle().catch(() => undefined)
    const { generation } = this.state
    for (const index of VERSIONED) {
      const marked = `until > ${generation} AND until < ${FOR_EVER}`
      for (const { key } of await all(this.store.where<Keyed>(index, marked, ['key']))) {
        await this.outbox.add(index, { key, until: FOR_EVER }, '', 'update')
      }
      await this.outbox.sendAll()
      if (await this.store.any(index, `since > ${generation}`))
        await this.delete(index, `since > ${generation}`)
      this.garbage ||= await this.store.any(index, `until <= ${generation}`)
    }
    await this.tasks.settle()
  }

  /** Deletes what is not visible to this generation. First, readers of older ones are warned by `purged`. */
  private async purge() {
    if (!this.garbage) return
    const { generation } = this.state
    this.state = await storeState(this.store, { ...this.state, purged: generation })
    for (const index of VERSIONED) await this.delete(index, `until <= ${generation}`)
    await this.tasks.settle()
  }
}

/** In one filter, so that it stays short. */
const IDS_AT_ONCE = 1_000

const VERSIONED = ['passages', 'quotations', 'records'] as const

type Keyed = { key: string }

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

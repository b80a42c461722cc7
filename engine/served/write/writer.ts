import { hasCode } from '../../../model/errors.ts'
import type { DocumentId } from '../../../model/ids.ts'
import { unpacked } from '../../../model/packed-document.ts'
import type { EngineWriter } from '../../port.ts'
import { allOf, atLeast, atMost, type Expression, is } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import { FORMAT } from '../records/format.ts'
import {
  FOR_EVER,
  type GoneRecord,
  type PassageRecord,
  type QuotationRecord,
  type StateRecord,
} from '../records/records.ts'
import { goneChecksum, type PassageRead, provedPassage } from '../records/sealed.ts'
import { toRecords } from '../records/to-records.ts'
import { Vocabulary } from '../records/vocabulary.ts'
import { type Keyed, question, type WritingServer } from '../server.ts'
import { Copies } from './copies.ts'
import { NamesMet } from './names-met.ts'

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
  /** Put since the last commit. */
  private fresh = new Set<DocumentId>()
  /** Put or removed since the last commit: what they described before no longer counts. */
  private readonly touched = new Set<string>()
  private readonly names: NamesMet
  private readonly copies: Copies
  private readonly vocabulary = new Vocabulary()
  /** How many documents this writer was given: the later one of a generation arrived later. */
  private arrived = 0
  private bytes = 0
  private committedAt = performance.now()
  private dirty = false
  /** Whether anything that this writer has put is furniture. */
  private furniture = false
  /** Whether anything is stored that is only visible to older generations. */
  private garbage = false
  private closed = false

  private constructor(
    private readonly server: WritingServer,
    private readonly lock: { release(): Promise<void> },
    private state: StateRecord,
  ) {
    this.names = new NamesMet(server)
    this.copies = new Copies(server)
  }

  static async open(server: WritingServer): Promise<Writer> {
    const lock = await server.lock()
    try {
      const writer = new Writer(server, lock, await server.setUp())
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
      const records = toRecords(indexed, this.next, this.vocabulary, this.arrived)
      this.arrived += 1
      await this.markRemoved(document.documentId, new Set(document.passages.map((it) => it.id)))
      const key = document.documentKey
      for (const passage of records.passages) await this.server.add('passages', passage, key)
      for (const quotation of records.quotations) await this.server.add('quotations', quotation, key)
      await this.server.add('records', records.document, key)
      for (const name of records.names) this.names.meet(name)
      for (const it of this.vocabulary.fresh()) await this.server.add('words', it, '')
      this.fresh.add(document.documentId)
      this.bytes += document.text.length
    })
    const sinceMs = performance.now() - this.committedAt
    if (this.bytes >= COMMIT_BYTES || sinceMs >= COMMIT_AFTER_MS) await this.flush()
  }

  async putClusters(...[changed, removed]: Parameters<EngineWriter['putClusters']>): Promise<void> {
    if (changed.length + removed.length === 0) return
    await this.orRollBack(async () => {
      this.dirty = true
      this.garbage = true
      await this.copies.put(changed, removed, this.state)
    })
  }

  async remove(ids: DocumentId[]): Promise<void> {
    await this.orRollBack(async () => {
      for (const id of ids) await this.markRemoved(id, new Set())
    })
  }

  async flush(): Promise<void> {
    if (!this.dirty) return
    const hasCopies = this.state.copies === true || this.copies.any
    await this.orRollBack(async () => {
      await this.names.put(this.touched, this.state)
      await this.server.settle()
      if (hasCopies && (await this.copies.settle([...this.touched], this.state, () => this.warn())))
        this.garbage = true
    })
    this.state = await this.server.storeState({
      ...this.state,
      generation: this.next,
      changedAt: new Date().toISOString(),
      format: FORMAT,
      ...(this.furniture && { furniture: true }),
      ...(hasCopies && { copies: true }),
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
    const seen = visible(generation)
    const until = this.next
    const [document] = await all(
      this.server.where<Keyed>('records', allOf([is('type', 'document'), is('id', id), seen]), ['key']),
    )
    if (!document) return
    this.garbage = true
    await this.server.add('records', { ...document, until }, '', 'update')
    const inside = allOf([is('document', id), seen])
    const goneAt = new Date().toISOString()
    const passages = this.server.where<PassageRecord>('passages', inside, ['key', 'body', 'checksum'])
    for await (const record of passages) {
      await this.server.add('passages', { key: record.key, until }, '', 'update')
      const gone = this.asGone(record, goneAt)
      if (gone !== null && !kept.has(gone.id)) await this.server.add('records', gone, '')
    }
    for await (const { key } of this.server.where<Keyed>('quotations', inside, ['key'])) {
      await this.server.add('quotations', { key, until }, '', 'update')
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
    const since = is('since', this.next)
    const inside = allOf([is('document', id), since])
    await this.server.delete('passages', inside)
    await this.server.delete('quotations', inside)
    await this.server.delete('records', allOf([is('type', 'document'), is('id', id), since]))
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
    this.server.forget()
    this.names.forget()
    this.copies.forget()
    this.vocabulary.forget()
    this.fresh.clear()
    this.touched.clear()
    this.bytes = 0
    this.dirty = false
    // The first one ends with the failure that is known; what was stored beside it has to be found as well.
    await this.server.settle().catch(() => undefined)
    await this.server.settle()
    const { generation } = this.state
    const marked: Expression = { field: 'until', from: generation + 1, to: FOR_EVER - 1 }
    const changed = atLeast('changed', generation + 1)
    const uncommitted = atLeast('since', generation + 1)
    const ended = atMost('until', generation)
    const kinds = [marked, changed, uncommitted, ended]
    const answers = await this.server.ask(
      VERSIONED.flatMap((index) =>
        // Only passages and quotations change with clusters.
        kinds.map((it) => question(index, it === changed && index === 'records' ? false : it)),
      ),
    )
    for (const [at, index] of VERSIONED.entries()) {
      const own = answers.slice(at * kinds.length)
      const [isMarked, isChanged, isUncommitted, isEnded] = own.map((it) => it.total > 0)
      if (isMarked)
        for (const { key } of await all(this.server.where<Keyed>(index, marked, ['key'])))
          await this.server.add(index, { key, until: FOR_EVER }, '', 'update')
      if (isChanged && index !== 'records') await this.takeBackCopies(index)
      if (isUncommitted) await this.server.delete(index, uncommitted)
      this.garbage ||= isEnded === true
    }
    await this.server.settle()
  }

  /** Of what was changed by clusters that were not committed, each record says what it was. */
  private async takeBackCopies(index: 'passages' | 'quotations') {
    const { generation } = this.state
    const fields = ['key', 'was'] as const
    const rows = this.server.where<QuotationRecord>(index, atLeast('changed', generation + 1), fields)
    for (const { key, was: now = {} } of await all(rows))
      await this.server.add(index, { key, now, changed: generation }, '', 'update')
  }

  /** Ends searches of generations before this one, of which not everything is kept. */
  private async warn() {
    const { generation } = this.state
    this.state = await this.server.storeState({ ...this.state, purged: generation })
  }

  /** Deletes what is not visible to this generation. */
  private async purge() {
    if (!this.garbage) return
    const { generation } = this.state
    await this.warn()
    for (const index of VERSIONED) await this.server.delete(index, atMost('until', generation))
    await this.server.settle()
  }
}

const VERSIONED = ['passages', 'quotations', 'records'] as const

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

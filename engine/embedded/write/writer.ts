import type { Cluster } from '../../../model/copies.ts'
import { hasCode } from '../../../model/errors.ts'
import type { UnpackedDocument } from '../../../model/packed-document.ts'
import { type Db, sqliteCode } from '../../../sqlite/database.ts'
import { explain, explained } from '../../../sqlite/explain.ts'
import { makeIndexFolder, refuseNetwork } from '../../../sqlite/file-system.ts'
import { lockForWriting } from '../../../sqlite/lock.ts'
import type { Use } from '../../../sqlite/obstacle.ts'
import { compactChunks, FacetChunk, placeInChunks } from '../file/chunks.ts'
import { type DocumentStored, provedDocument, putDocument } from '../file/document-rows.ts'
import { EntitiesKnown } from '../file/entities-known.ts'
import { indexFiles } from '../file/index-files.ts'
import { counted, noteLiving } from '../file/living.ts'
import { COUNTERS, writeMeta } from '../file/meta.ts'
import { notStored, type Refused } from '../file/not-stored.ts'
import { goneChecksum, provedOrNull, Stored } from '../file/stored.ts'
import { WordsWritten } from '../file/words-written.ts'
import { ClustersWritten } from './clusters-written.ts'
import { type Counts, proveCounts, readCounts } from './counts.ts'
import { openForWriting } from './open-for-writing.ts'
import { type Prepared, prepared } from './prepared.ts'
import { prepareStatements, type Statements } from './statements.ts'

/** Each commit writes a segment of words, so small documents share one; a large one has its own. */
const COMMIT_BYTES = 24 * 1024 * 1024
/** What was put before so large a document is committed first, so that it can be given up alone. */
const LARGE_BYTES = 4 * 1024 * 1024

/**
 * The one writer of an index. Documents are put and removed in a transaction that readers do not see; a commit
 * makes them all visible at once, as the next generation.
 */
export class Writer {
  private readonly db: Db
  private readonly use: Use
  private readonly lock: { release(): void }
  private readonly statements: Statements
  private readonly stored: Stored
  private readonly entities: EntitiesKnown
  private readonly words = new WordsWritten()
  private readonly chunk = new FacetChunk()
  private readonly clusters: ClustersWritten
  private counts: Counts
  private pendingBytes = 0
  private inTransaction = false
  private broken: unknown = null
  private readonly refused: Refused[] = []

  constructor(
    private readonly folder: string,
    private readonly commitBytes = COMMIT_BYTES,
  ) {
    const files = indexFiles(folder)
    refuseNetwork(folder)
    makeIndexFolder(files.folder)
    this.use = { file: files.index, writing: true }
    this.lock = explained(folder, () => lockForWriting(folder, files.lock), this.use)
    try {
      this.db = openForWriting(folder)
    } catch (error) {
      this.lock.release()
      throw error
    }
    this.statements = prepareStatements(this.db)
    this.stored = new Stored(this.db)
    this.clusters = new ClustersWritten(this.db)
    try {
      this.entities = new EntitiesKnown(this.db)
      this.counts = readCounts(this.db)
      this.load()
    } catch (error) {
      this.db.close()
      this.lock.release()
      throw explain(folder, error, this.use)
    }
  }

  /**
   * A document that cannot be stored is skipped as a whole; `flush` names it.
   * @param check throws when a large document is to be given up
   */
  put(indexed: UnpackedDocument, bytes: number, check = () => {}) {
    if (bytes >= LARGE_BYTES) this.commit()
    this.write(() => {
      this.entities.release(indexed.document.documentId)
      const document = this.prepared(indexed, check)
      if (document === null) return
      this.removeDocument(
        indexed.document.documentId,
        new Set(indexed.document.passages.map((passage) => passage.id)),
      )
      this.insert(document, check)
    })
    this.pendingBytes += bytes
    if (this.pendingBytes >= this.commitBytes) this.commitSome()
  }

  remove(ids: string[]) {
    this.write(() => {
      for (const id of ids) {
        this.entities.release(id)
        this.removeDocument(id, new Set())
      }
    })
  }

  /** Clusters become visible at the next flush, all that were put before it together. */
  putClusters(changed: readonly Cluster[], removed: readonly string[]) {
    this.write(() => this.clusters.put(changed, removed))
  }

  /** Makes everything visible, and safe if the process dies; not while clusters wait for those that follow. */
  commitSome() {
    if (!this.clusters.areWaiting) this.commit()
  }

  /** Makes everything visible, and safe if the process dies. */
  commit() {
    if (!this.inTransaction) return
    let rowsOfWords = 0
    try {
      this.counts.counters.generation += 1
      this.entities.store(this.counts.counters.generation)
      this.chunk.store(this.db, this.counts.counters.number)
      rowsOfWords = this.words.store(this.db, this.counts.counters, this.counts.living)
      this.clusters.store(this.counts.counters.generation)
      this.storeCounts(rowsOfWords)
      this.db.exec('COMMIT')
    } catch (error) {
      this.rollBack()
      throw explain(this.folder, error, this.use)
    }
    this.words.stored(rowsOfWords)
    this.entities.stored()
    this.clusters.stored()
    this.chunk.clear()
    this.inTransaction = false
    this.pendingBytes = 0
  }

  /** Commits, and throws if a document was skipped since the last flush. */
  flush() {
    this.commit()
    const [first, ...others] = this.refused.splice(0)
    if (first) throw notStored(first, others)
  }

  close() {
    try {
      this.flush()
      const tidy = () => {
        compactChunks(this.db)
        this.words.tidy(this.db, this.counts.living)
        // What was merged or removed leaves pages that nothing uses.
        this.db.exec('PRAGMA incremental_vacuum')
        this.db.exec('PRAGMA wal_checkpoint(PASSIVE)')
      }
      explained(this.folder, tidy, this.use)
    } finally {
      this.db.close()
      this.lock.release()
    }
  }

  private write(work: () => void) {
    if (this.broken !== null) throw this.broken
    try {
      if (!this.inTransaction) this.db.exec('BEGIN IMMEDIATE')
      this.inTransaction = true
      work()
    } catch (error) {
      this.rollBack()
      throw explain(this.folder, error, this.use)
    }
  }

  /** Back to the last commit, in memory too: no reader has seen the numbers used since then. */
  private rollBack() {
    if (this.inTransaction) {
      try {
        this.db.exec('ROLLBACK')
      } catch {
        // SQLite has already rolled back, as it does when the disk is full.
      }
    }
    this.inTransaction = false
    this.pendingBytes = 0
    this.chunk.clear()
    try {
      this.counts = readCounts(this.db)
      this.load()
    } catch (error) {
      // Its numbers would not be those on the disk: nothing more may be written with them.
      this.broken = explain(this.folder, error, this.use)
    }
  }

  private storeCounts(rowsOfWords: number) {
    const { meta, counters, living } = this.counts
    for (const name of COUNTERS) meta.set(name, String(counters[name]))
    meta.set('changedAt', new Date().toISOString())
    meta.set('entities', String(this.entities.count))
    meta.set('words', String(rowsOfWords))
    meta.set('clusters', String(this.clusters.count))
    noteLiving(meta, living)
    writeMeta(this.db, meta)
  }

  private load() {
    this.entities.load()
    this.clusters.load(this.counts.meta)
    proveCounts(this.counts, this.entities.count, this.words.load(this.db))
  }

  /** Removes a document; passages that are not in `kept` are remembered as gone. */
  private removeDocument(id: string, kept: Set<string>) {
    const it = this.statements
    const number = this.stored.number(id)
    if (number === undefined) return
    // Where its rows are has to be right even if the document is damaged: it is being replaced because of that.
    const place = provedDocument(this.db, number) ?? placeInChunks(this.db, number)
    const { row, rows } = place
    this.remember(number, kept)
    it.deletePassages.run(row, row + rows)
    it.deleteDocument.run(number)
    it.deleteSeal.run(number)
    it.logRemoved.run(this.counts.counters.generation + 1, number)
    this.clusters.touch(id)
    this.counts.living = counted(this.counts.living, number, row, rows, -1)
  }

  /** Keeps the words of passages that go. Those that are damaged are not kept as if they were what was stored. */
  private remember(number: number, kept: Set<string>) {
    const document = this.stored.document(number)
    if (document === null) return
    const at = new Date().toISOString()
    for (let nth = 0; nth < document.rows; nth += 1) {
      const paragraph = provedOrNull(() => this.stored.paragraph(document.row + nth, document))
      if (paragraph === null || kept.has(paragraph.id)) continue
      const { id, text } = paragraph
      this.statements.remember.run(id, text, at, goneChecksum(id, text, at))
    }
  }

  /** Null if the document cannot be stored. */
  private prepared(indexed: UnpackedDocument, check: () => void): Prepared | null {
    try {
      return prepared(indexed, this.words, this.entities, check)
    } catch (error) {
      if (sqliteCode(error) !== null || hasCode(error, 'cancelled')) throw error
      this.refused.push({ documentKey: String(indexed.document?.documentKey), cause: error })
      return null
    }
  }

  private insert({ document, ...it }: Prepared, check: () => void) {
    const { statements } = this
    const { counters } = this.counts
    counters.number += 1
    const { number, row, heading, quote } = counters
    for (const words of it.headings) this.words.add('heading_words', counters.heading++, words)
    for (const { id, body, words } of it.passages) {
      check()
      statements.addPassage.run(counters.row, id, body)
      this.words.add('passage_words', counters.row++, words)
    }
    for (const words of it.quotations) this.words.add('quote_words', counters.quote++, words)
    const stored: DocumentStored = {
      number,
      id: document.documentId,
      collection: document.collection,
      key: document.documentKey,
      fingerprint: it.fingerprint,
      row,
      rows: it.passages.length,
      heading,
      headings: it.headings.length,
      quote,
      quotes: it.quotations.length,
      bibliography: it.bibliography,
      rest: it.rest,
    }
    putDocument(
      this.db,
      stored,
      it.passages.map((passage) => passage.body),
    )
    this.counts.living = counted(this.counts.living, number, row, it.passages.length, 1)
    this.chunk.add({ number, row, rows: it.passages.length, heading, quote, facets: it.facets })
    this.clusters.touch(document.documentId)
  }
}

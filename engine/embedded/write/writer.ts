import { type IndexedDocument, partsOf } from '../../../model/document.ts'
import { type Db, openDatabase, type Statement, sqliteCode } from '../../../sqlite/database.ts'
import { explain, explained } from '../../../sqlite/explain.ts'
import { makeIndexFolder, refuseNetwork } from '../../../sqlite/file-system.ts'
import { lockForWriting } from '../../../sqlite/lock.ts'
import { compactChunks, FacetChunk } from '../file/chunks.ts'
import { encodeFacets, headingsOf } from '../file/facets.ts'
import { indexFiles } from '../file/index-files.ts'
import { notStored, type Refused } from '../file/not-stored.ts'
import { createSchema, hasSchema, requireFormat } from '../file/schema.ts'
import { EntitiesKnown } from './entities-known.ts'
import { prepareStatements, type Statements } from './statements.ts'
import { WordsKnown } from './words-known.ts'

/** A commit writes out all that FTS5 has collected, so small documents share one; a large one has its own. */
const COMMIT_BYTES = 24 * 1024 * 1024
/** The write-ahead log is checkpointed when it has this many pages of 4 KiB. */
const CHECKPOINT_PAGES = 16_384

const COUNTERS = ['generation', 'number', 'row', 'heading', 'quote'] as const
type Counter = (typeof COUNTERS)[number]

/**
 * The one writer of an index. Documents are put and removed in a transaction that readers do not see; a commit
 * makes them all visible at once, as the next generation.
 */
export class Writer {
  private readonly db: Db
  private readonly lock: { release(): void }
  private readonly statements: Statements
  private readonly entities: EntitiesKnown
  private readonly words = new WordsKnown()
  private readonly chunk = new FacetChunk()
  private counters: Record<Counter, number>
  private pendingBytes = 0
  private inTransaction = false
  private readonly refused: Refused[] = []

  constructor(
    private readonly folder: string,
    private readonly commitBytes = COMMIT_BYTES,
  ) {
    const files = indexFiles(folder)
    refuseNetwork(folder)
    makeIndexFolder(files.folder)
    this.lock = explained(folder, () => lockForWriting(folder, files.lock))
    try {
      this.db = explained(folder, () => openForWriting(folder, files.index))
    } catch (error) {
      this.lock.release()
      throw error
    }
    this.statements = prepareStatements(this.db)
    this.entities = new EntitiesKnown(this.db)
    this.counters = this.readCounters()
    this.remember()
  }

  /** A document that cannot be stored is skipped as a whole; `flush` names it. */
  put(indexed: IndexedDocument, bytes: number) {
    this.write(() => {
      this.entities.release(indexed.document.documentId, this.counters.generation + 1)
      const document = this.prepared(indexed)
      if (document === null) return
      this.removeDocument(
        indexed.document.documentId,
        new Set(indexed.document.passages.map((passage) => passage.id)),
      )
      this.insert(document)
    })
    this.pendingBytes += bytes
    if (this.pendingBytes >= this.commitBytes) this.commit()
  }

  remove(ids: string[]) {
    this.write(() => {
      for (const id of ids) {
        this.entities.release(id, this.counters.generation + 1)
        this.removeDocument(id, new Set())
      }
    })
  }

  /** Makes everything visible, and safe if the process dies. */
  commit() {
    if (!this.inTransaction) return
    try {
      this.counters.generation += 1
      for (const name of COUNTERS) this.statements.setMeta.run(name, String(this.counters[name]))
      this.statements.setMeta.run('changedAt', new Date().toISOString())
      this.words.store(this.db)
      this.chunk.store(this.db, this.counters.number)
      this.db.exec('COMMIT')
    } catch (error) {
      this.rollBack()
      throw explain(this.folder, error)
    }
    this.words.stored()
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
      explained(this.folder, () => {
        compactChunks(this.db)
        this.db.exec('PRAGMA wal_checkpoint(PASSIVE)')
      })
    } finally {
      this.db.close()
      this.lock.release()
    }
  }

  private write(work: () => void) {
    try {
      if (!this.inTransaction) this.db.exec('BEGIN IMMEDIATE')
      this.inTransaction = true
      work()
    } catch (error) {
      this.rollBack()
      throw explain(this.folder, error)
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
    this.counters = this.readCounters()
    this.remember()
  }

  private remember() {
    this.entities.load()
    this.words.load(this.db)
  }

  private readCounters(): Record<Counter, number> {
    const counters = {} as Record<Counter, number>
    for (const name of COUNTERS) counters[name] = Number(this.statements.getMeta.row(name)?.[0])
    return counters
  }

  /** Removes a document; passages that are not in `kept` are remembered as gone. */
  private removeDocument(id: string, kept: Set<string>) {
    const it = this.statements
    const document = it.findDocument.row(id)
    if (!document) return
    const [number = 0, row = 0, rows = 0, heading = 0, headings = 0, quote = 0, quotes = 0] =
      document.map(Number)
    const at = new Date().toISOString()
    for (const [passageId, body] of it.passagesOf.rows(row, row + rows)) {
      if (kept.has(String(passageId))) continue
      const { text }: { text: string } = JSON.parse(String(body))
      it.remember.run(String(passageId), text, at)
    }
    it.deletePassages.run(row, row + rows)
    deleteEach(it.deletePassageWords, row, rows)
    deleteEach(it.deleteHeadingWords, heading, headings)
    deleteEach(it.deleteQuoteWords, quote, quotes)
    it.deleteDocument.run(number)
    it.logRemoved.run(this.counters.generation + 1, number)
  }

  /**
   * Does everything that can fail because of the document itself, before its first row is written. (A savepoint
   * could undo rows, but makes FTS5 write out all it has collected, for each document.)
   */
  private prepared(indexed: IndexedDocument): Prepared | null {
    const { document, entities, fingerprint } = indexed
    const { words } = this
    const generation = this.counters.generation + 1
    try {
      const { bibliography, passages, rest } = partsOf(document)
      for (const entity of entities) this.entities.put(entity, document.documentId, generation)
      const headings = headingsOf(document)
      return {
        document,
        fingerprint,
        headings: headings.map((it) => words.fold(it.text)),
        passages: passages.map((it) => ({
          id: it.id,
          body: JSON.stringify(it),
          words: words.fold(it.text),
        })),
        quotations: passages.flatMap((passage) => passage.quotations.map((it) => words.fold(it.text))),
        facets: encodeFacets(document, headings, (facet, key, label) =>
          this.entities.id(facet, key, label, document.documentId, generation),
        ),
        bibliography: JSON.stringify(bibliography),
        rest: JSON.stringify(rest),
      }
    } catch (error) {
      if (sqliteCode(error) !== null) throw error
      this.refused.push({ documentKey: String(document?.documentKey), cause: error })
      return null
    }
  }

  private insert({ document, ...it }: Prepared) {
    const { statements, counters } = this
    counters.number += 1
    const { number, row, heading, quote } = counters
    for (const words of it.headings) statements.addHeadingWords.run(counters.heading++, words)
    for (const { id, body, words } of it.passages) {
      statements.addPassage.run(counters.row, id, body)
      statements.addPassageWords.run(counters.row++, words)
    }
    for (const words of it.quotations) statements.addQuoteWords.run(counters.quote++, words)
    statements.addDocument.run(
      number,
      document.documentId,
      document.collection,
      document.documentKey,
      it.fingerprint,
      row,
      it.passages.length,
      heading,
      it.headings.length,
      quote,
      it.quotations.length,
      it.bibliography,
      it.rest,
    )
    this.chunk.add({ number, row, rows: it.passages.length, heading, quote, facets: it.facets })
  }
}

type Prepared = {
  document: IndexedDocument['document']
  fingerprint: string
  headings: string[]
  passages: { id: string; body: string; words: string }[]
  quotations: string[]
  facets: Int32Array
  bibliography: string
  rest: string
}

function deleteEach(statement: Statement, first: number, count: number) {
  for (let row = first; row < first + count; row += 1) statement.run(row)
}

function openForWriting(folder: string, file: string): Db {
  const db = openDatabase(file)
  try {
    db.exec('PRAGMA journal_mode = WAL')
    // With WAL, NORMAL loses nothing when the process dies, and a power failure only loses whole commits at the end.
    db.exec('PRAGMA synchronous = NORMAL')
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.exec('PRAGMA cache_size = -65536')
    if (!hasSchema(db)) createSchema(db)
    requireFormat(db, folder)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

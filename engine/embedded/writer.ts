import fs from 'node:fs'
import path from 'node:path'
import type { Entity, IndexedDocument } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { words } from '../../model/words.ts'
import { type Db, openDatabase, type Statement } from './database.ts'
import { encodeFacets, headingsOf, withParents } from './facets.ts'
import { refuseNetwork } from './file-system.ts'
import { lockForWriting } from './lock.ts'
import { explain, explained } from './reader.ts'
import { createSchema, FORMAT } from './schema.ts'

/** A commit costs a sync of the disk, so small documents share one; a large one has its own. */
const COMMIT_BYTES = 24 * 1024 * 1024
/** The log of changes is written back when it has grown to this many pages of 4 KiB. */
const CHECKPOINT_PAGES = 16_384

const COUNTERS = ['generation', 'number', 'row', 'heading', 'quote'] as const
type Counter = (typeof COUNTERS)[number]

/**
 * The one writer of an index. Documents are put and removed inside a transaction that readers do not see;
 * a commit makes them visible, all of each at once, under the next generation.
 */
export class Writer {
  private readonly db: Db
  private readonly lock: { release(): void }
  private readonly statements: ReturnType<typeof prepare>
  private readonly entityIds = new Map<string, number>()
  private readonly words = new Set<string>()
  /** What was last written of an entity, by its id. */
  private readonly described = new Map<number, string>()
  private counters: Record<Counter, number>
  private pendingBytes = 0
  private inTransaction = false

  constructor(
    private readonly folder: string,
    file: string,
    lockFile: string,
  ) {
    refuseNetwork(folder)
    makeFolder(path.dirname(file))
    this.lock = explained(folder, () => lockForWriting(folder, lockFile))
    try {
      this.db = explained(folder, () => openForWriting(folder, file))
      this.statements = prepare(this.db)
      this.counters = this.readCounters()
      this.readEntities()
      for (const [word] of this.db.prepare('SELECT word FROM word').rows()) this.words.add(String(word))
    } catch (error) {
      this.lock.release()
      throw error
    }
  }

  put(indexed: IndexedDocument, bytes: number) {
    this.write(() => {
      this.take(indexed.document.documentId, new Set(indexed.document.passages.map((passage) => passage.id)))
      this.insert(indexed)
    })
    this.pendingBytes += bytes
    if (this.pendingBytes >= COMMIT_BYTES) this.commit()
  }

  remove(ids: string[]) {
    this.write(() => {
      for (const id of ids) this.take(id, new Set())
    })
  }

  /** Makes everything visible and safe from the death of the process. */
  commit() {
    if (!this.inTransaction) return
    try {
      this.counters.generation += 1
      for (const name of COUNTERS) this.statements.setMeta.run(name, String(this.counters[name]))
      this.statements.setMeta.run('changedAt', new Date().toISOString())
      this.db.exec('COMMIT')
      this.inTransaction = false
      this.pendingBytes = 0
    } catch (error) {
      this.rollBack()
      throw explain(this.folder, error)
    }
  }

  close() {
    try {
      this.commit()
      explained(this.folder, () => this.db.exec('PRAGMA wal_checkpoint(PASSIVE)'))
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

  /** Back to the last commit, in memory too: numbers given out since then were never seen by anybody. */
  private rollBack() {
    if (this.inTransaction) {
      try {
        this.db.exec('ROLLBACK')
      } catch {
        // SQLite has rolled back by itself already, as it does when the disk is full.
      }
    }
    this.inTransaction = false
    this.pendingBytes = 0
    this.counters = this.readCounters()
    this.entityIds.clear()
    this.described.clear()
    this.readEntities()
    this.words.clear()
    for (const [word] of this.db.prepare('SELECT word FROM word').rows()) this.words.add(String(word))
  }

  private readCounters(): Record<Counter, number> {
    const counters = {} as Record<Counter, number>
    for (const name of COUNTERS) counters[name] = Number(this.statements.getMeta.row(name)?.[0])
    return counters
  }

  private readEntities() {
    for (const [id, facet, key] of this.db.prepare('SELECT id, facet, key FROM entity').rows()) {
      this.entityIds.set(`${String(facet)} ${String(key)}`, Number(id))
    }
  }

  /** Takes a document out; passages that `kept` does not name are remembered as gone. */
  private take(id: string, kept: Set<string>) {
    const it = this.statements
    const document = it.findDocument.row(id)
    if (!document) return
    const [number, row, rows, heading, headings, quote, quotes] = document.map(Number) as number[]
    const at = new Date().toISOString()
    const passages = it.passagesOf.rows(row ?? 0, (row ?? 0) + (rows ?? 0))
    for (const [passageId, body] of passages) {
      if (kept.has(String(passageId))) continue
      const { text }: { text: string } = JSON.parse(String(body))
      it.remember.run(String(passageId), text, at)
    }
    it.deletePassages.run(row ?? 0, (row ?? 0) + (rows ?? 0))
    deleteEach(it.deletePassageWords, row ?? 0, rows ?? 0)
    deleteEach(it.deleteHeadingWords, heading ?? 0, headings ?? 0)
    deleteEach(it.deleteQuoteWords, quote ?? 0, quotes ?? 0)
    it.deleteDocument.run(number ?? 0)
    it.logRemoved.run(this.counters.generation + 1, number ?? 0)
  }

  private insert({ document, entities, fingerprint }: IndexedDocument) {
    const it = this.statements
    const { counters } = this
    for (const entity of entities) this.putEntity(entity)
    counters.number += 1
    const headings = headingsOf(document)
    const first = { row: counters.row, heading: counters.heading, quote: counters.quote }
    for (const heading of headings)
      it.addHeadingWords.run(counters.heading++, this.foldForIndex(heading.text))
    for (const passage of document.passages) {
      it.addPassage.run(counters.row, passage.id, JSON.stringify(passage))
      it.addPassageWords.run(counters.row++, this.foldForIndex(passage.text))
      for (const quotation of passage.quotations) {
        it.addQuoteWords.run(counters.quote++, this.foldForIndex(quotation.text))
      }
    }
    const facets = encodeFacets(document, headings, (facet, key, label) => this.entityId(facet, key, label))
    const { passages, text, headings: ranges, leftOut, notes, ...bibliography } = document
    it.addDocument.run(
      counters.number,
      document.documentId,
      document.collection,
      document.documentKey,
      fingerprint,
      first.row,
      passages.length,
      first.heading,
      headings.length,
      first.quote,
      counters.quote - first.quote,
      Buffer.from(facets.buffer, facets.byteOffset, facets.byteLength),
      JSON.stringify(bibliography),
      JSON.stringify({ text, headings: ranges, leftOut, notes }),
    )
  }

  /** The folded words of a text, parted by spaces; new ones join the vocabulary. */
  private foldForIndex(text: string): string {
    let all = ''
    for (const { folded } of words(text)) {
      all += all === '' ? folded : ` ${folded}`
      if (this.words.has(folded)) continue
      this.words.add(folded)
      this.statements.addWord.run(folded)
    }
    return all
  }

  private putEntity({ facet, key, label, ...body }: Entity) {
    const id = this.entityId(facet, key, label)
    const described = JSON.stringify([label, body])
    // Nearly every document brings entities that earlier ones brought already.
    if (this.described.get(id) === described) return
    this.described.set(id, described)
    this.statements.setEntity.run(label, JSON.stringify(body), id)
    for (const above of withParents(facet === 'location' ? key : '').slice(1))
      this.entityId(facet, above, above)
  }

  private entityId(facet: string, key: string, label: string): number {
    const name = `${facet} ${key}`
    const known = this.entityIds.get(name)
    if (known !== undefined) return known
    const id = this.entityIds.size + 1
    const above = key.lastIndexOf('/')
    const body =
      facet === 'location' && above !== -1 ? { aliases: [], parent: key.slice(0, above) } : { aliases: [] }
    this.statements.addEntity.run(id, facet, key, label, JSON.stringify(body))
    this.entityIds.set(name, id)
    return id
  }
}

function deleteEach(statement: Statement, first: number, count: number) {
  for (let row = first; row < first + count; row += 1) statement.run(row)
}

function makeFolder(folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new AppError('index-unreadable', { folder, problem }, { cause: error })
  }
}

function openForWriting(folder: string, file: string): Db {
  const db = openDatabase(file)
  try {
    db.exec('PRAGMA journal_mode = WAL')
    // With WAL, NORMAL loses nothing when the process dies, and a power cut takes whole commits at the end only.
    db.exec('PRAGMA synchronous = NORMAL')
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.exec('PRAGMA cache_size = -65536')
    if (Number(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'meta'`).row()?.[0]) === 0)
      createSchema(db)
    const found = String(db.prepare(`SELECT value FROM meta WHERE key = 'format'`).row()?.[0])
    if (found !== FORMAT) throw new AppError('index-version', { folder, found, expected: FORMAT })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function prepare(db: Db) {
  const addTo = (table: string) => db.prepare(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`)
  const noWords = (table: string) => db.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  return {
    getMeta: db.prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'),
    findDocument: db.prepare(
      'SELECT number, row, rows, heading, headings, quote, quotes FROM document WHERE id = ?',
    ),
    addDocument: db.prepare('INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    deleteDocument: db.prepare('DELETE FROM document WHERE number = ?'),
    logRemoved: db.prepare('INSERT OR IGNORE INTO removed (generation, number) VALUES (?, ?)'),
    passagesOf: db.prepare('SELECT id, body FROM passage WHERE row >= ? AND row < ?'),
    addPassage: db.prepare('INSERT INTO passage (row, id, body) VALUES (?, ?, ?)'),
    deletePassages: db.prepare('DELETE FROM passage WHERE row >= ? AND row < ?'),
    remember: db.prepare('INSERT OR REPLACE INTO gone (id, text, at) VALUES (?, ?, ?)'),
    addWord: db.prepare('INSERT OR IGNORE INTO word (word) VALUES (?)'),
    addEntity: db.prepare('INSERT INTO entity (id, facet, key, label, body) VALUES (?, ?, ?, ?, ?)'),
    setEntity: db.prepare('UPDATE entity SET label = ?, body = ? WHERE id = ?'),
    addPassageWords: addTo('passage_words'),
    addHeadingWords: addTo('heading_words'),
    addQuoteWords: addTo('quote_words'),
    deletePassageWords: noWords('passage_words'),
    deleteHeadingWords: noWords('heading_words'),
    deleteQuoteWords: noWords('quote_words'),
  }
}

import { hash } from 'node:crypto'
import fs from 'node:fs'
import { crc32 } from 'node:zlib'
import { type ClusterId, clusterId, type DocumentId, documentId } from '../../model/ids.ts'
import { type Db, openDatabase, type SqlRow } from '../../sqlite/database.ts'
import { isDamage, KeptDamage } from './damage.ts'
import type { TextNumber } from './packed-units.ts'

/**
 * What is known of the documents of an index to find copies among them, in a file beside it: a cache, all of which can be
 * made again from the index. What it says of a document is that of one fingerprint; what is damaged counts as missing.
 */

/** Of one document: its texts with their prints (see `packed-units.ts`), and what clusters say of it. */
export type DocumentCopies = { units: Uint8Array; about: Uint8Array }
export type KeptDocument = DocumentCopies & {
  /** Given anew whenever the document changes, and never again: one number is one state of one document. */
  number: number
  id: DocumentId
  /** Whether its texts are among those that were compared, or are noted to be. */
  counted: boolean
}
/** Two texts of which one is a copy of the other, the lesser number first. `body`: what they have in common, see `links.ts`. */
export type KeptLink = { a: TextNumber; b: TextNumber; body: string }

/** A cluster, a hash of all that it says, and of one of passages the numbers of its documents. */
export type Digest = { id: ClusterId; digest: string; documents: readonly number[] }

const TABLES = `
  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE documents (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL,
    counted INTEGER NOT NULL, checksum INTEGER NOT NULL, units BLOB NOT NULL, about BLOB NOT NULL);
  CREATE INDEX uncounted ON documents (number) WHERE counted = 0;
  CREATE TABLE gone (number INTEGER PRIMARY KEY, id TEXT NOT NULL, units BLOB NOT NULL);
  CREATE TABLE texts (text INTEGER PRIMARY KEY);
  CREATE TABLE links (a INTEGER NOT NULL, b INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE INDEX linked ON links (b);
  CREATE TABLE components (signature TEXT PRIMARY KEY, clusters TEXT NOT NULL) WITHOUT ROWID;
`
/** Rows are of one to some thousand bytes: of larger pages a fifth would be empty. */
const PAGE_SIZE = 1024
const COLUMNS = 'number, id, counted, checksum, units, about'
const ROWS_AT_ONCE = 500

/** Fingerprints are long, and are only compared. */
export const shortFingerprint = (fingerprint: string): string =>
  hash('sha256', fingerprint, 'base64url').slice(0, 16)

const checksumOf = (id: string, { units, about }: DocumentCopies) => crc32(about, crc32(units, crc32(id)))

export class KeptCopies {
  readonly #db: Db

  private constructor(db: Db) {
    this.#db = db
  }

  /** Opens a file that is there, can be read and is of this version, and leaves any other as it is: null. */
  static openExisting(file: string, version: string): KeptCopies | null {
    if (!fs.existsSync(file)) return null
    let kept: KeptCopies | null = null
    try {
      kept = new KeptCopies(connected(file))
      if (kept.#isOf(version)) return kept
    } catch (error) {
      if (!isDamage(error)) {
        kept?.close()
        throw error
      }
    }
    kept?.close()
    return null
  }

  /** Opens the file, and makes it anew if it is of another version or cannot be read. */
  static open(file: string, version: string): KeptCopies {
    const known = KeptCopies.openExisting(file, version)
    if (known !== null) return known
    removeKeptCopies(file)
    const kept = new KeptCopies(connected(file))
    kept.#db.exec(TABLES)
    kept.setState('version', version)
    return kept
  }

  #isOf(version: string): boolean {
    const [count] =
      this.#db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'components'").row() ?? []
    if (Number(count) === 0) return false
    return this.state('version') === version
  }

  close(): void {
    this.#db.close()
  }

  /** All or nothing of what `work` changes. */
  inTransaction<Result>(work: () => Result): Result {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      try {
        this.#db.exec('ROLLBACK')
      } catch {
        // SQLite has already rolled back, as it does when the disk is full.
      }
      throw error
    }
  }

  state(name: string): string | null {
    const [value] = this.#db.prepare('SELECT value FROM state WHERE name = ?').row(name) ?? []
    return value === undefined ? null : String(value)
  }

  setState(name: string, value: string): void {
    this.#db.prepare('REPLACE INTO state (name, value) VALUES (?, ?)').run(name, value)
  }

  /** The fingerprint of each document as it was when it was kept, short. */
  fingerprints(): Map<DocumentId, string> {
    const found = new Map<DocumentId, string>()
    for (const [id, fingerprint] of this.#db.prepare('SELECT id, fingerprint FROM documents').rows()) {
      found.set(ownId(id), String(fingerprint))
    }
    return found
  }

  put(id: DocumentId, fingerprint: string, copies: DocumentCopies): void {
    this.remove(id)
    this.#db
      .prepare(
        'INSERT INTO documents (id, fingerprint, counted, checksum, units, about) VALUES (?, ?, 0, ?, ?, ?)',
      )
      .run(
        id,
        shortFingerprint(fingerprint),
        checksumOf(id, copies),
        Buffer.from(copies.units),
        Buffer.from(copies.about),
      )
  }

  remove(id: DocumentId): void {
    this.#db
      .prepare(
        'INSERT INTO gone (number, id, units) SELECT number, id, units FROM documents WHERE id = ? AND counted = 1',
      )
      .run(id)
    this.#db.prepare('DELETE FROM documents WHERE id = ?').run(id)
  }

  /** Documents with greater numbers than `after`, in their order; some of them. */
  documents(after: number, only?: 'uncounted'): KeptDocument[] {
    const uncounted = only === undefined ? '' : 'AND counted = 0'
    return this.#db
      .prepare(`SELECT ${COLUMNS} FROM documents WHERE number > ? ${uncounted} ORDER BY number LIMIT ?`)
      .rows(after, ROWS_AT_ONCE)
      .map(keptDocument)
  }

  document(number: number): KeptDocument | null {
    const row = this.#db.prepare(`SELECT ${COLUMNS} FROM documents WHERE number = ?`).row(number)
    return row === undefined ? null : keptDocument(row)
  }

  /** @throws KeptDamage if there is none */
  idOf(number: number): DocumentId {
    const [id] = this.#db.prepare('SELECT id FROM documents WHERE number = ?').row(number) ?? []
    return ownId(id)
  }

  /** What was counted, and is no longer there or is there in another state. */
  gone(): Pick<KeptDocument, 'number' | 'id' | 'units'>[] {
    return this.#db
      .prepare('SELECT number, id, units FROM gone ORDER BY number')
      .rows()
      .map(([number, id, units]) => ({
        number: Number(number),
        id: ownId(id),
        units: bytesOf(units),
      }))
  }

  hasUncounted(): boolean {
    const [found] =
      this.#db
        .prepare('SELECT EXISTS (SELECT 1 FROM documents WHERE counted = 0) OR EXISTS (SELECT 1 FROM gone)')
        .row() ?? []
    return Number(found) > 0
  }

  /** Counts all documents, and notes the texts that have to be compared for it. */
  countAll(toCompare: Iterable<TextNumber>): void {
    for (const text of toCompare) this.#db.prepare('INSERT OR IGNORE INTO texts (text) VALUES (?)').run(text)
    this.#db.exec('UPDATE documents SET counted = 1 WHERE counted = 0')
    this.#db.exec('DELETE FROM gone')
  }

  /** The texts that have to be compared. */
  toCompare(): Float64Array {
    return Float64Array.from(this.#db.prepare('SELECT text FROM texts').rows(), ([text]) => Number(text))
  }

  /** Removes the links of all texts that have to be compared. */
  unlinkToCompare(): void {
    this.#db.exec('DELETE FROM links WHERE a IN (SELECT text FROM texts)')
    this.#db.exec('DELETE FROM links WHERE b IN (SELECT text FROM texts)')
  }

  /** Adds links, and takes texts from those that have to be compared. */
  addLinks(links: readonly KeptLink[], compared: Iterable<TextNumber>): void {
    for (const { a, b, body } of links) {
      this.#db.prepare('REPLACE INTO links (a, b, body) VALUES (?, ?, ?)').run(a, b, body)
    }
    for (const text of compared) this.#db.prepare('DELETE FROM texts WHERE text = ?').run(text)
  }

  /** Links behind this one in order; some of them. */
  links(after: Pick<KeptLink, 'a' | 'b'>): KeptLink[] {
    return this.#db
      .prepare('SELECT a, b, body FROM links WHERE (a, b) > (?, ?) ORDER BY a, b LIMIT ?')
      .rows(after.a, after.b, ROWS_AT_ONCE * 20)
      .map(([a, b, body]) => ({ a: Number(a), b: Number(b), body: String(body) }))
  }

  /** Of each component, by what it was made of, the clusters that were found in it and put into the index. */
  components(): Map<string, Digest[]> {
    const rows = this.#db.prepare('SELECT signature, clusters FROM components').rows()
    return new Map(rows.map(([signature, clusters]) => [String(signature), digests(String(clusters))]))
  }

  /** Replaces all components but those that stay. */
  setComponents(gone: Iterable<string>, found: ReadonlyMap<string, readonly Digest[]>): void {
    for (const it of gone) this.#db.prepare('DELETE FROM components WHERE signature = ?').run(it)
    for (const [signature, clusters] of found) {
      const text = clusters.map((it) => [it.id, it.digest, ...it.documents].join(' ')).join('\n')
      this.#db.prepare('REPLACE INTO components (signature, clusters) VALUES (?, ?)').run(signature, text)
    }
  }
}

function digests(text: string): Digest[] {
  if (text === '') return []
  return text.split('\n').map((line) => {
    const [id, digest = '', ...documents] = line.split(' ')
    const parsed = clusterId.safeParse(id)
    if (!parsed.success) throw new KeptDamage(`cluster ${id}`)
    return { id: parsed.data, digest, documents: documents.map(Number) }
  })
}

function connected(file: string): Db {
  const db = openDatabase(file)
  try {
    db.exec(`PRAGMA page_size = ${PAGE_SIZE}`)
    db.exec('PRAGMA journal_mode = WAL')
    // A power failure may lose what was written last, which is made again; it does not damage the file.
    db.exec('PRAGMA synchronous = NORMAL')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export function removeKeptCopies(file: string): void {
  for (const it of [file, `${file}-wal`, `${file}-shm`]) fs.rmSync(it, { force: true })
}

function ownId(value: unknown): DocumentId {
  const parsed = documentId.safeParse(value)
  if (!parsed.success) throw new KeptDamage(`document ${value}`)
  return parsed.data
}

const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array())

function keptDocument([number, id, counted, checksum, units, about]: SqlRow): KeptDocument {
  const copies = { units: bytesOf(units), about: bytesOf(about) }
  if (Number(checksum) !== checksumOf(String(id), copies)) throw new KeptDamage(`document ${id}`)
  return { number: Number(number), id: ownId(id), counted: counted === 1, ...copies }
}

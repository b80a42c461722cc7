import { CHECKSUM_BYTES, checksumOf, checksumWithin } from '../../../model/checksum.ts'
import type { Db } from '../../../sqlite/database.ts'
import { checksumBytes } from './own-json.ts'

/** A document as a row of its own, in the order of the columns. */
export type DocumentStored = {
  number: number
  id: string
  collection: string
  key: string
  fingerprint: string
  row: number
  rows: number
  heading: number
  headings: number
  quote: number
  quotes: number
  bibliography: string
  rest: string
}
/** The same as it is read: its long texts as bytes. */
export type DocumentRead = Omit<DocumentStored, 'bibliography' | 'rest'> & {
  bibliography: string | Buffer
  rest: string | Buffer
}

/** Stores a document with its seal. `bodies`: the JSON of its passages, in order. */
export function putDocument(db: Db, it: DocumentStored, bodies: readonly string[]) {
  const values = COLUMNS.map((name) => it[name])
  db.prepare(INSERT_DOCUMENT).run(...values)
  const common = checksumOf(it.bibliography)
  const passages = checksumBytes(bodies.map((body) => checksumWithin(common, body)).join(''))
  putSeal(db, it, passages)
}

/** Replaces what is stored of a document besides its passages, and its checksum. */
export function putRest(db: Db, it: DocumentRead, passages: Buffer) {
  db.prepare('UPDATE document SET rest = ? WHERE number = ?').run(String(it.rest), it.number)
  const checksum = checksumBytes(checksumOfDocument(it, passages))
  db.prepare('UPDATE seal SET document = ? WHERE number = ?').run(checksum, it.number)
}

export function putSeal(db: Db, it: DocumentRead, passages: Buffer) {
  db.prepare('INSERT INTO seal (number, document, passages) VALUES (?, ?, ?)').run(
    it.number,
    checksumBytes(checksumOfDocument(it, passages)),
    passages,
  )
}

const checksumOfDocument = (it: DocumentRead, passages: Buffer): string =>
  checksumOf(JSON.stringify(PLACE.map((name) => it[name])), it.bibliography, it.rest, passages)

const PLACE = [
  'number',
  'id',
  'collection',
  'key',
  'fingerprint',
  'row',
  'rows',
  'heading',
  'headings',
  'quote',
  'quotes',
] as const satisfies readonly (keyof DocumentStored)[]
const COLUMNS = [...PLACE, 'bibliography', 'rest'] as const
const INSERT_DOCUMENT = `INSERT INTO document (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`
const SELECT_DOCUMENT = `SELECT ${COLUMNS.map((name) => `CAST(${name} AS BLOB)`).join(', ')} FROM document`

/** The row of a document as it is, not compared with anything; null if there is none or a part of it is missing. */
export function documentAt(db: Db, number: number): DocumentRead | null {
  const found = db.prepare(`${SELECT_DOCUMENT} WHERE number = ?`).row(number)
  if (!found?.every((it) => Buffer.isBuffer(it))) return null
  const [own, id, collection, key, fingerprint, ...others] = found.map(String)
  const [bibliography, rest] = found.slice(PLACE.length)
  if (!Buffer.isBuffer(bibliography) || !Buffer.isBuffer(rest)) return null
  const [row = 0, rows = 0, heading = 0, headings = 0, quote = 0, quotes = 0] = others.map(Number)
  return {
    number: Number(own),
    id: id ?? '',
    collection: collection ?? '',
    key: key ?? '',
    fingerprint: fingerprint ?? '',
    ...{ row, rows, heading, headings, quote, quotes },
    bibliography,
    rest,
  }
}

/** The row of a document; null if it is not what was stored. */
export function provedDocument(db: Db, number: number): DocumentRead | null {
  const it = documentAt(db, number)
  const [seal, passages] =
    db.prepare('SELECT document, passages FROM seal WHERE number = ?').row(number) ?? []
  if (it === null || !Buffer.isBuffer(seal) || !Buffer.isBuffer(passages)) return null
  const fits = seal.toString('hex') === checksumOfDocument(it, passages)
  return fits && passages.length === it.rows * CHECKSUM_BYTES ? it : null
}

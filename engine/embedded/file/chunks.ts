import { checksumOf } from '../../../model/checksum.ts'
import type { Db } from '../../../sqlite/database.ts'
import { damagedPart } from './damaged-part.ts'
import { countsIn } from './facets.ts'
import { readMeta, writeMeta } from './meta.ts'
import { bytesOf, checksumBytes } from './own-json.ts'

/** A document as readers keep it: its number, where its rows begin, and its facets (facets.ts). */
export type DocumentRow = {
  number: number
  row: number
  rows: number
  heading: number
  quote: number
  facets: Int32Array
}

/**
 * How a chunk stores documents: one after the other, each as number, first row, rows, first heading, first
 * quotation, length of its facets, and its facets (facets.ts), all 32-bit integers.
 */
const HEAD = 6
const CHUNK_BYTES = 4 * 1024 * 1024
/** More chunks than any index has. */
export const ALL = 2 ** 31 - 1

export const GONE_AT_COMPACTION = 'goneAtCompaction'

/** Collects the documents of one commit. */
export class FacetChunk {
  private parts: Int32Array[] = []

  add(document: DocumentRow) {
    this.parts.push(headOf(document), document.facets)
  }

  /** `last` is the highest number used, whether or not its document still exists. */
  store(db: Db, last: number) {
    if (this.parts.length > 0) putChunk(db, last, join(this.parts))
  }

  clear() {
    this.parts = []
  }
}

function putChunk(db: Db, last: number, documents: Buffer) {
  const checksum = checksumBytes(checksumOf(String(last), documents))
  db.prepare('INSERT INTO facets (last, documents, checksum) VALUES (?, ?, ?)').run(last, documents, checksum)
}

/** Gives every chunk the checksum that it has now. */
export function sealChunks(db: Db) {
  const put = db.prepare('UPDATE facets SET checksum = ? WHERE last = ?')
  for (const [last] of db.prepare('SELECT last FROM facets').rows()) {
    const documents = bytesOf(
      db.prepare('SELECT documents FROM facets WHERE last = ?').row(Number(last))?.[0],
    )
    put.run(checksumBytes(checksumOf(String(last), documents)), Number(last))
  }
}

/** Chunks after a number, at most so many at once, each compared with its checksum. */
export function chunksAfter(
  db: Db,
  after: number,
  atOnce: number,
): { last: number; documents: Iterable<DocumentRow> }[] {
  return db
    .prepare('SELECT last, documents, checksum FROM facets WHERE last > ? ORDER BY last LIMIT ?')
    .rows(after, atOnce)
    .map(([last, documents, checksum]) => {
      const bytes = bytesOf(documents)
      if (bytesOf(checksum).toString('hex') !== checksumOf(String(last), bytes)) {
        throw damagedPart(`the facets of the documents up to ${last}`)
      }
      return { last: Number(last), documents: documentsIn(bytes) }
    })
}

function headOf({ number, row, rows, heading, quote, facets }: DocumentRow): Int32Array {
  return Int32Array.of(number, row, rows, heading, quote, facets.length)
}

function join(parts: Int32Array[]): Buffer {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return Buffer.from(all.buffer)
}

/** The documents of one chunk, in the order in which they were put. */
export function* documentsIn(bytes: Uint8Array): Generator<DocumentRow> {
  // Copied, because a Buffer may start at an address where 32-bit integers cannot.
  const numbers = new Int32Array(new Uint8Array(bytes).buffer)
  for (let at = 0; at < numbers.length; ) {
    const head = (nth: number) => numbers[at + nth] as number
    const end = at + HEAD + head(5)
    const facets = numbers.subarray(at + HEAD, end)
    yield { number: head(0), row: head(1), rows: head(2), heading: head(3), quote: head(4), facets }
    at = end
  }
}

/** Where the rows of a document are, by its facets. */
export function placeInChunks(db: Db, number: number) {
  for (const { documents } of chunksAfter(db, number - 1, 1)) {
    for (const { facets, ...place } of documents) {
      if (place.number === number) return { ...place, ...countsIn(facets) }
    }
  }
  throw damagedPart(`where the document ${number} is`)
}

/**
 * Drops removed documents once they are the majority: opening should cost what the index contains, not what it
 * once contained. Readers that know these numbers already never read them again.
 */
export function compactChunks(db: Db) {
  const living = Number(db.prepare('SELECT count(*) FROM document').row()?.[0])
  const gone = Number(db.prepare('SELECT count(*) FROM removed').row()?.[0])
  const meta = readMeta(db)
  const before = Number(meta.get(GONE_AT_COMPACTION) ?? 0)
  if (gone - before <= living + 1_000) return
  db.exec('BEGIN IMMEDIATE')
  try {
    // All are read before the first is written: they go back into the same table.
    const chunks = [...livingChunks(db)]
    db.exec('DELETE FROM facets')
    for (const { last, documents } of chunks) putChunk(db, last, documents)
    writeMeta(db, meta.set(GONE_AT_COMPACTION, String(gone)))
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** The documents that still exist, in order, in chunks of about the same size instead of one for each commit. */
function* livingChunks(db: Db): Generator<{ last: number; documents: Buffer }> {
  const numbers = db.prepare('SELECT number FROM document').rows()
  const alive = new Set(numbers.map(([number]) => Number(number)))
  let parts: Int32Array[] = []
  let bytes = 0
  let last = 0
  for (const { documents } of chunksAfter(db, 0, ALL)) {
    for (const document of documents) {
      if (!alive.has(document.number)) continue
      const head = headOf(document)
      parts.push(head, document.facets)
      last = document.number
      bytes += head.byteLength + document.facets.byteLength
      if (bytes < CHUNK_BYTES) continue
      yield { last, documents: join(parts) }
      parts = []
      bytes = 0
    }
  }
  if (parts.length > 0) yield { last, documents: join(parts) }
}

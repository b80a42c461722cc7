import type { DocumentRow } from './columns.ts'
import type { Db } from './database.ts'

/**
 * How `facets` keeps documents: one after the other, each as number, first row, rows, first heading, first
 * quotation, length of its facets, and its facets (facets.ts), all 32-bit numbers.
 */
const HEAD = 6
const CHUNK_BYTES = 4 * 1024 * 1024

/** The documents of one commit, gathered. */
export class FacetChunk {
  private parts: Int32Array[] = []

  add({ number, row, rows, heading, quote, facets }: DocumentRow) {
    this.parts.push(Int32Array.of(number, row, rows, heading, quote, facets.length), facets)
  }

  /** `last` is the highest number given out, whether or not its document is still there. */
  store(db: Db, last: number) {
    if (this.parts.length === 0) return
    db.prepare('INSERT INTO facets (last, documents) VALUES (?, ?)').run(last, join(this.parts))
  }

  clear() {
    this.parts = []
  }
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

export function* documentsIn(bytes: unknown): Generator<DocumentRow> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the facets of documents are no bytes')
  // Copied, because a Buffer may begin at an address that 32-bit numbers cannot.
  const numbers = new Int32Array(new Uint8Array(bytes).buffer)
  for (let at = 0; at < numbers.length; ) {
    const head = (nth: number) => numbers[at + nth] as number
    const end = at + HEAD + head(5)
    const facets = numbers.subarray(at + HEAD, end)
    yield { number: head(0), row: head(1), rows: head(2), heading: head(3), quote: head(4), facets }
    at = end
  }
}

/**
 * Leaves out the documents that are gone, once they are the greater part: opening should cost what there is,
 * not what there was. Readers that have these numbers already never look at them again.
 */
export function compactChunks(db: Db) {
  const [last, living] = (
    db.prepare(`SELECT (SELECT max(last) FROM facets), count(*) FROM document`).row() ?? []
  ).map(Number)
  const gone = Number(db.prepare('SELECT count(*) FROM removed').row()?.[0])
  const before = Number(db.prepare(`SELECT value FROM meta WHERE key = 'goneAtCompaction'`).row()?.[0] ?? 0)
  if (last === undefined || living === undefined || gone - before <= living + 1_000) return
  const alive = new Set(
    db
      .prepare('SELECT number FROM document')
      .rows()
      .map(([number]) => Number(number)),
  )
  db.exec('BEGIN IMMEDIATE')
  try {
    const put = db.prepare('INSERT INTO facets (last, documents) VALUES (?, ?)')
    let parts: Int32Array[] = []
    let bytes = 0
    let newest = 0
    const chunks: { last: number; documents: Buffer }[] = []
    const seal = () => {
      if (parts.length > 0) chunks.push({ last: newest, documents: join(parts) })
      parts = []
      bytes = 0
    }
    for (const [documents] of db.prepare('SELECT documents FROM facets ORDER BY last').rows()) {
      for (const it of documentsIn(documents)) {
        if (!alive.has(it.number)) continue
        const head = Int32Array.of(it.number, it.row, it.rows, it.heading, it.quote, it.facets.length)
        parts.push(head, it.facets)
        newest = it.number
        bytes += head.byteLength + it.facets.byteLength
        if (bytes >= CHUNK_BYTES) seal()
      }
    }
    seal()
    db.exec('DELETE FROM facets')
    for (const chunk of chunks) put.run(chunk.last, chunk.documents)
    db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run('goneAtCompaction', String(gone))
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

import { checksumOf, checksumWithin, damaged, prove, proveWords } from '../../../model/checksum.ts'
import type { Document } from '../../../model/document.ts'
import { documentFrom, type StoredRest } from '../../../model/document-json.ts'
import { hasCode } from '../../../model/errors.ts'
import { PASSAGE_ID } from '../../../model/id-pattern.ts'
import { hasWordsOf } from '../../../model/identity.ts'
import { type DocumentId, type PassageId, passageId } from '../../../model/ids.ts'
import type { Bibliography, Paragraph } from '../../../model/passage.ts'
import type { Db, SqlRow, Statement } from '../../../sqlite/database.ts'
import { damagedPart } from './damaged-part.ts'
import { provedDocument } from './document-rows.ts'
import { bytesOf, checksumAt, checksumBytes, ownText, parseOwn } from './own-json.ts'

/** What the passages of one document have in common, as stored: proved together with each of them. */
export type StoredDocument = {
  bibliography: Buffer
  /** Of the bibliography, as a part of the checksum of each passage. */
  common: string
  /** Of its first passage. */
  row: number
  rows: number
  /** Of its passages, one after the other. */
  checksums: Buffer
}

/**
 * Reads documents and passages, and gives nothing back that does not fit its checksum. Every way to a passage's
 * words goes through here.
 */
export class Stored {
  private readonly passageAt: Statement
  private readonly inDocument: Statement

  constructor(private readonly db: Db) {
    this.passageAt = db.prepare('SELECT CAST(body AS BLOB), CAST(id AS BLOB) FROM passage WHERE row = ?')
    this.inDocument = db.prepare(
      `SELECT CAST(bibliography AS BLOB), row, rows, passages
       FROM document LEFT JOIN seal USING (number) WHERE number = ?`,
    )
  }

  /** Proved only together with a passage; null if there is none, which means a damaged index. */
  document(number: number): StoredDocument | null {
    const found = this.inDocument.row(number)
    if (!found) return null
    const [bibliography, row, rows, checksums] = found
    if (!Buffer.isBuffer(bibliography) || !Buffer.isBuffer(checksums)) return null
    return { bibliography, common: checksumOf(bibliography), row: Number(row), rows: Number(rows), checksums }
  }

  /**
   * The JSON of a passage of this document.
   * @throws AppError `damaged` if it, or what its document says, is not what was stored
   */
  body(row: number, document: StoredDocument | null): string {
    const found = this.passageAt.row(row)
    const body = found?.[0]
    if (document === null || !Buffer.isBuffer(body)) throw damagedAt(found, document)
    const checksum = checksumAt(document.checksums, row - document.row)
    if (checksum !== checksumWithin(document.common, body)) throw damagedAt(found, document)
    return body.toString()
  }

  /** The same, as an object whose words are those of its ID. */
  paragraph(row: number, document: StoredDocument | null): Paragraph {
    const paragraph = parseOwn<Paragraph>(this.body(row, document))
    proveWords(paragraph.id, paragraph.text)
    return paragraph
  }

  /**
   * A passage as it is, not compared with anything: for words that are compared with others, and never shown. Null if
   * it cannot be read.
   */
  unproved(row: number): Paragraph | null {
    const body = this.passageAt.row(row)?.[0]
    if (!Buffer.isBuffer(body)) return null
    try {
      return parseOwn<Paragraph>(body.toString())
    } catch {
      // No JSON any more: the page says so in its place.
      return null
    }
  }

  /** The number of a document; undefined if there is none. */
  number(id: string): number | undefined {
    const found = this.db.prepare('SELECT number FROM document WHERE id = ?').row(id)
    return found === undefined ? undefined : Number(found[0])
  }

  /**
   * A document exactly as it was put; null if there is none.
   * @throws AppError `damaged` that names it, or the first of its passages that does not fit
   */
  whole(id: DocumentId): Document | null {
    const number = this.number(id)
    if (number === undefined) return null
    const place = provedDocument(this.db, number)
    const stored = this.document(number)
    if (place === null || stored === null || place.id !== id) throw damaged({ what: 'document', id })
    const passages = Array.from({ length: stored.rows }, (_, nth) => this.paragraph(stored.row + nth, stored))
    return documentFrom(
      parseOwn<Bibliography>(place.bibliography.toString()),
      passages,
      parseOwn<StoredRest>(place.rest.toString()),
    )
  }

  /** The passage with this ID in this document; null if the document has none. */
  passage(id: PassageId, number: number): { document: StoredDocument; paragraph: Paragraph } | null {
    const document = this.document(number)
    if (document === null) throw damaged({ what: 'passage', id })
    const { row, rows } = document
    const rowOf = this.db
      .prepare('SELECT row FROM passage WHERE row >= ? AND row < ? AND id = ?')
      .row(row, row + rows, id)?.[0]
    if (rowOf !== undefined) {
      const paragraph = this.paragraph(Number(rowOf), document)
      if (paragraph.id !== id) throw damaged({ what: 'passage', id })
      return { document, paragraph }
    }
    // Before it is called unknown or gone: one that is damaged may have been this one, and is then named.
    for (let nth = 0; nth < rows; nth += 1) {
      if (this.paragraph(row + nth, document).id === id) throw damaged({ what: 'passage', id })
    }
    return null
  }
}

/** What `read` gives, or null if it is not what was stored. */
export function provedOrNull<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    if (hasCode(error, 'damaged')) return null
    throw error
  }
}

/** Names what can be told of a passage: its ID, or else its document. */
function damagedAt(passage: SqlRow | undefined, document: StoredDocument | null): Error {
  const id = String(passage?.[1] ?? '')
  if (PASSAGE_ID.test(id)) return damaged({ what: 'passage', id })
  const of = /"documentId":"([0-9a-f]{16})"/.exec(String(document?.bibliography ?? ''))?.[1]
  return of === undefined ? damagedPart('a passage and its document') : damaged({ what: 'document', id: of })
}

const GONE_AT_ONCE = 1_000

/** Every passage that is gone, and whether what is kept of it is what was stored. */
export function* goneRows(db: Db): Generator<{ id: string; fits: boolean }> {
  for (let after = ''; ; ) {
    const rows = db
      .prepare(
        `SELECT CAST(id AS BLOB), CAST(text AS BLOB), CAST(at AS BLOB), checksum FROM gone
         WHERE id > ? ORDER BY id LIMIT ${GONE_AT_ONCE}`,
      )
      .rows(after)
    for (const row of rows) {
      const [id, text, at, checksum] = row.map(bytesOf)
      if (!id || !text || !at || !checksum) throw damagedPart('a passage that is gone')
      const parsed = passageId.safeParse(id.toString())
      const fits = checksum.toString('hex') === checksumOf(id, text, at)
      yield {
        id: id.toString(),
        fits: fits && parsed.success && hasWordsOf(parsed.data, text.toString()),
      }
    }
    if (rows.length < GONE_AT_ONCE) return
    after = ownText(rows.at(-1)?.[0])
  }
}

/** The words of a passage that is gone. */
export function goneChecksum(id: string, text: string, at: string): Buffer {
  return checksumBytes(checksumOf(id, text, at))
}

export function gonePassage(db: Db, id: PassageId): { text: string; at: string } | null {
  const found = db
    .prepare('SELECT CAST(text AS BLOB), CAST(at AS BLOB), checksum FROM gone WHERE id = ?')
    .row(id)
  if (!found) return null
  const [text, at, checksum] = found.map(bytesOf)
  if (!text || !at || !checksum) throw damaged({ what: 'passage', id })
  prove({ what: 'passage', id }, checksum.toString('hex'), id, text, at)
  proveWords(id, text.toString())
  return { text: text.toString(), at: at.toString() }
}

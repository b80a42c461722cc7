import { readingOf } from '../../../model/asides.ts'
import type { Document } from '../../../model/document.ts'
import { hasCode } from '../../../model/errors.ts'
import { documentId } from '../../../model/ids.ts'
import type { Db } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'
import { documentAt } from '../file/document-rows.ts'
import { headingsOf } from '../file/facets.ts'
import { ownText } from '../file/own-json.ts'
import { Stored } from '../file/stored.ts'
import { attempt, found } from './attempt.ts'
import { checkClusters } from './clusters-check.ts'
import { FacetCheck } from './facet-check.ts'
import { checkFile, checkGone, checkParts } from './file-check.ts'
import { FullTextCheck } from './full-text-check.ts'

const DOCUMENTS_AT_ONCE = 500

/** So much in one answer, and not longer than this: a thread that works does not notice that nobody waits any more. */
const CHARACTERS_AT_ONCE = 200_000
const ANSWER_MS = 100

/** Compares an index with itself, in pieces, as of one state. */
export class Verification {
  private readonly verified: Iterator<Verified>
  private ended = false

  /** @param db a connection of its own, which `end` closes */
  constructor(
    private readonly db: Db,
    collection: string | null,
  ) {
    // Tables of its own, in memory; the index stays as it is.
    db.exec('PRAGMA temp_store = MEMORY')
    db.exec('PRAGMA query_only = 0')
    db.exec('BEGIN')
    this.verified = verification(db, collection)
  }

  /** Empty at the end. */
  next(): Verified[] {
    const begun = performance.now()
    const piece: Verified[] = []
    let characters = 0
    while (characters < CHARACTERS_AT_ONCE && performance.now() - begun < ANSWER_MS) {
      const { done, value } = this.verified.next()
      if (done) return piece
      piece.push(value)
      if (value.type === 'document') characters += value.document.text.length
    }
    return piece
  }

  end() {
    if (this.ended) return
    this.ended = true
    try {
      this.db.exec('ROLLBACK')
    } catch {
      // SQLite has ended the transaction by itself, as after a disk error.
    }
    this.db.close()
  }
}

/** @param collection the only one, or null for all, and then also what belongs to no document */
function* verification(db: Db, collection: string | null): Generator<Verified> {
  const one = collection !== null
  const [documents, passages] =
    db
      .prepare('SELECT count(*), sum(rows) FROM document WHERE ? IS NULL OR collection = ?')
      .row(collection, collection) ?? []
  yield { type: 'begun', documents: Number(documents), passages: Number(passages ?? 0) }
  if (!one) {
    yield* checkFile(db)
    yield* checkParts(db)
  }
  const isWanted = (id: string) =>
    !one ||
    db.prepare('SELECT 1 FROM document WHERE id = ? AND collection = ?').row(id, collection) !== undefined
  // Lists that cannot be read at all say nothing about documents.
  const opened: FullTextCheck[] = []
  const open = (): Verified[] => {
    if (!one) opened.push(new FullTextCheck(db))
    return []
  }
  yield* attempt('postings', open)
  const fullText = opened[0] ?? null
  yield* attempt('document', () => new DocumentCheck(db, fullText).all(collection))
  if (fullText) yield* attempt('postings', () => fullText.check())
  yield* checkGone(db, isWanted)
  if (!one) yield* checkClusters(db)
}

class DocumentCheck {
  private readonly stored: Stored
  private readonly facets: FacetCheck

  constructor(
    private readonly db: Db,
    private readonly fullText: FullTextCheck | null,
  ) {
    this.stored = new Stored(db)
    this.facets = new FacetCheck(db)
  }

  *all(collection: string | null): Generator<Verified> {
    for (let after = 0; ; ) {
      const rows = this.db
        .prepare(
          `SELECT number, CAST(id AS BLOB) FROM document
           WHERE number > ? AND (? IS NULL OR collection = ?) ORDER BY number LIMIT ${DOCUMENTS_AT_ONCE}`,
        )
        .rows(after, collection, collection)
      for (const [number, id] of rows) yield* this.document(Number(number), ownText(id))
      if (rows.length < DOCUMENTS_AT_ONCE) break
      after = Number(rows.at(-1)?.[0])
    }
  }

  private *document(number: number, given: string): Generator<Verified> {
    const parsed = documentId.safeParse(given)
    const id = parsed.success ? parsed.data : null
    yield { type: 'checked', check: 'documents', count: 1 }
    try {
      const document = id === null ? null : this.stored.whole(id)
      if (document !== null) {
        yield* this.whole(number, document)
        return
      }
      yield found('document-damaged', given)
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
      // Which passages it is, or whether it is what is around them.
      const damaged = [...this.damagedPassages(number)]
      yield* damaged
      if (error.facts.what === 'document' || damaged.length === 0) {
        const key = documentAt(this.db, number)?.key
        yield found('document-damaged', given, { document: id, detail: key ?? null })
      }
    }
  }

  private *whole(number: number, document: Document): Generator<Verified> {
    const { documentId: id, passages } = document
    yield { type: 'checked', check: 'passages', count: passages.length }
    const headings = headingsOf(document)
    const row = this.facets.rowOf(number)
    const place = documentAt(this.db, number)
    yield { type: 'checked', check: 'facets', count: 1 }
    if (row === undefined || place === null || !this.facets.fits(row, document, headings)) {
      yield found('facets-differ', document.documentKey, { document: id })
    }
    if (place !== null) {
      passages.forEach((it, nth) => {
        this.fullText?.add('passage_words', place.row + nth, readingOf(it).text)
      })
      headings.forEach((it, nth) => {
        this.fullText?.add('heading_words', place.heading + nth, it.text)
      })
      passages
        .flatMap((it) => it.quotations)
        .forEach((it, nth) => {
          this.fullText?.add('quote_words', place.quote + nth, it.text)
        })
    }
    // By its ID, as a permalink looks for it.
    const ids = this.db
      .prepare('SELECT CAST(id AS BLOB) FROM passage WHERE row >= ? AND row < ? ORDER BY row')
      .rows(place?.row ?? 0, (place?.row ?? 0) + passages.length)
    for (const [nth, passage] of passages.entries()) {
      const own = ids[nth]?.[0]
      if (!Buffer.isBuffer(own) || own.toString() !== passage.id) {
        yield found('passage-damaged', passage.id, { document: id })
      }
    }
    yield { type: 'document', document }
  }

  private *damagedPassages(number: number): Generator<Verified> {
    const stored = this.stored.document(number)
    for (let nth = 0; stored !== null && nth < stored.rows; nth += 1) {
      yield { type: 'checked', check: 'passages', count: 1 }
      try {
        this.stored.paragraph(stored.row + nth, stored)
      } catch (error) {
        if (!hasCode(error, 'damaged')) throw error
        if (error.facts.what === 'document') continue
        yield found('passage-damaged', error.facts.id, {
          document: documentId.parse(error.facts.id.slice(0, 16)),
        })
      }
    }
  }
}

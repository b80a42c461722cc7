import { readingOf } from '../../../../model/asides.ts'
import type { Document, Rest } from '../../../../model/document.ts'
import { restToStore } from '../../../../model/document-json.ts'
import { hasCode } from '../../../../model/errors.ts'
import type { Bibliography, Paragraph } from '../../../../model/passage.ts'
import { type Db, sqliteCode } from '../../../../sqlite/database.ts'
import { ALL, chunksAfter, type DocumentRow, FacetChunk, GONE_AT_COMPACTION } from '../chunks.ts'
import { documentAt, provedDocument, putRest } from '../document-rows.ts'
import { EntitiesKnown } from '../entities-known.ts'
import { encodeFacets, headingsOf } from '../facets.ts'
import { counted, NOTHING_LIVES } from '../living.ts'
import { COUNTERS, type Counter, type Meta, numberIn } from '../meta.ts'
import { parseOwn } from '../own-json.ts'
import { Stored } from '../stored.ts'
import { WordsWritten } from '../words-written.ts'
import type { Progress } from './progress.ts'

/** So many places of words make one segment: what they take in memory is a few times 12 bytes each. */
const PLACES_AT_ONCE = 4_000_000

type Place = Omit<DocumentRow, 'facets'>

/**
 * Makes the words of all passages, headings and quotations anew, and what readers count. All from what is stored of the
 * documents: a document that is damaged stays so, and is found by what can still be read of it.
 *
 * @param text whether a document that is whole is stored again, without the text of its passages
 */
export function makeWordsAnew(db: Db, meta: Meta, progress: Progress, text: 'store again' | 'as stored') {
  const places = livingPlaces(db)
  for (const table of ['facets', 'words', 'segment', 'postings']) db.exec(`DELETE FROM ${table}`)
  const entities = new EntitiesKnown(db)
  entities.load()
  const words = new WordsWritten()
  words.load(db)
  const chunk = new FacetChunk()
  const counters = {} as Record<Counter, number>
  for (const name of COUNTERS) counters[name] = numberIn(meta, name)
  let living = NOTHING_LIVES
  /** Everything up to where the next document begins, or to the end. */
  const store = (last: number, next: Place | undefined) => {
    chunk.store(db, last)
    chunk.clear()
    const ends = next ? { ...counters, row: next.row, heading: next.heading, quote: next.quote } : counters
    const rows = words.store(db, ends, living)
    words.stored(rows)
    meta.set('words', String(rows))
  }
  places.forEach((place, at) => {
    const next = places[at + 1]
    const made =
      madeOf(documentOf(db, place, text), words, entities) ?? madeOf(unreadable(place), words, entities)
    const ends = next ?? counters
    made?.headings.slice(0, ends.heading - place.heading).forEach((it, nth) => {
      words.add('heading_words', place.heading + nth, it)
    })
    made?.passages.forEach((it, nth) => {
      words.add('passage_words', place.row + nth, it)
    })
    made?.quotations.slice(0, ends.quote - place.quote).forEach((it, nth) => {
      words.add('quote_words', place.quote + nth, it)
    })
    if (made) chunk.add({ ...place, facets: made.facets })
    living = counted(living, place.number, place.row, place.rows, 1)
    if (words.waiting > PLACES_AT_ONCE) store(place.number, next)
    progress(at + 1, places.length)
  })
  store(counters.number, undefined)
  entities.store(counters.generation)
  meta.set('entities', String(entities.count))
  meta.set(GONE_AT_COMPACTION, String(db.prepare('SELECT count(*) FROM removed').row()?.[0]))
}

/** Where the documents are that still exist, in order. */
function livingPlaces(db: Db): Place[] {
  const removed = new Set(
    db
      .prepare('SELECT number FROM removed')
      .rows()
      .map(([number]) => Number(number)),
  )
  const places: Place[] = []
  for (const { documents } of chunksAfter(db, 0, ALL)) {
    for (const { facets: _, ...place } of documents) if (!removed.has(place.number)) places.push(place)
  }
  return places
}

/** What an index keeps of a document to find and count it by; null where its parts are not what they have to be. */
function madeOf(document: Document, words: WordsWritten, entities: EntitiesKnown) {
  try {
    words.begin()
    const headings = headingsOf(document)
    return {
      headings: headings.map((it) => words.placed(it.text)),
      passages: document.passages.map((it) => words.placed(readingOf(it).text)),
      quotations: document.passages.flatMap((it) => it.quotations).map((it) => words.placed(it.text)),
      facets: encodeFacets(
        document,
        headings,
        // A value that is known stays as it is described, also by a format that did not note by which document.
        (facet, key, label) =>
          entities.known(facet, key) ?? entities.id(facet, key, label, document.documentId),
      ),
    }
  } catch (error) {
    if (sqliteCode(error) !== null) throw error
    return null
  }
}

/** A document with all that can be read of it. */
function documentOf(db: Db, { number, row, rows }: Place, text: 'store again' | 'as stored'): Document {
  const stored = new Stored(db)
  const common = stored.document(number)
  let isWhole = common !== null
  const passages = Array.from({ length: rows }, (_, nth): Paragraph => {
    try {
      return stored.paragraph(row + nth, common)
    } catch (error) {
      if (!hasCode(error, 'damaged') && sqliteCode(error) !== 'SQLITE_CORRUPT') throw error
      isWhole = false
      return { ...NOTHING_READ, ...stored.unproved(row + nth) }
    }
  })
  const proved = provedDocument(db, number)
  const found = proved ?? documentAt(db, number)
  const bibliography = readable<Bibliography>(String(found?.bibliography))
  const rest = readable<Rest>(String(found?.rest))
  if (text === 'store again' && isWhole && proved && common && rest) {
    putRest(db, { ...proved, rest: restToStore(rest, passages) }, common.checksums)
  }
  const collection = found?.collection ?? ''
  return { ...UNKNOWN_DOCUMENT, collection, ...bibliography, passages }
}

const unreadable = ({ rows }: Place): Document => ({
  ...UNKNOWN_DOCUMENT,
  passages: Array.from({ length: rows }, () => NOTHING_READ),
})

function readable<Shape>(json: string): Shape | null {
  try {
    return parseOwn<Shape | null>(json)
  } catch {
    // No JSON any more.
    return null
  }
}

/** In place of a passage that cannot be read. */
const NOTHING_READ: Paragraph = {
  id: parseOwn('""'),
  ordinal: 0,
  section: null,
  kind: 'paragraph',
  start: 0,
  end: 0,
  text: '',
  quotations: [],
  dates: [],
  locations: [],
  groups: [],
  people: [],
}

/** What a damaged document is taken for as far as it does not say. */
const UNKNOWN_DOCUMENT: Document = {
  documentId: parseOwn('""'),
  documentKey: '',
  collection: '',
  title: null,
  source: null,
  sourceBasis: null,
  agency: null,
  authors: [],
  url: null,
  path: null,
  publishedAt: null,
  publishedPrecision: 'unknown',
  publishedBasis: null,
  language: null,
  sha256: '',
  readAt: '',
  readerVersion: '',
  text: '',
  headings: [],
  leftOut: [],
  notes: [],
  passages: [],
}

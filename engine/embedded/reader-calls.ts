import type { Document } from '../../model/document.ts'
import { type DocumentId, documentOf, type PassageId } from '../../model/ids.ts'
import type { Bibliography, Paragraph, Passage } from '../../model/passage.ts'
import { parseQuery } from '../../model/query-language.ts'
import { emptyRequest, FACETS, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import type { FacetPage, PassageLookup, SearchPage } from '../../model/search-result.ts'
import type { InventoryEntry } from '../port.ts'
import { resolve } from '../resolve.ts'
import type { Db } from './database.ts'
import { Hits, parseOwn } from './hits.ts'
import { indexFiles } from './index-files.ts'
import type { ReaderCalls } from './protocol.ts'
import { openForReading, Reader, type State } from './reader.ts'
import { FORMAT } from './schema.ts'
import { Search } from './search.ts'
import { WarmUp } from './warm-up.ts'

type Handlers = {
  [Call in keyof ReaderCalls]: (input: ReaderCalls[Call][0], check: () => void) => ReaderCalls[Call][1]
}

const ENTRIES_AT_ONCE = 2_000
const PASSAGES_AT_ONCE = 500

/** The half of an engine that answers, for one index folder. */
export function readerCalls(folder: string): { calls: Handlers; idle: () => boolean } {
  const files = indexFiles(folder)
  const reader = new Reader(folder, files.index)
  const scans = new Map<number, Scan>()
  let lastScan = 0

  const searching = <Result>(
    request: SearchRequest,
    check: () => void,
    work: (search: Search) => Result,
    empty: () => Result,
  ) =>
    reader.read((state) => {
      if (!state) return empty()
      // Words are only needed where the query has some.
      if (request.q !== '') reader.learnWords(state.db)
      return work(new Search(state, check))
    })

  const calls: Handlers = {
    search: (request, check) => {
      const begun = performance.now()
      const page = searching(
        request,
        check,
        (search) => search.page(request),
        () => emptyPage(request),
      )
      return { ...page, tookMs: performance.now() - begun }
    },
    facet: ({ name, request, part }, check) =>
      searching(request, check, (search) => search.facet(name, request, part), noValues),
    passage: (id) => reader.read((state) => (state ? lookUp(state.db, id) : { state: 'unknown' })),
    document: (id) => reader.read((state) => (state ? wholeDocument(state.db, id) : null)),
    entities: ({ facet, keys }) =>
      reader.read((state) =>
        keys.flatMap((key) => {
          const id = state?.dictionary.id(facet, key)
          const value = id ? state?.dictionary.byId[id] : undefined
          if (!value) return []
          const { id: _, ...entity } = value
          return [{ ...entity, facet } as ReaderCalls['entities'][1][number]]
        }),
      ),
    beginScan: (request, check) => {
      lastScan += 1
      const scan = lastScan
      // The rows are decided and the transaction begun inside one read, so nothing can come between.
      searching(
        request,
        check,
        (search) => {
          const db = openForReading(folder, files.index)
          if (!db) return
          db.exec('BEGIN')
          db.prepare('SELECT count(*) FROM meta').row()
          scans.set(scan, new Scan(db, search.everyRow(request)))
        },
        () => undefined,
      )
      return { scan }
    },
    readScan: ({ scan }) => scans.get(scan)?.next() ?? [],
    endScan: ({ scan }) => {
      scans.get(scan)?.end()
      scans.delete(scan)
      return null
    },
    inventory: ({ collection, after }) => reader.read((state) => inventory(state, collection, after)),
    status: () =>
      reader.read((state) => ({
        engine: 'embedded',
        version: FORMAT,
        generation: state?.generation ?? 0,
        documents: state?.columns.documents ?? 0,
        passages: state?.columns.alive.count() ?? 0,
        changedAt: state ? changedAt(state.db) : null,
      })),
  }
  const warmUp = new WarmUp(reader)
  return { calls, idle: () => warmUp.step() }
}

/** Passages of a list of rows, in pieces, in a transaction of its own. */
class Scan {
  private at = 0
  private readonly hits: Hits
  private number = 0

  constructor(
    private readonly db: Db,
    private readonly rows: Int32Array,
  ) {
    this.hits = new Hits(db, () => this.number)
  }

  next(): Passage[] {
    const found: Passage[] = []
    for (; this.at < this.rows.length && found.length < PASSAGES_AT_ONCE; this.at += 2) {
      this.number = this.rows[this.at + 1] as number
      found.push(...this.hits.passages([this.rows[this.at] as number]))
    }
    return found
  }

  end() {
    this.db.close()
  }
}

function emptyPage(request: SearchRequest): Omit<SearchPage, 'tookMs'> {
  const { shown } = resolve(request.q, parseQuery(request.q), emptyRequest(), () => [])
  const facets = {} as Record<FacetName, FacetPage>
  for (const name of FACETS) facets[name] = noValues()
  return {
    total: { value: 0, exact: true },
    generation: 0,
    query: { ...shown, corrections: [] },
    hits: [],
    facets,
    histogram: { buckets: [], lessPrecise: 0, unknown: 0 },
  }
}

const noValues = (): FacetPage => ({ values: [], more: 0 })

function changedAt(db: Db): string | null {
  const value = db.prepare(`SELECT value FROM meta WHERE key = 'changedAt'`).row()?.[0]
  return typeof value === 'string' ? value : null
}

function wholeDocument(db: Db, id: DocumentId): Document | null {
  const found = db.prepare('SELECT row, rows, bibliography, rest FROM document WHERE id = ?').row(id)
  if (!found) return null
  const [row, rows, bibliography, rest] = found
  const passages = db
    .prepare('SELECT body FROM passage WHERE row >= ? AND row < ? ORDER BY row')
    .rows(Number(row), Number(row) + Number(rows))
    .map(([body]) => parseOwn<Paragraph>(body))
  return {
    ...parseOwn<Bibliography>(bibliography),
    ...parseOwn<Omit<Document, keyof Bibliography | 'passages'>>(rest),
    passages,
  }
}

function lookUp(db: Db, id: PassageId): PassageLookup {
  const documentId = documentOf(id)
  const document = db.prepare('SELECT row, rows, bibliography FROM document WHERE id = ?').row(documentId)
  if (document) {
    const [row, rows, bibliography] = document
    const body = db
      .prepare('SELECT body FROM passage WHERE row >= ? AND row < ? AND id = ?')
      .row(Number(row), Number(row) + Number(rows), id)?.[0]
    if (body !== undefined) {
      return {
        state: 'found',
        passage: { ...parseOwn<Bibliography>(bibliography), ...parseOwn<Paragraph>(body) },
      }
    }
  }
  const gone = db.prepare('SELECT text, at FROM gone WHERE id = ?').row(id)
  if (!gone) return { state: 'unknown' }
  const [text, at] = gone.map(String)
  return {
    state: 'gone',
    id,
    text: text ?? '',
    documentId,
    documentExists: document !== undefined,
    goneAt: at ?? '',
  }
}

function inventory(state: State | null, collection: string | null, after: number) {
  if (!state) return { entries: [], last: after }
  const rows = state.db
    .prepare(
      `SELECT number, id, collection, key, fingerprint, rows FROM document
       WHERE number > ? AND (? IS NULL OR collection = ?) ORDER BY number LIMIT ${ENTRIES_AT_ONCE}`,
    )
    .rows(after, collection, collection)
  const entries = rows.map(([, id, name, key, fingerprint, passages]) => ({
    id: String(id) as InventoryEntry['id'],
    collection: String(name),
    documentKey: String(key),
    fingerprint: String(fingerprint),
    passages: Number(passages),
  }))
  return { entries, last: Number(rows.at(-1)?.[0] ?? after) }
}

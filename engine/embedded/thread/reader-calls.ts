import { AppError } from '../../../model/errors.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { copyDatabase } from '../../../sqlite/copy.ts'
import { explained } from '../../../sqlite/explain.ts'
import { emptyPage } from '../../empty-page.ts'
import { indexFiles } from '../file/index-files.ts'
import { FORMAT } from '../file/schema.ts'
import { Reader, type State } from '../memory/reader.ts'
import { warmUp } from '../memory/warm-up.ts'
import { clustersNamed, clustersOf, everyCluster } from '../search/clusters.ts'
import { entities, inventory, lookUp, passageMarks, rowsOf, rowsOfDocuments } from '../search/lookups.ts'
import { beginScan, type Scan } from '../search/scan.ts'
import { scannedRows } from '../search/scanned.ts'
import { Search } from '../search/search.ts'
import { sharing } from '../search/sharing.ts'
import { Snapshots } from '../search/snapshots.ts'
import { Verification } from '../verify/verification.ts'
import type { ReaderCalls } from './protocol.ts'

type Handlers = {
  [Call in keyof ReaderCalls]: (input: ReaderCalls[Call][0], check: () => void) => ReaderCalls[Call][1]
}

/** The reading half of an engine, for one index folder. */
export function readerCalls(folder: string) {
  const reader = new Reader(folder)
  const snapshots = new Snapshots(reader)
  const scans = new Map<number, Scan | null>()
  const verifications = new Map<number, Verification | null>()
  let warming: Generator<void> | null = null
  let warmedFor: number | null = null

  const ready = (state: State, request: SearchRequest, check: () => void) => {
    reader.learnCopies(state)
    // The vocabulary is only needed if the query has words.
    if (request.q !== '') reader.learnWords(state)
    // After a commit most of it is there already, and only new rows are looked up.
    if (warming === null && warmedFor !== state.generation) {
      warming = warmUp(reader)
      warmedFor = state.generation
    }
    return new Search(state, check)
  }
  const calls: Handlers = {
    search: (request, check) => {
      const begun = performance.now()
      const page = reader.read((state) =>
        state ? ready(state, request, check).page(request) : emptyPage(request),
      )
      return { ...page, tookMs: performance.now() - begun }
    },
    facet: ({ name, request, part }, check) =>
      reader.read((state) =>
        state ? ready(state, request, check).facet(name, request, part) : { values: [], more: 0 },
      ),
    passage: (id) => reader.read((state) => (state ? lookUp(state, id) : { state: 'unknown' })),
    sharing: ({ text, limit, documents }, check) =>
      reader.read((state) => {
        if (state === null) return ''
        reader.learnWords(state)
        warming ??= warmUp(reader)
        const within = documents && rowsOfDocuments(state, documents)
        return scannedRows(state, sharing(state, text, { limit, documents: within }, check))
      }),
    passagesOf: (parts) => reader.read((state) => (state ? scannedRows(state, rowsOf(state, parts)) : '')),
    document: (id) => reader.read((state) => (state ? state.stored.whole(id) : null)),
    entities: ({ facet, keys }) => reader.read((state) => (state ? entities(state, facet, keys) : [])),
    beginScan: ({ scan, request }, check) => {
      scans.set(
        scan,
        beginScan(reader, snapshots, (state) => ready(state, request, check).everyRow(request)),
      )
      return null
    },
    readScan: ({ scan }) => {
      // An export that was interrupted must not look complete.
      if (!scans.has(scan)) throw new AppError('internal', { what: 'export' })
      return explained(folder, () => scans.get(scan)?.next() ?? '')
    },
    endScan: ({ scan }) => {
      scans.get(scan)?.end()
      scans.delete(scan)
      return null
    },
    beginVerification: ({ verification, collection }) => {
      const db = reader.another()
      verifications.set(verification, db === null ? null : new Verification(db, collection))
      return null
    },
    readVerification: ({ verification }) => {
      // One whose process has ended must not look complete either.
      if (!verifications.has(verification)) throw new AppError('internal', { what: 'search-thread' })
      return explained(folder, () => verifications.get(verification)?.next() ?? [])
    },
    endVerification: ({ verification }) => {
      verifications.get(verification)?.end()
      verifications.delete(verification)
      return null
    },
    copy: ({ to }) => {
      const db = reader.another()
      if (db === null) return null
      try {
        copyDatabase(db, indexFiles(to).index)
      } finally {
        db.close()
      }
      return null
    },
    inventory: ({ collection, after }) =>
      reader.read((state) => (state ? inventory(state.db, collection, after) : { entries: [], last: after })),
    passageMarks: ({ collection, from }) =>
      reader.read((state) => (state ? passageMarks(state, collection, from) : { marks: [], next: from })),
    clusters: (ids) => reader.read((state) => (state ? clustersNamed(state.db, ids) : [])),
    clustersOf: (members) => reader.read((state) => (state ? clustersOf(state.db, members) : [])),
    everyCluster: ({ after }) =>
      reader.read((state) => (state ? everyCluster(state.db, after) : { clusters: [], last: after })),
    status: () =>
      reader.read((state) => ({
        engine: 'embedded',
        version: FORMAT,
        generation: state?.generation ?? 0,
        documents: state?.columns.documents ?? 0,
        passages: state?.columns.alive.count() ?? 0,
        changedAt: state?.changedAt ?? null,
      })),
  }
  return {
    calls,
    /** Does one short piece of preparation for likely queries; returns false when nothing is left to do. */
    idle: () => {
      if (warming?.next().done === true) warming = null
      return warming !== null
    },
    end: () => {
      for (const scan of scans.values()) scan?.end()
      for (const verification of verifications.values()) verification?.end()
      snapshots.close()
      reader.close()
    },
  }
}

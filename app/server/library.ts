import type { Engine } from '../../engine/port.ts'
import { type CorrectionRecord, isRule } from '../../model/correction.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { LibraryAnswer, LibraryEntry, LibraryRequest, LibraryRun } from '../../model/library.ts'
import { told } from '../../model/told-error.ts'
import { correctionsInForce } from '../../model/undone.ts'
import { RUNS, type Run } from '../../records/kind.ts'
import { type LedgerEntry, littleKeptOf, toDoOf } from '../../records/ledger-entry.ts'
import type { Records } from '../../records/port.ts'
import { goesOn } from '../../records/run-state.ts'

/** Of each filter by name, the most frequent; the rest is found by its name. */
const NAMES_AT_MOST = 100
const RUNS_SHOWN = 5

type Place = { engine: () => Promise<Engine>; records: Records; isAlive?: (process: number) => boolean }

/**
 * What the ledger lists of what is asked for, beside what the index has. The ledger is read also where the engine does
 * not answer.
 */
export async function readLibrary(place: Place, asked: LibraryRequest): Promise<LibraryAnswer> {
  const [listed, overview, runs] = await Promise.all([
    listLibrary(place, asked),
    place.records.ledger.overview(asked, NAMES_AT_MOST),
    lastRuns(place),
  ])
  return { ...listed, ...overview, runs }
}

type Listed = Pick<LibraryAnswer, 'index' | 'total' | 'entries'>

/** The same without what is counted of all entries. */
export async function listLibrary({ engine, records }: Place, asked: LibraryRequest): Promise<Listed> {
  const { total, entries } = await records.ledger.list(asked)
  const { index, present } = await indexOf(engine, entries)
  const corrections = countsInForce(await correctionsIn(records))
  return { index, total, entries: entries.map((it) => shownOf(it, present, corrections)) }
}

/** The last runs, the newest first. */
export async function lastRuns({
  records,
  isAlive,
}: Pick<Place, 'records' | 'isAlive'>): Promise<LibraryRun[]> {
  const kept = records.kept(RUNS)
  // Their keys begin with the time at which they began.
  const keys = (await kept.revisions()).slice(-RUNS_SHOWN).reverse()
  const found = await Promise.all(keys.map(({ key }) => kept.get(key)))
  return found.flatMap((it) => (it === null ? [] : [runOf(it.value, isAlive)]))
}

function runOf(whole: Run, isAlive?: (process: number) => boolean): LibraryRun {
  const { ended, process: _, machine: __, seenAt: ___, ...run } = whole
  return { ...run, state: ended ?? (goesOn(whole, isAlive) ? 'running' : 'killed') }
}

/** `present`: the documents of these entries that the index has; null if that is not known. */
async function indexOf(
  open: Place['engine'],
  entries: readonly LedgerEntry[],
): Promise<{ index: LibraryAnswer['index']; present: ReadonlySet<DocumentId> | null }> {
  try {
    const engine = await open()
    const { documents, passages, changedAt } = await engine.status()
    // The first passage of each is enough to know.
    const parts = entries.flatMap((it) => {
      const document = documentIdOf(it)
      return document === null ? [] : [{ document, from: 0, to: 1 }]
    })
    const first = parts.length === 0 ? [] : await engine.passagesOf(parts)
    const present = new Set(first.map((it) => it.documentId))
    return { index: { engine: engine.name, documents, passages, changedAt }, present }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { index: { error: told(error) }, present: null }
  }
}

const documentIdOf = ({ collection, documentKey }: LedgerEntry): DocumentId | null =>
  collection === null || documentKey === null ? null : identifyDocument(collection, documentKey)

/** What is wrong with the corrections is told on their own page, and by every correction. */
async function correctionsIn(records: Records): Promise<readonly CorrectionRecord[]> {
  try {
    return await records.corrections.all()
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}

function countsInForce(records: readonly CorrectionRecord[]): Map<DocumentId, number> {
  const counts = new Map<DocumentId, number>()
  for (const it of correctionsInForce(records)) {
    if (isRule(it)) continue
    const { document } = it.target
    counts.set(document, (counts.get(document) ?? 0) + 1)
  }
  return counts
}

function shownOf(
  entry: LedgerEntry,
  present: ReadonlySet<DocumentId> | null,
  corrections: ReadonlyMap<DocumentId, number>,
): LibraryEntry {
  const { collection, documentKey, path, line, outcome, format, readAt, described, passages } = entry
  const { leftOut, error, problems } = entry
  const document = documentIdOf(entry)
  const isThere = present === null ? outcome === 'indexed' : document !== null && present.has(document)
  return {
    id: isThere ? document : null,
    ...{ collection, documentKey, path, line, state: outcome, format, readAt, described, passages },
    todo: toDoOf(entry),
    setAside: leftOut ?? {},
    littleKept: littleKeptOf(entry),
    corrections: document === null ? 0 : (corrections.get(document) ?? 0),
    error,
    problems,
  }
}

import { stopwatch } from '../../cli/stopwatch.ts'
import type { Engine, EngineWriter, InventoryEntry } from '../../engine/port.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Authority } from '../authority/authority.ts'
import { inForce } from '../corrections/apply.ts'
import { lostCorrections } from '../corrections/lost-corrections.ts'
import { fingerprintOf, isCurrent, type Parts } from '../fingerprint/fingerprint.ts'
import { type Account, emptyAccount } from '../read/account.ts'
import { gather, type Place } from '../read/gather.ts'
import {
  accountOf,
  placeOf,
  type ReadingNote,
  type RecordsRead,
  type Rejection,
  rejectionOf,
} from '../read/raw-document.ts'
import { isDamaged } from './damaged.ts'
import { lostDocuments } from './lost.ts'
import { prepare } from './prepare.ts'
import { TakenKeys } from './taken-keys.ts'

/**
 * What a run reports as it goes on. Every document found is reported exactly once. What is `indexed` or `removed`
 * has been handed to the engine, and is committed at the latest when the run ends without an error.
 */
export type RunEvent =
  | {
      type: 'indexed'
      id: DocumentId
      fingerprint: string
      place: string
      passages: number
      notes: ReadingNote[]
      account: Account
    }
  | { type: 'unchanged'; id: DocumentId; place: string; account: Account }
  | { type: 'removed'; id: DocumentId; documentKey: string; collection: string; account: Account }
  | RecordsRead
  | Rejection

export type RunOptions = {
  engine: Engine
  places: readonly Place[]
  authority: Authority
  /** Every correction made by hand so far; requested again for each document, because more may be added. */
  corrections: () => Promise<readonly CorrectionRecord[]>
  /** The current hashes of what documents are made by; a document made by the same is skipped. */
  parts: Parts
  /** Whether a document is made again if the index has not exactly what was stored of it. */
  repair?: boolean
  signal: AbortSignal
  now: () => Date
}

/** What a run has found, so that it notices duplicates and lost documents. */
export type Seen = {
  documents: Map<DocumentId, string>
  /** Paths under which something could not be read, so that nothing there may count as lost. */
  doubtful: string[]
}

/** One writer, opened when there is something to write: a run that changes nothing locks nothing. */
class LazyWriter {
  #writer: EngineWriter | null = null
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  async get(): Promise<EngineWriter> {
    this.#writer ??= await this.#engine.openWriter()
    return this.#writer
  }

  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    await writer?.close()
  }
}

async function documentsIn(
  engine: Engine,
  places: readonly Place[],
): Promise<Map<DocumentId, InventoryEntry>> {
  const known = new Map<DocumentId, InventoryEntry>()
  for (const collection of new Set(places.map((place) => place.collection))) {
    for await (const entry of engine.inventory(collection)) known.set(entry.id, entry)
  }
  return known
}

function noteRejection(seen: Seen, rejected: Rejection): void {
  const { collection, documentKey, path: at } = rejected
  if (collection !== null && documentKey !== null) {
    const id = identifyDocument(collection, documentKey)
    if (!seen.documents.has(id)) seen.documents.set(id, rejected.place)
  } else seen.doubtful.push(at)
}

/**
 * Brings the index up to date with the given places: new and changed documents are made and passed to
 * the engine, unchanged ones are skipped, and of a given folder's collection what is no longer there is
 * removed. Each document is stored whole or not at all; stopping early loses nothing that was done.
 */
export async function* run(options: RunOptions): AsyncGenerator<RunEvent> {
  const { engine, places, authority, corrections, parts, repair, signal, now } = options
  const known = await documentsIn(engine, places)
  const seen: Seen = { documents: new Map(), doubtful: [] }
  const taken = new TakenKeys()
  const writer = new LazyWriter(engine)
  try {
    for (const place of places) {
      for await (const event of gather(place, signal)) {
        if (signal.aborted) return
        if (event.type === 'rejected') {
          noteRejection(seen, event)
          yield event
          continue
        }
        if (event.type === 'records-read') {
          yield event
          continue
        }
        const { raw } = event
        const sinceFound = stopwatch()
        const seconds = () => event.seconds + sinceFound()
        const id = identifyDocument(raw.collection, raw.documentKey)
        const double = taken.take(raw)
        if (double) {
          yield rejectionOf(raw, double, seconds())
          continue
        }
        const place = position(placeOf(raw))
        seen.documents.set(id, place)
        const stored = known.get(id)
        const damaged = repair && stored !== undefined && (await isDamaged(engine, id))
        if (
          stored &&
          !damaged &&
          isCurrent(stored.fingerprint, raw, parts, inForce(await corrections(), id))
        ) {
          const account = { ...accountOf(raw, seconds()), passages: stored.passages }
          yield { type: 'unchanged', id, place, account }
          continue
        }
        try {
          const open = await writer.get()
          // The writer's lock keeps others from correcting the document while it is made.
          const made = await corrections()
          const print = (asked: ReadonlySet<string>) => fingerprintOf(raw, parts, asked, inForce(made, id))
          const indexed = prepare(raw, authority, print, now(), made)
          await open.put(indexed)
          const { document, fingerprint } = indexed
          const notes = [...document.notes, ...lostCorrections(document)]
          const passages = document.passages.length
          const account = {
            ...accountOf(raw, seconds()),
            readerVersion: document.readerVersion,
            passages,
            leftOut: leftOutBy(document),
            notes,
          }
          yield { type: 'indexed', id, fingerprint, place, passages, notes, account }
        } catch (error) {
          if (!(error instanceof AppError) || !OF_ONE_DOCUMENT.has(error.code)) throw error
          yield rejectionOf(raw, error, seconds())
        }
      }
    }
    for (const place of places.filter((it) => it.folder && !it.only)) {
      const lost = await lostDocuments(engine, place, seen, known)
      if (signal.aborted) return
      if (lost.length > 0) await (await writer.get()).remove(lost.map((it) => it.id))
      for (const { id, documentKey, collection, path } of lost) {
        seen.documents.set(id, documentKey)
        const account = { ...emptyAccount(path ?? documentKey), collection, documentKey }
        yield { type: 'removed', id, documentKey, collection, account }
      }
    }
  } finally {
    await writer.close()
  }
}

/** How much of a document's text was set aside, in UTF-16 units, by reason. */
function leftOutBy({ leftOut }: Document): NonNullable<Account['leftOut']> {
  const units: NonNullable<Account['leftOut']> = {}
  for (const { start, end, reason } of leftOut) units[reason] = (units[reason] ?? 0) + end - start
  return units
}

/** Failures that concern one document; any other ends the run. */
const OF_ONE_DOCUMENT = new Set<string>(['document-refused', 'record-faulty'])

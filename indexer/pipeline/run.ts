import type { Engine, EngineWriter, InventoryEntry } from '../../engine/port.ts'
import { type CorrectionRecord, isRule, type MadeCorrection } from '../../model/correction.ts'
import { position } from '../../model/error-terms.ts'
import type { AppError } from '../../model/errors.ts'
import { hasCode } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { ClustersFound } from '../copies/put-clusters.ts'
import { inForce } from '../corrections/in-force.ts'
import { fingerprintOf, isCurrent, type Parts } from '../fingerprint/fingerprint.ts'
import { type Account, emptyAccount } from '../read/account.ts'
import { gather, type Place } from '../read/gather.ts'
import {
  accountOf,
  type PartsRead,
  placeOf,
  type RawDocument,
  type ReadingNote,
  type Rejection,
  rejectionOf,
} from '../read/raw-document.ts'
import { faultyPart } from '../read/rejections.ts'
import { ahead, type Pending, READ_AHEAD } from './ahead.ts'
import { ChangesMeanwhile } from './changes-meanwhile.ts'
import { type CopiesOptions, copiesFound } from './copies.ts'
import { isDamaged } from './damaged.ts'
import { type FurnitureOptions, remarked } from './furniture.ts'
import { LazyWriter } from './lazy-writer.ts'
import { lostDocuments } from './lost.ts'
import { type Refusals, refusedAgain, rejected } from './refused.ts'
import { documentsIn, noteRejection, type Seen } from './seen.ts'
import { TakenKeys } from './taken-keys.ts'
import type { Outcome, OutlineRecord, Prepare } from './workers/protocol.ts'

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
  /** So many different paragraphs of a collection are furniture; so many documents were stored again for it. */
  | { type: 'furniture'; collection: string; paragraphs: number; documents: number }
  /** So many clusters of copies there are now, and so many of them have changed or are gone. */
  | ({ type: 'copies' } & ClustersFound)
  | PartsRead
  | Rejection

export type RunOptions = {
  engine: Engine
  places: readonly Place[]
  /** Prepares one document; several are asked for at a time. */
  prepare: Prepare
  /** Makes the outline of a long line of records, where that cannot harm the run. */
  outline?: OutlineRecord
  /** Every correction made by hand so far; requested again for each document, before and after it is prepared. */
  corrections: () => Promise<readonly CorrectionRecord[]>
  /**
   * Makes the changes that people have asked for, if any wait, with the run's writer; called again and again while the
   * run has it. Absent where nobody can ask.
   */
  makeChanges?: (writer: () => Promise<EngineWriter>) => Promise<void>
  /** Applies the rules that the index does not show. Absent where there can be none. */
  catchUp?: (writer: () => Promise<EngineWriter>) => Promise<void>
  /** The current hashes of what documents are made by; a document made by the same is skipped. */
  parts: Parts
  /** Marks what is furniture of a collection, at the end of a whole run. Absent where nothing is to be marked. */
  furniture?: FurnitureOptions
  /** Finds copies among all documents of the index, at the end of a whole run. Absent where none are to be found. */
  copies?: CopiesOptions
  /** What was refused the last time; absent where everything is to be tried again. */
  refusals?: Refusals
  /** Whether a document is made again if the index has not exactly what was stored of it. */
  repair?: boolean
  signal: AbortSignal
  now: () => Date
}

/** What was found, in the order in which it is reported: an event, or a document that is being prepared. */
type Step = Pending & ({ event: RunEvent } | Started)
type Started = {
  raw: RawDocument
  id: DocumentId
  /** Spent on finding it. */
  seconds: number
  corrections: readonly MadeCorrection[]
  ready: Promise<Outcome>
}

const atOnce = (event: RunEvent): Step => ({ event, bytes: 0, ready: Promise.resolve() })

/**
 * Brings the index up to date with the given places: new and changed documents are made and passed to
 * the engine, unchanged ones are skipped, and of a given folder's collection what is no longer there is
 * removed. Each document is stored whole or not at all; stopping early loses nothing that was done.
 *
 * Several documents are prepared at a time, and written in the order in which they were found: the index does not
 * depend on how long each of them takes.
 */
export async function* run(options: RunOptions): AsyncGenerator<RunEvent> {
  const { engine, places, makeChanges = async () => undefined, signal } = options
  const seen: Seen = { documents: new Map(), doubtful: [] }
  const writer: LazyWriter = new LazyWriter(engine, signal, () => meanwhile.begin())
  const meanwhile = new ChangesMeanwhile(() => makeChanges(() => writer.get()))
  try {
    const before = await engine.status()
    await meanwhile.first()
    await meanwhile.alone(async () => options.catchUp?.(() => writer.get()))
    const known = await documentsIn(engine, places, signal)
    for await (const step of ahead(steps(options, known, seen, writer), READ_AHEAD, signal)) {
      yield 'event' in step ? step.event : await written(options, step, writer, meanwhile)
    }
    for (const place of places.filter((it) => it.folder && !it.only)) {
      if (signal.aborted) return
      const { documents, damaged } = await lostDocuments(engine, place, seen, known, signal)
      if (signal.aborted) return
      // Where a damaged one came from is not known, so it goes only if the index is to be repaired.
      const lost = options.repair
        ? [...documents, ...damaged.map((it) => ({ ...it, path: null }))]
        : documents
      if (lost.length > 0) {
        await meanwhile.alone(async () => (await writer.get()).remove(lost.map((it) => it.id)))
      }
      for (const { id, documentKey, collection, path } of lost) {
        seen.documents.set(id, documentKey)
        const account = { ...emptyAccount(path ?? documentKey), collection, documentKey }
        yield { type: 'removed', id, documentKey, collection, account }
      }
      if (options.repair) continue
      for (const { id, documentKey, collection, error } of damaged) {
        seen.documents.set(id, documentKey)
        yield { ...faultyPart(place.path, error, { documentKey, collection }), place: documentKey }
      }
    }
    for (const collection of new Set(places.map((place) => place.collection))) {
      if (signal.aborted) return
      const found = await remarked(collection, options, writer, meanwhile)
      if (found !== null) yield { type: 'furniture', collection, ...found }
    }
    const found = await copiesFound(options, before, writer, meanwhile)
    if (found !== null) yield { type: 'copies', ...found }
    await meanwhile.last()
  } catch (error) {
    // A large document that was being stored: the next run makes it again.
    if (!signal.aborted || !hasCode(error, 'cancelled')) throw error
  } finally {
    await meanwhile.end()
    await writer.close()
  }
}

/** Finds documents, and starts to prepare those that are new or have changed. */
async function* steps(
  options: RunOptions,
  known: ReadonlyMap<DocumentId, InventoryEntry>,
  seen: Seen,
  writer: LazyWriter,
): AsyncGenerator<Step> {
  const { places, parts, signal } = options
  const taken = new TakenKeys()
  for (const place of places) {
    for await (const found of gather(place, signal, options.outline)) {
      if (found.type !== 'found') {
        if (found.type === 'rejected') noteRejection(seen, found)
        yield atOnce(found)
        continue
      }
      const { raw, seconds } = found
      const id = identifyDocument(raw.collection, raw.documentKey)
      const double = taken.take(raw)
      if (double) {
        yield atOnce(rejectedDouble(raw, double, seconds))
        continue
      }
      seen.documents.set(id, position(placeOf(raw)))
      const which = { documentId: id, collection: raw.collection }
      const stored = known.get(id)
      const asStored = stored && !(options.repair && (await isDamaged(options.engine, id)))
      const made = inForce(await options.corrections(), which)
      if (asStored && isCurrent(stored.fingerprint, raw, parts, made)) {
        const account = { ...accountOf(raw, seconds), passages: stored.passages }
        yield atOnce({ type: 'unchanged', id, place: position(placeOf(raw)), account })
        continue
      }
      const again = refusedAgain(raw, options.refusals?.get(id), parts, made, seconds)
      if (again !== null) {
        yield atOnce(again)
        continue
      }
      // Under the writer's lock nobody else writes corrections into the index.
      await writer.get()
      const corrections = inForce(await options.corrections(), which)
      yield { ...started(options, raw, corrections), id, seconds, bytes: raw.bytes.length }
    }
  }
}

/** In the ledger, the key of a record in the same file belongs to the first one that has it. */
function rejectedDouble(raw: RawDocument, double: AppError, seconds: number): Rejection {
  const rejected = rejectionOf(raw, double, seconds)
  if (raw.line === undefined) return rejected
  return { ...rejected, account: { ...accountOf(raw, seconds), documentKey: null } }
}

function started(
  { prepare, copies, now }: RunOptions,
  raw: RawDocument,
  corrections: readonly MadeCorrection[],
) {
  const ready = prepare({ raw, readAt: now().toISOString(), corrections, copies: copies !== undefined })
  // Its turn comes later, or never after an interruption.
  ready.catch(() => undefined)
  return { raw, corrections, ready }
}

/** Hands a document over to the engine, unless it cannot be used. */
async function written(
  options: RunOptions,
  step: Started,
  writer: LazyWriter,
  meanwhile: ChangesMeanwhile,
): Promise<RunEvent> {
  const { id, raw } = step
  let { corrections, ready, seconds } = step
  for (;;) {
    const outcome = await ready
    seconds += outcome.seconds
    if (!outcome.ok) return rejected(raw, outcome.error, options.parts, corrections, seconds)
    const made = { outcome, corrections, seconds }
    let current: readonly MadeCorrection[] = []
    const event = await meanwhile.alone(async () => {
      current = inForce(await options.corrections(), { documentId: id, collection: raw.collection })
      return areSame(corrections, current) ? handOver(options, step, await writer.get(), made) : null
    })
    if (event !== null)
      return event
      // Corrected while it was prepared.
    ;({ corrections, ready } = started(options, raw, current))
  }
}

type Made = { outcome: Outcome & { ok: true }; corrections: readonly MadeCorrection[]; seconds: number }

async function handOver(
  options: RunOptions,
  { id, raw }: Started,
  writer: EngineWriter,
  { outcome, corrections, seconds }: Made,
): Promise<RunEvent> {
  const { packed, facts, rules, copies } = outcome.made
  const listed = corrections.filter((it) => !isRule(it) || rules.includes(it.id))
  const fingerprint = fingerprintOf(raw, madeBy(options.parts, outcome), outcome.asked, listed)
  await writer.put({ packed, fingerprint }, { signal: options.signal })
  if (copies) options.copies?.file.note(id, fingerprint, copies)
  const { passages, notes } = facts
  const account = { ...accountOf(raw, seconds), ...facts }
  return { type: 'indexed', id, fingerprint, place: position(placeOf(raw)), passages, notes, account }
}

const areSame = (some: readonly MadeCorrection[], others: readonly MadeCorrection[]) =>
  some.length === others.length && some.every(({ id }, at) => id === others[at]?.id)

/** The authority files may have changed since the run began; a document is made by those that its worker has read. */
function madeBy(parts: Parts, { authority }: { authority: string | null }): Parts {
  if (authority === null || !parts.has('authority')) return parts
  return new Map([...parts, ['authority', authority]])
}

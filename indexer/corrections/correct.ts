import type { Engine, EngineWriter } from '../../engine/port.ts'
import { collectLanguages } from '../../languages/languages-asked.ts'
import {
  type Corrected,
  type Correction,
  type CorrectionRecord,
  type CorrectionWithState,
  undo,
} from '../../model/correction.ts'
import { movedTo } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { type DocumentId, documentId } from '../../model/ids.ts'
import { undoneBy } from '../../model/undone.ts'
import type { Change } from '../../records/change.ts'
import type { Records } from '../../records/port.ts'
import type { Authority } from '../authority/authority.ts'
import type { CopiesFile } from '../copies/file.ts'
import { withCorrections } from '../fingerprint/fingerprint.ts'
import { entitiesOf } from '../tag/entities.ts'
import { applyCorrections, inForce } from './apply.ts'
import { describeAgain } from './describe-again.ts'
import { draft } from './draft.ts'
import { indexedName } from './indexed-names.ts'
import { rulesWith } from './rules.ts'

/** Where corrections are kept and shown. `authority`: asked for only once a name has to be looked up. */
export type CorrectionContext = {
  engine: Engine
  records: Records
  authority: () => Authority
  /** By what the copies of corrected documents are found again; absent where whoever writes does it in the end. */
  copies?: CopiesFile
}

/**
 * Records a change and applies it to its document in the index: when it resolves, every reader finds the corrected
 * document. The caller has the writer's lock, so that nothing changes between reading and writing. Made a second
 * time, because the process ended before it was settled, it is recorded once.
 *
 * @param writer with nothing pending: what it has put and not flushed cannot be corrected
 */
export async function makeChange(
  place: CorrectionContext,
  writer: EngineWriter,
  asked: Change,
): Promise<CorrectionWithState> {
  const records = await place.records.corrections.all()
  const earlier = records.find((it) => it.id === asked.id)
  if (earlier) return applyAgain(place, writer, records, earlier)
  return asked.what === 'correct'
    ? correct(place, writer, records, asked)
    : undoCorrection(place, writer, records, asked)
}

async function correct(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  { id, at, request }: Change & { what: 'correct' },
): Promise<CorrectionWithState> {
  const stored = await place.engine.document(documentId.parse(request.target.slice(0, 16)))
  if (stored === null) throw new AppError('not-found', { what: 'document', id: request.target })
  const current = inForce(records, stored.documentId)
  const indexed = await indexedName(place.engine, request)
  const before = corrected(place, stored, current)
  const made = draft(request, before, place.authority(), { id, at }, indexed)
  const after = correctedNow(place, stored, [...current, made])
  await place.records.corrections.append(made)
  await store(place, writer, after)
  return withState(made, undefined, stateIn(after.document, made))
}

/** Undoes a correction by adding a record. The document may be gone; the record is kept all the same. */
async function undoCorrection(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  { id, at, undoes, by }: Change & { what: 'undo' },
): Promise<CorrectionWithState> {
  const found = records.find((it) => it.id === undoes)
  const root = found && correctionUndone(records, found)
  if (found === undefined || root === undefined)
    throw new AppError('not-found', { what: 'correction', id: undoes })
  const before = undoneBy(records).get(found.id)
  if (before) {
    throw new AppError('correction-refused', {
      problem: { reason: 'already-undone', id: found.id, date: before.at.slice(0, 10), by: before.by },
    })
  }
  const { document, collection, documentKey } = root.target
  const target = { document, collection, documentKey }
  const made = undo.parse({ id, at, by, what: 'undo', target, undoes: found.id })
  const stored = await place.engine.document(document)
  const all = [...records, made]
  const after = stored && correctedNow(place, stored, inForce(all, document))
  await place.records.corrections.append(made)
  if (after !== null) await store(place, writer, after)
  return outcomeNow(all, root, after?.document)
}

/** For a record whose maker ended before the index had it, or before anybody was told. */
async function applyAgain(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  made: CorrectionRecord,
): Promise<CorrectionWithState> {
  const root = correctionUndone(records, made)
  if (root === undefined) throw new AppError('not-found', { what: 'correction', id: made.id })
  const { document } = root.target
  const stored = await place.engine.document(document)
  const after = stored && correctedNow(place, stored, inForce(records, document))
  if (after !== null) await store(place, writer, after)
  return outcomeNow(records, root, after?.document)
}

function outcomeNow(
  records: readonly CorrectionRecord[],
  root: Correction,
  document: Document | undefined,
): CorrectionWithState {
  const state = document === undefined ? null : stateIn(document, root)
  return withState(root, undoneBy(records).get(root.id), state)
}

/**
 * The correction that an undo affects in the end: it may undo another undo, and so put a correction back in force.
 */
function correctionUndone(
  records: readonly CorrectionRecord[],
  it: CorrectionRecord,
): Correction | undefined {
  if (it.what !== 'undo') return it
  const undone = records.find((other) => other.id === it.undoes)
  return undone && correctionUndone(records, undone)
}

/** Every correction ever made, newest first, of one document or of all, with its current state. */
export async function listCorrections(
  place: CorrectionContext,
  document: DocumentId | null,
): Promise<CorrectionWithState[]> {
  const records = await place.records.corrections.all()
  const wanted = records.filter(
    (it): it is Correction => it.what !== 'undo' && (document === null || it.target.document === document),
  )
  const undone = undoneBy(records)
  const states = new Map<string, StateIn>()
  const damaged = new Set<DocumentId>()
  for (const id of new Set(wanted.map((it) => it.target.document))) {
    // What is wrong with one document must not hide the corrections of all others.
    const stored = await place.engine.document(id).catch((error: unknown) => {
      if (!hasCode(error, 'damaged')) throw error
      damaged.add(id)
      return null
    })
    if (stored === null) continue
    const { corrected: known } = corrected(place, stored, inForce(records, id))
    for (const it of known?.corrections ?? []) states.set(it.correction.id, it)
  }
  return wanted.reverse().map((correction) => {
    const found = damaged.has(correction.target.document)
      ? ({ state: 'document-damaged' } as const)
      : (states.get(correction.id) ?? null)
    return withState(correction, undone.get(correction.id), found)
  })
}

type StateIn = Pick<Corrected['corrections'][number], 'state' | 'now'>

/** @param found null if its document is gone */
function withState(
  correction: Correction,
  undoing: CorrectionRecord | undefined,
  found: StateIn | { state: 'document-damaged'; now?: undefined } | null,
): CorrectionWithState {
  if (undoing !== undefined) {
    const { id, at, by } = undoing
    return { correction, state: 'undone', undone: { id, at, by } }
  }
  const moved = movedTo(correction, found?.now)
  const state = found?.state ?? 'document-gone'
  return { correction, state, undone: null, ...(moved.length > 0 && { movedTo: moved }) }
}

const corrected = (
  { authority }: CorrectionContext,
  document: Document,
  corrections: readonly Correction[],
) => applyCorrections(document, corrections, rulesWith(authority))

/** A document with its corrections, and the languages whose rules were used to tag it again. */
type CorrectedNow = { document: Document; corrections: readonly Correction[]; asked: ReadonlySet<string> }

function correctedNow(
  place: CorrectionContext,
  stored: Document,
  corrections: readonly Correction[],
): CorrectedNow {
  const { result, asked } = collectLanguages(() => corrected(place, stored, corrections))
  return { document: result, corrections, asked }
}

function stateIn(document: Document, { id }: Correction): StateIn {
  const found = document.corrected?.corrections.find((it) => it.correction.id === id)
  return found ?? { state: 'holds' }
}

async function store(
  { engine, records, authority }: CorrectionContext,
  writer: EngineWriter,
  { document, corrections, asked }: CorrectedNow,
): Promise<void> {
  const stored = await fingerprintIn(engine, document)
  await writer.put({
    document,
    entities: entitiesOf(document, authority()),
    fingerprint: withCorrections(stored, corrections, asked),
  })
  await writer.flush()
  await describeAgain(records.ledger, document)
}

/** Covers the bytes and the code that the document was made from, which a correction does not change. */
async function fingerprintIn(engine: Engine, { documentId: wanted, collection }: Document): Promise<string> {
  for await (const { id, fingerprint } of engine.inventory(collection)) {
    if (id === wanted) return fingerprint
  }
  return ''
}

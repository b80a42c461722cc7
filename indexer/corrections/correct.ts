import type { Engine, EngineWriter } from '../../engine/port.ts'
import {
  type Corrected,
  type CorrectionRecord,
  type CorrectionWithState,
  isRule,
  type MadeCorrection,
  type PreviewRequest,
  undo,
} from '../../model/correction.ts'
import type { RulePreview } from '../../model/correction-preview.ts'
import type { Rule } from '../../model/correction-rule.ts'
import { movedTo } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { type DocumentId, documentId } from '../../model/ids.ts'
import { undoneBy } from '../../model/undone.ts'
import type { Change } from '../../records/change.ts'
import type { CorrectionContext } from './context.ts'
import { correctAgain, documentsChangedBy, documentsOf } from './correct-again.ts'
import { type CorrectedNow, corrected, correctedNow, putCorrected } from './corrected-now.ts'
import { describeAgain } from './describe-again.ts'
import { draft, reasonOf } from './draft.ts'
import { inForce } from './in-force.ts'
import { indexedName } from './indexed-names.ts'
import { NOBODY, NOTHING_MADE, nameRuleFrom } from './make-name-rule.ts'
import { previewOf, ruleFrom } from './make-rule.ts'
import { asNamedNow, givenSince, mergedFurther } from './said-of-names.ts'

export type { CorrectionContext } from './context.ts'

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
  asked: Exclude<Change, { what: 'import' }>,
): Promise<CorrectionWithState> {
  const records = await place.records.corrections.all()
  const earlier = records.find((it) => it.id === asked.id)
  if (earlier) return applyAgain(place, writer, records, earlier)
  if (asked.what === 'undo') return undoCorrection(place, writer, records, asked)
  if (asked.what === 'correct') return correct(place, writer, records, asked)
  const { id, at, request } = asked
  const { rule } = await nameRuleFrom(place.engine, request, { id, at })
  return makeRule(place, writer, records, rule)
}

async function makeRule(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  rule: Rule,
): Promise<CorrectionWithState> {
  await place.records.corrections.append(rule)
  return appliedRule(place, writer, [...records, rule], rule, await documentsOf(place, rule))
}

async function correct(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  { id, at, request }: Change & { what: 'correct' },
): Promise<CorrectionWithState> {
  const stored = await place.engine.document(documentId.parse(request.target.slice(0, 16)))
  if (stored === null) throw new AppError('not-found', { what: 'document', id: request.target })
  const current = inForce(records, stored)
  const indexed = await indexedName(place.engine, request)
  const before = corrected(place, stored, current)
  const made = asNamedNow(draft(request, before, place.authority(), { id, at }, indexed), current)
  if (request.within !== undefined)
    return makeRule(place, writer, records, await ruleFrom(place.engine, made, request.within))
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
  asked: Change & { what: 'undo' },
): Promise<CorrectionWithState> {
  const { id, at, undoes, by } = asked
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
  const further = mergedFurther(records, root)
  if (further !== null && found === root) {
    const { id, after } = further
    throw new AppError('correction-refused', { problem: { reason: 'merged-further', id, name: after.name } })
  }
  const given = givenSince(records, root)
  if (given !== null && found === root) {
    const { id, after } = given
    throw new AppError('correction-refused', { problem: { reason: 'given-since', id, name: after.name } })
  }
  if (isRule(root)) {
    const made = undo.parse({ id, at, by, what: 'undo', undoes: found.id, ...reasonOf(asked) })
    const all = [...records, made]
    const concerned = await concernedBy(place, root)
    await place.records.corrections.append(made)
    return appliedRule(place, writer, all, root, concerned)
  }
  const { document, collection, documentKey } = root.target
  const target = { document, collection, documentKey }
  const made = undo.parse({ id, at, by, what: 'undo', target, undoes: found.id, ...reasonOf(asked) })
  const stored = await place.engine.document(document)
  const all = [...records, made]
  const after = stored && correctedNow(place, stored, inForce(all, stored))
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
  if (isRule(root)) return appliedRule(place, writer, records, root, await concernedBy(place, root))
  const stored = await place.engine.document(root.target.document)
  const after = stored && correctedNow(place, stored, inForce(records, stored))
  if (after !== null) await store(place, writer, after)
  return outcomeNow(records, root, after?.document)
}

/** The documents in which a rule has changed something, or may once it is in force. */
async function concernedBy(place: CorrectionContext, rule: Rule): Promise<Set<DocumentId>> {
  return new Set([...(await documentsChangedBy(place, rule)), ...(await documentsOf(place, rule))])
}

/** Makes documents what a rule makes of them now, or the rules and corrections that are left. */
async function appliedRule(
  place: CorrectionContext,
  writer: EngineWriter,
  records: readonly CorrectionRecord[],
  rule: Rule,
  documents: ReadonlySet<DocumentId>,
): Promise<CorrectionWithState> {
  await correctAgain(place, async () => writer, records, documents)
  return withState(rule, undoneBy(records).get(rule.id), { state: 'holds' })
}

function outcomeNow(
  records: readonly CorrectionRecord[],
  root: MadeCorrection,
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
): MadeCorrection | undefined {
  if (it.what !== 'undo') return it
  const undone = records.find((other) => other.id === it.undoes)
  return undone && correctionUndone(records, undone)
}

/**
 * Every correction ever made, newest first, with its current state: all of them, or those of one document and the rules
 * that it lists.
 */
export async function listCorrections(
  place: CorrectionContext,
  document: DocumentId | null,
): Promise<CorrectionWithState[]> {
  const records = await place.records.corrections.all()
  const made = records.filter((it) => it.what !== 'undo')
  const ofDocuments = made.flatMap((it) => (isRule(it) ? [] : it.target.document))
  const states = new Map<string, StateIn>()
  const damaged = new Set<DocumentId>()
  for (const id of document === null ? new Set(ofDocuments) : [document]) {
    // What is wrong with one document must not hide the corrections of all others.
    const stored = await place.engine.document(id).catch((error: unknown) => {
      if (!hasCode(error, 'damaged')) throw error
      damaged.add(id)
      return null
    })
    if (stored === null) continue
    const { corrected: known } = corrected(place, stored, inForce(records, stored))
    for (const it of known?.corrections ?? []) states.set(it.correction.id, it)
  }
  const undone = undoneBy(records)
  const isWanted = (it: MadeCorrection) =>
    document === null || (isRule(it) ? states.has(it.id) : it.target.document === document)
  return made
    .filter(isWanted)
    .reverse()
    .map((it) => {
      if (isRule(it)) return withState(it, undone.get(it.id), states.get(it.id) ?? { state: 'holds' })
      const found = damaged.has(it.target.document)
        ? ({ state: 'document-damaged' } as const)
        : (states.get(it.id) ?? null)
      return withState(it, undone.get(it.id), found)
    })
}

/**
 * What a correction of a tag would change if it went further than its passage, without making it.
 * @throws AppError as `correct` would
 */
export async function previewCorrection(
  place: CorrectionContext,
  request: PreviewRequest,
  signal: AbortSignal,
): Promise<RulePreview> {
  const stored = await place.engine.document(documentId.parse(request.target.slice(0, 16)))
  if (stored === null) throw new AppError('not-found', { what: 'document', id: request.target })
  const indexed = await indexedName(place.engine, request)
  const drafted = draft({ ...request, by: NOBODY }, stored, place.authority(), NOTHING_MADE, indexed)
  const made = asNamedNow(drafted, inForce(await place.records.corrections.all(), stored))
  return previewOf(place.engine, made, request, stored, signal)
}

type StateIn = Pick<Corrected['corrections'][number], 'state' | 'now'>

/** @param found null if its document is gone */
function withState(
  correction: MadeCorrection,
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

function stateIn(document: Document, { id }: MadeCorrection): StateIn {
  const found = document.corrected?.corrections.find((it) => it.correction.id === id)
  return found ?? { state: 'holds' }
}

async function store(place: CorrectionContext, writer: EngineWriter, now: CorrectedNow): Promise<void> {
  await putCorrected(place, writer, now, await fingerprintIn(place.engine, now.document))
  await writer.flush()
  await describeAgain(place.records.ledger, now.document)
}

/** Covers the bytes and the code that the document was made from, which a correction does not change. */
async function fingerprintIn(engine: Engine, { documentId: wanted, collection }: Document): Promise<string> {
  for await (const { id, fingerprint } of engine.inventory(collection)) {
    if (id === wanted) return fingerprint
  }
  return ''
}

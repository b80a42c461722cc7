import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { EngineWriter } from '../../engine/port.ts'
import {
  type CorrectionRequest,
  type CorrectionWithState,
  correctionId,
  type UndoRequest,
} from '../../model/correction.ts'
import type { ImportRequest, ImportResult } from '../../model/correction-import.ts'
import { AppError, hasCode, record, revive } from '../../model/errors.ts'
import type { NameRequest } from '../../model/name-rule.ts'
import { type Change, type ChangeOutcome, refusal } from '../../records/change.ts'
import { copiesAfterChange } from '../copies/after-change.ts'
import { type CorrectionContext, makeChange } from './correct.ts'
import { reasonOf } from './draft.ts'
import { importCorrections } from './import.ts'

/** How often somebody who waits for another process looks for what came of it. */
const LOOK_MS = 50
/** How often they try whether that process has let go of the index, which costs more. */
const TRY_MS = 500

/** `onWaiting`: called once, with the ID of the change, if another process writes to the index and so is to make it. */
type Asking = { onWaiting?: (id: Change['id']) => void }

/**
 * Records a correction and applies it to its document in the index: when it resolves, every reader finds the
 * corrected document. While another process writes to the index, that one makes the correction; if it ends, this one.
 * @throws AppError `correction-refused` or `not-found`, and then nothing was recorded
 */
export function correct(
  place: CorrectionContext,
  request: CorrectionRequest,
  asking: Asking = {},
): Promise<CorrectionWithState> {
  return ask(place, { ...stampNow(), what: 'correct', request }, asking)
}

/** Records what somebody says of a name, and applies it to all documents that it is about, in the same way. */
export function correctName(
  place: CorrectionContext,
  request: NameRequest,
  asking: Asking = {},
): Promise<CorrectionWithState> {
  return ask(place, { ...stampNow(), what: 'name', request }, asking)
}

/**
 * Takes over the corrections of a file, all or none, and applies them, in the same way.
 * @throws AppError `import-conflicts` or `import-line-refused`, and then nothing was imported
 */
export async function importFrom(
  place: CorrectionContext,
  request: ImportRequest,
  asking: Asking = {},
): Promise<ImportResult> {
  const outcome = await outcomeWhenAsked(place, { ...stampNow(), what: 'import', request }, asking)
  if (outcome.state === 'imported') return outcome.result
  throw new TypeError('an import was answered as a correction')
}

/** Undoes a correction, or an undo, in the same way. The document may be gone; the record is kept all the same. */
export function undoCorrection(
  place: CorrectionContext,
  given: { id: string } & UndoRequest,
  asking: Asking = {},
): Promise<CorrectionWithState> {
  return ask(
    place,
    { ...stampNow(), what: 'undo', undoes: given.id, by: given.by, ...reasonOf(given) },
    asking,
  )
}

const stampNow = () => ({
  id: correctionId.parse(`c-${randomBytes(6).toString('hex')}`),
  at: new Date().toISOString(),
})

async function ask(place: CorrectionContext, asked: Change, asking: Asking): Promise<CorrectionWithState> {
  const outcome = await outcomeWhenAsked(place, asked, asking)
  if (outcome.state === 'done') return outcome.result
  throw new TypeError('a correction was answered as an import')
}

type Made = Exclude<ChangeOutcome, { state: 'refused' }>

/** What comes of a change: made here, or by whoever writes. @throws AppError why it was refused */
async function outcomeWhenAsked(
  place: CorrectionContext,
  asked: Change,
  { onWaiting }: Asking,
): Promise<Made> {
  const { changes } = place.records
  await changes.add(asked)
  let waited = 0
  for (;;) {
    const outcome = await changes.outcome(asked.id)
    if (outcome.state === 'done' || outcome.state === 'imported') return outcome
    if (outcome.state === 'refused') throw revive(outcome.error)
    if (outcome.state === 'unknown') throw new AppError('not-found', { what: 'correction', id: asked.id })
    if (waited % TRY_MS === 0) {
      if (await makeAllIfFree(place, asked)) continue
      if (waited === 0) onWaiting?.(asked.id)
    }
    await setTimeout(LOOK_MS)
    waited += LOOK_MS
  }
}

/** Makes all that waits, unless another process has the index's lock, or takes it over. @returns whether it was free */
async function makeAllIfFree(place: CorrectionContext, own: Change): Promise<boolean> {
  try {
    // A writer makes an index where there is none, and one whose file has vanished must not be taken for empty.
    const before = await place.engine.status()
    const writer = await place.engine.openWriter()
    try {
      await makeWaiting(place, async () => writer)
      if (place.copies) await copiesAfterChange({ ...place, copies: place.copies }, before, writer)
    } finally {
      await writer.close()
    }
    return true
  } catch (error) {
    if (await isSettled(place, own)) return true
    // What has not been made still waits, for whoever has the lock now.
    if (hasCode(error, 'index-locked')) return false
    // Whoever asked is told that it failed, so nobody may make it later.
    await place.records.changes.withdraw(own.id)
    throw error
  }
}

/** Whether a change is made or refused: then what failed came after it, and whoever asked is not told that theirs did. */
async function isSettled({ records: { changes } }: CorrectionContext, { id }: Change): Promise<boolean> {
  const outcome = await changes.outcome(id)
  return outcome.state !== 'waiting' && outcome.state !== 'unknown'
}

/**
 * Makes the changes that wait, in order, with a writer that is asked for if there are any. Each is settled once every
 * reader finds it, and a refusal is settled too.
 * @throws AppError for any other failure, such as a full disk; that change and those after it still wait
 */
export async function makeWaiting(
  place: CorrectionContext,
  openWriter: () => Promise<EngineWriter>,
): Promise<void> {
  const { changes } = place.records
  const waiting = await changes.waiting()
  if (waiting.length === 0) return
  const writer = await openWriter()
  // A document that was put and not flushed is not found, and could not be corrected.
  await writer.flush()
  for (const it of waiting) await changes.settle(it.id, await outcomeOf(place, writer, it))
}

async function outcomeOf(
  place: CorrectionContext,
  writer: EngineWriter,
  asked: Change,
): Promise<ChangeOutcome> {
  try {
    if (asked.what === 'import')
      return { state: 'imported', result: await importCorrections(place, writer, asked.request) }
    return { state: 'done', result: await makeChange(place, writer, asked) }
  } catch (error) {
    const refused = refusal.safeParse(record(error))
    if (!refused.success) throw error
    return { state: 'refused', error: refused.data }
  }
}

import path from 'node:path'
import type { CorrectionContext } from '../../indexer/index.ts'
import type {
  CorrectionRequest,
  CorrectionWaiting,
  CorrectionWithState,
  PreviewRequest,
  UndoRequest,
} from '../../model/correction.ts'
import type { NamePreview, RulePreview } from '../../model/correction-preview.ts'
import { isOfName } from '../../model/correction-rule.ts'
import { AppError, revive } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { NameKind } from '../../model/name-kinds.ts'
import type { NamePreviewRequest, NameRequest, NameRule } from '../../model/name-rule.ts'
import { correctionsInForce } from '../../model/undone.ts'
import { dataFolder, engine } from './engine.ts'
import { records } from './records.ts'

// Pages and route handlers are bundled separately, see engine.ts.
const KEY = Symbol.for('verbatim.corrections')
const holder: typeof globalThis & { [KEY]?: Promise<CorrectionContext> } = globalThis

/** Loaded at the first correction: the authority files are large, and most readers never correct anything. */
async function open(): Promise<CorrectionContext> {
  const { keptCopiesFile, loadAuthority } = await import('../../indexer/index.ts')
  let known: ReturnType<CorrectionContext['authority']> | undefined
  const authority = () => {
    known ??= loadAuthority(path.join(dataFolder(), 'authority')).authority
    return known
  }
  const copies = keptCopiesFile(dataFolder())
  return { engine: await engine(), records: await records(), authority, copies }
}

function held(): Promise<CorrectionContext> {
  holder[KEY] ??= open().catch((error: unknown) => {
    // Not kept: the next request tries again.
    delete holder[KEY]
    throw error
  })
  return holder[KEY]
}

/** Every correction of a document, or of all, newest first. */
export async function correctionsOf(document: DocumentId | null): Promise<CorrectionWithState[]> {
  const { listCorrections } = await import('../../indexer/index.ts')
  return listCorrections(await held(), document)
}

/** What people say of a name and is in force, newest first; nothing where the corrections cannot be read. */
export async function saidOfName({ kind, key }: { kind: NameKind; key: string }): Promise<NameRule[]> {
  const { corrections } = await records()
  const made = await corrections.all().catch((error: unknown) => {
    // Told by the page of all corrections, and by everything that corrects.
    if (error instanceof AppError) return []
    throw error
  })
  return correctionsInForce(made)
    .filter((it) => it.what === 'rule')
    .filter(isOfName)
    .filter(({ before, after }) => before.kind === kind && [before.key, after.key].includes(key))
    .reverse()
}

/** What there is of a correction that was cut off while it was recorded; null if none was. */
export const incompleteCorrection = async (): Promise<string | null> =>
  (await records()).corrections.incomplete()

export type Fault = { state: 'cut-off'; rest: string } | { state: 'unreadable'; error: AppError }

/** What is wrong with the corrections as a whole, for a page that shows some of them; null if nothing is. */
export async function faultOfCorrections(): Promise<Fault | null> {
  try {
    const rest = await incompleteCorrection()
    return rest === null ? null : { state: 'cut-off', rest }
  } catch (error) {
    if (error instanceof AppError) return { state: 'unreadable', error }
    throw error
  }
}

/** An answer is not kept longer than this for another process; whoever asked then asks again what came of it. */
const ANSWER_WITHIN_MS = 2_000

export type Asked =
  | { state: 'made'; correction: CorrectionWithState }
  | { state: 'waiting'; answer: CorrectionWaiting }

/** Answers with what came of a change, or that it waits for the process that writes to the index. */
function answerOf(
  ask: (asking: { onWaiting: (id: CorrectionWaiting['waiting']) => void }) => Promise<CorrectionWithState>,
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const onWaiting = (waiting: CorrectionWaiting['waiting']) => {
      setTimeout(() => resolve({ state: 'waiting', answer: { waiting } }), ANSWER_WITHIN_MS).unref()
    }
    // It goes on after the answer, in case that process ends without making it.
    ask({ onWaiting }).then((correction) => resolve({ state: 'made', correction }), reject)
  })
}

/**
 * Resolves once every search finds it, or if that takes another process a while. Rejects with `correction-refused`,
 * `corrections-damaged`, or an error of the engine.
 */
export async function makeCorrection(request: CorrectionRequest): Promise<Asked> {
  const [place, { correct }] = await Promise.all([held(), import('../../indexer/index.ts')])
  return answerOf((asking) => correct(place, request, asking))
}

/** The same for what somebody says of a name. */
export async function sayOfName(request: NameRequest): Promise<Asked> {
  const [place, { correctName }] = await Promise.all([held(), import('../../indexer/index.ts')])
  return answerOf((asking) => correctName(place, request, asking))
}

/** What that would change, without saying it. Rejects as `sayOfName` does. */
export async function previewOfNameChange(
  request: NamePreviewRequest,
  signal: AbortSignal,
): Promise<NamePreview> {
  const { previewOfName } = await import('../../indexer/index.ts')
  return previewOfName(await engine(), request, signal)
}

/** What a correction would change in other passages, without making it. Rejects as `makeCorrection` does. */
export async function previewOfCorrection(
  request: PreviewRequest,
  signal: AbortSignal,
): Promise<RulePreview> {
  const { previewCorrection } = await import('../../indexer/index.ts')
  return previewCorrection(await held(), request, signal)
}

/** Undoes a correction, or an undo, by its ID. Resolves and rejects as `makeCorrection` does. */
export async function undoMadeCorrection(id: string, given: UndoRequest): Promise<Asked> {
  const [place, { undoCorrection }] = await Promise.all([held(), import('../../indexer/index.ts')])
  return answerOf((asking) => undoCorrection(place, { id, ...given }, asking))
}

/** What came of a change that waited. Rejects as the change would have. */
export async function outcomeOfChange(id: CorrectionWaiting['waiting']): Promise<Asked> {
  const outcome = await (await records()).changes.outcome(id)
  if (outcome.state === 'done') return { state: 'made', correction: outcome.result }
  if (outcome.state === 'refused') throw revive(outcome.error)
  if (outcome.state === 'waiting') return { state: 'waiting', answer: { waiting: id } }
  throw new AppError('not-found', { what: 'correction', id })
}

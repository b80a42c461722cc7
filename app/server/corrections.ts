import path from 'node:path'
import type { CorrectionContext } from '../../indexer/index.ts'
import type { CorrectionRequest, CorrectionWithState } from '../../model/correction.ts'
import type { DocumentId } from '../../model/ids.ts'
import { openRecords } from '../../records/open.ts'
import { dataFolder, engine } from './engine.ts'

// Pages and route handlers are bundled separately, see engine.ts.
const KEY = Symbol.for('verbatim.corrections')
type Held = { place: Promise<CorrectionContext>; last: Promise<unknown> }
const holder: typeof globalThis & { [KEY]?: Held } = globalThis

/** Loaded at the first correction: the authority files are large, and most readers never correct anything. */
async function open(): Promise<CorrectionContext> {
  const { loadAuthority } = await import('../../indexer/index.ts')
  let known: ReturnType<CorrectionContext['authority']> | undefined
  const authority = () => {
    known ??= loadAuthority(path.join(dataFolder(), 'authority')).authority
    return known
  }
  const records = await openRecords({ dataFolder: dataFolder() })
  return { engine: await engine(), records, authority }
}

function held(): Held {
  const place = holder[KEY]?.place ?? open()
  const it = holder[KEY] ?? { place, last: Promise.resolve() }
  holder[KEY] = it
  place.catch(() => {
    // Not kept: the next request tries again.
    delete holder[KEY]
  })
  return it
}

/** One after the other: there is one writer, and a second click must not be refused because it is busy. */
function inTurn<Result>(change: (place: CorrectionContext) => Promise<Result>): Promise<Result> {
  const it = held()
  const mine = it.last.then(async () => change(await it.place))
  it.last = mine.catch(() => undefined)
  return mine
}

/** Every correction of a document, or of all, newest first. */
export async function correctionsOf(document: DocumentId | null): Promise<CorrectionWithState[]> {
  const { listCorrections } = await import('../../indexer/index.ts')
  return listCorrections(await held().place, document)
}

/**
 * Resolves once every search finds it. Rejects with `correction-refused`, `corrections-damaged`, or an error of
 * the engine.
 */
export async function makeCorrection(request: CorrectionRequest): Promise<CorrectionWithState> {
  const { correct } = await import('../../indexer/index.ts')
  return inTurn((place) => correct(place, request))
}

/** Undoes a correction, or an undo, by its ID. Resolves and rejects as `makeCorrection` does. */
export async function undoMadeCorrection(id: string, by: string): Promise<CorrectionWithState> {
  const { undoCorrection } = await import('../../indexer/index.ts')
  return inTurn((place) => undoCorrection(place, { id, by }))
}

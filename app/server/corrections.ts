import path from 'node:path'
import type { Workplace } from '../../indexer/index.ts'
import { dataFolder, engine } from './engine.ts'

type Corrections = typeof import('../../indexer/index.ts')
type Held = { place: Workplace; corrections: Corrections }

// Pages and route handlers are bundled apart, see engine.ts.
const KEY = Symbol.for('verbatim.corrections')
const holder: typeof globalThis & { [KEY]?: { held: Promise<Held>; last: Promise<unknown> } } = globalThis

/** Loaded at the first correction: the authority files are large, and most readers never correct anything. */
async function load(): Promise<Held> {
  const corrections = await import('../../indexer/index.ts')
  // Not by where the module is: a bundle stands elsewhere.
  const files = path.join(process.env.VERBATIM_ROOT ?? process.cwd(), 'indexer', 'authority', 'data')
  let known: ReturnType<Workplace['authority']> | undefined
  const authority = () => {
    known ??= corrections.loadAuthority(files).authority
    return known
  }
  return {
    corrections,
    place: { engine: await engine(), log: new corrections.CorrectionLog(dataFolder()), authority },
  }
}

function held() {
  holder[KEY] ??= { held: load(), last: Promise.resolve() }
  const it = holder[KEY]
  it.held.catch(() => {
    // Not kept: the next request tries again.
    delete holder[KEY]
  })
  return it
}

/** Does something with the corrections of this server's index. */
export async function withCorrections<Result>(work: (held: Held) => Promise<Result>): Promise<Result> {
  return work(await held().held)
}

/** The same for a change. One after the other: there is one writer, and whoever clicks twice should not meet it. */
export function changingCorrections<Result>(work: (held: Held) => Promise<Result>): Promise<Result> {
  const it = held()
  const mine = it.last.then(() => withCorrections(work))
  it.last = mine.catch(() => undefined)
  return mine
}

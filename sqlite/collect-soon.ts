import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Something was closed since the last collection began. */
let wanted = false
/** From the closing until what was collected has let go of its files. */
let letting = false
const waiting: (() => void)[] = []
let collect: (() => void) | null = null

/** The collector of this thread, which Node otherwise offers only to those who start it with a flag. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? () => found() : () => undefined
}

/**
 * Garbage-collects this thread once what it is doing is done, so that whoever closed something has let go of it; not
 * if the process ends before that.
 */
export function collectSoon(): void {
  wanted = true
  if (letting) return
  letting = true
  setImmediate(collectNow).unref()
}

function collectNow(): void {
  wanted = false
  collect ??= collector()
  collect()
  // What was collected lets go a turn later.
  setImmediate(() => {
    if (wanted) {
      collectNow()
      return
    }
    letting = false
    for (const done of waiting.splice(0)) done()
  }).unref()
}

/** Calls back once what was closed before has let go of its files: at once if nothing has to. */
export function whenCollected(done: () => void): void {
  if (letting) waiting.push(done)
  else done()
}

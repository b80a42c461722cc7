import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let planned = false
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
  if (planned) return
  planned = true
  setImmediate(() => {
    planned = false
    collect ??= collector()
    collect()
  }).unref()
}

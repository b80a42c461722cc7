import path from 'node:path'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'

// Pages and route handlers are bundled apart: a variable of this module would open the index once for each.
const KEY = Symbol.for('verbatim.engine')
const holder: typeof globalThis & { [KEY]?: Promise<Engine> } = globalThis

/** The one open engine of this server. */
export function engine(): Promise<Engine> {
  holder[KEY] ??= openEngine({
    dataFolder: process.env.VERBATIM_DATA ?? path.join(process.cwd(), '.verbatim'),
  }).catch((error: unknown) => {
    // Not kept: the next request tries again.
    delete holder[KEY]
    throw error
  })
  return holder[KEY]
}

import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { dataFolderIn } from '../../model/data-folder.ts'

// Pages and route handlers are bundled separately: a variable of this module would open the index once for each.
const KEY = Symbol.for('verbatim.engine')
const holder: typeof globalThis & { [KEY]?: Promise<Engine> } = globalThis

/** Where the index and all other state are kept. A bundle does not know the checkout; it is started in it. */
export const dataFolder = (): string => dataFolderIn(process.env, process.env.VERBATIM_ROOT || process.cwd())

/** The one open engine of this server. */
export function engine(): Promise<Engine> {
  holder[KEY] ??= openEngine({
    dataFolder: dataFolder(),
    longLived: true,
  }).catch((error: unknown) => {
    // Not kept: the next request tries again.
    delete holder[KEY]
    throw error
  })
  return holder[KEY]
}

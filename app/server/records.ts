import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { dataFolder } from './engine.ts'

// Pages and route handlers are bundled separately, see engine.ts.
const KEY = Symbol.for('verbatim.records')
const holder: typeof globalThis & { [KEY]?: Promise<Records> } = globalThis

/** What people and the indexer record, open once in this server. */
export function records(): Promise<Records> {
  holder[KEY] ??= openRecords({ dataFolder: dataFolder() }).catch((error: unknown) => {
    // Not kept: the next request tries again.
    delete holder[KEY]
    throw error
  })
  return holder[KEY]
}

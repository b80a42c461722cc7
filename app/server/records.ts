import { AppError } from '../../model/errors.ts'
import { leftBehind } from '../../records/carry.ts'
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

/** Says where the server runs what people have recorded in its data folder, if records are kept elsewhere now. */
export async function sayLeftBehind(): Promise<void> {
  try {
    const line = await leftBehind(await records(), dataFolder())
    if (line !== null) console.error(line)
  } catch (error) {
    console.error(error instanceof AppError ? `${error.message}\n${error.fix}` : error)
  }
}

import { finishSwap } from '../sqlite/swap.ts'
import { FORMATS } from './local/formats.ts'
import type { Records } from './port.ts'

/** The number of the format in which records are kept now. */
export const RECORDS_FORMAT = FORMATS.length

/** Opens the records of this installation. The only place that knows where they can be kept. */
export async function openRecords({ dataFolder }: { dataFolder: string }): Promise<Records> {
  finishSwap(dataFolder)
  const { openLocal } = await import('./local/index.ts')
  return openLocal(dataFolder)
}

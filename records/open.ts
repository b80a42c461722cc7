import { DEFAULT_PREFIX } from '../model/settings.ts'
import { finishSwap } from '../sqlite/swap.ts'
import { FORMATS } from './local/formats.ts'
import type { Records } from './port.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The number of the format in which records are kept now, in a data folder. */
export const RECORDS_FORMAT = FORMATS.length

export type RecordsOptions = {
  dataFolder: string
  /** `OPENSEARCH_URL` keeps them on that cluster, beside the index; without it, they are in the data folder. */
  env?: Environment
}

/** Opens the records of this installation. The only place that knows where they can be kept. */
export async function openRecords({ dataFolder, env = process.env }: RecordsOptions): Promise<Records> {
  if (areOnCluster(env)) {
    const [{ openOnCluster }, { settingsOf }] = await Promise.all([
      import('./opensearch/index.ts'),
      import('../engine/opensearch/environment.ts'),
    ])
    const { options, writing } = settingsOf(env, env.OPENSEARCH_INDEX || DEFAULT_PREFIX)
    return openOnCluster(options, writing)
  }
  finishSwap(dataFolder)
  const { openLocal } = await import('./local/index.ts')
  return openLocal(dataFolder)
}

/** Whether the records are kept on a cluster, and not in a data folder. */
export const areOnCluster = (env: Environment = process.env): boolean => Boolean(env.OPENSEARCH_URL)

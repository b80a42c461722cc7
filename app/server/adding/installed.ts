import { AppError } from '../../../model/errors.ts'
import { dataFolder } from '../engine.ts'
import { lastRuns } from '../library.ts'
import { records } from '../records.ts'
import { IndexingJobs } from './jobs.ts'
import { addedLimits } from './limits.ts'
import { AddedStore } from './store.ts'

type Adding = { store: AddedStore; jobs: IndexingJobs }

// Pages and route handlers are bundled separately, see engine.ts.
const KEY = Symbol.for('verbatim.adding')
const holder: typeof globalThis & { [KEY]?: Adding } = globalThis

/** The files that were added to this installation, and who indexes them: once in this server. */
export function adding(): Adding {
  holder[KEY] ??= open()
  return holder[KEY]
}

function open(): Adding {
  const store = new AddedStore(dataFolder(), addedLimits(process.env))
  const jobs = new IndexingJobs({
    index: async (collection, signal) => {
      const { indexInProcess } = await import('../../../indexer/index.ts')
      const folder = store.folderOf(collection)
      return indexInProcess({ folder, collection, dataFolder: dataFolder(), signal })
    },
    isBusy: async () => (await lastRuns({ records: await records() })).some((it) => it.state === 'running'),
    onDone: (collection) => store.forgetIfEmpty(collection),
  })
  return { store, jobs }
}

/**
 * Brings everything that was added up to date: what was not indexed yet, and what another version made. If it cannot be
 * listed, that is said where the server runs, as the page says it, and all else is served.
 */
export async function indexAllAdded(): Promise<void> {
  const { store, jobs } = adding()
  try {
    for (const collection of await store.collections()) jobs.request(collection)
  } catch (error) {
    console.error(error instanceof AppError ? `${error.message}\n${error.fix}` : error)
  }
}

import { type AddedAnswer, USUAL_COLLECTION } from '../../../model/added.ts'
import { lastRuns } from '../library.ts'
import { records } from '../records.ts'
import { adding } from './installed.ts'
import { addedFiles } from './state.ts'

/** What was added and what is done with it now; of no collection in particular, of the usual one if that has files. */
export async function addedNow(asked: string | null): Promise<AddedAnswer> {
  const { store, jobs } = adding()
  const opened = await records()
  const runs = await lastRuns({ records: opened })
  const collections = await store.collections()
  const first = collections.includes(USUAL_COLLECTION) ? USUAL_COLLECTION : collections[0]
  const collection = asked || (first ?? USUAL_COLLECTION)
  return { ...(await addedFiles({ store, records: opened, runs }, collection)), work: jobs.work }
}

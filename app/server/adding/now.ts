import type { AddedAnswer } from '../../../model/added.ts'
import { lastRuns } from '../library.ts'
import { records } from '../records.ts'
import { adding } from './installed.ts'
import { addedFiles } from './state.ts'

/** What was added and what is done with it now. */
export async function addedNow(asked: string | null): Promise<AddedAnswer> {
  const { store, jobs } = adding()
  const opened = await records()
  const runs = await lastRuns({ records: opened })
  return { ...(await addedFiles({ store, records: opened, runs }, asked)), work: jobs.work }
}

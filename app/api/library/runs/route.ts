import { answering, json } from '../../../server/answer.ts'
import { lastRuns } from '../../../server/library.ts'
import { records } from '../../../server/records.ts'

/** The last runs of the indexer, and how far one that goes on has got. */
export function GET(): Promise<Response> {
  return answering(async () => json({ runs: await lastRuns({ records: await records() }) }))
}

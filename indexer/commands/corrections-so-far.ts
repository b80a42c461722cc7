import { dataFolder } from '../../cli/places.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import { openRecords } from '../../records/open.ts'

/** What people have corrected up to now, for commands that only show it. */
export async function correctionsSoFar(): Promise<readonly CorrectionRecord[]> {
  const records = await openRecords({ dataFolder: dataFolder() })
  try {
    return await records.corrections.all()
  } finally {
    await records.close()
  }
}

import { say } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { leftBehind } from '../../records/carry.ts'
import type { Records } from '../../records/port.ts'

/** Says what people have recorded in the data folder while records are kept on a cluster. */
export async function sayLeftBehind(records: Records): Promise<void> {
  const line = await leftBehind(records, dataFolder())
  if (line !== null) say(line)
}

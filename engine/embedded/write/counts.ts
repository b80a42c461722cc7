import type { Db } from '../../../sqlite/database.ts'
import { damagedPart } from '../file/damaged-part.ts'
import { type Living, livingIn } from '../file/living.ts'
import { COUNTERS, type Counter, type Meta, numberIn, readMeta } from '../file/meta.ts'

/** What the index counts, as of the last commit and with what is pending. */
export type Counts = { meta: Meta; counters: Record<Counter, number>; living: Living }

export function readCounts(db: Db): Counts {
  const meta = readMeta(db)
  const counters = {} as Record<Counter, number>
  for (const name of COUNTERS) counters[name] = numberIn(meta, name)
  return { meta, counters, living: livingIn(meta) }
}

/** A row that is missing fits its own checksum, and a writer would use its number again. */
export function proveCounts({ meta }: Counts, entities: number, rowsOfWords: number) {
  if (entities !== numberIn(meta, 'entities')) throw damagedPart('the values of the facets')
  if (rowsOfWords !== numberIn(meta, 'words')) throw damagedPart('the words')
}

import { hash } from 'node:crypto'
import { type CopiedRecords, copyRecords } from './copy.ts'
import { CARRIED, CHECKS, FURNITURE, KINDS, NOTES, WATCHES } from './kind.ts'
import { areOnCluster, openRecords } from './open.ts'
import type { Records } from './port.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Another index has other generations; what was carried is said of another place. */
const OF_ONE_PLACE: readonly unknown[] = [FURNITURE, CARRIED]
const MOVABLE = KINDS.filter((it) => !OF_ONE_PLACE.includes(it))

/**
 * Adds to records what others have and they have not, and notes there that it was done.
 * The caller has the writer's lock of the index that `to` belongs to.
 */
export async function carryRecords(from: Records, to: Records): Promise<CopiedRecords> {
  const state = await stateOf(from)
  const copied = await copyRecords(from, to, MOVABLE)
  const carried = to.kept(CARRIED)
  if (state !== null && (await carried.get(state.name)) === null)
    await carried.put(state.name, { at: new Date().toISOString() }, 0)
  return copied
}

/** An index that one writes to at a time. */
type Index = { openWriter(): Promise<{ close(): Promise<unknown> }> }

/** Carries records as the writer of the index that `to` belongs to, so that nobody else writes there meanwhile. */
export async function carryAsWriter(from: Records, to: Records, index: Index): Promise<CopiedRecords> {
  const writer = await index.openWriter()
  try {
    return await carryRecords(from, to)
  } finally {
    await writer.close()
  }
}

/**
 * A line that says what people have recorded in a data folder and nobody has carried from there as it is now, while
 * records are kept on a cluster, and how to carry it; null if there is nothing.
 *
 * @param records those on the cluster
 */
export async function leftBehind(
  records: Records,
  dataFolder: string,
  env: Environment = process.env,
): Promise<string | null> {
  if (!areOnCluster(env)) return null
  const local = await openRecords({ dataFolder, env: {} })
  try {
    const state = await stateOf(local)
    if (state === null || (await records.kept(CARRIED).get(state.name)) !== null) return null
    const counts = Object.entries(state.counts).flatMap(([what, count]) =>
      count === 0 ? [] : `${what}: ${count}`,
    )
    return `${dataFolder} has records that are not in use, because OPENSEARCH_URL keeps them on the cluster (${counts.join(', ')}). To add them there: ${CARRY}`
  } finally {
    await local.close()
  }
}

const CARRY = 'npm run -s index -- --from embedded --to opensearch --records'

/** What people have recorded, and a name for all of it as it is; null if that is nothing. */
async function stateOf({
  corrections,
  changes,
  kept,
}: Records): Promise<{ name: string; counts: Record<string, number> } | null> {
  const all = {
    corrections: (await corrections.all()).map(({ id }) => id),
    'corrections that wait': (await changes.waiting()).map(({ id }) => id),
    'saved checks': await kept(CHECKS).revisions(),
    'watched lists and saved searches': await kept(WATCHES).revisions(),
    notes: await kept(NOTES).revisions(),
  }
  const counts = Object.fromEntries(Object.entries(all).map(([what, those]) => [what, those.length]))
  if (Object.values(counts).every((it) => it === 0)) return null
  return { name: hash('sha256', JSON.stringify(all)), counts }
}

import { FURNITURE } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import type { RunOptions } from '../pipeline/run.ts'

/** Records in which generation of the index the furniture of each collection was marked last. */
export function markedCollections(
  records: Records,
): Pick<NonNullable<RunOptions['furniture']>, 'markedAt' | 'noteMarked'> {
  const kept = records.kept(FURNITURE)
  return {
    markedAt: async (collection) => (await kept.get(collection))?.value.generation ?? null,
    noteMarked: async (collection, generation) => {
      await kept.put(collection, { generation }, (await kept.get(collection))?.revision ?? 0)
    },
  }
}

import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import { AppError } from '../../model/errors.ts'
import type { ClusterId } from '../../model/ids.ts'
import { mayHaveHad } from '../../reuse/copies/cluster-id.ts'
import type { CheckOptions } from '../check-quote.ts'

/**
 * The cluster that has the texts now of one that there is no longer: it was joined with another, or a document came whose
 * ID is before all others. Null if no cluster has the text by which that one was named. Looks through all clusters.
 * @throws AppError `cancelled` soon after `signal` aborts
 */
export async function renamedCluster(
  engine: Pick<Engine, 'everyCluster'>,
  id: ClusterId,
  { signal }: CheckOptions = {},
): Promise<Cluster | null> {
  for await (const cluster of engine.everyCluster()) {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    if (mayHaveHad(cluster, id)) return cluster
  }
  return null
}

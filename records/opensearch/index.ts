import { type Access, Connection, type ConnectionOptions } from '../../engine/opensearch/server/connection.ts'
import { copyRecords } from '../copy.ts'
import { openLocal } from '../local/index.ts'
import type { Records } from '../port.ts'
import { changeQueue } from './changes.ts'
import { Cluster } from './cluster.ts'
import { correctionLog } from './correction-log.ts'
import { keptRecords } from './kept.ts'
import { ledger } from './ledger.ts'

/**
 * The records of an installation on a cluster, beside its index, where any number of servers and indexers work with them.
 *
 * @param writing as whom to write, if those in `options` may only read
 */
export async function openOnCluster(
  options: ConnectionOptions,
  writing: Access = options.access,
): Promise<Records> {
  const reader = new Connection(options)
  const isSame = writing === options.access
  const cluster = new Cluster(reader, isSame ? reader : new Connection({ ...options, access: writing }))
  const records: Records = {
    corrections: correctionLog(cluster),
    changes: changeQueue(cluster),
    ledger: ledger(cluster),
    kept: (kind) => keptRecords(cluster, kind),
    // A copy has to outlive the cluster.
    copyTo: async (dataFolder) => {
      const copy = await openLocal(dataFolder)
      try {
        await copyRecords(records, copy)
      } finally {
        await copy.close()
      }
    },
    close: () => cluster.close(),
  }
  return records
}

import { randomBytes } from 'node:crypto'
import { Connection, type ConnectionOptions } from '../../../engine/opensearch/server/connection.ts'
import { INDEXES } from '../indexes.ts'

/** A cluster on a busy machine takes its time. */
export const HANG_TIMEOUT_MS = 10 * 60_000

/** A place for records on a cluster that nobody has used; `drop` removes it. */
export function newRecords(
  urls: readonly string[],
  prefix = `test-${randomBytes(6).toString('hex')}`,
): {
  options: ConnectionOptions
  drop(): Promise<void>
} {
  const options: ConnectionOptions = {
    urls,
    access: { by: 'nobody' },
    authority: null,
    prefix,
    spread: { shards: 1, replicas: null },
  }
  return {
    options,
    drop: async () => {
      const { client } = new Connection(options)
      const index = INDEXES.map((it) => `${options.prefix}-${it}-1`)
      await client.indices.delete({ index, ignore_unavailable: true })
      await client.close()
    },
  }
}

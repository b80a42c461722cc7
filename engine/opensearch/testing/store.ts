import { randomBytes } from 'node:crypto'
import { Connection, type ConnectionOptions } from '../server/connection.ts'

/** A new store on a cluster; `drop` removes all of it. */
export function newStore(urls: readonly string[]): { options: ConnectionOptions; drop(): Promise<void> } {
  const options: ConnectionOptions = {
    urls,
    access: { by: 'nobody' },
    authority: null,
    prefix: `test-${randomBytes(6).toString('hex')}`,
    // More than one part, where answers of several nodes have to be put together.
    spread: { shards: Math.min(2, urls.length), replicas: null },
  }
  return {
    options,
    drop: async () => {
      const { client } = new Connection(options)
      const { body } = await client.indices.get({ index: `${options.prefix}-*` })
      const names = Object.keys(body)
      if (names.length > 0) await client.indices.delete({ index: names })
      await client.close()
    },
  }
}

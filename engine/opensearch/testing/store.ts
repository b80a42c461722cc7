import { randomBytes } from 'node:crypto'
import { INDEXES } from '../../served/server.ts'
import { Connection, type ConnectionOptions } from '../server/connection.ts'

export type NewStore = { options: ConnectionOptions; drop(): Promise<void> }

/** A new store on a cluster; `drop` removes all of it. */
export function newStore(urls: readonly string[]): NewStore {
  const options: ConnectionOptions = {
    urls,
    access: { by: 'nobody' },
    authority: null,
    prefix: `test-${randomBytes(6).toString('hex')}`,
    // More than one part, where answers of several nodes have to be put together.
    spread: { shards: Math.min(2, urls.length), replicas: null },
  }
  return { options, drop: () => onStore(options, deleted) }
}

/**
 * Stores that are used again. For a cluster, making an index and deleting it is more work than most tests, so a store
 * that is dropped is only emptied: to a reader and to a writer it is as new.
 */
export class Stores {
  private readonly free: NewStore[] = []

  constructor(private readonly urls: readonly string[]) {}

  take(): NewStore {
    const store = this.free.pop() ?? newStore(this.urls)
    const { options } = store
    return {
      options,
      drop: async () => {
        if (await onStore(options, emptied)) this.free.push(store)
        else await store.drop()
      },
    }
  }
}

/** Works on a store by a connection of its own. */
export async function onStore<Result>(
  options: ConnectionOptions,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = new Connection(options)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

async function deleted({ client, options }: Connection): Promise<void> {
  const { body } = await client.indices.get({ index: `${options.prefix}-*` })
  const names = Object.keys(body)
  if (names.length > 0) await client.indices.delete({ index: names })
}

/** Whether nothing is left in a store. */
async function emptied(connection: Connection): Promise<boolean> {
  const { client, options } = connection
  const index = [...INDEXES.map((name) => connection.alias(name)), `${options.prefix}-writer`]
  // Also what was stored and not refreshed yet.
  await client.indices.refresh({ index, ignore_unavailable: true })
  const { body } = await client.deleteByQuery({
    ...{ index, ignore_unavailable: true, refresh: true, conflicts: 'proceed' },
    body: { query: { match_all: {} } },
  })
  const { total, deleted: gone } = body as { total?: number; deleted?: number }
  return total === gone
}

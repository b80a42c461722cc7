import type { Connection } from '../../engine/opensearch/server/connection.ts'
import { typeOf } from '../../engine/opensearch/server/explain.ts'
import { bodyOf, INDEXES, type IndexName } from './indexes.ts'

/** Makes the indexes that are missing. */
export async function makeIndexes(
  connection: Connection,
  aliasOf: (index: IndexName) => string,
): Promise<void> {
  const { client, options } = connection
  for (const index of INDEXES) {
    const alias = aliasOf(index)
    // A cluster whose disks are full refuses even to be asked for one that is there.
    const { body: isThere } = await connection.ask(() => client.indices.existsAlias({ name: alias }))
    if (isThere) continue
    const body = bodyOf(index, alias, options.spread.replicas)
    await connection.ask(async () => {
      try {
        await client.indices.create({ index: `${alias}-1`, body: body as never })
      } catch (error) {
        // A request that got no answer may have been carried out, or another process was quicker.
        if (typeOf(error) !== 'resource_already_exists_exception') throw error
      }
    })
  }
}

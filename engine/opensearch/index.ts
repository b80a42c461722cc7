import type { Engine } from '../port.ts'
import { engineOn } from '../served/engine.ts'
import { type Access, Connection, type ConnectionOptions, FOR_WRITER } from './server/connection.ts'
import { OpenSearchServer } from './server/server.ts'
import { WritingOpenSearch } from './write/writing-server.ts'

/**
 * OpenSearch, a cluster of servers. `docs/opensearch.md` explains how each gap between it and the port is closed.
 *
 * @param writing as whom to write, if those in `options` may only search
 */
export async function openOpenSearch(
  options: ConnectionOptions,
  writing: Access = options.access,
): Promise<Engine> {
  const connection = new Connection(options)
  const version = await connection.greet().catch(async (error: unknown) => {
    await connection.close()
    throw error
  })
  return engineOn({
    server: new OpenSearchServer(connection),
    engine: 'opensearch',
    version,
    openForWriting: async () =>
      new WritingOpenSearch(new Connection({ ...options, access: writing }, FOR_WRITER)),
    close: () => connection.close(),
  })
}

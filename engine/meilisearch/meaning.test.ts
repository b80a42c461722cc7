import { afterAll, describe } from 'vitest'
import { treesAreRead } from '../served/meaning.fixture.ts'
import { openMeilisearch } from './index.ts'
import { MeilisearchServer } from './server/server.ts'
import { Store } from './server/store.ts'
import { findServer, newStore } from './testing/server.ts'

const server = await findServer()
afterAll(() => server?.end())

describe.skipIf(server === null)('on a real server', () => {
  treesAreRead(async () => {
    if (server === null) throw new Error('No server was found.')
    const { options, drop } = newStore(server)
    return { engine: await openMeilisearch(options), server: new MeilisearchServer(new Store(options)), drop }
  })
})

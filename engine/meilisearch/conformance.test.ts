import { afterAll, describe } from 'vitest'
import { engineConformance } from '../conformance.ts'
import { alterRecords, loseWord } from '../served/testing/alter.ts'
import { openMeilisearch } from './index.ts'
import { Store } from './server/store.ts'
import { findServer, newStore } from './testing/server.ts'
import { StoringMeilisearch } from './write/storing-server.ts'

const server = await findServer()
afterAll(() => server?.end())

describe.skipIf(server === null)('on a real server', () => {
  engineConformance('Meilisearch', async () => {
    if (server === null) throw new Error('No server was found.')
    const { options, drop } = newStore(server)
    return {
      open: () => openMeilisearch(options),
      alter: (from, to) => alterRecords(new StoringMeilisearch(new Store(options)), from, to),
      loseWord: (word) => loseWord(new StoringMeilisearch(new Store(options)), word),
      dispose: drop,
    }
  })
})

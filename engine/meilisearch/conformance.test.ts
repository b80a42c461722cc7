import { afterAll, describe } from 'vitest'
import { engineConformance } from '../conformance.ts'
import { openMeilisearch } from './index.ts'
import { Store } from './server/store.ts'
import { alterRecords, loseWord } from './testing/alter.ts'
import { findServer, newStore } from './testing/server.ts'

const server = await findServer()
afterAll(() => server?.end())

describe.skipIf(server === null)('on a real server', () => {
  engineConformance('Meilisearch', async () => {
    if (server === null) throw new Error('No server was found.')
    const { options, drop } = newStore(server)
    return {
      open: () => openMeilisearch(options),
      alter: (from, to) => alterRecords(new Store(options), from, to),
      loseWord: (word) => loseWord(new Store(options), word),
      dispose: drop,
    }
  })
})

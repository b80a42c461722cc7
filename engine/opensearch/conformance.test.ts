import { afterAll, describe } from 'vitest'
import { engineConformance } from '../conformance.ts'
import { treesAreRead } from '../served/meaning.fixture.ts'
import { openOpenSearch } from './index.ts'
import { Connection } from './server/connection.ts'
import { OpenSearchServer } from './server/server.ts'
import { alterRecords, loseWord } from './testing/alter.ts'
import { findCluster } from './testing/cluster.ts'
import { newStore } from './testing/store.ts'

const cluster = await findCluster()
afterAll(() => cluster?.end())

function store() {
  if (cluster === null) throw new Error('No cluster was found.')
  return newStore(cluster.urls)
}

describe.skipIf(cluster === null)('on a real cluster', () => {
  engineConformance('OpenSearch', async () => {
    const { options, drop } = store()
    return {
      open: () => openOpenSearch(options),
      alter: (from, to) => alterRecords(options, from, to),
      loseWord: (word) => loseWord(options, word),
      dispose: drop,
    }
  })

  treesAreRead(async () => {
    const { options, drop } = store()
    const server = new OpenSearchServer(new Connection(options))
    return { engine: await openOpenSearch(options), server, drop }
  })
})

import { afterAll, beforeAll, describe } from 'vitest'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { engineConformance } from '../conformance.ts'
import { treesAreRead } from '../served/meaning.fixture.ts'
import { openOpenSearch } from './index.ts'
import { Connection } from './server/connection.ts'
import { OpenSearchServer } from './server/server.ts'
import { alterRecords, loseWord } from './testing/alter.ts'
import { findCluster, hasCluster, type TestCluster } from './testing/cluster.ts'
import { Stores } from './testing/store.ts'

describe.skipIf(!hasCluster())('on a real cluster', () => {
  let cluster: TestCluster
  let stores: Stores
  beforeAll(async () => {
    cluster = await findCluster()
    stores = new Stores(cluster.urls)
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  engineConformance('OpenSearch', async () => {
    const { options, drop } = stores.take()
    return {
      open: () => openOpenSearch(options),
      alter: (from, to) => alterRecords(options, from, to),
      loseWord: (word) => loseWord(options, word),
      dispose: drop,
    }
  })

  treesAreRead(async () => {
    const { options, drop } = stores.take()
    const server = new OpenSearchServer(new Connection(options))
    return { engine: await openOpenSearch(options), server, drop }
  })
})

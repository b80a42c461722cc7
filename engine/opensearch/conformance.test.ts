import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { engineConformance } from '../conformance.ts'
import { treesAreRead } from '../served/meaning.fixture.ts'
import { alterRecords, loseWord } from '../served/testing/alter.ts'
import { openOpenSearch } from './index.ts'
import { Connection } from './server/connection.ts'
import { OpenSearchServer } from './server/server.ts'
import { findCluster, hasCluster, type TestCluster } from './testing/cluster.ts'
import { onStore, Stores } from './testing/store.ts'
import { watched } from './testing/watched.ts'
import { WritingOpenSearch } from './write/writing-server.ts'

describe.skipIf(!hasCluster())('on a real cluster', () => {
  let cluster: TestCluster
  let stores: Stores
  beforeAll(async () => {
    cluster = await findCluster()
    stores = new Stores(cluster.urls)
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  test('a search reads the state of the index twice: what it begins with, and whether that is still there', async () => {
    const { options, drop } = stores.take()
    const proxy = await watched(options.urls[0] ?? '')
    const engine = await openOpenSearch({ ...options, urls: [proxy.url] })
    const writer = await engine.openWriter()
    await writer.put(indexed({ key: 'a', paragraphs: ['Ships sail.'] }))
    await writer.close()
    const search = () => engine.search({ ...emptyRequest(), q: 'ship' })
    // Only the first one after a commit has to ask again what may have been answered before it.
    await search()
    proxy.seen.length = 0
    expect((await search()).total.value).toBe(1)
    expect(proxy.seen.filter((it) => it.includes('/_doc/state'))).toHaveLength(2)
    await engine.close()
    proxy.end()
    await drop()
  })

  engineConformance('OpenSearch', async () => {
    const { options, drop } = stores.take()
    return {
      open: () => openOpenSearch(options),
      alter: (from, to) => onStore(options, (it) => alterRecords(new WritingOpenSearch(it), from, to)),
      loseWord: (word) => onStore(options, (it) => loseWord(new WritingOpenSearch(it), word)),
      dispose: drop,
    }
  })

  treesAreRead(async () => {
    const { options, drop } = stores.take()
    const server = new OpenSearchServer(new Connection(options))
    return { engine: await openOpenSearch(options), server, drop }
  })
})

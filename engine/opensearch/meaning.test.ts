import { describe } from 'vitest'
import { treesAreRead } from '../served/meaning.fixture.ts'
import { openOpenSearch } from './index.ts'
import { Connection } from './server/connection.ts'
import { OpenSearchServer } from './server/server.ts'
import { newStore } from './testing/store.ts'

const urls = process.env.OPENSEARCH_URL?.split(',') ?? null

describe.skipIf(urls === null)('on a real cluster', () => {
  treesAreRead(async () => {
    if (urls === null) throw new Error('No cluster was found.')
    const { options, drop } = newStore(urls)
    return {
      engine: await openOpenSearch(options),
      server: new OpenSearchServer(new Connection(options)),
      drop,
    }
  })
})

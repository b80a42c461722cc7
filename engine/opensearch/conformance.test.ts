import { describe } from 'vitest'
import { engineConformance } from '../conformance.ts'
import { openOpenSearch } from './index.ts'
import { alterRecords, loseWord } from './testing/alter.ts'
import { newStore } from './testing/store.ts'

const urls = process.env.OPENSEARCH_URL?.split(',') ?? null

describe.skipIf(urls === null)('on a real cluster', () => {
  engineConformance('OpenSearch', async () => {
    if (urls === null) throw new Error('No cluster was found.')
    const { options, drop } = newStore(urls)
    return {
      open: () => openOpenSearch(options),
      alter: (from, to) => alterRecords(options, from, to),
      loseWord: (word) => loseWord(options, word),
      dispose: drop,
    }
  })
})

import { expect, test } from 'vitest'
import type { Cluster } from '../../model/copies.ts'
import { clusterId } from '../../model/ids.ts'
import { idOf } from '../../reuse/copies/cluster-id.ts'
import { clusterOf, story } from './copies.fixture.ts'
import { renamedCluster } from './renamed.ts'

const WORDS = 'We shall not leave the harbour before the ice has gone'
const documents = ['harbour.txt', 'island.txt'].map((key) =>
  story(key, { source: key, paragraphs: [`“${WORDS}.”`], said: [{ words: WORDS, by: null }] }),
)
const said = clusterOf(documents.map((it) => ({ document: it, words: WORDS })))
const engine = {
  everyCluster: async function* (): AsyncGenerator<Cluster> {
    yield said
  },
}

test('a cluster is found by the ID that it had before another text came first, or it was joined with another', async () => {
  for (const member of said.members) {
    expect((await renamedCluster(engine, idOf('quotation', [member])))?.id).toBe(said.id)
  }
})

test('an ID of another kind, or of a text that is in no cluster any more, leads nowhere', async () => {
  expect(await renamedCluster(engine, idOf('passage', said.members))).toBe(null)
  expect(await renamedCluster(engine, clusterId.parse('q-ffffffffffffffff'))).toBe(null)
})

test('whoever does not wait for it any more ends it', async () => {
  const looked = renamedCluster(engine, clusterId.parse('q-ffffffffffffffff'), {
    signal: AbortSignal.abort(),
  })
  await expect(looked).rejects.toMatchObject({ code: 'cancelled' })
})

import { expect, test } from 'vitest'
import { clusterId } from '../../../model/ids.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import type { Article } from '../../conformance/articles.ts'
import { indexed } from '../../conformance/articles.ts'
import { clusterWith, documentIdOf } from '../../conformance/wire.ts'
import { openEmbedded } from '../index.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { clusterIdOf, digitsOf } from './cluster-rows.ts'

test('members are found in short documents and in long ones, among passages with the same words', () =>
  withTemporaryFolder(async (folder) => {
    const engine = await openEmbedded(folder)
    const lines = (count: number) => Array.from({ length: count }, (_, nth) => `Line ${nth % 90}.`)
    const long: Article = { key: 'long', paragraphs: lines(170) }
    const short: Article = { key: 'short', paragraphs: lines(20) }
    const writer = await engine.openWriter()
    for (const it of [long, short]) await writer.put(indexed(it))
    const cluster = clusterWith('passage', [
      { of: long, at: [19] },
      { of: long, at: [109] },
      { of: short, at: [19] },
    ])
    await writer.putClusters([cluster], [])
    await writer.close()
    expect(await engine.clusters([cluster.id])).toEqual([cluster])
    const request = { document: documentIdOf(long), cluster: cluster.id }
    const { hits } = await engine.search({ ...emptyRequest(), ...request })
    expect(hits.map((it) => it.ordinal)).toEqual([19, 109])
    await engine.close()
  }))

test('an ID comes back from its digits, whatever they are', () => {
  for (const id of ['q-0000000000000000', 'p-ffffffff00000001', 'd-80000000deadbeef']) {
    const [high, low] = digitsOf(clusterId.parse(id))
    expect(clusterIdOf(id.charAt(0), high, low)).toBe(id)
  }
})

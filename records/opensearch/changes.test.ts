import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Connection } from '../../engine/opensearch/server/connection.ts'
import { findCluster, hasCluster, type TestCluster } from '../../engine/opensearch/testing/cluster.ts'
import { change } from '../change.ts'
import { openOnCluster } from './index.ts'
import { newRecords } from './testing/records.ts'

const asked = (nth: number) =>
  change.parse({
    ...{ id: `c-00000000000${nth}`, at: '2025-06-01T12:00:00.000Z', what: 'undo' },
    ...{ undoes: 'nothing', by: 'Ada' },
  })
const refused = {
  state: 'refused',
  error: { code: 'correction-refused', facts: { problem: { reason: 'same-tag' } } },
} as const

describe.skipIf(!hasCluster())('changes on a cluster', () => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await findCluster()
  })
  afterAll(() => cluster?.end())

  test('that were settled more than a day ago are cleared away, and no others', async () => {
    const { options, drop } = newRecords(cluster.urls)
    const one = await openOnCluster(options)
    for (const nth of [1, 2, 3]) await one.changes.add(asked(nth))
    for (const nth of [1, 2]) await one.changes.settle(asked(nth).id, refused)
    const { client } = new Connection(options)
    const at = { index: `${options.prefix}-kept`, id: `change-${asked(1).id}` }
    const { body } = await client.get(at)
    const settledAt = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString()
    await client.index({ ...at, refresh: true, body: { ...body._source, settledAt } as never })
    await client.close()
    const other = await openOnCluster(options)
    await other.changes.add(asked(4))
    expect(await other.changes.outcome(asked(1).id)).toEqual({ state: 'unknown' })
    expect(await other.changes.outcome(asked(2).id)).toEqual(refused)
    expect(await other.changes.waiting()).toEqual([asked(3), asked(4)])
    await one.close()
    await other.close()
    await drop()
  })
})

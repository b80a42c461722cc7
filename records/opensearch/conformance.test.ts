import { afterAll, beforeAll, describe } from 'vitest'
import { findCluster, hasCluster, type TestCluster } from '../../engine/opensearch/testing/cluster.ts'
import { recordsConformance } from '../conformance.ts'
import { openOnCluster } from './index.ts'
import { HANG_TIMEOUT_MS, newRecords } from './testing/records.ts'

describe.skipIf(!hasCluster())('on a real cluster', { timeout: HANG_TIMEOUT_MS }, () => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await findCluster()
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  recordsConformance('records on OpenSearch', async () => {
    const { options, drop } = newRecords(cluster.urls)
    return { open: () => openOnCluster(options), remove: drop }
  })
})

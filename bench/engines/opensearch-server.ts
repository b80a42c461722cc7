import fs from 'node:fs'
import path from 'node:path'
import { usage } from '../../cli/usage.ts'
import { canStart, startCluster } from '../../engine/opensearch/testing/cluster.ts'
import { mebibytesOn } from './disk.ts'
import { type BenchServer, memoryOf, SERVER_PROCESSES } from './server.ts'

const PREFIX = 'verbatim-bench'
const NODES = Number(process.env.OPENSEARCH_TEST_NODES || 3)
const HEAP = process.env.OPENSEARCH_TEST_HEAP || '1g'

/** The cluster at `OPENSEARCH_URL`, or one of `OPENSEARCH_TEST_NODES` nodes (3) with `OPENSEARCH_TEST_HEAP` each (1g). */
export async function openSearchServer(folder: string): Promise<BenchServer> {
  const { OPENSEARCH_URL } = process.env
  if (OPENSEARCH_URL)
    return {
      env: { OPENSEARCH_INDEX: PREFIX, OPENSEARCH_URL },
      use: () => null,
      end: async () => undefined,
    }
  if (!canStart())
    throw usage(
      'There is no cluster of OpenSearch: no OPENSEARCH_URL, and no Java and Maven (with its jars) to start one.',
      'bench',
    )
  const home = path.join(folder, `opensearch-${NODES}`)
  fs.mkdirSync(home, { recursive: true })
  const cluster = await startCluster({ nodes: NODES, folder: home, heap: HEAP, isLong: true })
  return {
    env: {
      OPENSEARCH_INDEX: PREFIX,
      OPENSEARCH_URL: cluster.urls.join(','),
      [SERVER_PROCESSES]: cluster.processes().join(','),
    },
    use: () => ({ ...memoryOf(cluster.processes()), diskMiB: mebibytesOn(home) }),
    end: cluster.end,
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionOptions } from '../../engine/opensearch/server/connection.ts'
import type { OwnCluster } from '../../engine/opensearch/testing/own-cluster.ts'

export type Place = { cluster: OwnCluster; options: ConnectionOptions; nodes: number }

/** How long a fault lasts. */
const LASTS_MS = 15_000
/** Longer than the nodes need to notice that one of them does not answer. */
const CUT_OFF_MS = 60_000
/** Longer than a writer waits for room. */
const REFUSED_MS = 45_000
/** Nodes look at their disks every 30 seconds, and then as often as they are told. */
const NOTICED_WITHIN_MS = 120_000
const ANSWERS_WITHIN_MS = 60_000

/** Each does something to the cluster, and ends once it was undone and the cluster is whole again. */
export const SCENARIOS: Record<string, (place: Place) => Promise<void>> = {
  'a node is killed, and comes back': ({ cluster, nodes }) => away(cluster, 0, nodes),
  'the node with the primary part of the passages is killed, and comes back': async (place) =>
    away(place.cluster, await primary(place), place.nodes),
  'one node after another is restarted': async ({ cluster, nodes }) => {
    for (let node = 0; node < nodes; node += 1) {
      await cluster.stop(node)
      await cluster.start(node)
      await cluster.healthy(nodes)
    }
  },
  'a node is cut off, and comes back': async ({ cluster, nodes }) => {
    cluster.freeze(nodes - 1, false)
    await sleep(CUT_OFF_MS)
    cluster.freeze(nodes - 1, true)
    await cluster.healthy(nodes)
  },
  'the disks are full, and are no more': async (place) => {
    await put(place, '/_cluster/settings', { transient: watermarks('9000tb') })
    await closed(place, true)
    await sleep(REFUSED_MS)
    await put(place, '/_cluster/settings', { transient: watermarks('1b') })
    await closed(place, false)
    await place.cluster.healthy(place.nodes)
  },
  'half of each bulk request is refused, and is no more': async (place) => {
    const index = `/${place.options.prefix}-quotations/_settings`
    await put(place, index, { 'index.blocks.write': true })
    await sleep(LASTS_MS)
    await put(place, index, { 'index.blocks.write': null })
  },
}

/** How much of a disk has to be free, or it counts as full. */
function watermarks(free: string): Record<string, unknown> {
  const disk = 'cluster.routing.allocation.disk'
  const names = ['low', 'high', 'flood_stage'].map((it) => `${disk}.watermark.${it}`)
  return {
    ...Object.fromEntries(names.map((name) => [name, free])),
    [`${disk}.threshold_enabled`]: true,
    'cluster.info.update.interval': '10s',
  }
}

/** Resolves once the nodes have closed the index for writing, or have opened it again. */
async function closed({ cluster, options }: Place, is: boolean) {
  const address = `${cluster.urls[0]}/${options.prefix}-passages/_settings/index.blocks.read_only_allow_delete`
  for (const startedAt = Date.now(); Date.now() - startedAt < NOTICED_WITHIN_MS; await sleep(500)) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
    if (JSON.stringify(await answer.json()).includes('"true"') === is) return
  }
  throw new Error(
    `The nodes did not notice ${is ? 'that their disks are full' : 'that there is room again'}.`,
  )
}

async function away(cluster: OwnCluster, node: number, nodes: number) {
  await cluster.kill(node)
  await sleep(LASTS_MS)
  await cluster.start(node)
  await cluster.healthy(nodes)
}

/** The node that has the first part of the passages. */
async function primary({ cluster, options }: Place): Promise<number> {
  const address = `${cluster.urls[0]}/_cat/shards/${options.prefix}-passages?format=json`
  const shards: { shard: string; prirep: string; node: string }[] = await (
    await fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
  ).json()
  const found = shards.find((it) => it.shard === '0' && it.prirep === 'p')
  if (found === undefined) throw new Error(`No primary part in ${JSON.stringify(shards)}.`)
  return Number(found.node.slice(1))
}

async function put({ cluster }: Place, path: string, body: object) {
  const answer = await fetch(`${cluster.urls[0]}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

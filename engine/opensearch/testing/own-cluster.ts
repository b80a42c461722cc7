import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ended } from '../../served/testing/ended.ts'
import { freePorts } from '../../served/testing/free-ports.ts'
import type { Release } from './jars.ts'

/** What it takes to start a node: a Java that runs the release, and the folder of its jars. */
export type Means = { release: Release; java: string; home: string }

export type ClusterOptions = {
  nodes: number
  /** Where the nodes keep what they have, also for the next cluster there; without it, a folder that ends with the cluster. */
  folder?: string
  /** Memory of each node, as Java writes it. */
  heap?: string
  /** Whether what is frequent is compiled well: that takes minutes to pay. */
  isLong?: boolean
}

/** A cluster of our own, whose nodes can be killed. */
export type OwnCluster = {
  urls: string[]
  /** The processes of the nodes that run. */
  processes(): number[]
  /** Ends a node as a power cut would. */
  kill(node: number): Promise<void>
  /** Ends a node as an administrator would. */
  stop(node: number): Promise<void>
  /** A node that is not heard any more, and goes on with `true`. */
  freeze(node: number, goesOn: boolean): void
  /** Starts a node that was killed, with what it had. */
  start(node: number): Promise<void>
  /** Resolves once so many nodes have found each other and every part of the index is where it should be. */
  healthy(nodes: number): Promise<void>
  end(): Promise<void>
}

const GIVE_UP_AFTER_MS = 5 * 60_000
const ANSWERS_WITHIN_MS = 10_000

/** A cluster on free ports, with a folder of its own. */
export async function startNodes(
  means: Means,
  { nodes: count, folder: kept, heap = '384m', isLong = false }: ClusterOptions,
): Promise<OwnCluster> {
  const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-opensearch-'))
  const ports = await freePorts(2 * count)
  const http = ports.slice(0, count)
  const transport = ports.slice(count)
  const urls = http.map((port) => `http://127.0.0.1:${port}`)
  const running = new Map<number, ChildProcess>()
  const launch = (node: number) => {
    const own = path.join(folder, `node-${node}`)
    configure(own, settingsOf(node, http, transport, own))
    running.set(node, startNode(means, own, { heap, isLong }))
  }
  const end = async (node: number, signal: NodeJS.Signals) => {
    const child = running.get(node)
    running.delete(node)
    if (child !== undefined) await ended(child, signal)
  }
  for (let node = 0; node < count; node += 1) launch(node)
  const healthy = (nodes: number) => answers(urls, nodes, [...running.values()], folder)
  const endAll = (signal: NodeJS.Signals) => Promise.all([...running.values()].map((it) => ended(it, signal)))
  await healthy(count).catch(async (error: unknown) => {
    await endAll('SIGKILL')
    throw error
  })
  return {
    urls,
    healthy,
    processes: () => [...running.values()].flatMap(({ pid }) => pid ?? []),
    kill: (node) => end(node, 'SIGKILL'),
    stop: (node) => end(node, 'SIGTERM'),
    freeze: (node, goesOn) => void running.get(node)?.kill(goesOn ? 'SIGCONT' : 'SIGSTOP'),
    start: async (node) => launch(node),
    end: async () => {
      await endAll(kept === undefined ? 'SIGKILL' : 'SIGTERM')
      if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

const settingsOf = (node: number, http: readonly number[], transport: readonly number[], own: string) => ({
  'cluster.name': 'verbatim-test',
  'node.name': `n${node}`,
  'path.data': path.join(own, 'data'),
  'path.logs': path.join(own, 'logs'),
  'network.host': '127.0.0.1',
  'http.port': http[node],
  'transport.port': transport[node],
  // Without it, no copy is put on a disk that is nearly full.
  'cluster.routing.allocation.disk.threshold_enabled': false,
  'node.processors': 2,
  ...(http.length === 1
    ? { 'discovery.type': 'single-node' }
    : {
        'discovery.seed_hosts': JSON.stringify(transport.map((port) => `127.0.0.1:${port}`)),
        'cluster.initial_cluster_manager_nodes': JSON.stringify(transport.map((_, at) => `n${at}`)),
      }),
})

/** Each node has its own folder of settings, where it keeps its keystore. */
function configure(own: string, settings: Record<string, unknown>) {
  const config = path.join(own, 'config')
  fs.mkdirSync(config, { recursive: true })
  fs.mkdirSync(path.join(own, 'tmp'), { recursive: true })
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}\n`)
  fs.writeFileSync(path.join(config, 'opensearch.yml'), lines.join(''))
  fs.writeFileSync(
    path.join(config, 'log4j2.properties'),
    [
      'rootLogger.level=warn',
      'rootLogger.appenderRef.c.ref=c',
      'appender.c.type=Console',
      'appender.c.name=c',
      'appender.c.layout.type=PatternLayout',
      'appender.c.layout.pattern=[%d{ISO8601}][%-5p][%c{1.}] %m%n',
      '',
    ].join('\n'),
  )
}

function startNode(
  { release: { module }, java, home }: Means,
  own: string,
  { heap, isLong }: { heap: string; isLong: boolean },
): ChildProcess {
  const out = fs.openSync(path.join(own, 'out'), 'a')
  const vectors = module ? ['--enable-native-access=ALL-UNNAMED', '--add-modules=jdk.incubator.vector'] : []
  const child = spawn(
    java,
    [
      ...[`-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseSerialGC', ...vectors],
      ...(isLong ? [] : ['-XX:TieredStopAtLevel=1']),
      // Its native library would refuse root, as whom containers and test machines run.
      ...['-Djna.nosys=true', '-Djna.nounpack=true', '-Dlog4j2.disable.jmx=true'],
      `-Djava.io.tmpdir=${path.join(own, 'tmp')}`,
      `-Dopensearch.path.home=${home}`,
      `-Dopensearch.path.conf=${path.join(own, 'config')}`,
      ...['-cp', path.join(home, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'],
    ],
    { stdio: ['ignore', out, out] },
  )
  fs.closeSync(out)
  return child
}

async function answers(
  urls: readonly string[],
  nodes: number,
  running: readonly ChildProcess[],
  folder: string,
) {
  for (const startedAt = Date.now(); Date.now() - startedAt < GIVE_UP_AFTER_MS; ) {
    for (const url of urls) {
      // A node that hangs would take all of the time.
      const health = await fetch(`${url}/_cluster/health`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
        .then((it) => it.json())
        .catch(() => null)
      if (health?.number_of_nodes === nodes && health.status === 'green' && health.relocating_shards === 0)
        return
    }
    const dead = running.find((it) => it.exitCode !== null || it.signalCode !== null)
    if (dead !== undefined)
      throw new Error(`A node ended with ${dead.exitCode ?? dead.signalCode}; its output is in ${folder}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`There was no cluster of ${nodes} nodes within ${GIVE_UP_AFTER_MS / 60_000} minutes.`)
}

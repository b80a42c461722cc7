import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Release, releaseNamed, serverFolder } from './jars.ts'

/** A real cluster for tests: the one at `OPENSEARCH_URL`, or one that is started for them and stopped afterwards. */
export type TestCluster = { urls: string[]; end(): Promise<void> }

/** A cluster of our own, whose nodes can be killed. */
export type OwnCluster = TestCluster & {
  /** Ends a node as a power cut would. */
  kill(node: number): Promise<void>
  /** Starts a node that was killed, with what it had. */
  start(node: number): Promise<void>
  /** Resolves once so many nodes have found each other and every part of the index is where it should be. */
  healthy(nodes: number): Promise<void>
}

const VERSION = process.env.OPENSEARCH_TEST_VERSION || '3.9.0'
const NODES = Number(process.env.OPENSEARCH_TEST_NODES || 3)
const HEAP = '384m'
const CACHE = path.join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'opensearch')
const GIVE_UP_AFTER_MS = 5 * 60_000

const NOT_TESTED =
  'OpenSearch was NOT tested: there is no OPENSEARCH_URL, and no Java and Maven to start a cluster.'

/** Null if there is neither an address nor what it takes to start a cluster, which is reported loudly. */
export async function findCluster(): Promise<TestCluster | null> {
  const { OPENSEARCH_URL } = process.env
  if (OPENSEARCH_URL) return { urls: OPENSEARCH_URL.split(','), end: async () => undefined }
  const release = releaseNamed(VERSION)
  const java = javaFor(release)
  if (java !== null) return startCluster(NODES)
  process.stderr.write(`\n${'!'.repeat(96)}\n${NOT_TESTED}\n${'!'.repeat(96)}\n\n`)
  return null
}

/** Whether a cluster can be started here. */
export const canStart = (): boolean => javaFor(releaseNamed(VERSION)) !== null

/** A program that runs this release; null without one, or without Maven. */
function javaFor({ java }: Release): string | null {
  if (spawnSync('mvn', ['--version'], { stdio: 'ignore' }).status !== 0) return null
  const { JAVA_HOME } = process.env
  const candidates = [...(JAVA_HOME ? [path.join(JAVA_HOME, 'bin', 'java')] : []), 'java', ...installed()]
  return candidates.find((it) => versionOf(it) >= java) ?? null
}

/** Where Linux keeps several of them. */
function installed(): string[] {
  const folder = '/usr/lib/jvm'
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder).map((name) => path.join(folder, name, 'bin', 'java'))
}

function versionOf(java: string): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}

/** A cluster on free ports, with a folder of its own. */
export async function startCluster(count: number): Promise<OwnCluster> {
  const release = releaseNamed(VERSION)
  const java = javaFor(release)
  if (java === null) throw new Error(NOT_TESTED)
  const home = serverFolder(release, CACHE)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-opensearch-'))
  const ports = await freePorts(2 * count)
  const http = ports.slice(0, count)
  const transport = ports.slice(count)
  const urls = http.map((port) => `http://127.0.0.1:${port}`)
  const running = new Map<number, ChildProcess>()
  const launch = (node: number) => {
    const own = path.join(folder, `node-${node}`)
    configure(own, settingsOf(node, http, transport, own))
    running.set(node, startNode(java, release, home, own))
  }
  for (let node = 0; node < count; node += 1) launch(node)
  const healthy = (nodes: number) => answers(urls, nodes, [...running.values()], folder)
  await healthy(count)
  return {
    urls,
    healthy,
    kill: async (node) => {
      const child = running.get(node)
      running.delete(node)
      if (child !== undefined) await ended(child, 'SIGKILL')
    },
    start: async (node) => launch(node),
    end: async () => {
      await Promise.all([...running.values()].map((it) => ended(it, 'SIGKILL')))
      fs.rmSync(folder, { recursive: true, force: true })
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

function startNode(java: string, { module }: Release, home: string, own: string): ChildProcess {
  const out = fs.openSync(path.join(own, 'out'), 'a')
  const vectors = module ? ['--enable-native-access=ALL-UNNAMED', '--add-modules=jdk.incubator.vector'] : []
  const child = spawn(
    java,
    [
      ...[`-Xms${HEAP}`, `-Xmx${HEAP}`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...vectors],
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

/** Free at the moment, and all different. */
async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = net.createServer()
      await new Promise<void>((resolve, reject) =>
        probe.once('error', reject).listen(0, '127.0.0.1', resolve),
      )
      return probe
    }),
  )
  const ports = probes.map((it) => (it.address() as AddressInfo).port)
  await Promise.all(probes.map((it) => new Promise((resolve) => it.close(resolve))))
  return ports
}

async function answers(
  urls: readonly string[],
  nodes: number,
  running: readonly ChildProcess[],
  folder: string,
) {
  for (const startedAt = Date.now(); Date.now() - startedAt < GIVE_UP_AFTER_MS; ) {
    for (const url of urls) {
      const health = await fetch(`${url}/_cluster/health`)
        .then((it) => it.json())
        .catch(() => null)
      if (health?.number_of_nodes === nodes && health.status === 'green' && health.relocating_shards === 0)
        return
    }
    const dead = running.find((it) => it.exitCode !== null)
    if (dead !== undefined) throw new Error(`A node ended with ${dead.exitCode}; its output is in ${folder}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`There was no cluster of ${nodes} nodes within ${GIVE_UP_AFTER_MS / 60_000} minutes.`)
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await exit
}

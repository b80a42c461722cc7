import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Release, releaseNamed, serverFolder } from './jars.ts'
import { type ClusterOptions, type Means, type OwnCluster, startNodes } from './own-cluster.ts'

/** A real cluster for tests: the one at `OPENSEARCH_URL`, or one that is started for them and stopped afterwards. */
export type TestCluster = { urls: string[]; end(): Promise<void> }

const VERSION = process.env.OPENSEARCH_TEST_VERSION || '3.9.0'
const NODES = Number(process.env.OPENSEARCH_TEST_NODES || 3)
const CACHE = path.join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'opensearch')

const NOT_TESTED =
  'OpenSearch was NOT tested: there is no OPENSEARCH_URL, and no Java and Maven (with its jars) to start a cluster.'

/** Whether there is a cluster for tests, or what it takes to start one; if not, that is reported loudly. */
export function hasCluster(): boolean {
  if (process.env.OPENSEARCH_URL || canStart()) return true
  process.stderr.write(`\n${'!'.repeat(112)}\n${NOT_TESTED}\n${'!'.repeat(112)}\n\n`)
  return false
}

/** Whether a cluster can be started here. */
export const canStart = (): boolean => means() !== null

export async function findCluster(): Promise<TestCluster> {
  const { OPENSEARCH_URL } = process.env
  if (OPENSEARCH_URL) return { urls: OPENSEARCH_URL.split(','), end: async () => undefined }
  return startCluster({ nodes: NODES })
}

/** Where `canStart` says so. */
export function startCluster(options: ClusterOptions): Promise<OwnCluster> {
  const found = means()
  if (found === null) throw new Error(NOT_TESTED)
  return startNodes(found, options)
}

let known: Means | null | undefined

/** Null without what it takes to start a cluster. */
function means(): Means | null {
  if (known !== undefined) return known
  const release = releaseNamed(VERSION)
  const java = javaFor(release)
  const home = java === null ? null : serverFolder(release, CACHE)
  known = java === null || home === null ? null : { release, java, home }
  return known
}

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

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { usage } from '../../cli/usage.ts'
import { type Built, build } from '../engines/build.ts'
import { EMBEDDED, type ServerName, serverNamed, startedServer } from '../engines/chosen.ts'
import { mebibytesOn } from '../engines/disk.ts'
import type { ServerUse } from '../engines/server.ts'
import { wholeNumber } from '../run/arguments.ts'
import { OWN_COMMAND } from '../run/own-command.ts'
import { round, table } from '../run/statistics.ts'
import { type Asked, ask } from './ask.ts'
import { type Plain, plain } from './plain.ts'

const HELP = `Usage: npm run -s bench -- search [--passages N] [--queries N] [--data FOLDER] [--engine NAMES] [--copies SHARE] [--json]

Builds an index of N passages, opens it again and runs every class of queries, each query once.

  --passages N   passages in the index (100000)
  --queries N    distinct queries of each class, with and without filters (500)
  --data FOLDER  folder of the index; one of the same corpus is used again (a temporary folder)
  --engine NAMES meilisearch, opensearch or both (meilisearch,opensearch): the same with them, each compared with the
                 embedded engine. Meilisearch is the server at MEILI_URL, or the binary at MEILI_BIN or on the PATH;
                 OpenSearch the cluster at OPENSEARCH_URL, or one of OPENSEARCH_TEST_NODES nodes (3) with
                 OPENSEARCH_TEST_HEAP each (1g), where Java and Maven are. Their data are in FOLDER
  --copies SHARE put this share of all passages and quotations into clusters (0 to 1), and fold the copies in every
                 second query, in rows of their own
  --json         figures as JSON
`

const wrong = (problem: string) => usage(problem, 'bench -- search')

type Part = 'build' | 'ask' | 'plain'

export async function search(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '100000' },
      queries: { type: 'string', default: '500' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'embedded' },
      copies: { type: 'string', default: '0' },
      part: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = wholeNumber('search', 'passages', values.passages)
  const queries = wholeNumber('search', 'queries', values.queries)
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  fs.mkdirSync(folder, { recursive: true })
  const copies = Number(values.copies)
  if (!(copies >= 0 && copies <= 1)) {
    throw wrong(`--copies must be a number from 0 to 1, not "${values.copies}".`)
  }
  if (values.part === 'build') print(await build(folder, passages, copies))
  else if (values.part === 'ask') print(await ask(folder, passages, queries, copies > 0))
  else if (values.part === 'plain') print(plain(folder, passages, queries))
  else {
    const names = values.engine.split(',').flatMap((it) => serverNamed(it.trim(), wrong) ?? [])
    const part = <Result>(name: Part, env: Environment = {}): Result => run(name, folder, args, env)
    const built = part<Built>('build')
    const bare = part<Plain>('plain')
    const asked = part<Asked>('ask')
    const diskMiB = onDisk(folder)
    const compared = new Map<ServerName, Compared>()
    for (const name of names) compared.set(name, await onServer(name, folder, part))
    if (values.json)
      print({ machine: machine(), built, diskMiB, asked, plain: bare, ...Object.fromEntries(compared) })
    else {
      report(built, diskMiB, asked, bare)
      for (const [name, it] of compared) reportComparison(name, { ...built, diskMiB }, asked, it)
    }
    if (values.data === undefined) fs.rmSync(folder, { recursive: true })
  }
}

type Environment = Record<string, string>
type Compared = { built: Built; asked: Asked; indexing: ServerUse | null; searching: ServerUse | null }

async function onServer(
  name: ServerName,
  folder: string,
  part: <Result>(name: Part, env: Environment) => Result,
): Promise<Compared> {
  const server = await startedServer(name, folder)
  try {
    const built = part<Built>('build', server.env)
    const indexing = server.use()
    const asked = part<Asked>('ask', server.env)
    return { built, asked, indexing, searching: server.use() }
  } finally {
    await server.end()
  }
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

/** Runs each part in a process of its own, so that none is charged for another's memory. */
function run(part: Part, folder: string, args: string[], env: Environment) {
  const child = spawnSync(
    process.execPath,
    [...OWN_COMMAND, 'search', ...args, '--data', folder, '--part', part],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
      encoding: 'utf8',
      env: { ...process.env, ...EMBEDDED, ...env },
    },
  )
  if (child.status !== 0) throw new Error(`The part "${part}" ended with ${child.status ?? child.signal}.`)
  return JSON.parse(child.stdout)
}

/** Of the embedded engine, after the processes that had it open have ended: until then the write-ahead log counts. */
const onDisk = (folder: string) => mebibytesOn(path.join(folder, 'index'))

const machine = () => ({ cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? '', node: process.version })

function report(built: Built, diskMiB: number, asked: Asked, bare: Plain) {
  const { cores, cpu, node } = machine()
  const first = asked.rightAfterOpening
  const without = new Map(asked.classes.filter((it) => it.filters === 'none').map((it) => [it.class, it]))
  const lines = [
    `${cores} cores, ${cpu}, Node ${node}`,
    '',
    table([
      {
        passages: built.passages,
        documents: built.documents,
        'distinct words': bare.distinctWords,
        'passages/s': built.passagesPerSecond,
        'passages/s of one core': built.passagesPerCpuSecond,
        'peak memory MiB': built.peakMemoryMiB,
        'on disk MiB': diskMiB,
        'cold open ms': asked.coldOpenMs,
        'memory searching MiB': asked.memoryMiB,
      },
    ]),
    '',
    'Times in ms at the caller; engine p95 is without the round trip to its process, cpu p50 and p95 are the processor time of all processes.',
    '',
    table(
      asked.classes.map((it) => ({
        class: it.class,
        filters: it.filters,
        queries: it.queries,
        p50: it.p50,
        p95: it.p95,
        p99: it.p99,
        max: it.max,
        'too slow': it.tooSlow,
        'engine p95': it.engineP95,
        'cpu p50': it.cpuP50,
        'cpu p95': it.cpuP95,
        'mean total': it.meanTotal,
        slowest: it.slowest,
      })),
    ),
    '',
    `Right after opening, ${first.queries} queries of all classes without filters: p50 ${first.p50}, p95 ${first.p95}, max ${first.max}.`,
    '',
    'Compared with a bare FTS5 table in the same run (twenty best, no counts, no facets, no highlights):',
    '',
    table(
      bare.classes.map((it) => ({
        class: it.class,
        queries: it.queries,
        'bare p50': it.p50,
        'bare p95': it.p95,
        'bare cpu p50': it.cpuP50,
        'bare cpu p95': it.cpuP95,
        'Verbatim cpu p50': without.get(it.class)?.cpuP50 ?? 'unknown',
        'Verbatim cpu p95': without.get(it.class)?.cpuP95 ?? 'unknown',
        'Verbatim / bare p50': round((without.get(it.class)?.p50 ?? 0) / it.p50),
        'Verbatim / bare p95': round((without.get(it.class)?.p95 ?? 0) / it.p95),
      })),
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

const TITLES: Record<ServerName, string> = { meilisearch: 'Meilisearch', opensearch: 'OpenSearch' }

function reportComparison(
  name: ServerName,
  embedded: Built & { diskMiB: number },
  askedEmbedded: Asked,
  { built, asked, indexing, searching }: Compared,
) {
  const by = new Map(askedEmbedded.classes.map((it) => [`${it.class} ${it.filters}`, it]))
  const ratio = (mine: number, other: number | undefined) => round(mine / (other || 1))
  const lines = [
    '',
    `${TITLES[name]} compared with the embedded engine in the same run. Memory of the server is its own; the peak includes those parts of its files that are in memory. cpu is the processor time of all processes, also of a server that was started here.`,
    '',
    table([
      {
        'passages/s': built.passagesPerSecond,
        'to embedded': ratio(built.passagesPerSecond, embedded.passagesPerSecond),
        'server peak MiB': indexing?.peakMemoryMiB ?? 'unknown',
        'server memory searching MiB': searching?.memoryMiB ?? 'unknown',
        'on disk MiB': indexing?.diskMiB ?? 'unknown',
        'disk to embedded': indexing ? ratio(indexing.diskMiB, embedded.diskMiB) : 'unknown',
        'cold open ms': asked.coldOpenMs,
      },
    ]),
    '',
    table(
      asked.classes.map((it) => {
        const other = by.get(`${it.class} ${it.filters}`)
        return {
          class: it.class,
          filters: it.filters,
          p50: it.p50,
          p95: it.p95,
          p99: it.p99,
          'too slow': it.tooSlow,
          'p50 to embedded': ratio(it.p50, other?.p50),
          'p95 to embedded': ratio(it.p95, other?.p95),
          'cpu p50': it.cpuP50,
          'cpu p95': it.cpuP95,
          'embedded cpu p50': other?.cpuP50 ?? 'unknown',
          'embedded cpu p95': other?.cpuP95 ?? 'unknown',
          'mean total': it.meanTotal,
          'embedded mean total': other?.meanTotal ?? 0,
          slowest: it.slowest,
        }
      }),
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

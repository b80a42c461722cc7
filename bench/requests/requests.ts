import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import type { Passage } from '../../model/passage.ts'
import { searchPage } from '../../model/search-result.ts'
import { seeded } from '../corpus/random.ts'
import { build } from '../engines/build.ts'
import { wholeNumber } from '../run/arguments.ts'
import { summary, table } from '../run/statistics.ts'
import { type Answered, type Asked, Client } from './client.ts'
import { type MeasuredServer, type Use, withServer } from './measured-server.ts'
import { exports, mixed } from './questions.ts'

const HELP = `Usage: npm run -s bench -- requests [--passages N] [--exports N] [--requests N] [--seconds N] [--data FOLDER] [--json]

Starts the built server on an index of the corpus and asks for exports, half of them cancelled midway, for requests of
every kind, and for as many as it can answer with fifty at once. Exit code 1 if an answer is wrong, or if files stay
open or the heap stays larger.

  --passages N   passages in the index (20000)
  --exports N    exports, in all formats in turn, four at once (500)
  --requests N   mixed requests, eight at once (20000)
  --seconds N    fifty at once for so long (60)
  --data FOLDER  folder of the index; one of the same corpus is used again (a temporary folder)
  --json         figures as JSON
`

const SEED = 1
const SAMPLES = 400
/** A thread has about ten open files of its own; the one for styles ends with a long list and starts again. */
const LEEWAY_FILES = 20
const LEEWAY_HEAP_MIB = 30
/** For the server to notice that connections were closed, and to end what was cancelled. */
const SETTLE_MS = 3_000
/** A few problems show what is wrong. */
const PROBLEMS_SHOWN = 10

type Part = { name: string; atOnce: number; seconds: number; answers: Answered[]; before: Use; after: Use }

export async function requests(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '20000' },
      exports: { type: 'string', default: '500' },
      requests: { type: 'string', default: '20000' },
      seconds: { type: 'string', default: '60' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const number = (option: 'passages' | 'exports' | 'requests' | 'seconds') =>
    wholeNumber('requests', option, values[option])
  const [passages, exported, asked, seconds] = [
    number('passages'),
    number('exports'),
    number('requests'),
    number('seconds'),
  ]
  const given = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  fs.mkdirSync(given, { recursive: true })
  // As the system names it, which is how open files are listed.
  const folder = fs.realpathSync(given)
  await build(folder, passages)
  const parts = await withServer(folder, (server) => measure(server, { exported, asked, seconds }))
  if (values.json) process.stdout.write(`${JSON.stringify(parts.map(figures))}\n`)
  else report(parts)
  const wrong = parts.flatMap(wrongIn)
  for (const it of wrong.slice(0, PROBLEMS_SHOWN)) say(it)
  if (wrong.length > 0) process.exitCode = 1
  if (values.data === undefined) fs.rmSync(folder, { recursive: true })
}

type Amounts = { exported: number; asked: number; seconds: number }

async function measure(server: MeasuredServer, { exported, asked, seconds }: Amounts): Promise<Part[]> {
  const client = new Client(server.port)
  const samples = await samplesOf(client)
  client.close()
  const random = seeded(SEED)
  // Once everything that opens at its first use, such as the style thread, and what a heap keeps of answering at all.
  const warm = [...exports(44, samples, random), ...mixed(400, samples, random)]
  await part(server, 'warm-up', 4, warm.values())
  return [
    await part(server, 'exports', 4, exports(exported, samples, random)),
    await part(server, 'mixed', 8, mixed(asked, samples, random)),
    await part(server, 'fifty at once', 50, mixed(Number.MAX_SAFE_INTEGER, samples, random), seconds),
  ]
}

async function samplesOf(client: Client): Promise<Passage[]> {
  const samples: Passage[] = []
  for (let page = 1; samples.length < SAMPLES; page += 1) {
    const { hits } = searchPage.parse(await client.json(`/api/search?sort=oldest&limit=100&page=${page}`))
    if (hits.length === 0) break
    samples.push(...hits)
  }
  return samples
}

async function part(
  server: MeasuredServer,
  name: string,
  atOnce: number,
  list: Iterator<Asked>,
  seconds = Number.POSITIVE_INFINITY,
): Promise<Part> {
  say(`${name} …`)
  const client = new Client(server.port)
  const before = await server.use()
  const answers: Answered[] = []
  const begun = performance.now()
  await client.askAll(list, atOnce, (it) => answers.push(it), begun + seconds * 1_000)
  const took = (performance.now() - begun) / 1_000
  client.close()
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  return { name, atOnce, seconds: took, answers, before, after: await server.use() }
}

const figures = ({ name, atOnce, seconds, answers, before, after }: Part) => ({
  part: name,
  'at once': atOnce,
  requests: answers.length,
  cancelled: answers.filter((it) => it.cancelled).length,
  errors: answers.filter((it) => it.problem !== null).length,
  'per second': Math.round(answers.length / seconds),
  ...percentiles(answers),
  'open files': `${before.openFiles} → ${after.openFiles}`,
  'of the index': `${before.ofIndex} → ${after.ofIndex}`,
  processes: `${before.processes} → ${after.processes}`,
  'memory MiB': `${before.memoryMiB} → ${after.memoryMiB}`,
  'heap MiB': `${before.heapMiB} → ${after.heapMiB}`,
})

function percentiles(answers: readonly Answered[]) {
  const { p50, p95, max } = summary(answers.filter((it) => !it.cancelled).map((it) => it.ms))
  return { p50, p95, max }
}

function report(parts: readonly Part[]) {
  const kinds = parts.flatMap(({ name, answers }) =>
    [...new Set(answers.map((it) => it.kind))].sort().map((kind) => {
      const all = answers.filter((it) => it.kind === kind)
      const errors = all.filter((it) => it.problem !== null).length
      return { part: name, kind, requests: all.length, errors, ...percentiles(all) }
    }),
  )
  const lines = [
    `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
    '',
    'Times in ms at the client, from the request to the end of the answer; open files, memory and heap before → after.',
    '',
    table(parts.map(figures)),
    '',
    table(kinds),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function wrongIn({ name, answers, before, after }: Part): string[] {
  const grown = (what: string, more: number, allowed: number) =>
    more > allowed ? [`${name}: ${more} more ${what} than before`] : []
  return [
    ...answers.flatMap(({ problem }) => (problem === null ? [] : [`${name}: ${problem}`])),
    ...grown('open files', after.openFiles - before.openFiles, LEEWAY_FILES),
    ...grown('open files of the index', after.ofIndex - before.ofIndex, 0),
    ...grown('processes', after.processes - before.processes, 0),
    ...grown('MiB of heap', after.heapMiB - before.heapMiB, LEEWAY_HEAP_MIB),
  ]
}

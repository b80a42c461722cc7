import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { usage } from '../../cli/usage.ts'
import { seeded } from '../corpus/random.ts'
import { EMBEDDED, serverNamed, startedServer } from '../engines/chosen.ts'
import { SERVER_PROCESSES } from '../engines/server.ts'
import { wholeNumber } from '../run/arguments.ts'
import { type Ended, startCommand, summaryIn } from '../run/indexer.ts'
import { ledgerOf } from '../run/same-index.ts'
import { round, table } from '../run/statistics.ts'
import { type Archive, writeArchive } from './archive.ts'
import { killAndResume } from './kills.ts'
import { rowsOf, stagesOf } from './stages.ts'

const HELP = `Usage: npm run -s bench -- index [--documents N] [--scans SHARE] [--engine NAME] [--kills N] [options]

Makes a tree of N mixed documents (2000): texts, pages, mail with attachments, office documents, PDFs, records, containers,
scans, copies and broken files; and indexes it with the command, once as new and once unchanged. Exit code 1 if a file is
not in the ledger, if a goal is missed, or if an index differs that was killed on the way.

  --scans SHARE   what share of the documents is a page that OCR reads (0.01)
  --engine NAME   embedded, meilisearch or opensearch (embedded)
  --kills N       kill the run with SIGKILL, all its processes, at N random moments, and resume it (0)
  --stages N      also measure each stage by itself, of so many documents (0)
  --seed N        of the documents and the moments (1)
  --json          figures as JSON
`

/** With two workers. */
const PEAK_MIB_AT_MOST = 1_536
const UNCHANGED_TIMES_AT_LEAST = 50

type Row = Record<string, string | number>

export async function indexing(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string', default: '2000' },
      scans: { type: 'string', default: '0.01' },
      engine: { type: 'string', default: 'embedded' },
      kills: { type: 'string' },
      stages: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const documents = wholeNumber('index', 'documents', values.documents)
  const seed = wholeNumber('index', 'seed', values.seed)
  const kills = values.kills === undefined ? 0 : wholeNumber('index', 'kills', values.kills)
  const scans = shareIn(values.scans)
  const engine = serverNamed(values.engine, (problem) => usage(problem, 'bench -- index'))
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  const server = engine === null ? null : await startedServer(engine, path.join(root, 'server'))
  const serverEnv = server?.env ?? EMBEDDED
  const servers = (server?.env[SERVER_PROCESSES] ?? '')
    .split(' ')
    .filter((it) => it !== '')
    .map(Number)
  const problems: string[] = []
  const place = (name: string) => ({
    data: path.join(root, name),
    env: { ...serverEnv, ...prefixFor(name) },
  })
  try {
    const archive = await writeArchive(path.join(root, 'papers'), { documents, scans, seed })
    const whole = place('whole')
    const index = async (): Promise<Ended> => {
      const ended = await startCommand(['indexer/cli.ts', 'index', archive.folder, '--json'], whole.data, {
        env: whole.env,
        servers,
      }).ended
      if (summaryIn(ended) === null) throw new Error(`indexing ended with ${ended.code}: ${ended.stderr}`)
      return ended
    }
    const first = await index()
    problems.push(...(await notInLedger(whole.data, archive)))
    const again = await index()
    const ratio = first.seconds / again.seconds
    const cpuRatio = cpuOf(first) / cpuOf(again)
    const runs = [rowOf('new', first), { ...rowOf('unchanged', again) }]
    if (Math.max(ratio, cpuRatio) < UNCHANGED_TIMES_AT_LEAST)
      problems.push(
        `unchanged: ${round(ratio)} times as fast, ${round(cpuRatio)} times by processor time; the goal is ${UNCHANGED_TIMES_AT_LEAST}`,
      )
    if (engine === null && first.usage.peakMiB > PEAK_MIB_AT_MOST)
      problems.push(`peak memory ${first.usage.peakMiB} MiB; the goal is ${PEAK_MIB_AT_MOST}`)
    const stages = values.stages
      ? await stagesOf(archive.folder, wholeNumber('index', 'stages', values.stages))
      : null
    const killed =
      kills === 0
        ? null
        : await killAndResume({
            ...{ folder: archive.folder, whole, seconds: first.seconds, kills, random: seeded(seed, kills) },
            placeOf: (nth) => place(`killed-${nth}`),
          })
    problems.push(...(killed?.problems ?? []))
    const figures = {
      archive: archiveRows(archive),
      runs,
      unchangedTimesAsFast: { byTheClock: round(ratio), byProcessorTime: round(cpuRatio) },
      ...(stages && { stages: rowsOf(stages.stages, 'stage'), reading: rowsOf(stages.readingBy, 'format') }),
      ...(killed && {
        kills: killed.rows,
        exportedLines: killed.lines,
        ledgerEntriesWithLess: killed.lessKnown,
      }),
    }
    process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : written(figures))
  } finally {
    await server?.end()
    if (problems.length === 0) fs.rmSync(root, { recursive: true, force: true })
  }
  for (const it of problems) say(it)
  if (problems.length === 0) return
  say(`See ${root}.`)
  process.exitCode = 1
}

function shareIn(text: string): number {
  const share = Number(text)
  if (share >= 0 && share <= 1) return share
  throw usage(`--scans must be a share from 0 to 1, not "${text}".`, 'bench -- index')
}

/** One server has the indexes of all places. */
const prefixFor = (name: string) => ({ MEILI_INDEX: `bench-${name}`, OPENSEARCH_INDEX: `bench-${name}` })

const cpuOf = ({ usage: { cpu } }: Ended) => cpu.own + cpu.started

function rowOf(run: string, ended: Ended): Row {
  const { indexed = 0, unchanged = 0, passages = 0, failed = [] } = summaryIn(ended) ?? {}
  const { peakMiB, quartersMiB, cpu } = ended.usage
  const documents = indexed + unchanged
  return {
    run,
    ...{ documents, passages, failed: failed.length },
    seconds: round(ended.seconds),
    'cpu s': round(cpuOf(ended)),
    'of it in workers': round(cpu.started),
    'documents/s': round(documents / ended.seconds),
    'passages/s': round(passages / ended.seconds),
    'documents/cpu s': round(documents / cpuOf(ended)),
    'passages/cpu s': round(passages / cpuOf(ended)),
    'peak MiB': peakMiB,
    'MiB by quarters': quartersMiB.join(' '),
  }
}

const archiveRows = ({ kinds }: Archive): Row[] =>
  [...kinds]
    .sort(([, one], [, other]) => other.documents - one.documents)
    .map(([kind, { documents, bytes }]) => ({ kind, documents, MiB: round(bytes / 1024 / 1024) }))

async function notInLedger(data: string, { files }: Archive): Promise<string[]> {
  const known = new Set((await ledgerOf(data)).map((it) => it.path))
  return files.filter((it) => !known.has(it)).map((it) => `not in the ledger: ${it}`)
}

function written(figures: Record<string, unknown>): string {
  return Object.entries(figures)
    .map(([name, it]) => (Array.isArray(it) ? table(it) : `${name}: ${JSON.stringify(it)}`))
    .map((it) => `${it}\n\n`)
    .join('')
}

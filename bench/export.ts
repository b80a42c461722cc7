import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../cli/output.ts'
import { usage } from '../cli/usage.ts'
import { openEngine } from '../engine/open.ts'
import { openExport, parseExport } from '../export/index.ts'
import { build } from './engines/build.ts'
import { EMBEDDED, serverNamed, startedServer } from './engines/chosen.ts'
import { wholeNumber } from './run/arguments.ts'
import { OwnFamily } from './run/family.ts'
import { OWN_COMMAND } from './run/own-command.ts'
import { mebibytes, round, table } from './run/statistics.ts'

const HELP = `Usage: npm run -s bench -- export [--passages N] [--formats A,B] [--data FOLDER] [--engine NAME] [--json]

Exports nothing, about a fifth of N passages (100000) and all of them in each format, each in a process of its own.
Exit code 1 if a file does not have as many citations as the search counts, or if memory grows with the matches.

  --passages N   passages in the index (100000)
  --formats A,B  formats (csl,bibtex,ris,endnote,csv,jsonl,markdown,docx,odt,bibliography)
  --data FOLDER  folder of the index; one of the same corpus is used again (a temporary folder)
  --engine NAME  meilisearch or opensearch, found or started as \`search\` does, with its data in FOLDER. Memory is that of
                 this program, without the server
  --json         figures as JSON
`

const FORMATS = 'csl,bibtex,ris,endnote,csv,jsonl,markdown,docx,odt,bibliography'

/** The searches, as the parameters of a URL. */
const SEARCHES = {
  /** Shows what the process needs without any citation. */
  nothing: 'q=zqxzqxzqx',
  /** The corpus covers twenty years, and one document in ten has no date. */
  fifth: 'from=2008&to=2011',
  all: 'q=',
}

/** How much more memory an export of any size may need than one of nothing. */
const MORE_THAN_IDLE_MIB = 190
/**
 * Without a limit, a heap fills with garbage before it is collected, and an export of a fifth ends before that. With
 * this limit, only what is in use counts: it is enough for each thread, but not for matches that are kept.
 */
const SMALL_HEAP_MIB = 256
/** How far apart a fifth and all may be then, because garbage is never collected at the same moments. */
const LEEWAY_MIB = 50
/** Is sorted as a whole, so its memory grows with the matches; `MORE_THAN_IDLE_MIB` applies to it all the same. */
const SORTED = 'bibliography'

type Exported = {
  format: string
  citations: number
  /** What the search counts. */
  total: number
  seconds: number
  cpuSeconds: number
  peakMemoryMiB: number
  fileMiB: number
}
/** `moreThanIdleMiB`: compared with an export of nothing; `growthMiB`: compared with a fifth, with a small heap. */
type Row = Exported & { moreThanIdleMiB: number; fifth: number; growthMiB: number }

/** Exports in this process, and discards the result. */
async function exported(folder: string, format: string, search: string): Promise<Exported> {
  const engine = await openEngine({ dataFolder: folder })
  let citations = 0
  let bytes = 0
  const begun = performance.now()
  const family = new OwnFamily()
  const processorTime = family.processorTime()
  const request = parseExport(new URLSearchParams(`${search}&format=${format}`))
  const file = await openExport(engine, request, {
    onProgress: (done) => {
      citations = done
    },
  })
  for await (const piece of file.pieces) bytes += piece.length
  const figures = {
    format,
    citations,
    total: file.total ?? -1,
    seconds: round((performance.now() - begun) / 1_000),
    cpuSeconds: round(processorTime() / 1_000),
    peakMemoryMiB: family.peakMemoryMiB(),
    fileMiB: mebibytes(bytes),
  }
  await engine.close()
  return figures
}

type Environment = Record<string, string>

function inOwnProcess(args: string[], env: Environment): string {
  const child = spawnSync(process.execPath, [...OWN_COMMAND, 'export', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...EMBEDDED, ...env },
  })
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status ?? child.signal}.`)
  return child.stdout
}

function measured(folder: string, format: string, env: Environment): Row {
  say(`Exporting as ${format} …`)
  const of = (search: keyof typeof SEARCHES, more: Environment = {}): Exported =>
    JSON.parse(
      inOwnProcess(['--data', folder, '--formats', format, '--part', SEARCHES[search]], { ...env, ...more }),
    )
  const [idle, all] = [of('nothing'), of('all')]
  const smallHeap = { NODE_OPTIONS: `--max-old-space-size=${SMALL_HEAP_MIB}` }
  const [fifth, again] = [of('fifth', smallHeap), of('all', smallHeap)]
  return {
    ...all,
    moreThanIdleMiB: all.peakMemoryMiB - idle.peakMemoryMiB,
    fifth: fifth.citations,
    growthMiB: again.peakMemoryMiB - fifth.peakMemoryMiB,
  }
}

function wrongIn({ format, citations, total, moreThanIdleMiB, growthMiB }: Row): string[] {
  return [
    ...(citations === total ? [] : [`${format}: ${citations} citations, but ${total} matches`]),
    ...(moreThanIdleMiB <= MORE_THAN_IDLE_MIB
      ? []
      : [`${format}: ${moreThanIdleMiB} MiB more than idle, and only ${MORE_THAN_IDLE_MIB} are allowed`]),
    ...(growthMiB <= LEEWAY_MIB || format === SORTED
      ? []
      : [`${format}: all passages need ${growthMiB} MiB more than a fifth`]),
  ]
}

export async function exportAll(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '100000' },
      formats: { type: 'string', default: FORMATS },
      data: { type: 'string' },
      engine: { type: 'string', default: 'embedded' },
      json: { type: 'boolean', default: false },
      part: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = wholeNumber('export', 'passages', values.passages)
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  if (values.part === 'build') await build(folder, passages)
  else if (values.part !== undefined)
    process.stdout.write(JSON.stringify(await exported(folder, values.formats, values.part)))
  else {
    const name = serverNamed(values.engine, (problem) => usage(problem, 'bench -- export'))
    fs.mkdirSync(folder, { recursive: true })
    const server = name === null ? null : await startedServer(name, folder)
    try {
      const env = server?.env ?? {}
      inOwnProcess(['--data', folder, '--passages', values.passages, '--part', 'build'], env)
      report(
        values.formats.split(',').map((format) => measured(folder, format, env)),
        values.json,
      )
    } finally {
      await server?.end()
    }
    if (values.data === undefined) fs.rmSync(folder, { recursive: true })
  }
}

function report(rows: Row[], json: boolean) {
  process.stdout.write(`${json ? JSON.stringify(rows) : table(rows)}\n`)
  const wrong = rows.flatMap(wrongIn)
  for (const it of wrong) say(it)
  if (wrong.length > 0) process.exitCode = 1
}

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from '../engine/open.ts'
import { openExport, parseExport } from '../export/index.ts'
import { wholeNumber } from './arguments.ts'
import { build } from './build.ts'
import { OWN_COMMAND } from './own-command.ts'
import { cpuMs, mebibytes, round, say, table } from './statistics.ts'

const HELP = `Usage: npm run -s bench -- export [--passages N] [--formats A,B] [--data FOLDER] [--json]

Exports all N passages (100000) in each format, each in a process of its own.

  --passages N   how many (100000)
  --formats A,B  which (csl,bibtex,ris,endnote,csv,jsonl,markdown,docx,bibliography)
  --data FOLDER  where; an index of the same corpus that is there is used again (a temporary folder)
  --json         figures as JSON
`

const FORMATS = 'csl,bibtex,ris,endnote,csv,jsonl,markdown,docx,bibliography'
/** A query that nothing matches: what the process needs before the first citation. */
const NOTHING = 'zqxzqxzqx'

type Exported = {
  format: string
  citations: number
  /** What the search counts. */
  total: number
  seconds: number
  cpuSeconds: number
  peakMemoryMiB: number
  /** More than an export of nothing in the same format. */
  moreThanIdleMiB: number
  fileMiB: number
}

/** One export to nowhere, in this process. */
async function exported(folder: string, format: string, q: string): Promise<Exported> {
  const engine = await openEngine({ dataFolder: folder })
  let citations = 0
  let bytes = 0
  const begun = performance.now()
  const cpu = process.cpuUsage()
  const request = parseExport(new URLSearchParams({ format, q }))
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
    cpuSeconds: round(cpuMs(cpu) / 1_000),
    peakMemoryMiB: mebibytes(process.resourceUsage().maxRSS * 1_024),
    moreThanIdleMiB: 0,
    fileMiB: mebibytes(bytes),
  }
  await engine.close()
  return figures
}

function inOwnProcess(folder: string, format: string, q: string): Exported {
  const args = ['export', '--data', folder, '--formats', format, '--part', q]
  const child = spawnSync(process.execPath, [...OWN_COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (child.status !== 0)
    throw new Error(`The export as ${format} ended with ${child.status ?? child.signal}.`)
  return JSON.parse(child.stdout)
}

export async function exportAll(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '100000' },
      formats: { type: 'string', default: FORMATS },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      part: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  if (values.part !== undefined) {
    process.stdout.write(JSON.stringify(await exported(folder, values.formats, values.part)))
    return
  }
  fs.mkdirSync(folder, { recursive: true })
  await build(folder, wholeNumber('export', 'passages', values.passages))
  const rows = values.formats.split(',').map((format) => {
    say(`Exporting as ${format} …`)
    const idle = inOwnProcess(folder, format, NOTHING)
    const all = inOwnProcess(folder, format, '')
    return { ...all, moreThanIdleMiB: all.peakMemoryMiB - idle.peakMemoryMiB }
  })
  process.stdout.write(`${values.json ? JSON.stringify(rows) : table(rows)}\n`)
  if (values.data === undefined) fs.rmSync(folder, { recursive: true })
  const wrong = rows.filter((it) => it.citations !== it.total)
  for (const { format, citations, total } of wrong)
    say(`${format}: ${citations} citations, but ${total} matches`)
  if (wrong.length > 0) process.exitCode = 1
}

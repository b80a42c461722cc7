import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { say } from '../../cli/output.ts'
import { wholeNumber } from '../run/arguments.ts'
import { startCommand } from '../run/indexer.ts'
import { mebibytes, round, table } from '../run/statistics.ts'
import { writeRecords } from './corpus.ts'

const HELP = `Usage: npm run -s bench -- copies [--passages N] [--rounds N] [--json]

Indexes documents with and without finding copies, in turn, once where there are hardly any and once where one document in
five is a copy; then once more with one document added. Exit code 1 if finding them takes more than its goal.

  --passages N  passages of each collection (20000)
  --rounds N    how often each is indexed in each way; the least counts (2)
  --json        figures as JSON
`

/** With copies found, as a multiple of what it is without. */
const GOALS = { cpu: 1.15, disk: 1.2 } as const

const printed = z.object({ passages: z.number(), clusters: z.number(), cpuSeconds: z.number() })
type Figures = z.infer<typeof printed> & { bytes: number; copiesBytes: number; peakMiB: number }

export async function copies(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = wholeNumber('copies', 'passages', values.passages)
  const rounds = wholeNumber('copies', 'rounds', values.rounds)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  try {
    const rows = []
    for (const withCopies of [false, true]) {
      const { file, documents } = writeRecords(folder, passages, withCopies)
      const name = withCopies ? 'one in five a copy' : 'hardly any copies'
      const [found, without] = await alternating(folder, file, rounds)
      const added = await withOneMore(folder, file, found)
      const row = {
        documents: name,
        count: documents,
        passages: found.passages,
        clusters: found.clusters,
        'cpu s': found.cpuSeconds,
        'cpu s without': without.cpuSeconds,
        'cpu ratio': round(found.cpuSeconds / without.cpuSeconds),
        'disk MiB': mebibytes(found.bytes),
        'disk ratio': round(found.bytes / without.bytes),
        'of it kept for copies, bytes a passage': Math.round(found.copiesBytes / found.passages),
        'peak MiB': found.peakMiB,
        'peak MiB without': without.peakMiB,
        'cpu s, one document added': added,
      }
      rows.push(row)
      say(`${name}: processor time × ${row['cpu ratio']}, disk × ${row['disk ratio']}`)
    }
    process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`)
    if (rows.some((it) => it['cpu ratio'] > GOALS.cpu || it['disk ratio'] > GOALS.disk)) process.exitCode = 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The least that each way took. The index of the first is left there. */
async function alternating(folder: string, file: string, rounds: number): Promise<[Figures, Figures]> {
  const best: (Figures | undefined)[] = [undefined, undefined]
  for (let round = 0; round < rounds; round += 1) {
    for (const [nth, which] of (['copies', 'without'] as const).entries()) {
      const data = path.join(folder, `data-${which}`)
      fs.rmSync(data, { recursive: true, force: true })
      const found = await indexed(file, data, which)
      const known = best[nth]
      if (known === undefined || found.cpuSeconds < known.cpuSeconds) best[nth] = found
    }
  }
  const [found, without] = best
  if (!found || !without) throw new Error('nothing was measured')
  return [found, without]
}

/** What finding the copies of one more document takes, in an index that is there. */
async function withOneMore(folder: string, file: string, before: Figures): Promise<number> {
  const more = path.join(folder, 'more.jsonl')
  const [first = ''] = fs.readFileSync(file, 'utf8').split('\n')
  const row = z.looseObject({ id: z.string() }).parse(JSON.parse(first))
  fs.writeFileSync(more, JSON.stringify({ ...row, id: 'one-more', source: 'The Late Edition' }))
  const data = path.join(folder, 'data-copies')
  const { clusters, cpuSeconds } = await indexed(more, data, 'copies')
  if (clusters < before.clusters) throw new Error(`clusters were lost: ${clusters} of ${before.clusters}`)
  return cpuSeconds
}

async function indexed(file: string, data: string, which: 'copies' | 'without'): Promise<Figures> {
  fs.mkdirSync(data, { recursive: true })
  const ended = await startCommand(['bench/copies/index-records.ts', file, data, which], data).ended
  if (ended.code !== 0) throw new Error(`indexing failed: ${ended.stderr.slice(-2_000)}`)
  const files = fs.readdirSync(data, { withFileTypes: true, recursive: true }).filter((it) => it.isFile())
  const size = (of: RegExp) =>
    files
      .filter((it) => of.test(it.name))
      .reduce((sum, it) => sum + fs.statSync(path.join(it.parentPath, it.name)).size, 0)
  const peakMiB = mebibytes(ended.peak.own)
  return {
    ...printed.parse(JSON.parse(ended.stdout)),
    ...{ bytes: size(/./), copiesBytes: size(/^copies-/), peakMiB },
  }
}

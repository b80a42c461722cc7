import fs from 'node:fs'
import path from 'node:path'
import { usage } from '../../../cli/usage.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { type ServerName, startedServer } from '../../engines/chosen.ts'
import { summary, table } from '../../run/statistics.ts'
import { run } from '../kit.ts'
import { predictDrafts, predictQuotes } from './checked.ts'
import { predictClusters } from './copies.ts'
import { index } from './documents.ts'
import { falseAnswers, rowsFor, SCORER, type Score, scored } from './score.ts'
import { FILES, REUSE_SETS, type ReuseSet } from './sets.ts'

/**
 * A kit of quotes with their verdicts, and of copies: its documents are indexed as a person’s would be, every quote and
 * draft is checked as the page and the command do it, and the clusters are those that the index has.
 */

export const isReuseKit = (kit: string) => fs.existsSync(path.join(kit, SCORER))

export type ReuseOptions = {
  /** Null: the embedded one. */
  engine: ServerName | null
  /** The folder inside the kit with the labelled data. */
  part: string
  /** None: all that the part has. */
  only: readonly string[]
  errors: number
  json: boolean
}

type Kit = { kit: string; file: (name: string) => string }

/** @param folder for the indexes and the predictions */
export async function reuseQuality(kit: string, folder: string, options: ReuseOptions): Promise<void> {
  const file = (name: string) => path.join(kit, options.part, `${name}.jsonl.gz`)
  const sets = chosen(options.only, { kit, file }, options.part)
  const scores: Score[] = []
  const reports: string[] = []
  let engineName = ''
  let ms: number[] = []
  for (const documents of new Set(sets.map((set) => FILES[set].documents))) {
    const own = path.join(folder, documents)
    fs.mkdirSync(own)
    await withIndex({ documents: file(documents), folder: own, ...options }, async (engine) => {
      engineName = engine.name
      for (const set of sets.filter((it) => FILES[it].documents === documents)) {
        const { args, took } = await answered({ kit, file }, set, engine, own)
        if (took) ms = took
        scores.push(scored(kit, set, args))
        if (options.errors > 0) {
          const more = set === 'drafts' ? [] : ['--kinds', '--errors', String(options.errors)]
          reports.push(run(kit, SCORER, [...args, ...more]))
        }
      }
    })
  }
  if (options.json) {
    const all = Object.fromEntries(scores.map((it) => [it.set, it.all]))
    process.stdout.write(`${JSON.stringify({ engine: engineName, ...all }, null, 2)}\n`)
  } else {
    process.stdout.write(`${engineName}\n\n${table(scores.flatMap(rowsFor))}\n\n`)
    if (ms.length > 0) {
      const { p50, p95 } = summary(ms)
      process.stdout.write(`ms a quote: p50 ${p50}, p95 ${p95}\n`)
    }
  }
  for (const report of reports) process.stdout.write(`\n${report}`)
  // A condition, not a goal.
  if (scores.some((it) => falseAnswers(it) > 0)) process.exitCode = 1
}

/** @throws UsageError if what was asked for is not in the kit, or nothing is */
function chosen(only: readonly string[], { kit, file }: Kit, part: string): ReuseSet[] {
  const there = REUSE_SETS.filter((set) => fs.existsSync(file(FILES[set].documents)))
  if (there.length === 0) {
    throw usage(`${path.join(kit, part)} has no ${FILES.quotes.documents}.jsonl.gz.`, 'quality')
  }
  const unknown = only.find((name) => !there.some((set) => set === name))
  if (unknown !== undefined) {
    throw usage(`--only must be one of ${there.join(', ')}, not "${unknown}".`, 'quality')
  }
  return only.length === 0 ? there : there.filter((set) => only.includes(set))
}

type Place = { documents: string; folder: string; engine: ReuseOptions['engine'] }

async function withIndex(
  { documents, folder, engine: name }: Place,
  work: (engine: Engine) => Promise<void>,
) {
  const server = name === null ? null : await startedServer(name, folder)
  try {
    // Of its own: the documents of another set, or of an earlier run, would have copies here.
    const own = `verbatim-${path.basename(folder)}`
    const env = server ? { ...server.env, MEILI_INDEX: own, OPENSEARCH_INDEX: own } : {}
    await index(documents, folder, env)
    const engine = await openEngine({ dataFolder: folder, env })
    try {
      await work(engine)
    } finally {
      await engine.close()
    }
  } finally {
    await server?.end()
  }
}

/** What the product says, as the scorer is to be given it, and the milliseconds of each quote. */
async function answered(
  { file }: Kit,
  set: ReuseSet,
  engine: Engine,
  folder: string,
): Promise<{ args: string[]; took?: number[] }> {
  const { gold, documents, asked = '', ofAsked = '' } = FILES[set]
  const to = path.join(folder, `${set}.jsonl`)
  const right = ['--gold', file(gold)]
  if (set === 'quotes') {
    return { took: await predictQuotes(engine, file(asked), to), args: [set, to, ...right] }
  }
  if (set === 'drafts') {
    await predictDrafts(engine, file(asked), to, folder)
    return { args: [set, to, ...right, '--drafts-gold', file(ofAsked)] }
  }
  await predictClusters(engine, to)
  return { args: ['same', to, ...right, '--documents', file(documents)] }
}

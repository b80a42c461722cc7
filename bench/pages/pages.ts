import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { say } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { loadAuthority } from '../../indexer/authority/load.ts'
import { optimiseLater } from '../../indexer/pipeline/workers/v8-flags.ts'
import { table } from '../run/statistics.ts'
import { type Answers, readabilityAlone, trafilatura, verbatim } from './answers.ts'
import { type Mistake, Tally } from './score.ts'
import { type LabelledPage, SET_NAMES, SETS } from './sets.ts'

const HELP = `Usage: npm run -s bench -- pages --trafilatura|--readability|--wcxb FOLDER … [options]

What is kept of labelled web pages, beside other extractors on the same pages in the same run. The sets are public;
fetch them yourself, and give at least one.

  --trafilatura FOLDER   "tests" of adbar/trafilatura: pieces of the article, authors, dates
  --readability FOLDER   "test/test-pages" of mozilla/readability: words of the article
  --wcxb FOLDER          Murrough-Foley/web-content-extraction-benchmark: words of the main content
  --python COMMAND       also trafilatura, installed in this Python
  --alone                only Verbatim
  --half even|odd        only the pages whose names have an even or an odd hash: one half to learn from, the other
                         to check
  --mistakes TEXT        also print each mistake of Verbatim whose kind begins with TEXT: empty, lost, text, authors, date,
                         no source, unaccounted
  --json                 figures as JSON
`

const HALVES = ['even', 'odd']

/** Whether a page is in a half of its set: by its name, so that it always is. */
export const isInHalf = (id: string, half: string | undefined): boolean =>
  half === undefined || HALVES[(createHash('sha256').update(id).digest()[0] ?? 0) % 2] === half

export async function pages(args: string[]) {
  const folder = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      trafilatura: folder,
      readability: folder,
      wcxb: folder,
      python: { type: 'string' },
      alone: { type: 'boolean', default: false },
      half: { type: 'string' },
      mistakes: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const { half, python } = values
  if (half !== undefined && !HALVES.includes(half)) {
    throw usage(`--half must be even or odd, not "${half}".`, 'bench -- pages')
  }
  // As the processes that read documents for `index` do.
  setFlagsFromString(optimiseLater())
  const { authority } = loadAuthority()
  const systems = new Map<string, (pages: readonly LabelledPage[]) => Answers>([
    ['Verbatim', (all) => verbatim(all, authority)],
  ])
  if (!values.alone) systems.set('Readability', readabilityAlone)
  if (python !== undefined && !values.alone) systems.set('trafilatura', (all) => trafilatura(all, python))

  const rows: Record<string, string>[] = []
  const mistakes: Mistake[] = []
  for (const set of SET_NAMES) {
    const given = values[set]
    if (given === undefined) continue
    const all = SETS[set](fromUser(given)).filter(({ id }) => isInHalf(id, half))
    const figures = new Map<string, Record<string, string>>()
    for (const [system, answers] of systems) {
      say(`${set}: ${all.length} pages through ${system} …`)
      const tally = await tallied(set, all, answers(all))
      figures.set(system, tally.figures())
      if (system === 'Verbatim') mistakes.push(...tally.mistakes)
    }
    rows.push(...rowsOf(set, figures))
  }
  if (rows.length === 0) throw usage('Give the folder of at least one set.', 'bench -- pages')
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}\n`)
  const { mistakes: kind } = values
  if (kind === undefined) return
  for (const { set, page, what, found, gold } of mistakes.filter((it) => it.what.startsWith(kind)))
    process.stdout.write(`${set}\t${page}\t${what}\t${found}\t${gold}\n`)
}

async function tallied(set: string, all: readonly LabelledPage[], answers: Answers): Promise<Tally> {
  const tally = new Tally(set)
  let at = 0
  for await (const answer of answers) {
    const page = all[at]
    if (page !== undefined) tally.add(page, answer)
    at += 1
  }
  return tally
}

/** One figure in each row, one system in each column. */
function rowsOf(set: string, figures: ReadonlyMap<string, Record<string, string>>): Record<string, string>[] {
  const names = new Set([...figures.values()].flatMap((it) => Object.keys(it)))
  return [...names].map((figure) => ({
    set,
    figure,
    ...Object.fromEntries([...figures].map(([system, it]) => [system, it[figure] ?? '–'])),
  }))
}

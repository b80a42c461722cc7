import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { articles } from '../corpus/corpus.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'
import { wholeNumber } from '../run/arguments.ts'
import { OWN_COMMAND } from '../run/own-command.ts'
import { table } from '../run/statistics.ts'
import { check } from './check.ts'
import { killCommands } from './commands.ts'
import { indexUntilKilled } from './indexer.ts'
import { type Expected, readJournal } from './journal.ts'

const HELP = `Usage: npm run -s bench -- kill [--times N] [--documents N] [--seed N]
       npm run -s bench -- kill --commands [--times N] [--documents N] [--seed N]

Indexes N documents (4000) in another process, replaces and removes some of them, and kills that process N
times (10) at random moments with SIGKILL. After each, it checks that everything that was reported as safe is
there and complete. Exit code 1 on any loss.

  --commands Kills the commands themselves, with a server under search on the same index: the indexer N times (20),
             alone, with its workers, or a worker before it, over N documents (1000); and a correction as often,
             half of them while the indexer runs. Exit code 1 if a search failed, if a process was left, or if the
             export then differs from that of a new index with the same corrections
  --seed N   seed of the random moments (from the clock)
`

/** How many of the changed documents are checked closely; more than change before a kill. */
const CLOSELY = 500
/** How many of the others are. */
const OTHERS = 50
const LATEST_MS = 2_000

export async function kill(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      commands: { type: 'boolean', default: false },
      times: { type: 'string' },
      documents: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
      // Passed by the process that kills to the process of one round.
      round: { type: 'string' },
      folder: { type: 'string', default: '' },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const usual = values.commands ? { times: '20', documents: '1000' } : { times: '10', documents: '4000' }
  const documents = wholeNumber('kill', 'documents', values.documents ?? usual.documents)
  if (values.round !== undefined) return indexRound(values.folder, documents, Number(values.round))

  const seed = wholeNumber('kill', 'seed', values.seed)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-kill-'))
  const times = wholeNumber('kill', 'times', values.times ?? usual.times)
  const lost = values.commands
    ? await commandRounds(folder, documents, times, seeded(seed))
    : await rounds(folder, documents, times, seeded(seed))
  process.stdout.write(
    lost === 0 ? '\nNothing was lost.\n' : `\n${lost} problems; seed ${seed}; see ${folder}.\n`,
  )
  if (lost > 0) process.exitCode = 1
  else fs.rmSync(folder, { recursive: true })
}

async function commandRounds(folder: string, documents: number, times: number, random: Random) {
  const { rows, problems } = await killCommands(folder, times, documents, random)
  process.stdout.write(`${table(rows)}\n`)
  for (const problem of problems) say(problem)
  return problems.length
}

async function rounds(folder: string, documents: number, times: number, random: Random): Promise<number> {
  const article = articles()
  const rows: Record<string, string | number>[] = []
  let expected: Expected = new Map()
  let lost = 0
  for (let round = 1; round <= times + 1; round += 1) {
    // The last one is not killed.
    const afterMs = round > times ? null : below(random, LATEST_MS)
    fs.writeFileSync(removedFile(folder), JSON.stringify(removedOf(expected)))
    const ended = await runRound(folder, documents, round, afterMs)
    const journal = readJournal(journalFile(folder, round), expected)
    const closely = new Set([
      ...sample(random, [...journal.changed], CLOSELY),
      ...sample(random, [...journal.expected.keys()], OTHERS),
    ])
    const unsafe = [...journal.expected.values()].filter((states) => states.length > 1).length
    const { actual, problems, ...there } = await check(dataFolder(folder), journal.expected, closely, article)
    if (afterMs !== null && ended !== 'SIGKILL') {
      problems.push('everything was indexed before the kill: use more --documents')
    }
    if (afterMs === null && ended !== 0) problems.push(`the last round ended with ${ended}`)
    if (afterMs === null && journal.expected.size < documents) problems.push('some documents are missing')
    expected = actual
    lost += problems.length
    for (const problem of problems) say(problem)
    rows.push({
      round: afterMs === null ? 'to the end' : round,
      'killed after ms': afterMs === null ? '' : ended === 'SIGKILL' ? afterMs : `ended before ${afterMs}`,
      changed: journal.changed.size,
      'not yet safe': unsafe,
      ...there,
      'checked closely': closely.size,
      problems: problems.length,
    })
    say(`round ${round}: ${there.documents} documents, ${problems.length} problems`)
  }
  process.stdout.write(`${table(rows)}\n`)
  return lost
}

function sample<Item>(random: Random, items: Item[], most: number): Item[] {
  return items.length <= most ? items : Array.from({ length: most }, () => pick(random, items))
}

const removedOf = (expected: Expected) =>
  [...expected].filter(([, states]) => states[0] === 'gone').map(([n]) => n)
const dataFolder = (folder: string) => path.join(folder, 'data')
const removedFile = (folder: string) => path.join(folder, 'removed.json')
const journalFile = (folder: string, round: number) => path.join(folder, `journal-${round}.txt`)

async function indexRound(folder: string, documents: number, round: number) {
  const removed: unknown = JSON.parse(fs.readFileSync(removedFile(folder), 'utf8'))
  if (!Array.isArray(removed)) throw new Error(`${removedFile(folder)} is not a list.`)
  const file = journalFile(folder, round)
  await indexUntilKilled(dataFolder(folder), file, documents, round, new Set(removed.map(Number)))
}

/** Runs one round, and kills it this long after it began to write; null lets it finish. */
async function runRound(folder: string, documents: number, round: number, afterMs: number | null) {
  const own = ['kill', '--round', `${round}`, '--folder', folder, '--documents', `${documents}`]
  const child = spawn(process.execPath, [...OWN_COMMAND, ...own], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  if (afterMs !== null) {
    // Counted from then, so that the kills hit the work and not the start-up.
    const file = journalFile(folder, round)
    while (child.exitCode === null && !readJournal(file, new Map()).started) await sleep(5)
    await sleep(afterMs)
    child.kill('SIGKILL')
  }
  return ended
}

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { openEngine } from '../../engine/open.ts'
import type { PassageId } from '../../model/ids.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { articles, corpus } from '../corpus/corpus.ts'
import { below, type Random, seeded } from '../corpus/random.ts'
import { wholeNumber } from '../run/arguments.ts'
import { OWN_COMMAND } from '../run/own-command.ts'
import { table } from '../run/statistics.ts'
import { type Read, readAll } from './read-all.ts'

const HELP = `Usage: npm run -s bench -- bit-flips [--trials N] [--bits N] [--passages N] [--seed N]

Flips N random bits (4) in the file of an index of N passages (2000), reads everything from it (an export of all
passages, searches, permalinks, documents), and compares it with what the same index gave before; N times (50), each
in a process of its own. Exit code 1 if anything was shown that differs from what was stored, if a process crashed or
hung, or if an error had no code.

  --seed N   seed of the bits (from the clock)
`

/** A process that takes so long has hung: reading everything takes seconds. */
const HUNG_AFTER_MS = 5 * 60_000
/** One document in so many is replaced, so that there are passages that are gone. */
const REPLACED = 10

type Outcome = {
  ended: 'as before' | 'with an error' | 'crashed' | 'hung'
  altered: number
  /** Passages that were neither shown nor refused: an export had no error, and did not have them. */
  missing: number
  /** Searches without an error whose total differed. */
  totals: number
  codes: string
  unexpected: string[]
}

export async function bitFlips(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      trials: { type: 'string', default: '50' },
      bits: { type: 'string', default: '4' },
      passages: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      help: { type: 'boolean', default: false },
      // Passed to the process that reads.
      read: { type: 'string' },
      ids: { type: 'string', default: '' },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  if (values.read !== undefined) {
    const ids: PassageId[] = JSON.parse(fs.readFileSync(values.ids, 'utf8'))
    process.stdout.write(JSON.stringify(await readAll(values.read, ids)))
    return
  }
  const number = (option: 'trials' | 'bits' | 'passages' | 'seed') =>
    wholeNumber('bit-flips', option, values[option])
  const seed = number('seed')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bit-flips-'))
  const faults = await trials(folder, number('passages'), number('trials'), number('bits'), seeded(seed))
  process.stdout.write(
    faults === 0 ? '\nNothing altered was shown.\n' : `\n${faults} faults; seed ${seed}; see ${folder}.\n`,
  )
  if (faults > 0) process.exitCode = 1
  else fs.rmSync(folder, { recursive: true })
}

async function trials(folder: string, passages: number, count: number, bits: number, random: Random) {
  const intact = path.join(folder, 'intact')
  const ids = path.join(folder, 'ids.json')
  fs.writeFileSync(ids, JSON.stringify(await build(intact, passages)))
  const before = readApart(intact, ids)
  if (typeof before === 'string') throw new Error(`Reading the intact index ${before}.`)
  const codes = Object.keys(before.errors)
  if (codes.length > 0) throw new Error(`Reading the intact index failed: ${codes.join(', ')}.`)
  const outcomes: Outcome[] = []
  for (let trial = 1; trial <= count; trial += 1) {
    const changed = path.join(folder, `trial-${trial}`)
    fs.cpSync(intact, changed, { recursive: true })
    flip(path.join(changed, 'index', 'verbatim.db'), bits, random)
    const outcome = compared(before, readApart(changed, ids))
    outcomes.push(outcome)
    say(
      `${trial}: ${outcome.ended} ${outcome.codes}${outcome.altered > 0 ? `, ${outcome.altered} ALTERED` : ''}`,
    )
    for (const it of outcome.unexpected.slice(0, 1)) say(it)
    if (faultsOf(outcome) === 0) fs.rmSync(changed, { recursive: true })
  }
  report(outcomes)
  return outcomes.reduce((sum, it) => sum + faultsOf(it), 0)
}

/** Returns the IDs of all passages, also of those that are gone. */
async function build(folder: string, passages: number): Promise<PassageId[]> {
  const engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  const ids = new Set<PassageId>()
  let documents = 0
  for (const it of corpus(passages)) {
    await writer.put(it)
    for (const { id } of it.document.passages) ids.add(id)
    documents += 1
    // Several commits, as in an index that has grown.
    if (documents % 25 === 0) await writer.flush()
  }
  const article = articles()
  for (let n = 0; n < documents; n += REPLACED) await writer.put(article(n, 1))
  await writer.close()
  for await (const { id } of engine.scan(emptyRequest())) ids.add(id)
  await engine.close()
  return [...ids]
}

function flip(file: string, bits: number, random: Random) {
  // Pages in the log would be read in place of those that are changed.
  if ((fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Error('The index still has a write-ahead log.')
  const bytes = fs.readFileSync(file)
  for (let bit = 0; bit < bits; bit += 1) {
    const at = below(random, bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(random, 8)), at)
  }
  fs.writeFileSync(file, bytes)
}

function readApart(folder: string, ids: string): Read | 'crashed' | 'hung' {
  const args = [...OWN_COMMAND, 'bit-flips', '--read', folder, '--ids', ids]
  const child = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: HUNG_AFTER_MS,
    killSignal: 'SIGKILL',
  })
  if (child.error && 'code' in child.error && child.error.code === 'ETIMEDOUT') return 'hung'
  if (child.status !== 0) {
    say(child.stderr)
    return 'crashed'
  }
  return JSON.parse(child.stdout)
}

function compared(before: Read, after: Read | 'crashed' | 'hung'): Outcome {
  const nothing = { altered: 0, missing: 0, totals: 0, codes: '', unexpected: [] }
  if (typeof after === 'string') return { ended: after, ...nothing }
  const passages = Object.entries(after.shown).filter(
    ([id, digests]) => digests.length !== 1 || digests[0] !== before.shown[id]?.[0],
  )
  const documents = Object.entries(after.documents).filter(([id, it]) => before.documents[id] !== it)
  const codes = Object.entries(after.errors)
  const missing = codes.length > 0 ? 0 : before.exported - after.exported
  return {
    ended: codes.length > 0 ? 'with an error' : 'as before',
    altered: passages.length + documents.length,
    missing,
    totals: after.totals.filter((total, at) => total !== -1 && total !== before.totals[at]).length,
    codes: codes.map(([code, times]) => `${code} ${times}`).join(', '),
    unexpected: after.unexpected,
  }
}

const faultsOf = ({ ended, altered, missing, unexpected }: Outcome): number =>
  (ended === 'crashed' || ended === 'hung' ? 1 : 0) + altered + Math.abs(missing) + unexpected.length

function report(outcomes: readonly Outcome[]) {
  const count = (has: (it: Outcome) => boolean) => outcomes.filter(has).length
  const rows = [
    ['everything as before', count((it) => it.ended === 'as before' && it.totals === 0 && it.missing === 0)],
    ['a clear error', count((it) => it.ended === 'with an error' && it.unexpected.length === 0)],
    ['an error without a code', count((it) => it.unexpected.length > 0)],
    ['no error, and a search with another total', count((it) => it.ended === 'as before' && it.totals > 0)],
    ['no error, and passages missing from the export', count((it) => it.missing !== 0)],
    ['crashed', count((it) => it.ended === 'crashed')],
    ['hung', count((it) => it.ended === 'hung')],
    ['shown although altered', count((it) => it.altered > 0)],
  ] as const
  process.stdout.write(`${table(rows.map(([outcome, trials]) => ({ outcome, trials })))}\n`)
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { emptyLibraryRequest, LIBRARY_SORTS, type LibraryRequest } from '../../model/library.ts'
import { type LedgerEntry, ledgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import type { Ledger, Records } from '../../records/port.ts'
import { inventedWord } from '../corpus/invented-words.ts'
import { below, type Random, seeded } from '../corpus/random.ts'
import { wholeNumber } from '../run/arguments.ts'
import { round, summary, table } from '../run/statistics.ts'

const HELP = `Usage: npm run -s bench -- library [--documents N] [--json]

Lists a ledger of N documents in every order, searched, narrowed and far down, beside one of a tenth of them. Exit code 1
if the 95th percentile of processor time of a page is above its goal.

  --documents N  documents in the ledger (100000)
  --json         figures as JSON
`

/** Processor time in ms of all that one page of the library asks of the ledger. */
const GOAL_MS = 600
const [WARM, TIMES] = [1, 10]
const AT_ONCE = 500
const NAMES_AT_MOST = 100

const usual = emptyLibraryRequest()
const asked = (documents: number): [string, LibraryRequest][] => [
  ...LIBRARY_SORTS.map((sort): [string, LibraryRequest] => [`by ${sort}`, { ...usual, sort }]),
  ['searched', { ...usual, find: 'ba report' }],
  ['one source', { ...usual, source: 'Source 7' }],
  ['without a date', { ...usual, todo: 'date' }],
  ['in the middle', { ...usual, page: Math.ceil(documents / usual.limit / 2) }],
  ['what failed', { ...usual, state: 'failed' }],
]

export async function library(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string', default: '100000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const documents = wholeNumber('library', 'documents', values.documents)
  const small = await pages(Math.max(1, Math.round(documents / 10)))
  const large = await pages(documents)
  const rows = large.map(({ page, p50, p95 }, at) => ({
    ...{ page, 'cpu p50': p50, 'cpu p95': p95 },
    'times a tenth': round(p50 / (small[at]?.p50 || 1)),
  }))
  const slowest = Math.max(...large.map(({ p95 }) => p95))
  if (values.json) process.stdout.write(`${JSON.stringify({ documents, rows, goal: GOAL_MS }, null, 2)}\n`)
  else {
    process.stdout.write(
      `${table(rows)}\n\nProcessor time in ms at ${documents} documents (goal ${GOAL_MS}).\n`,
    )
  }
  if (slowest > GOAL_MS) process.exitCode = 1
}

async function pages(documents: number) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  const records = await openRecords({ dataFolder: folder })
  try {
    await fill(records, documents)
    say(`${documents} documents noted`)
    const found = []
    for (const [page, it] of asked(documents)) found.push({ page, ...(await times(records.ledger, it)) })
    return found
  } finally {
    await records.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function times(ledger: Ledger, it: LibraryRequest) {
  const onCpu: number[] = []
  for (let at = 0; at < WARM + TIMES; at += 1) {
    const before = process.cpuUsage()
    await ledger.list(it)
    await ledger.overview(it, NAMES_AT_MOST)
    const { user, system } = process.cpuUsage(before)
    if (at >= WARM) onCpu.push((user + system) / 1_000)
  }
  const { p50, p95 } = summary(onCpu)
  return { p50, p95 }
}

async function fill({ ledger }: Records, documents: number) {
  const random = seeded(7)
  let entries: LedgerEntry[] = []
  for (let at = 0; at < documents; at += 1) {
    entries.push(entryOf(random, at))
    if (entries.length < AT_ONCE) continue
    await ledger.note(entries)
    entries = []
  }
  await ledger.note(entries)
}

/** One in fifty failed; some lack a date or a source, as in real collections. */
function entryOf(random: Random, at: number): LedgerEntry {
  const isUnused = below(random, 50) === 0
  const name = `${inventedWord(below(random, 40_000))}-${at}.txt`
  const title = `${inventedWord(below(random, 40_000))} report on ${inventedWord(below(random, 5_000))}`
  const day = new Date(Date.UTC(2000, 0, 1 + below(random, 9_000))).toISOString().slice(0, 10)
  const described = {
    ...{ title, source: below(random, 9) === 0 ? null : `Source ${below(random, 500)}`, sourceBasis: null },
    ...{ agency: null, authors: ['Ana Costa'], publishedAt: below(random, 10) === 0 ? null : day },
    ...{ publishedBasis: null, language: 'en', begins: null, quotations: below(random, 30) },
  }
  const error = {
    code: 'document-refused',
    message: `${name} was not indexed.`,
    fix: 'Correct it.',
    facts: {},
  }
  return ledgerEntry.parse({
    ...{ path: `/papers/${at % 100}/${name}`, line: null, collection: `papers ${at % 5}` },
    ...{ documentKey: `${at % 100}/${name}`, root: '/papers', run: 'first', sha256: name, size: 3_000 },
    ...{ outcome: isUnused ? 'failed' : 'indexed', error: isUnused ? error : null, problems: [] },
    ...{ format: 'text', readAt: new Date(Date.UTC(2025, 0, 1) + at * 1_000).toISOString() },
    ...{ readerVersion: 'text-2', fingerprint: 'x'.repeat(200), passages: below(random, 40) },
    ...{ kept: 9_000, leftOut: { title: title.length }, notes: [], seconds: 0.1 },
    described: isUnused ? null : described,
  })
}

import type { LedgerEntry, LedgerOutcome } from '../../records/ledger-entry.ts'
import { couldNotBeUsed, littleKeptOf } from '../../records/ledger-entry.ts'

/** Files and records apart: a file of a million records is one file. */
export type Counted = { files: number; records: number }

export type LedgerSummary = {
  all: Counted
  collections: Set<string>
  byOutcome: Map<LedgerOutcome, Counted>
  /** Of what is in the index, files with the bytes of another one that was counted before. */
  duplicates: number
  /** Of what is in the index. */
  byFormat: Map<string, Counted & { passages: number }>
  /** UTF-16 units of text set aside in what is in the index, by reason. */
  leftOut: Map<string, number>
  unused: LedgerEntry[]
  /** Used, but with something to correct. */
  withProblems: LedgerEntry[]
  /** In the index, with little of what may be their text. */
  littleKept: LedgerEntry[]
  /** Slowest first. */
  slowest: LedgerEntry[]
}

const SLOWEST = 5

/** Adds up a ledger, however long it is: only what a person has to do something about is kept. */
export async function summaryOf(entries: AsyncIterable<LedgerEntry>): Promise<LedgerSummary> {
  const sum: LedgerSummary = {
    all: { files: 0, records: 0 },
    collections: new Set(),
    byOutcome: new Map(),
    duplicates: 0,
    byFormat: new Map(),
    leftOut: new Map(),
    unused: [],
    withProblems: [],
    littleKept: [],
    slowest: [],
  }
  const met = new Set<string>()
  for await (const entry of entries) {
    add(sum, entry)
    if (isAgain(entry, met)) sum.duplicates += 1
  }
  return sum
}

function add(sum: LedgerSummary, entry: LedgerEntry): void {
  const { outcome, collection, format, passages, leftOut, problems } = entry
  count(sum.all, entry)
  if (collection !== null) sum.collections.add(collection)
  count(of(sum.byOutcome, outcome, nothing), entry)
  if (couldNotBeUsed(entry)) sum.unused.push(entry)
  if (outcome !== 'gone' && problems.length > 0) sum.withProblems.push(entry)
  if (outcome !== 'gone') addSlow(sum.slowest, entry)
  if (outcome !== 'indexed') return
  if (littleKeptOf(entry) !== null) sum.littleKept.push(entry)
  const sameFormat = of(sum.byFormat, format ?? 'unknown', () => ({ ...nothing(), passages: 0 }))
  count(sameFormat, entry)
  sameFormat.passages += passages
  for (const [reason, units] of Object.entries(leftOut ?? {})) {
    sum.leftOut.set(reason, (sum.leftOut.get(reason) ?? 0) + units)
  }
}

/** Whether it is a file in the index whose bytes were met before. Records that are alike are a matter of their file. */
function isAgain({ outcome, line, sha256 }: LedgerEntry, met: Set<string>): boolean {
  if (outcome !== 'indexed' || line !== null || sha256 === null) return false
  if (met.has(sha256)) return true
  met.add(sha256)
  return false
}

const nothing = (): Counted => ({ files: 0, records: 0 })

/** A file has no line. */
const count = (counted: Counted, { line }: LedgerEntry) => {
  counted[line === null ? 'files' : 'records'] += 1
}

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function addSlow(slowest: LedgerEntry[], entry: LedgerEntry): void {
  slowest.push(entry)
  slowest.sort((one, other) => other.seconds - one.seconds)
  slowest.splice(SLOWEST)
}

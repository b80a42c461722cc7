import { counted } from '../../cli/output.ts'
import type { Run } from '../../records/kind.ts'
import { type LedgerEntry, type LedgerOutcome, littleKeptOf } from '../../records/ledger-entry.ts'
import { goesOn } from '../../records/run-state.ts'
import { shareOf } from './share.ts'
import type { Counted, LedgerSummary } from './summary.ts'

const SHOWN_AT_MOST = 50
const RUNS_SHOWN = 5

const OUTCOMES: Record<LedgerOutcome, string> = {
  indexed: 'indexed',
  read: 'read, with records of their own',
  failed: 'failed',
  'not-read': 'not read because of their format',
  gone: 'no longer there',
  removed: 'removed from the index by hand',
}

/** A ledger for a person to read. `onlyUnused`: what could not be used and nothing else. */
export function reportLines(
  summary: LedgerSummary,
  runs: readonly Run[],
  onlyUnused: boolean,
  isAlive?: (pid: number) => boolean,
): string[] {
  const { all, collections } = summary
  const unused = section('Could not be used', summary.unused, unusedLines)
  if (onlyUnused) return unused.length > 0 ? unused : ['Everything could be used.']
  return [
    `${amount(all)} in ${counted(collections.size, 'collection')}.`,
    ...section('What became of them', outcomesIn(summary), (it) => [it]),
    ...section('Formats of what is indexed', formatsIn(summary), (it) => [it]),
    ...section('Set aside, in characters', leftOutIn(summary), (it) => [it]),
    ...unused,
    ...(unused.length > 0 ? ['  To read only these again: npm run -s index -- --retry'] : []),
    ...section('Used, but to be corrected', summary.withProblems, problemLines),
    ...section(
      'Little of them was kept; their pages show what was left out, and why',
      summary.littleKept,
      littleLines,
    ),
    ...section('Slowest', summary.slowest, (it) => [
      `${it.seconds.toFixed(2).padStart(8)} s  ${placeOf(it)}`,
    ]),
    ...section('Last runs', [...runs].reverse().slice(0, RUNS_SHOWN), (it) => [runLine(it, isAlive)]),
  ]
}

function section<Item>(title: string, items: readonly Item[], lines: (item: Item) => string[]): string[] {
  if (items.length === 0) return []
  const shown = items.slice(0, SHOWN_AT_MOST).flatMap((it) => lines(it).map((line) => `  ${line}`))
  const more = items.length - SHOWN_AT_MOST
  return ['', `${title}:`, ...shown, ...(more > 0 ? [`  … and ${more} more; --csv lists all.`] : [])]
}

function amount({ files, records }: Counted): string {
  const parts = [
    ...(files > 0 || records === 0 ? [counted(files, 'file')] : []),
    ...(records > 0 ? [counted(records, 'record')] : []),
  ]
  return parts.join(' and ')
}

const outcomesIn = ({ byOutcome, duplicates }: LedgerSummary): string[] =>
  Object.entries(OUTCOMES).flatMap(([outcome, words]) => {
    const found = byOutcome.get(outcome as LedgerOutcome)
    if (!found) return []
    const its = `${words}: ${amount(found)}`
    return outcome === 'indexed' && duplicates > 0
      ? [its, `  of these with the same bytes as another one: ${counted(duplicates, 'file')}`]
      : [its]
  })

const formatsIn = ({ byFormat }: LedgerSummary): string[] =>
  [...byFormat]
    .sort(byName)
    .map(([format, it]) => `${format}: ${amount(it)}, ${counted(it.passages, 'passage')}`)

const leftOutIn = ({ leftOut }: LedgerSummary): string[] =>
  [...leftOut].sort(byName).map(([reason, units]) => `${reason}: ${units.toLocaleString('en')}`)

const byName = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1)

const placeOf = ({ path, line }: LedgerEntry) => (line === null ? path : `${path}, line ${line}`)

function unusedLines(entry: LedgerEntry): string[] {
  if (entry.error === null) return [placeOf(entry)]
  const { message, fix } = entry.error
  const place = placeOf(entry)
  return [`${message.includes(place) ? '' : `${place}: `}${message} ${fix}`]
}

function littleLines(entry: LedgerEntry): string[] {
  const little = littleKeptOf(entry)
  return little === null ? [] : [`${placeOf(entry)}: ${shareOf(little)}`]
}

const problemLines = ({ problems }: LedgerEntry) => problems.map(({ message, fix }) => `${message} ${fix}`)

function runLine(run: Run, isAlive?: (pid: number) => boolean): string {
  const { startedAt, ended, counts, seconds, places, isRetry } = run
  const where = isRetry ? 'what had failed' : places.map((it) => it.path).join(', ')
  const minute = `${startedAt.slice(0, 16).replace('T', ' ')} UTC`
  if (ended === null) {
    const state = goesOn(run, isAlive)
      ? 'is still running'
      : 'did not end: it was killed, and what it had done is kept'
    return `${minute}  ${where}: ${state}`
  }
  const { indexed, unchanged, removed, failed } = counts
  const did = `${indexed} indexed, ${unchanged} unchanged, ${removed} removed, ${failed} failed`
  return `${minute}  ${where}: ${ended === 'done' ? '' : `${ended}, `}${did} in ${seconds.toFixed(1)} s`
}

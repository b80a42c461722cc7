import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../../cli/output.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { below, type Random } from '../corpus/random.ts'
import { type Ended, startCommand } from '../run/indexer.ts'
import { descendants } from '../run/processes.ts'
import { exportedLines, firstDifference, ledgerOf } from '../run/same-index.ts'

/** Where an index is, and the variables that say so. */
export type Place = { data: string; env: Readonly<Record<string, string>> }
export type KillOptions = {
  folder: string
  /** The index of a run that nobody interrupted, and how long that took. */
  whole: Place
  seconds: number
  kills: number
  random: Random
  /** An empty place for the nth index that is killed. */
  placeOf: (nth: number) => Place
}

/** So much longer than its share of the time a run may go on, so that the kills are over all of it. */
const SPREAD = 2

/**
 * Kills the indexer and all that it started, at random moments, and starts it again, until it was killed so many times and
 * has then come to its end; if it ends before, that index is compared too, and another one begun.
 * @returns one row for each kill, and whatever is not as after the run that was not interrupted
 */
export async function killAndResume(options: KillOptions) {
  const { folder, whole, seconds, kills, random, placeOf } = options
  const rows: Record<string, string | number>[] = []
  const problems: string[] = []
  let lessKnown = 0
  const expected = { lines: await exportedLines(whole.data, whole.env), ledger: await ledgerOf(whole.data) }
  const compare = async ({ data, env }: Place, ended: Ended) => {
    if (ended.code !== 0 && ended.code !== 1) problems.push(`a run ended with ${ended.code}: ${ended.stderr}`)
    const difference = firstDifference(await exportedLines(data, env), expected.lines)
    if (difference !== null) problems.push(`the index differs: ${difference}`)
    const differences = ledgerDifferences(await ledgerOf(data), expected.ledger)
    problems.push(...differences.problems)
    lessKnown += differences.lessKnown
  }
  for (let nth = 0, killed = 0; ; nth += 1) {
    const place = placeOf(nth)
    fs.mkdirSync(place.data, { recursive: true })
    for (let over = false; !over; ) {
      const running = startCommand(['indexer/cli.ts', 'index', folder, '--json'], place.data, {
        env: place.env,
      })
      const ms = below(random, Math.ceil((seconds * 1_000 * SPREAD) / kills))
      if (killed < kills) {
        await Promise.race([sleep(ms), running.ended])
        const pid = running.child.pid ?? 0
        if (running.child.exitCode === null) for (const it of [pid, ...descendants(pid)]) end(it)
      }
      const ended = await running.ended
      if (ended.left > 0) problems.push(`${ended.left} processes were left by a run`)
      over = ended.signal !== 'SIGKILL'
      if (over) await compare(place, ended)
      else {
        killed += 1
        const known = fs.existsSync(path.join(place.data, 'index')) ? await ledgerOf(place.data) : []
        rows.push({ kill: killed, 'after s': (ms / 1_000).toFixed(1), 'in the ledger': known.length })
        say(Object.values(rows.at(-1) ?? {}).join('  '))
      }
    }
    if (killed >= kills) return { rows, problems, lessKnown, lines: expected.lines.split('\n').length - 1 }
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}

const nameOf = ({ path, documentKey, line }: LedgerEntry) => `${path} ${documentKey ?? line ?? ''}`

/** What of it has to be the same however often a run was killed. */
function outcomeOf(entry: LedgerEntry): string {
  const { outcome, error, sha256, size, format, passages, problems } = entry
  return JSON.stringify({ outcome, error, sha256, size, format, passages, problems })
}

/** The rest, but for when, by which run and how quickly. */
function knownOf(entry: LedgerEntry): string {
  const { run: _, readAt: __, seconds: ___, ...rest } = entry
  return JSON.stringify(rest)
}

const SHOWN = 5

/**
 * How a ledger differs from that of a run that nobody interrupted.
 * @returns also how many entries have less: what is noted of a document when it is read is lost where the run is killed
 * between the commit of the index and the next write of the ledger
 */
export function ledgerDifferences(
  some: readonly LedgerEntry[],
  expected: readonly LedgerEntry[],
): { problems: string[]; lessKnown: number } {
  const known = new Map(some.map((it) => [nameOf(it), it]))
  const problems: string[] = []
  let lessKnown = 0
  for (const it of expected) {
    const found = known.get(nameOf(it))
    if (found === undefined) problems.push(`not in the ledger: ${nameOf(it)}`)
    else if (outcomeOf(found) !== outcomeOf(it))
      problems.push(`the ledger has ${nameOf(it)} as ${outcomeOf(found)} in place of ${outcomeOf(it)}`)
    else if (knownOf(found) !== knownOf(it)) lessKnown += 1
  }
  const more = problems.length - SHOWN
  return { problems: [...problems.slice(0, SHOWN), ...(more > 0 ? [`… and ${more} more`] : [])], lessKnown }
}

import fs from 'node:fs'
import path from 'node:path'
import { say } from '../../cli/output.ts'
import { openEngine } from '../../engine/open.ts'
import { authorityVersion } from '../../indexer/authority/load.ts'
import { codeParts } from '../../indexer/fingerprint/code-parts.ts'
import { type RunEvent, run } from '../../indexer/pipeline/run.ts'
import { limitsIn } from '../../indexer/pipeline/workers/limits.ts'
import { WorkerPool } from '../../indexer/pipeline/workers/pool.ts'
import { onDisk } from '../../indexer/read/file-name.ts'
import { placeOf } from '../../indexer/read/gather.ts'
import { AppError } from '../../model/errors.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { type Peak, watchMemory } from '../run/processes.ts'
import { mebibytes, round } from '../run/statistics.ts'
import type { Fate, Trial } from './trial.ts'

export type Row = Record<string, string | number>

/** What takes longer is not done twice: its time is that among all the others, and so is the highest memory. */
const LONG_SECONDS = 20

/** Each file by itself, with one worker, so that time and memory are its own. */
export async function rowsOfEach(
  { fates, peak }: Pick<Trial, 'fates' | 'peak'>,
  data: string,
): Promise<Row[]> {
  const engine = await openEngine({ dataFolder: data, env: {} })
  const ownAuthority = path.join(data, 'authority')
  const pool = new WorkerPool({ limits: { ...limitsIn(process.env), workers: 1 }, ownAuthority })
  const parts = new Map([...codeParts(), ['authority', authorityVersion(ownAuthority)]])
  const rows: Row[] = []
  try {
    for (const fate of fates) {
      const row = { file: shown(fate), size: sizeOf(fate.bytes), became: became(fate.entries) }
      if (isLinkedFolder(fate.path)) {
        // By itself, it would be all that it leads to.
        rows.push({ ...row, seconds: '', 'parent, MiB': '', 'worker, MiB': '' })
        continue
      }
      const among = fate.entries.reduce((sum, it) => sum + it.seconds, 0)
      if (among > LONG_SECONDS) {
        const { own, workers } = peak
        rows.push({
          ...row,
          seconds: round(among),
          'parent, MiB': atMost(own),
          'worker, MiB': atMost(workers),
        })
        continue
      }
      const unwatch = watchMemory(process.pid)
      const begun = performance.now()
      for await (const _ of alone(fate.path)) {
        // What became of it is known; here its cost counts.
      }
      const seconds = (performance.now() - begun) / 1000
      rows.push({ ...row, ...cost(seconds, unwatch()) })
      say(Object.values(rows.at(-1) ?? {}).join('  '))
    }
  } finally {
    pool.close()
    await engine.close()
  }
  return rows

  async function* alone(at: string): AsyncGenerator<RunEvent> {
    try {
      const { prepare, outline } = pool
      const places = [await placeOf(at)]
      const given = { engine, places, prepare, outline, parts, signal: new AbortController().signal }
      yield* run({ ...given, corrections: async () => [], now: () => new Date() })
    } catch (error) {
      // A path with nothing to read is refused before a run.
      if (!(error instanceof AppError && error.code === 'input-unreadable')) throw error
    }
  }
}

export const rowOf = (
  name: string,
  { fates, seconds, peak }: Pick<Trial, 'fates' | 'seconds' | 'peak'>,
): Row => ({
  file: name,
  size: '',
  became: became(fates.flatMap((it) => it.entries)),
  ...cost(seconds, peak),
})

const atMost = (bytes: number) => `≤ ${mebibytes(bytes)}`

export const cost = (seconds: number, { own, workers }: Peak): Row => ({
  seconds: round(seconds),
  'parent, MiB': mebibytes(own),
  'worker, MiB': mebibytes(workers),
})

function isLinkedFolder(at: string): boolean {
  try {
    return fs.lstatSync(onDisk(at)).isSymbolicLink() && fs.statSync(at).isDirectory()
  } catch {
    return false // It leads to nothing, or to itself.
  }
}

const NAME_CHARACTERS = 44
function shown({ hostile: { name } }: Fate): string {
  const plain = name.replaceAll('|', '\\|')
  return plain.length <= NAME_CHARACTERS ? plain : `${plain.slice(0, NAME_CHARACTERS - 1)}…`
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${Math.round(bytes / 1_000_000)} MB`
}

/** Such as `indexed (3 passages)` or `1 of 2 indexed (4 passages); record-faulty: not-json`. */
export function became(entries: readonly LedgerEntry[]): string {
  const used = entries.filter((it) => it.outcome === 'indexed')
  const refused = entries.filter((it) => it.outcome === 'failed' || it.outcome === 'not-read')
  const passages = used.reduce((sum, it) => sum + it.passages, 0)
  const all = used.length + refused.length
  const of = all > 1 ? `${used.length} of ${all} ` : ''
  const counts =
    used.length > 0 ? [`${of}indexed (${passages} ${passages === 1 ? 'passage' : 'passages'})`] : []
  const reasons = new Map<string, number>()
  for (const it of refused) reasons.set(reasonOf(it), (reasons.get(reasonOf(it)) ?? 0) + 1)
  const told = [...reasons].map(([reason, times]) => (times > 1 ? `${reason} (${times})` : reason))
  const notes = new Set(entries.flatMap((it) => [...it.notes, ...it.problems].map((note) => note.code)))
  const noted = notes.size > 0 ? [`noted: ${[...notes].join(', ')}`] : []
  if (all === 0) return ['read, holds nothing', ...noted].join('; ')
  return [...counts, ...told, ...noted].join('; ')
}

function reasonOf({ error }: LedgerEntry): string {
  if (error === null) return 'no reason'
  const { facts } = error
  const has = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined
  const reason = has(has(facts, 'problem'), 'reason') ?? has(facts, 'format')
  return typeof reason === 'string' ? `${error.code}: ${reason}` : error.code
}

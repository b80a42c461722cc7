import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { FileProblem, RecordProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { fold } from '../../model/words.ts'
import type { Listed } from './schema.ts'

/** What shipped and own entries have in common. */
type Entry = { key: string; name: string; aliases: string[]; shortNames?: string[]; listed: Listed }
/**
 * The files of a user's authority folder among the known ones; none where there is no folder.
 * @throws AppError for a `.jsonl` file that means nothing, so that a misspelt name does not go unheard
 */
export function ownFiles(folder: string, known: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const stray = files.find((name) => !known.includes(name))
  if (stray !== undefined) {
    const problem: FileProblem = { reason: 'unknown-authority-file', known }
    throw new AppError('input-unreadable', { path: path.join(folder, stray), problem })
  }
  return files.sort()
}

/**
 * Shipped entries with a user's own on top: one of the same key takes the other's place, and a name that both
 * list belongs to the user's.
 * @throws AppError where a user's entry takes the main name of a shipped one
 */
export function withOwn<E extends Entry>(shipped: readonly E[], own: readonly E[]): E[] {
  const keys = new Set(own.map((entry) => entry.key))
  const kept = shipped.filter((entry) => !keys.has(entry.key))
  const mainNames = new Map(kept.map((entry) => [fold(entry.name), entry]))
  const taken = new Set<string>()
  for (const entry of own) {
    for (const name of [entry.name, ...entry.aliases, ...(entry.shortNames ?? [])]) {
      const other = mainNames.get(fold(name))
      if (other !== undefined) {
        const { file, line } = entry.listed
        const problem: RecordProblem = { reason: 'name-taken', name, key: other.key }
        throw new AppError('record-faulty', { place: { path: file, line }, problem })
      }
      taken.add(fold(name))
    }
  }
  const without = (names: string[]) => names.filter((name) => !taken.has(fold(name)))
  const rest = kept.map((entry) => ({
    ...entry,
    aliases: without(entry.aliases),
    ...(entry.shortNames === undefined ? {} : { shortNames: without(entry.shortNames) }),
  }))
  return [...rest, ...own]
}

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { FileProblem, RecordProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { fold } from '../../model/name-words.ts'
import type { Listing } from './schema.ts'

/** What every kind of entry has. */
type Entry = { key: string; name: string; aliases: string[]; shortNames?: string[]; listing: Listing }

/**
 * The authority files in a user's folder; none if the folder does not exist.
 * @throws AppError for a `.jsonl` file with any other name, so that a misspelt name does not go unnoticed, and if the
 * folder cannot be read
 */
export function ownFiles(folder: string, known: readonly string[]): string[] {
  if (!existsSync(folder)) return []
  const files = namesIn(folder).filter((name) => name.endsWith('.jsonl'))
  const stray = files.find((name) => !known.includes(name))
  if (stray !== undefined) {
    const problem: FileProblem = { reason: 'unknown-authority-file', known }
    throw new AppError('input-unreadable', { path: path.join(folder, stray), problem })
  }
  return files.sort()
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new AppError('input-unreadable', { path: folder, problem: fileProblem(error) }, { cause: error })
  }
}

/**
 * The shipped entries with a user's own on top: an own entry replaces the shipped one with the same key, and an
 * alias that both list belongs to the own entry.
 * @throws AppError if an own entry uses the main name of a shipped one that it does not replace
 */
export function withOwn<E extends Entry>(shipped: E[], own: readonly E[]): E[] {
  if (own.length === 0) return shipped
  const keys = new Set(own.map((entry) => entry.key))
  const kept = shipped.filter((entry) => !keys.has(entry.key))
  const mainNames = new Map(kept.map((entry) => [fold(entry.name), entry]))
  const taken = new Set<string>()
  for (const entry of own) {
    for (const name of [entry.name, ...entry.aliases, ...(entry.shortNames ?? [])]) {
      const other = mainNames.get(fold(name))
      if (other !== undefined) {
        const { file, line } = entry.listing
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

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { RecordProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { check } from '../../model/value-problem.ts'
import { type Authority, buildAuthority } from './authority.ts'
import { ownFiles, withOwn } from './own.ts'
import { groupEntry, type Listing, personEntry, placeEntry, publisherEntry } from './schema.ts'

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data')

/**
 * The entries of one JSON Lines file.
 * @throws AppError that names the file, the line and the field
 */
export function parseEntries<Entry>(
  file: string,
  text: string,
  shape: z.ZodType<Entry>,
): (Entry & { listing: Listing })[] {
  const fail = (line: number, problem: RecordProblem): never => {
    throw new AppError('record-faulty', { place: { path: file, line }, problem })
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    let given: unknown
    try {
      given = JSON.parse(line)
    } catch {
      return fail(at + 1, { reason: 'not-json' })
    }
    const result = check(shape, given)
    if (result.success) return [{ ...result.data, listing: { file, line: at + 1 } }]
    const { problem } = result
    const field = result.path.join('.')
    if (field === '') return fail(at + 1, { reason: 'not-an-entry', problem })
    const entry = typeof given === 'object' && given !== null && 'key' in given ? String(given.key) : null
    return fail(
      at + 1,
      entry === null ? { reason: 'in-field', field, problem } : { reason: 'in-entry', entry, field, problem },
    )
  })
}

/** The shipped files. A user's own folder may contain files with the same names. */
const FILES = ['groups.jsonl', 'people.jsonl', 'publishers.jsonl', 'places.jsonl'] as const

/**
 * Reads the authority files, with a hash of their contents.
 * @param own the folder for the user's own files, which need not exist
 * @throws AppError that names the file, the line and what to do
 */
export function loadAuthority(own?: string, folder = FOLDER): { authority: Authority; version: string } {
  const hash = createHash('sha256')
  const lines = <Entry>(file: string, shape: z.ZodType<Entry>, shownAs = file) => {
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      throw new AppError('input-unreadable', { path: file, problem: fileProblem(error) }, { cause: error })
    }
    hash.update(`${path.basename(file)}\0${text}\0`)
    return parseEntries(shownAs, text, shape)
  }
  const ownNames = own === undefined ? [] : ownFiles(own, FILES)
  const read = <Entry extends { key: string; name: string; aliases: string[] }>(
    name: (typeof FILES)[number],
    shape: z.ZodType<Entry>,
  ): (Entry & { listing: Listing })[] => {
    const shipped = lines(path.join(folder, name), shape, name)
    if (own === undefined || !ownNames.includes(name)) return shipped
    return withOwn(shipped, lines(path.join(own, name), shape))
  }
  const authority = buildAuthority({
    groups: read('groups.jsonl', groupEntry),
    people: read('people.jsonl', personEntry),
    publishers: read('publishers.jsonl', publisherEntry),
    places: read('places.jsonl', placeEntry),
  })
  return { authority, version: hash.digest('hex').slice(0, 16) }
}

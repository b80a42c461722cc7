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
import { withOwnDomains } from './domains.ts'
import { ownFiles, withOwn } from './own.ts'
import {
  domainEntry,
  groupEntry,
  homeEntry,
  type Listing,
  personEntry,
  placeEntry,
  publisherEntry,
} from './schema.ts'

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
const FILES = [
  'groups.jsonl',
  'people.jsonl',
  'publishers.jsonl',
  'places.jsonl',
  'domains.jsonl',
  'homes.jsonl',
] as const

type Shown = { path: string; name: (typeof FILES)[number]; own: boolean }

/** The authority files in the order in which they are read: each shipped one, then the user's own of that name. */
function filesIn(own: string | undefined, folder: string): Shown[] {
  const ownNames = own === undefined ? [] : ownFiles(own, FILES)
  return FILES.flatMap((name) => {
    const shipped = { path: path.join(folder, name), name, own: false }
    return own !== undefined && ownNames.includes(name)
      ? [shipped, { path: path.join(own, name), name, own: true }]
      : [shipped]
  })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new AppError('input-unreadable', { path: file, problem: fileProblem(error) }, { cause: error })
  }
}

const hashed = (files: readonly (Shown & { text: string })[]) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${path.basename(file.path)}\0${file.text}\0`)
  return hash.digest('hex').slice(0, 16)
}

const readFiles = (own: string | undefined, folder: string) =>
  filesIn(own, folder).map((file) => ({ ...file, text: textOf(file.path) }))

/** The hash of the authority files, without reading what is in them. */
export const authorityVersion = (own?: string, folder = FOLDER): string => hashed(readFiles(own, folder))

/**
 * Reads the authority files, with a hash of their contents.
 * @param own the folder for the user's own files, which need not exist
 * @throws AppError that names the file, the line and what to do
 */
export function loadAuthority(own?: string, folder = FOLDER): { authority: Authority; version: string } {
  const files = readFiles(own, folder)
  const parse = <Entry>(name: (typeof FILES)[number], shape: z.ZodType<Entry>) => {
    const of = (isOwn: boolean) => files.find((it) => it.name === name && it.own === isOwn)
    const theirs = of(true)
    return {
      shipped: parseEntries(name, of(false)?.text ?? '', shape),
      own: theirs === undefined ? [] : parseEntries(theirs.path, theirs.text, shape),
    }
  }
  const read = <Entry extends { key: string; name: string; aliases: string[] }>(
    name: (typeof FILES)[number],
    shape: z.ZodType<Entry>,
  ): (Entry & { listing: Listing })[] => {
    const { shipped, own } = parse(name, shape)
    return withOwn(shipped, own)
  }
  const domains = parse('domains.jsonl', domainEntry)
  const homes = parse('homes.jsonl', homeEntry)
  const authority = buildAuthority({
    groups: read('groups.jsonl', groupEntry),
    people: read('people.jsonl', personEntry),
    publishers: read('publishers.jsonl', publisherEntry),
    places: read('places.jsonl', placeEntry),
    domains: withOwnDomains(domains.shipped, domains.own),
    homes: [...homes.shipped, ...homes.own],
  })
  return { authority, version: hashed(files) }
}

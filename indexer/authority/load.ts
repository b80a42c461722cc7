import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { AppError } from '../../model/errors.ts'
import { type Authority, buildAuthority } from './authority.ts'
import { groupEntry, personEntry, placeEntry, publisherEntry } from './schema.ts'

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data')

/**
 * The entries of one JSON Lines file.
 * @throws AppError that names the file, the line and the field
 */
export function parseEntries<Entry>(file: string, text: string, shape: z.ZodType<Entry>): Entry[] {
  const fail = (line: number, problem: string): never => {
    throw new AppError('input-unreadable', { path: `${file}, line ${line}`, problem })
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    let given: unknown
    try {
      given = JSON.parse(line)
    } catch {
      return fail(at + 1, 'it is not valid JSON')
    }
    const result = shape.safeParse(given)
    if (result.success) return [result.data]
    const [issue] = result.error.issues
    const name = typeof given === 'object' && given !== null && 'key' in given ? `${String(given.key)}: ` : ''
    return fail(at + 1, `${name}${[...(issue?.path ?? []), issue?.message].join(' ')}`)
  })
}

/** The authority files as they stand on disk now, and a hash over them. */
export function loadAuthority(folder = FOLDER): { authority: Authority; version: string } {
  const hash = createHash('sha256')
  const read = <Entry>(name: string, shape: z.ZodType<Entry>): Entry[] => {
    const file = path.join(folder, name)
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      throw new AppError(
        'input-unreadable',
        { path: file, problem: 'it is one of the authority files' },
        { cause: error },
      )
    }
    hash.update(`${name}\0${text}\0`)
    return parseEntries(file, text, shape)
  }
  const authority = buildAuthority({
    groups: read('groups.jsonl', groupEntry),
    people: read('people.jsonl', personEntry),
    publishers: read('publishers.jsonl', publisherEntry),
    places: read('places.jsonl', placeEntry),
  })
  return { authority, version: hash.digest('hex').slice(0, 16) }
}

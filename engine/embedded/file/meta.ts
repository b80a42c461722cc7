import { checksumOf } from '../../../model/checksum.ts'
import type { Db } from '../../../sqlite/database.ts'
import { damagedPart } from './damaged-part.ts'
import { ownText } from './own-json.ts'

/** The last number used of each kind; the number of commits. */
export const COUNTERS = ['generation', 'number', 'row', 'heading', 'quote'] as const
export type Counter = (typeof COUNTERS)[number]

const CHECKSUM = 'checksum'

/** What is known of the index as a whole: counters, and how much of everything there has to be. */
export type Meta = Map<string, string>

/** The only value that is read without the others: it says what the others mean. */
export function formatOf(db: Db): string {
  return ownText(db.prepare(`SELECT CAST(value AS BLOB) FROM meta WHERE key = 'format'`).row()?.[0])
}

/** The generation alone, to notice a change; `readMeta` proves it. */
export function generationOf(db: Db): number {
  return Number(
    db.prepare(`SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'`).row()?.[0] ?? 0,
  )
}

/** All values as they are: for an index of a format that had no checksum. */
export function unprovedMeta(db: Db): Meta {
  const rows = db.prepare('SELECT CAST(key AS BLOB), CAST(value AS BLOB) FROM meta').rows()
  return new Map(rows.map(([key, value]) => [ownText(key), ownText(value)]))
}

export function readMeta(db: Db): Meta {
  const meta = unprovedMeta(db)
  const checksum = meta.get(CHECKSUM)
  meta.delete(CHECKSUM)
  if (checksum !== checksumOfAll(meta)) throw damagedPart('the counters')
  return meta
}

/** A number that every index has. */
export function numberIn(meta: Meta, key: string): number {
  const value = Number(meta.get(key) ?? 'none')
  if (Number.isNaN(value)) throw damagedPart(`the counter ${key}`)
  return value
}

/** Stores all values with their checksum; belongs into the transaction of what they count. */
export function writeMeta(db: Db, meta: Meta) {
  const put = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  for (const [key, value] of meta) put.run(key, value)
  put.run(CHECKSUM, checksumOfAll(meta))
}

const checksumOfAll = (meta: Meta) =>
  checksumOf(JSON.stringify([...meta].sort(([one], [other]) => (one < other ? -1 : 1))))

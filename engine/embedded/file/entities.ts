import { checksumOf } from '../../../model/checksum.ts'
import type { Db } from '../../../sqlite/database.ts'
import { damagedPart } from './damaged-part.ts'
import { bytesOf, checksumBytes } from './own-json.ts'

/** A value of a facet, as a row. `body`: what is known of it besides the rest, as JSON. */
export type EntityRow = {
  id: number
  facet: string
  key: string
  label: string
  body: string
  generation: number
}

const checksumOfEntity = ({ id, facet, key, label, body, generation }: EntityRow): string =>
  checksumOf(`${id}\0${generation}\0${facet}\0${key}\0${label}\0${body}`)

/** Adds a value, or replaces what is known of it. */
export function putEntity(db: Db, it: EntityRow) {
  db.prepare(
    `INSERT INTO entity (id, facet, key, label, body, generation, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
     label = excluded.label, body = excluded.body, generation = excluded.generation, checksum = excluded.checksum`,
  ).run(it.id, it.facet, it.key, it.label, it.body, it.generation, checksumBytes(checksumOfEntity(it)))
}

/** Values that are new or have changed since a generation, each compared with its checksum. */
export function entitiesAfter(db: Db, generation: number): EntityRow[] {
  const rows = rowsAfter(db, generation)
  // As they are, without copies: an index has tens of thousands of values, and all are read when it is opened.
  for (const it of rows) {
    if (it.checksum !== checksumOfEntity(it)) throw damagedPart(`the value ${it.id} of a facet`)
  }
  return rows
}

/** Gives every value the checksum that it has now; returns how many there are. */
export function sealEntities(db: Db): number {
  const all = rowsAfter(db, -1)
  const put = db.prepare('UPDATE entity SET checksum = ? WHERE id = ?')
  for (const { checksum: _, ...it } of all) put.run(checksumBytes(checksumOfEntity(it)), it.id)
  return all.length
}

function rowsAfter(db: Db, generation: number): (EntityRow & { checksum: string })[] {
  // One text for all of them crosses from SQLite many times faster than a row for each.
  const all = db
    .prepare(
      `SELECT CAST(json_group_array(json_array(id, facet, key, label, body, generation, lower(hex(checksum)))) AS BLOB)
       FROM entity WHERE generation > ?`,
    )
    .row(generation)?.[0]
  const rows: unknown = JSON.parse(bytesOf(all).toString())
  if (!Array.isArray(rows)) throw damagedPart('the values of the facets')
  return rows.map((row: unknown[]) => {
    const [id, facet, key, label, body, since, checksum] = row
    return {
      id: Number(id),
      facet: String(facet),
      key: String(key),
      label: String(label),
      body: String(body),
      generation: Number(since),
      checksum: String(checksum),
    }
  })
}

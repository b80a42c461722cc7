import { AppError } from '../../model/errors.ts'
import type { Db, SqlRow } from '../../sqlite/database.ts'
import type { Kind } from '../kind.ts'
import type { Kept, KeptRecords } from '../port.ts'
import type { RecordsDatabase } from './database.ts'

const AT_ONCE = 500
/** No key has this, which is no character: all that begin in one way come before it. */
const BEHIND_ALL = '\u{10FFFF}'

export function keptRecords<Value>(
  database: RecordsDatabase,
  { name, schema }: Kind<Value>,
): KeptRecords<Value> {
  const kept = ([key, revision, body]: SqlRow): Kept<Value> => ({
    key: String(key),
    revision: Number(revision),
    value: database.parsed(schema, body),
  })
  const requireRevision = (db: Db, key: string, seen: number) => {
    const [revision] = db.prepare('SELECT revision FROM kept WHERE kind = ? AND key = ?').row(name, key) ?? [
      0,
    ]
    if (Number(revision) !== seen) throw new AppError('record-changed', { kind: name, key })
  }
  return {
    get: async (key) => {
      const row = database.read(undefined, (db) =>
        db.prepare('SELECT key, revision, body FROM kept WHERE kind = ? AND key = ?').row(name, key),
      )
      return row === undefined ? null : kept(row)
    },
    all: async function* (beginning = '') {
      let after: string | null = ''
      while (after !== null) {
        const from: string = after
        const rows = database.read<readonly SqlRow[]>([], (db) =>
          db
            .prepare(
              'SELECT key, revision, body FROM kept WHERE kind = ? AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
            )
            .rows(name, from, beginning, beginning + BEHIND_ALL, AT_ONCE),
        )
        for (const row of rows) yield kept(row)
        after = rows.length < AT_ONCE ? null : String(rows.at(-1)?.[0])
      }
    },
    revisions: async () =>
      database
        .read<readonly SqlRow[]>([], (db) =>
          db.prepare('SELECT key, revision FROM kept WHERE kind = ? ORDER BY key').rows(name),
        )
        .map(([key, revision]) => ({ key: String(key), revision: Number(revision) })),
    put: async (key, value, seen) => {
      const body = JSON.stringify(schema.parse(value))
      return database.write((db) => {
        requireRevision(db, key, seen)
        const revision = Number(db.prepare('UPDATE revision SET last = last + 1 RETURNING last').row()?.[0])
        db.prepare('REPLACE INTO kept (kind, key, revision, body) VALUES (?, ?, ?, ?)').run(
          name,
          key,
          revision,
          body,
        )
        return revision
      })
    },
    remove: async (key, seen) => {
      database.write((db) => {
        requireRevision(db, key, seen)
        db.prepare('DELETE FROM kept WHERE kind = ? AND key = ?').run(name, key)
      })
    },
  }
}

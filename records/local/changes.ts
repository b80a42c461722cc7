import type { SqlRow } from '../../sqlite/database.ts'
import { change, changeOutcome } from '../change.ts'
import type { ChangeQueue } from '../port.ts'
import type { RecordsDatabase } from './database.ts'

const KEPT_MS = 24 * 60 * 60 * 1000
const WAITING = 'SELECT body FROM change WHERE outcome IS NULL ORDER BY nth'

export function changeQueue(database: RecordsDatabase): ChangeQueue {
  return {
    add: async (asked) => {
      const body = JSON.stringify(change.parse(asked))
      database.write((db) => {
        db.prepare('DELETE FROM change WHERE settledAt < ?').run(new Date(Date.now() - KEPT_MS).toISOString())
        db.prepare('INSERT INTO change (id, body) VALUES (?, ?)').run(asked.id, body)
      })
    },
    waiting: async () =>
      database
        .read<readonly SqlRow[]>([], (db) => db.prepare(WAITING).rows())
        .map(([body]) => database.parsed(change, body)),
    settle: async (id, outcome) => {
      const body = JSON.stringify(changeOutcome.parse(outcome))
      database.write((db) => {
        db.prepare('UPDATE change SET outcome = ?, settledAt = ? WHERE id = ?').run(
          body,
          new Date().toISOString(),
          id,
        )
      })
    },
    outcome: async (id) => {
      const row = database.read(undefined, (db) =>
        db.prepare('SELECT outcome FROM change WHERE id = ?').row(id),
      )
      if (row === undefined) return { state: 'unknown' }
      return row[0] === null ? { state: 'waiting' } : database.parsed(changeOutcome, row[0])
    },
    withdraw: async (id) => {
      database.write((db) => {
        db.prepare('DELETE FROM change WHERE id = ? AND outcome IS NULL').run(id)
      })
    },
  }
}

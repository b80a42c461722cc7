import type { Records } from '../port.ts'
import { changeQueue } from './changes.ts'
import { CorrectionsFile } from './corrections-file.ts'
import { RecordsDatabase } from './database.ts'
import { keptRecords } from './kept.ts'
import { ledger } from './ledger.ts'

/**
 * The records of one machine, in its data folder: the corrections as text that outlives any database, and everything
 * else in SQLite.
 */
export async function openLocal(dataFolder: string): Promise<Records> {
  const database = new RecordsDatabase(dataFolder)
  const corrections = new CorrectionsFile(dataFolder)
  return {
    corrections,
    changes: changeQueue(database),
    ledger: ledger(database),
    kept: (kind) => keptRecords(database, kind),
    copyTo: async (to) => {
      // First what changes without the corrections: a change that is both done and recorded is then in both.
      database.copyTo(to)
      await corrections.copyTo(to)
    },
    close: async () => database.close(),
  }
}

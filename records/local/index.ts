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
  return {
    corrections: new CorrectionsFile(dataFolder),
    changes: changeQueue(database),
    ledger: ledger(database),
    kept: (kind) => keptRecords(database, kind),
    close: async () => database.close(),
  }
}

import { sqliteCode } from '../../sqlite/database.ts'

/** What was kept is not what was written. */
export class KeptDamage extends Error {}

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT', 'SQLITE_ERROR', 'SQLITE_CONSTRAINT']

/** Whether an error says that what was kept cannot be used; it is then made again. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error)
  return error instanceof KeptDamage || (code !== null && DAMAGE.some((it) => code.startsWith(it)))
}

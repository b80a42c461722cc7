import { AppError } from '../model/errors.ts'
import { sqliteCode } from './database.ts'
import { isSystemError, systemFailure, unusable } from './file-system.ts'
import { hasNoSpace, obstacleTo, type Use } from './obstacle.ts'

/** Runs `work`, and turns an error from SQLite into one that people can understand. */
export function explained<Result>(folder: string, work: () => Result, use?: Use): Result {
  try {
    return work()
  } catch (error) {
    throw explain(folder, error, use)
  }
}

/**
 * An error from SQLite or from the system as an `AppError` that names the folder; any other error unchanged. What
 * SQLite says is often only that something could not be opened or written; `use` says where to look for the reason.
 */
export function explain(folder: string, error: unknown, use?: Use): unknown {
  const code = sqliteCode(error)
  if (code === null) return isSystemError(error) ? systemFailure(folder, error, use?.writing) : error
  const options = { cause: error }
  const is = (...codes: string[]) => codes.some((it) => code.startsWith(it))
  if (is('SQLITE_FULL')) return new AppError('disk-full', { folder }, options)
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return new AppError('index-locked', { folder }, options)
  if (is('SQLITE_NOMEM', 'SQLITE_IOERR_NOMEM')) return new AppError('no-memory', { folder }, options)
  if (is('SQLITE_IOERR') && use && hasNoSpace(use.file)) return new AppError('disk-full', { folder }, options)
  const obstacle = use ? obstacleTo(use) : null
  if (obstacle !== null) return unusable(folder, error, obstacle, use?.writing)
  if (is('SQLITE_NOTADB')) return unusable(folder, error, { reason: 'not-an-index' })
  if (is('SQLITE_CORRUPT', 'SQLITE_FORMAT')) return unusable(folder, error, { reason: 'damaged' })
  if (is('SQLITE_READONLY')) return unusable(folder, error, { reason: 'read-only' }, true)
  if (is('SQLITE_PERM', 'SQLITE_AUTH'))
    return unusable(folder, error, { reason: 'no-permission' }, use?.writing)
  if (is('SQLITE_CANTOPEN')) return unusable(folder, error, { reason: 'cannot-open' }, use?.writing)
  if (is('SQLITE_IOERR')) return unusable(folder, error, { reason: 'disk-error' }, use?.writing)
  return unusable(folder, error, { reason: 'database-error', databaseCode: code })
}

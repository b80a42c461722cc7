import type { IndexProblem } from '../model/error-reasons.ts'
import { AppError } from '../model/errors.ts'
import { sqliteCode } from './database.ts'
import { isSystemError, systemFailure } from './file-system.ts'

const PROBLEMS: Record<string, IndexProblem> = {
  SQLITE_NOTADB: { reason: 'not-an-index' },
  SQLITE_CORRUPT: { reason: 'damaged' },
  SQLITE_CANTOPEN: { reason: 'cannot-open' },
  SQLITE_PERM: { reason: 'no-permission' },
  SQLITE_READONLY: { reason: 'read-only' },
  SQLITE_IOERR: { reason: 'disk-error' },
}

/** Runs `work`, and turns an error from SQLite into one that people can understand. */
export function explained<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explain(folder, error)
  }
}

/** An error from SQLite or from the system as an `AppError` that names the folder; any other error unchanged. */
export function explain(folder: string, error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === null) return isSystemError(error) ? systemFailure(folder, error) : error
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk-full', { folder }, { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new AppError('index-locked', { folder }, { cause: error })
  const known = Object.keys(PROBLEMS).find((it) => code.startsWith(it))
  const problem = (known && PROBLEMS[known]) || { reason: 'database-error', databaseCode: code }
  return new AppError('index-unreadable', { folder, problem }, { cause: error })
}

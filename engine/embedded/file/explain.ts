import { AppError } from '../../../model/errors.ts'
import { sqliteCode } from './database.ts'

const PROBLEMS: Record<string, string> = {
  SQLITE_NOTADB: 'it is no index, or it is damaged',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_CANTOPEN: 'it is no file, or this user may not open it',
  SQLITE_PERM: 'there is no permission to',
  SQLITE_READONLY: 'the folder cannot be written to',
  SQLITE_IOERR: 'the disk reports an error',
}

/** Runs `work`, and turns a failure of SQLite into one that a person can read. */
export function explained<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explain(folder, error)
  }
}

/** A failure of SQLite as an `AppError` that names the folder; anything else as it is. */
export function explain(folder: string, error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk-full', { folder }, { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new AppError('index-locked', { folder }, { cause: error })
  const known = Object.keys(PROBLEMS).find((it) => code.startsWith(it))
  const problem = (known && PROBLEMS[known]) ?? code
  return new AppError('index-unreadable', { folder, problem }, { cause: error })
}

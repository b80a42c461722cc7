import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { type Account, emptyAccount } from './account.ts'
import type { Rejection } from './raw-document.ts'

export const unreadable = (file: string, error: unknown) =>
  new AppError('input-unreadable', { path: file, problem: fileProblem(error) }, { cause: error })

/** A file, a folder or a record that cannot be used. */
export function rejection(at: string, error: AppError, account: Partial<Account> = {}): Rejection {
  const { line = null, documentKey = null, collection = null } = account
  const place = line === null ? at : `${at}, line ${line}`
  const full = { ...emptyAccount(at), ...account }
  return { type: 'rejected', place, path: at, error, documentKey, collection, account: full }
}

/** A manifest or a field that cannot be used, while the documents are. */
export const faultyPart = (at: string, error: AppError, known: Partial<Account> = {}): Rejection => ({
  ...rejection(at, error, known),
  account: null,
})

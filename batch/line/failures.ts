import type { AppError, ErrorCode } from '../../model/errors.ts'

/** What only one line meets; every other failure would be that of all the lines after it too. */
const OF_ONE_LINE: ReadonlySet<ErrorCode> = new Set([
  'bad-request',
  'not-found',
  'damaged',
  'engine-slow',
  'engine-failed',
  'internal',
])

export const isOfOneLine = (error: AppError): boolean => OF_ONE_LINE.has(error.code)

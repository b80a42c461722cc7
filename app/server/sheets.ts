import { headers } from 'next/headers'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { isForThisMachine } from './who-may-add.ts'

type Environment = Record<string, string | undefined>

/**
 * Why pages of originals are not shown at this address, or null. An image shows more than the words that were read, and a
 * picture is sent with all that is stored in it: as long as nobody says otherwise, only where no other machine gets
 * through.
 *
 * @param host the `Host` of the request
 */
export function refusedSheets(path: string, host: string | null, environment: Environment): AppError | null {
  const who = environment.VERBATIM_PAGE_IMAGES?.trim()
  if (who === 'off') return new AppError('sheets-off', { path })
  if (who === 'anyone' || isForThisMachine(host, environment)) return null
  return new AppError('sheets-elsewhere', { path })
}

/** Why they are not shown to whoever asks for the page that is being made, or null. */
export const refusedHere = async (path: string): Promise<AppError | null> =>
  refusedSheets(path, (await headers()).get('host'), process.env)

/** The number of a page, from 1; null where a document has none of it that can be looked at. */
export function sheetNamed({ sheets = [] }: Pick<Document, 'sheets'>, given: string): number | null {
  const number = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 0
  return sheets[number - 1] ? number : null
}

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

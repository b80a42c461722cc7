import { AppError } from '../../model/errors.ts'
import { publicOrigin } from '../../model/public-address.ts'
import { isLoopbackHost } from './hosts.ts'

type Environment = Record<string, string | undefined>

/**
 * Why nobody at this address may add files or delete them, or null. As long as nobody says otherwise, only where no
 * other machine gets through: the server listens on loopback, no proxy is named, and it was asked for by a name of
 * loopback.
 *
 * @param host the `Host` of the request
 */
export function refusedAdding(path: string, host: string | null, environment: Environment): AppError | null {
  const who = environment.VERBATIM_ADDING?.trim()
  if (who === 'off') return new AppError('adding-off', { path })
  if (who === 'anyone') return null
  return isForThisMachine(host, environment) ? null : new AppError('adding-elsewhere', { path })
}

/** Whether no other machine gets through to an address. */
export function isForThisMachine(host: string | null, environment: Environment): boolean {
  const isOwn = isLoopbackHost(environment.HOST || '127.0.0.1') && publicOrigin(environment) === null
  return isOwn && isLoopbackHost(host)
}

import { publicOrigin } from '../../model/public-address.ts'
import { ownOrigin } from './hosts.ts'

/**
 * Where links lead that are kept elsewhere, such as permalinks and those of a feed: `VERBATIM_PUBLIC_URL` if it is
 * set, otherwise the address that the client used. `request.url` is neither: Next puts the address it listens on
 * into it, with the scheme of a header that anybody can send.
 */
export function originOf(request: Request): string {
  const { env } = process
  return publicOrigin(env) ?? ownOrigin(request.headers.get('host'), env) ?? new URL(request.url).origin
}

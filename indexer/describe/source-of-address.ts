import { getDomain } from 'tldts'
import type { Authority } from '../authority/authority.ts'
import { hostOf } from '../works/host.ts'

/** Whose an address is: `name` only where the authority files list it. */
export type AddressOwner = { domain: string; name: string | null }

/**
 * Whose an address is. Failing the authority files, that is the domain which somebody has registered to publish at, by
 * the Public Suffix List: `example.org` of `news.example.org`, but all of `roe.github.io`.
 * An archived copy belongs to whoever published the original.
 */
export function ownerOf(address: string, authority: Authority): AddressOwner | null {
  const host = hostOf(address)
  if (host === null) return null
  const listed = authority.publisherAt(host)
  if (listed !== null) return listed
  const domain = getDomain(host, { allowPrivateDomains: true })
  return domain === null ? null : { domain, name: null }
}

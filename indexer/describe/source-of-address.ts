import { domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'
import { archivedCopy } from '../../model/archived-copy.ts'
import type { Authority } from '../authority/authority.ts'

/** Whose an address is: `name` only where the authority files list it. */
export type AddressOwner = { domain: string; name: string | null }

/** The host of an address, in the letters of its language; of an archived copy, that of the original. */
export function hostOf(address: string): string | null {
  const original = archivedCopy(address)?.original ?? address
  return URL.canParse(original) ? domainToUnicode(new URL(original).hostname) : null
}

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

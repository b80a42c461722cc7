import type { DomainEntry } from './schema.ts'

/** A domain, and the name of who publishes at it: null if only the domain is known. */
export type Publisher = { domain: string; name: string | null }

/**
 * Looks up who publishes what is at a host: the longest domain that is listed and contains it decides. Of a service at
 * which others publish, that is whoever has the part below it.
 */
export function publishersByHost(entries: readonly DomainEntry[]): (host: string) => Publisher | null {
  const names = new Map(entries.map(({ domain, name }) => [domain, name]))
  return (host) => {
    const parts = host.toLowerCase().normalize('NFC').split('.')
    // A name of one part is no domain that anyone publishes at.
    for (let at = 0; at < parts.length - 1; at += 1) {
      const domain = parts.slice(at).join('.')
      const name = names.get(domain)
      if (name === undefined) continue
      const below = name === null && at > 0 && parts[at - 1] !== 'www'
      return { domain: below ? parts.slice(at - 1).join('.') : domain, name }
    }
    return null
  }
}

/** The shipped entries with a user's own on top, which replace those of the same domain. */
export function withOwnDomains(shipped: readonly DomainEntry[], own: readonly DomainEntry[]): DomainEntry[] {
  const taken = new Set(own.map(({ domain }) => domain))
  return [...shipped.filter(({ domain }) => !taken.has(domain)), ...own]
}

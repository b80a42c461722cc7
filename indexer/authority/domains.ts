import { fold } from '../../model/name-words.ts'
import type { DomainEntry, HomeEntry, IssuerKind } from './schema.ts'

/** A domain, the name of who publishes at it, null if only the domain is known, and what they are, if that is. */
export type Publisher = { domain: string; name: string | null; kind?: IssuerKind }

/**
 * Looks up who publishes what is at a host: the longest domain that is listed and contains it decides. Of a service at
 * which others publish, that is whoever has the part below it.
 */
export function publishersByHost(entries: readonly DomainEntry[]): (host: string) => Publisher | null {
  const listed = new Map(entries.map((it) => [it.domain, it]))
  return (host) => {
    const parts = host.toLowerCase().normalize('NFC').split('.')
    // A name of one part is no domain that anyone publishes at.
    for (let at = 0; at < parts.length - 1; at += 1) {
      const domain = parts.slice(at).join('.')
      const found = listed.get(domain)
      if (found === undefined) continue
      const { name, kind } = found
      const below = name === null && at > 0 && parts[at - 1] !== 'www'
      return { domain: below ? parts.slice(at - 1).join('.') : domain, name, ...(kind && { kind }) }
    }
    return null
  }
}

/** Looks up what a source of this name is; nothing where several of different kinds have it. */
export function kindsByName(entries: readonly DomainEntry[]): (name: string) => IssuerKind | null {
  const kinds = new Map<string, IssuerKind | null>()
  for (const { name, names = [], kind } of entries) {
    if (kind === undefined) continue
    for (const it of name === null ? names : [name, ...names]) {
      const known = kinds.get(fold(it))
      kinds.set(fold(it), known === undefined || known === kind ? kind : null)
    }
  }
  return (name) => kinds.get(fold(name)) ?? null
}

/** Looks up for which regions a host writes: those of the longest domain that is listed and contains it. */
export function homesByHost(entries: readonly HomeEntry[]): (host: string) => readonly string[] {
  const homes = new Map<string, string[]>()
  for (const { home, domains } of entries) {
    for (const domain of domains) homes.set(domain, [...(homes.get(domain) ?? []), home])
  }
  return (host) => {
    const parts = host.toLowerCase().split('.')
    for (let at = 0; at < parts.length - 1; at += 1) {
      const found = homes.get(parts.slice(at).join('.'))
      if (found !== undefined) return found
    }
    return []
  }
}

/** The shipped entries with a user's own on top, which replace those of the same domain. */
export function withOwnDomains(shipped: readonly DomainEntry[], own: readonly DomainEntry[]): DomainEntry[] {
  const taken = new Set(own.map(({ domain }) => domain))
  return [...shipped.filter(({ domain }) => !taken.has(domain)), ...own]
}

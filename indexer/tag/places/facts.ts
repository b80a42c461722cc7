import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { Authority } from '../../authority/authority.ts'
import type { Taggable } from '../../split/split.ts'
import { type PassageView, viewOf } from '../passage/passage-view.ts'
import { institutionsIn } from './institutions.ts'
import type { DocumentFacts } from './places.ts'

/** Top-level domains that do not stand for a country in practice, or differ from the country's code. */
const CODES: Record<string, string | null> = {
  uk: 'GB',
  eu: null,
  tv: null,
  io: null,
  co: null,
  me: null,
  ai: null,
}

const hostOf = (address: string | null): string | undefined =>
  /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/]|$)/i.exec(address ?? '')?.[1]

/** The country of the top-level domain in the document's address. */
export function countryOfAddress(url: string | null, source: string | null): string | null {
  for (const address of [url, source]) {
    const host = hostOf(address)
    const last = host?.split('.').at(-1)?.toLowerCase() ?? ''
    if (last.length === 2) return CODES[last] === undefined ? last.toUpperCase() : (CODES[last] ?? null)
  }
  return null
}

/**
 * What a document shows about its setting outside its passages.
 * @param language the language of its title
 */
export function factsOf(
  { bibliography, leftOut, text }: Taggable,
  views: readonly PassageView[],
  language: Language,
  authority: Authority,
): DocumentFacts {
  const datelines = leftOut.filter((it) => it.reason === 'dateline').map((it) => text.slice(it.start, it.end))
  const around = [bibliography.title ?? '', ...datelines].map((it) => viewOf(it, [], language))
  const home = countryOfAddress(bibliography.url, bibliography.source)
  const homes = institutionsIn(views)
  if (home !== null) homes.add(home)
  const hosts = [bibliography.url, bibliography.source].flatMap((it) => hostOf(it) ?? [])
  const regions = new Set(hosts.flatMap((host) => authority.homesOf(host)))
  for (const region of regions) homes.add(region.slice(0, 2))
  const masthead = fold([...hosts, bibliography.source ?? ''].join(' ')).replaceAll(' ', '')
  return { around, homes, regions, masthead }
}

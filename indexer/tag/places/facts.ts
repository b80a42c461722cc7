import type { Language } from '../../../languages/index.ts'
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

/** The country of the top-level domain in the document's address. */
export function countryOfAddress(url: string | null, source: string | null): string | null {
  for (const address of [url, source]) {
    const host = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[:/]|$)/i.exec(address ?? '')?.[1]
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
): DocumentFacts {
  const datelines = leftOut.filter((it) => it.reason === 'dateline').map((it) => text.slice(it.start, it.end))
  const around = [bibliography.title ?? '', ...datelines].map((it) => viewOf(it, [], language))
  const home = countryOfAddress(bibliography.url, bibliography.source)
  const homes = institutionsIn(views)
  if (home !== null) homes.add(home)
  return { around, homes }
}

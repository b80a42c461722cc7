import type { CallOptions } from '../../../engine/port.ts'
import type { Named } from '../../../model/profile.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { NAMED_IN, viewRequest } from '../../address/name-views.ts'
import type { Lookups } from './known.ts'

/** Words that ask for a name wherever they stand in a query: in parentheses they are no choice in a facet. */
export const namingWords = ({ kind, name }: Named): string => `(${NAMED_IN[kind]}:"${name}")`

/** What has the same name under another key, as far as a search by that name finds it. */
export async function namesakesOf(
  engine: Pick<Lookups, 'search'>,
  name: Named,
  options: CallOptions = {},
): Promise<Named[]> {
  const { found } = await calledAlike(engine, name, { limit: 1 }, options)
  return found
    .filter((it) => it.key !== name.key)
    .map(({ key, label }) => ({ kind: name.kind, key, name: label }))
}

/**
 * A search for a name by its words: which keys have it, and the answer. Only where that is one key do counts in the answer
 * say anything of it alone.
 */
export async function calledAlike(
  engine: Pick<Lookups, 'search'>,
  name: Named,
  more: Partial<SearchRequest>,
  options: CallOptions,
) {
  const all = viewRequest(name, 'named')
  const any = { ...all.any, [NAMED_IN[name.kind]]: [] }
  // A quotation mark ends a name, so one with a mark in it cannot be asked for.
  const q = name.name.includes('"') ? '' : namingWords(name)
  const page = await engine.search({ ...all, any, q, ...more }, options)
  const [{ keys = [], labels = [] } = {}] = q === '' ? [] : page.query.parts
  const found = keys.map((key, at) => ({ key, label: labels[at] ?? key }))
  return { q, page, found }
}

import type { CallOptions } from '../../../engine/port.ts'
import type { Named } from '../../../model/profile.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { NAMED_IN, viewRequest } from '../../address/name-views.ts'
import type { Lookups } from './known.ts'

/** What a search for a name by its words finds. */
export type Alike = {
  /** The words: in parentheses, where a name is no choice in its facet, so that the facet counts all beside it. */
  q: string
  /** Whether they mean this key and no other: only then do counts say anything of it alone. */
  isAlone: boolean
  /** Who else has the name, under another key. */
  others: Named[]
  facets: SearchPage['facets']
}

export async function calledAlike(
  engine: Pick<Lookups, 'search'>,
  { kind, key, name }: Named,
  options?: CallOptions,
): Promise<Alike> {
  const facet = NAMED_IN[kind]
  const all = viewRequest({ kind, key }, 'named')
  // A quotation mark ends a name, so one with a mark in it cannot be asked for.
  const q = name.includes('"') ? '' : `(${facet}:"${name}")`
  const page = await engine.search({ ...all, any: { ...all.any, [facet]: [] }, q, limit: 1 }, options)
  const [{ keys = [], labels = [] } = {}] = q === '' ? [] : page.query.parts
  const others = keys.flatMap((it, at) => (it === key ? [] : { kind, key: it, name: labels[at] ?? it }))
  return { q, isAlone: keys.length === 1 && others.length === 0, others, facets: page.facets }
}

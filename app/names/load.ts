import type { Engine } from '../../engine/port.ts'
import type { Entity } from '../../model/document.ts'
import { parseSearch } from '../../model/parse-search.ts'
import type { Profile } from '../../model/profile.ts'
import { type FacetName, isValue, type SearchRequest } from '../../model/search-request.ts'
import type { FacetValue, SearchPage } from '../../model/search-result.ts'
import type { NameKind } from '../address/name-pages.ts'
import { NAMED_IN, type NameView, narrowedView, viewRequest, viewsOf } from '../address/name-views.ts'
import type { Language } from '../messages/languages.ts'
import type { Alike } from '../server/profile/namesakes.ts'
import { findProfile, type ProfileEngine } from '../server/profile/profile.ts'
import { hasOwnLetters, nameIn } from './name-in.ts'

/** Values of one facet beside a name, and the search in which each is counted and chosen. */
export type Beside = { facet: FacetName; values: FacetValue[]; request: SearchRequest }

export type NamePageData = {
  profile: Profile
  /** What it is called in the reader's language. */
  name: string
  view: NameView
  request: SearchRequest
  page: SearchPage
  /** Those that are named with it in the same facet; absent where its name alone does not say which one is meant. */
  together: Beside | null
  /** Of a place, those directly inside it. */
  inside: FacetValue[]
  /** What values of facets are called in the reader's language, by facet and key, where that is not their label. */
  called: Map<string, string>
}

export const calledKey = (facet: FacetName, key: string) => `${facet} ${key}`

type Asked = { kind: NameKind; key: string; parameters: URLSearchParams; language: Language }

/**
 * All that the page of a name shows.
 * @throws AppError `name-not-found`, or `bad-request` for parameters that are no search
 */
export async function loadNamePage(
  engine: ProfileEngine & Pick<Engine, 'facet'>,
  { kind, key, parameters, language }: Asked,
): Promise<NamePageData> {
  const views = viewsOf(kind)
  const view = views.find((it) => it === parameters.get('view')) ?? views[0] ?? 'named'
  const given = new URLSearchParams(parameters)
  if (!given.get('copies')) given.set('copies', 'folded')
  const request = narrowedView({ kind, key }, view, parseSearch(given))
  const [{ profile, alike }, page] = await Promise.all([
    findProfile(engine, kind, key),
    engine.search(request),
  ])
  const together = namedTogether(profile, alike)
  const inside = kind === 'place' ? await placesInside(engine, profile, view, alike) : []
  const called = await calledIn(language, engine, kind, [page.facets, together, inside])
  const aliases = [...profile.names, ...profile.written]
  const name = nameIn(language, { facet: NAMED_IN[kind], kind: profile.type, label: profile.name, aliases })
  return { profile, name, view, request, page, together, inside, called }
}

const AT_ONCE = 1_000

/** The places directly inside of one, as often as its own page will count them. */
async function placesInside(
  engine: Pick<Engine, 'facet'>,
  profile: Profile,
  view: NameView,
  { q, isAlone }: Alike,
): Promise<FacetValue[]> {
  const all = viewRequest(profile, view)
  // Its name, where nothing else has it, leaves only the places that are named beside it to be looked through.
  const request = { ...all, any: { ...all.any, location: [] }, q: isAlone ? q : '' }
  const inside = new Map<string, FacetValue>()
  for (let offset = 0; ; offset += AT_ONCE) {
    const { values, more } = await engine.facet('location', request, { find: '', offset, limit: AT_ONCE })
    for (const it of values) if (it.parent === profile.key) inside.set(it.key, it)
    if (more === 0 || values.length === 0) return [...inside.values()]
  }
}

/** Those of its own facet that stand in the same passages: only a search by its name leaves that facet unchosen. */
function namedTogether(profile: Profile, { q, isAlone, facets }: Alike): Beside | null {
  if (!isAlone) return null
  const facet = NAMED_IN[profile.kind]
  const isApart = (key: string) =>
    key !== profile.key && !key.startsWith(`${profile.key}/`) && !profile.key.startsWith(`${key}/`)
  const values = facets[facet].values.filter((it) => isValue(it.key) && isApart(it.key))
  const all = viewRequest(profile, 'named')
  return { facet, values, request: { ...all, q, any: { ...all.any, [facet]: [] } } }
}

type Shown = [SearchPage['facets'], Beside | null, FacetValue[]]

async function calledIn(
  language: Language,
  engine: Pick<Engine, 'entities'>,
  kind: NameKind,
  [facets, together, inside]: Shown,
): Promise<Map<string, string>> {
  const called = new Map<string, string>()
  if (!hasOwnLetters(language)) return called
  const own = NAMED_IN[kind]
  const asked = new Map<Entity['facet'], string[]>([
    ['group', facets.group.values.map((it) => it.key)],
    ['location', [...facets.location.values, ...inside].map((it) => it.key)],
    ['speaker', facets.speaker.values.map((it) => it.key)],
    ['source', facets.source.values.map((it) => it.key)],
  ])
  asked.set(own, [...(asked.get(own) ?? []), ...(together?.values ?? []).map((it) => it.key)])
  for (const [facet, keys] of asked) {
    const entities = await engine.entities(facet, [...new Set(keys)].filter(isValue))
    for (const it of entities) {
      const name = nameIn(language, it)
      if (name !== it.label) called.set(calledKey(facet, it.key), name)
    }
  }
  return called
}

import type { Engine } from '../../engine/port.ts'
import type { CorrectionRequest } from '../../model/correction.ts'
import type { Entity } from '../../model/document.ts'
import { fold } from '../../model/name-words.ts'
import type { Location } from '../../model/passage.ts'
import { emptyRequest } from '../../model/search-request.ts'

const FACET = { group: 'group', location: 'location', speaker: 'speaker', person: 'speaker' } as const
const CANDIDATES = 100

/** What other documents have added to the index under a name, such as a place too small to be listed. */
export type Indexed = { entity: Entity; region: string | null }

/**
 * The entity that the index knows by exactly this key, label or alias; the most frequent one if there are several.
 */
export async function indexedName(
  engine: Engine,
  { what, new: typed }: Pick<CorrectionRequest, 'what' | 'new'>,
): Promise<Indexed | null> {
  if (typed === null || !(what in FACET)) return null
  const facet = FACET[what as keyof typeof FACET]
  const [byKey] = await engine.entities(facet, [typed])
  const entity = byKey ?? (await byName(engine, facet, typed))
  if (entity === null || entity.kind === 'unnamed') return null
  if (what === 'person' && entity.kind !== 'person') return null
  return withRegion(engine, entity)
}

/** With what the region is called that a place is in. */
export async function withRegion(engine: Pick<Engine, 'entities'>, entity: Entity): Promise<Indexed> {
  const [country, region] = entity.key.split('/')
  if (entity.facet !== 'location' || region === undefined) return { entity, region: null }
  const [above] = await engine.entities('location', [`${country}/${region}`])
  return { entity, region: above?.kind === 'region' ? above.label : null }
}

async function byName(engine: Engine, facet: Entity['facet'], typed: string): Promise<Entity | null> {
  const folded = fold(typed)
  if (folded === '') return null
  const part = { find: typed, offset: 0, limit: CANDIDATES }
  const { values } = await engine.facet(facet, emptyRequest(), part)
  const keys = values.map((it) => it.key)
  const found = await engine.entities(facet, keys)
  const named = found.filter((it) => [it.label, ...it.aliases].some((name) => fold(name) === folded))
  return named.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))[0] ?? null
}

export function placeOf({ entity, region }: Indexed): Omit<Location, 'basis' | 'mentions'> {
  const { key, label: name, kind, lat = null, lon = null } = entity
  const [country = ''] = key.split('/')
  const precision = kind === 'country' || kind === 'region' || kind === 'place' ? kind : 'unknown'
  const known = /^[A-Z]{2}$/.test(country)
  return { key, name, country: known ? country : null, admin1: region, lat, lon, precision }
}

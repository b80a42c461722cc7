import type { Location } from '../../model/passage.ts'
import type { Authority, PlaceEntity } from '../authority/authority.ts'
import type { PlaceEntry } from '../authority/schema.ts'
import { TOWN_NOUNS } from './lexicon.ts'
import type { NameMatch } from './names.ts'
import { joined, type PassageView } from './view.ts'

/** `the city of Doe`, `Doe city`: the town rather than the region of the same name. */
function meansTown(view: PassageView, { from, to }: NameMatch): boolean {
  const of = view.tokens[from - 1]?.folded === 'of' && TOWN_NOUNS.has(view.tokens[from - 2]?.folded ?? '')
  const behind = view.tokens[to]?.folded ?? ''
  return of || (joined(view, to - 1) && (behind === 'city' || behind === 'town'))
}

function admin1Of(place: PlaceEntry, authority: Authority): string | null {
  const [country, region] = place.key.split('/')
  if (region === undefined) return null
  const above = authority.places.get(`${country}/${region}`)
  if (above === undefined || (above.key === place.key && above.precision !== 'region')) return null
  return above.name
}

/** The places of a passage, one tag a place with all its mentions. */
export function locationsIn(
  view: PassageView,
  matches: readonly NameMatch[],
  authority: Authority,
): Location[] {
  const tags = new Map<string, Location>()
  for (const match of matches) {
    if (match.entity.type !== 'place') continue
    const { place, inferred } = townOf(view, match, match.entity, authority)
    const mention = { start: match.start, end: match.end }
    const tag = tags.get(place.key)
    if (tag) {
      tag.mentions.push(mention)
      continue
    }
    tags.set(place.key, {
      key: place.key,
      name: place.name,
      country: place.key.slice(0, 2),
      admin1: admin1Of(place, authority),
      lat: place.lat,
      lon: place.lon,
      precision: place.precision,
      basis: inferred === null ? 'text' : `inferred:${inferred}`,
      mentions: [mention],
    })
  }
  return [...tags.values()]
}

function townOf(view: PassageView, match: NameMatch, entity: PlaceEntity, authority: Authority): PlaceEntity {
  const town = authority.towns.get(entity.place.key)
  return town && meansTown(view, match) ? { type: 'place', place: town, inferred: null } : entity
}

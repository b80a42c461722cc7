import { fold } from '../../../model/name-words.ts'
import type { Authority } from '../../authority/authority.ts'
import type { PlaceEntry } from '../../authority/schema.ts'
import type { Gazetteer, GazetteerPlace, Listed } from '../../gazetteer/gazetteer.ts'

/** A place that a name may mean. */
export type Option = {
  /** Path of country, region and place; two options with the same key are the same place. */
  key: string
  name: string
  /** ISO 3166-1 alpha-2; null for anything larger than a country. */
  country: string | null
  /** Name of the first-level region that the place is in, or is. */
  admin1: string | null
  /** Keys of the place itself and of everything that it is in: country, region, county. */
  within: string[]
  precision: 'country' | 'region' | 'place'
  lat: number
  lon: number
  /** How far a country or region reaches: the radius in kilometres of a circle with its area; absent if not known. */
  extentKm?: number
  /** Prominence as a decimal logarithm of people, 0 to about 9. */
  weight: number
  /** In the authority files, which are edited by hand. */
  known: boolean
  capital: boolean
  /** The name is not the main name of the place: `Wien`. */
  alternate: boolean
}

/** The weights of entries in the authority files, which list what matters but without populations. */
const KNOWN_WEIGHT = { country: 9.5, region: 7, place: 7 }
const UNSURE_WEIGHT = 6.2
/** The share of a region's people that counts, because they are spread out and its name alone may mean a town. */
const REGION_SHARE = { admin1: Math.log10(0.3), admin2: Math.log10(0.1) }
const CAPITAL_BONUS = 1
/** For a name that is not the main name of a place: `Wien`. */
const ALTERNATE_NAME_PENALTY = 0.5
/** The same if it is the main name of other places: `Salisbury`, once a name of Harare. */
export const CONTESTED_NAME_PENALTY = 1.5
const NEAR_DEGREES = 0.7

/** @param sure whether the document has the words that the entry needs */
export function knownOption(place: PlaceEntry, authority: Authority, sure = true): Option {
  const parts = place.key.split('/')
  const country = /^[A-Z]/.test(place.key) ? place.key.slice(0, 2) : null
  const region = parts.length > 1 ? authority.places.get(parts.slice(0, 2).join('/')) : undefined
  const admin1 =
    region === undefined || (region.key === place.key && region.precision !== 'region') ? null : region.name
  return {
    ...{ key: place.key, name: place.name, country, admin1, precision: place.precision },
    within: parts.map((_, at) => parts.slice(0, at + 1).join('/')),
    ...{
      lat: place.lat,
      lon: place.lon,
      ...(place.extentKm !== undefined && { extentKm: place.extentKm }),
      weight: sure ? KNOWN_WEIGHT[place.precision] : UNSURE_WEIGHT,
      known: sure,
      capital: false,
      alternate: false,
    },
  }
}

type Regions = {
  /** The entries of the authority files for whole regions, by country and folded name. */
  byName: Map<string, PlaceEntry>
  /** The entries for regions of the gazetteer that have been looked up. */
  byPlace: Map<GazetteerPlace, PlaceEntry | undefined>
}
const regions = new WeakMap<Authority, Regions>()

function regionsOf(authority: Authority): Regions {
  const known = regions.get(authority)
  if (known !== undefined) return known
  const byName: Regions['byName'] = new Map()
  for (const place of authority.places.values()) {
    if (place.key.split('/').length !== 2) continue
    const code = place.key.slice(0, 2)
    for (const spelling of [place.name, ...place.aliases]) byName.set(`${code} ${fold(spelling)}`, place)
  }
  const made: Regions = { byName, byPlace: new Map() }
  regions.set(authority, made)
  return made
}

function knownRegion(authority: Authority, region: GazetteerPlace): PlaceEntry | undefined {
  const { byName, byPlace } = regionsOf(authority)
  if (byPlace.has(region)) return byPlace.get(region)
  const entry = byName.get(`${region.country} ${fold(region.name)}`)
  byPlace.set(region, entry)
  return entry
}

/** As much as the gazetteer gives to the place under another name. */
const knownWeight = ({ population, kind }: GazetteerPlace, alternate: boolean) =>
  Math.log10(population + 10) +
  (kind === 'capital' ? CAPITAL_BONUS : 0) -
  (alternate ? ALTERNATE_NAME_PENALTY : 0)

/** The entry of the authority files for a town of the gazetteer that they list under a key without its region. */
function knownTown(authority: Authority, town: GazetteerPlace): PlaceEntry | undefined {
  const { byName, byPlace } = regionsOf(authority)
  if (byPlace.has(town)) return byPlace.get(town)
  const entry = byName.get(`${town.country} ${fold(town.name)}`)
  const isTown = entry !== undefined && (entry.precision === 'place' || authority.towns.has(entry.key))
  const same = isTown && isNear(entry, town) ? entry : undefined
  byPlace.set(town, same)
  return same
}

const isNear = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) =>
  Math.abs(a.lat - b.lat) < NEAR_DEGREES && Math.abs(a.lon - b.lon) < NEAR_DEGREES

/** A place of the gazetteer, with the key and name of its region as in the authority files if they list it. */
export function gazetteerOption(
  { id, alternate: other }: Listed,
  gazetteer: Gazetteer,
  authority: Authority,
): Option {
  const place = gazetteer.place(id)
  const listed = place.kind === 'place' || place.kind === 'capital' ? knownTown(authority, place) : undefined
  if (listed !== undefined) {
    const weight = knownWeight(place, other)
    return {
      ...knownOption(listed, authority),
      weight,
      known: false,
      alternate: other,
      capital: place.kind === 'capital',
    }
  }
  // `New York` counts as the main name of `New York City`.
  const alternate = other && !place.name.endsWith(' City')
  const upper = place.kind === 'admin1' ? place : place.admin1 === null ? null : gazetteer.place(place.admin1)
  const known = upper === null ? undefined : knownRegion(authority, upper)
  const own = place.key.slice(place.key.lastIndexOf('/') + 1)
  const upperKey = known?.key ?? upper?.key
  const key = place.kind === 'admin1' ? (upperKey ?? place.key) : `${upperKey ?? place.country}/${own}`
  const county = place.admin2 === null ? [] : [gazetteer.place(place.admin2).key]
  const region = place.kind === 'admin1' || place.kind === 'admin2'
  const adjusted =
    (place.kind === 'admin1' || place.kind === 'admin2' ? REGION_SHARE[place.kind] : 0) +
    (place.kind === 'capital' ? CAPITAL_BONUS : 0) -
    (alternate ? ALTERNATE_NAME_PENALTY : 0)
  return {
    // The common English name, where the authority files know one.
    ...{
      key,
      name: authority.places.get(key)?.name ?? place.name,
      country: place.country,
      admin1: known?.name ?? upper?.name ?? null,
    },
    within: [place.country, ...(upperKey === undefined ? [] : [upperKey]), ...county, place.key],
    precision: region ? 'region' : 'place',
    ...{ lat: place.lat, lon: place.lon, weight: Math.max(0, Math.log10(place.population + 10) + adjusted) },
    ...{ known: false, capital: place.kind === 'capital', alternate },
  }
}

/** Whether a place of the gazetteer is the one that the authority files list under the name. */
export function samePlace(a: Option, b: Option): boolean {
  if (a.key === b.key) return true
  if (a.country !== b.country) return false
  // `Singapore`, `Mexico`: the name alone means the country, not the city in it.
  if (a.precision === 'country') return true
  return isNear(a, b)
}

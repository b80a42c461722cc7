import type { Entity } from '../../model/document.ts'
import type { Group } from '../../model/passage.ts'
import { slug } from '../../model/words.ts'
import { inventedWord } from './invented-words.ts'

export const SOURCES = 500
export const GROUPS = 5_000
export const PLACES = 30_000
export const SPEAKERS = 20_000

const COUNTRIES = 200
const REGIONS_EACH = 12

/** Entities are used many times, so each is made once and cached. */
function cached(make: (n: number) => Entity): (n: number) => Entity {
  const made = new Map<number, Entity>()
  return (n) => {
    let entity = made.get(n)
    if (!entity) {
      entity = make(n)
      made.set(n, entity)
    }
    return entity
  }
}

const twoWords = (n: number) => `${inventedWord(n * 7 + 3)} ${inventedWord(n * 11 + 5)}`

export const sourceEntity = cached((n) => {
  const label = `The ${inventedWord(n * 13 + 1)} ${n % 3 === 0 ? 'Post' : 'Tribune'}`
  return { facet: 'source', key: slug(label), label, aliases: [] }
})

/** The last word of the names of groups: with fewer of them, one would be in every other passage. */
const GROUP_NOUNS: readonly [string, Group['kind']][] = [
  ['Committee', 'organisation'],
  ['Brigade', 'armed-group'],
  ['Ministry', 'state-body'],
  ['Federation', 'organisation'],
  ['Tribe', 'community'],
  ['Radio', 'media'],
  ['Foundation', 'organisation'],
  ['Battalion', 'armed-group'],
  ['Directorate', 'state-body'],
  ['Observatory', 'organisation'],
  ['Network', 'media'],
  ['Front', 'armed-group'],
  ['Agency', 'state-body'],
  ['Alliance', 'organisation'],
  ['Church', 'community'],
  ['Institute', 'organisation'],
]

const noun = (n: number) => GROUP_NOUNS[n % GROUP_NOUNS.length] ?? (['Committee', 'organisation'] as const)
export const groupKind = (n: number): Group['kind'] => noun(n)[1]

export const groupEntity = cached((n) => {
  const label = `${twoWords(n)} ${noun(n)[0]}`
  const acronym = `${label.replace(/[^A-Z]/g, '')}${n}`
  return { facet: 'group', key: `group-${n}`, label, aliases: [acronym], kind: groupKind(n) }
})

export const speakerEntity = cached((n) => {
  const label = twoWords(n + 40_000)
  const initialled = label.replace(/^(\S)\S* /, '$1. ')
  return { facet: 'speaker', key: `speaker-${n}`, label, aliases: [initialled], kind: 'person' }
})

const countryCode = (n: number) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))

/** A country, a region or a town in a region; the keys are paths, as everywhere. */
export const placeEntity = cached((n) => {
  const country = countryCode(n % COUNTRIES)
  const name = inventedWord(n * 17 + 9)
  const facet = 'location' as const
  const at = { lat: ((n * 37) % 160) - 80, lon: ((n * 91) % 340) - 170 }
  if (n < COUNTRIES) return { facet, key: country, label: `${name}land`, aliases: [], kind: 'country', ...at }
  const region = `${country}/r${Math.floor(n / COUNTRIES) % REGIONS_EACH}`
  if (n < COUNTRIES * (REGIONS_EACH + 1)) {
    const label = `${name} Province`
    return { facet, key: region, label, aliases: [], kind: 'region', parent: country, ...at }
  }
  return { facet, key: `${region}/t${n}`, label: name, aliases: [], kind: 'place', parent: region, ...at }
})

/** The places that contain a place, nearest first. */
export function placesAbove(n: number): Entity[] {
  if (n < COUNTRIES) return []
  const country = placeEntity(n % COUNTRIES)
  if (n < COUNTRIES * (REGIONS_EACH + 1)) return [country]
  const region = Math.floor(n / COUNTRIES) % REGIONS_EACH
  return [placeEntity((n % COUNTRIES) + COUNTRIES * (region === 0 ? REGIONS_EACH : region)), country]
}

import type { Entity } from '../model/document.ts'
import { inventedWord } from './prose.ts'

export const SOURCES = 500
export const GROUPS = 5_000
export const PLACES = 30_000
export const SPEAKERS = 20_000

const COUNTRIES = 200
const REGIONS_EACH = 12

const name = (n: number) => `${inventedWord(n * 7 + 3)} ${inventedWord(n * 11 + 5)}`

export function sourceName(n: number): string {
  return `The ${inventedWord(n * 13 + 1)} Post`
}

export function groupEntity(n: number): Entity {
  const label = `${name(n)} Committee`
  const acronym = `${label.replace(/[^A-Z]/g, '')}${n}`
  return { facet: 'group', key: `group-${n}`, label, aliases: [acronym], kind: 'organisation' }
}

/** A country, a region in one, or a town in a region: keys are paths, as everywhere. */
export function placeEntity(n: number): Entity {
  const country = `C${n % COUNTRIES}`
  const at = { lat: ((n * 37) % 160) - 80, lon: ((n * 91) % 340) - 170 }
  if (n < COUNTRIES)
    return {
      facet: 'location',
      key: country,
      label: `${inventedWord(n + 9)}land`,
      aliases: [],
      kind: 'country',
      ...at,
    }
  const region = `${country}/r${Math.floor(n / COUNTRIES) % REGIONS_EACH}`
  if (n < COUNTRIES * (REGIONS_EACH + 1)) {
    return {
      facet: 'location',
      key: region,
      label: `${inventedWord(n + 9)} Province`,
      aliases: [],
      kind: 'region',
      parent: country,
      ...at,
    }
  }
  return {
    facet: 'location',
    key: `${region}/t${n}`,
    label: inventedWord(n + 9),
    aliases: [],
    kind: 'place',
    parent: region,
    ...at,
  }
}

export function speakerEntity(n: number): Entity {
  return { facet: 'speaker', key: `speaker-${n}`, label: name(n + 40_000), aliases: [], kind: 'person' }
}

import { describe, expect, it } from 'vitest'
import { authority } from '../sample-documents.ts'
import { entitiesOf } from '../tag/entities.ts'
import { seed, seeds } from './seed-documents.ts'

const keys = (at: number, pick: 'groups' | 'locations' | 'people') =>
  new Set(seed(at).passages.flatMap((passage) => passage[pick].map((it) => it.key)))
const dates = (at: number) => seed(at).passages.flatMap((passage) => passage.dates.map((it) => it.value))

describe('the five seeds: when, where, about whom', () => {
  it('keeps each group under one name', () => {
    expect([...keys(0, 'groups')].sort()).toEqual([
      'ahrar-al-sham',
      'al-nusra-front',
      'alawites',
      'human-rights-watch',
      'islamic-state',
      'jaysh-al-muhajirin-wal-ansar',
      'suqour-al-izz',
      'united-nations',
    ])
    for (const at of [3]) expect(keys(at, 'groups')).toContain('islamic-state')
    for (const at of [2, 3, 4]) expect(keys(at, 'groups')).toContain('hayat-tahrir-al-sham')
    for (const at of [1, 2]) expect(keys(at, 'groups')).toContain('syrian-network-for-human-rights')
    for (const at of [3, 4]) expect(keys(at, 'groups')).toContain('syrian-observatory-for-human-rights')
  })

  it('makes no group of anything else', () => {
    const inferred = seeds.flatMap((it) => it.passages.flatMap((passage) => passage.groups))
    const bases = new Set(inferred.map((it) => it.basis))
    expect([...bases].sort()).toEqual(['inferred:short-form', 'text'])
    expect(new Set(inferred.map((it) => it.key)).size).toBe(22)
  })

  it('finds the places, the small ones by what the text says of them', () => {
    expect([...keys(2, 'locations')].sort()).toEqual([
      'SA',
      'SY',
      'SY/damascus',
      'SY/homs',
      'SY/homs/arza',
      'SY/latakia',
      'SY/latakia/al-mukhtariya',
      'SY/latakia/jableh',
      'SY/latakia/qardaha',
      'SY/tartus/baniyas',
    ])
    expect([...keys(0, 'locations')].sort()).toEqual([
      'KW',
      'SY',
      'SY/latakia',
      'SY/latakia/latakia',
      'US/new-york/new-york-city',
      'middle-east',
    ])
    expect(keys(1, 'locations')).toContain('SY/latakia/al-mukhtariya')
    expect(keys(3, 'locations')).toContain('SY/tartus')
    const arza = seed(2)
      .passages.flatMap((it) => it.locations)
      .find((it) => it.name === 'Arza')
    expect(arza).toMatchObject({ precision: 'region', admin1: 'Homs', basis: 'inferred:place-in-text' })
    expect(arza?.mentions).toHaveLength(2)
  })

  it('keeps of each date what is certain', () => {
    expect(dates(0)).toEqual(['--08-04', '--08-18', '--08-04'])
    expect(dates(1)).toEqual([])
    expect(dates(2)).toEqual(['--12-08', '--01-31'])
    expect(dates(3)).toEqual([
      '2025-03-08',
      '2025-03-08',
      '2025-03-09',
      '--03-26',
      '2025',
      '2025-03',
      '--03-07',
      '--03-10',
    ])
    expect(dates(4)).toEqual(['2025-04-03', '2025-03', '2025-03-06', '2024-12', '2025-03-31'])
  })

  it('names as a person only who is one', () => {
    const people = new Set(seeds.flatMap((_, at) => [...keys(at, 'people')]))
    expect([...people].sort()).toEqual([
      'agnes-callamard',
      'ahmad-al-sharaa',
      'bashar-al-assad',
      'geir-pedersen',
      'hafez-al-assad',
      'joe-stork',
    ])
  })

  it('hands over an entity for every key, and the places above', () => {
    for (const document of seeds) {
      const entities = new Set(entitiesOf(document, authority).map((it) => `${it.facet} ${it.key}`))
      for (const passage of document.passages) {
        for (const it of passage.groups) expect(entities).toContain(`group ${it.key}`)
        for (const it of passage.locations) expect(entities).toContain(`location ${it.key}`)
        for (const it of passage.quotations)
          if (it.speaker) expect(entities).toContain(`speaker ${it.speaker.key}`)
      }
    }
    expect(entitiesOf(seed(2), authority).map((it) => it.key)).toContain('SY')
  })
})

import { describe, expect, test } from 'vitest'
import { type NameKind, nameAddress, nameInAddress, speakerAddress, valueAddress } from './name-pages.ts'

describe('the address of the page of a name', () => {
  test.each<[NameKind, string, string]>([
    ['person', 'jane-roe', '/people/jane-roe'],
    ['organisation', 'doe-mill-union', '/organisations/doe-mill-union'],
    ['place', 'SY/latakia/jableh', '/places/SY/latakia/jableh'],
    ['person', 'جين-رو', `/people/${encodeURIComponent('جين-رو')}`],
    ['person', 'a/b', '/people/a%2Fb'],
  ])('of the %s %s is %s, and is read back', (kind, key, address) => {
    expect(nameAddress(kind, key)).toBe(address)
    expect(nameInAddress(address)).toEqual({ kind, key })
  })

  test.each(['/', '/people', '/people/', '/people/a/b', '/documents/x', '/people/%E0%A4%A'])(
    '%s is none',
    (address) => {
      expect(nameInAddress(address)).toBeNull()
    },
  )
})

test('of a speaker is that of a person or a group; an unnamed one has none', () => {
  expect(speakerAddress({ key: 'jane-roe', kind: 'person' })).toBe('/people/jane-roe')
  expect(speakerAddress({ key: 'doe-mill-union', kind: 'group' })).toBe('/organisations/doe-mill-union')
  expect(speakerAddress({ key: 'unnamed', kind: 'unnamed' })).toBeNull()
  expect(speakerAddress(null)).toBeNull()
})

test('of a facet’s value follows from the facet, and of a speaker from what it is', () => {
  expect(valueAddress('person', 'jane-roe', 'person')).toBe('/people/jane-roe')
  expect(valueAddress('group', 'doe-mill-union', 'organisation')).toBe('/organisations/doe-mill-union')
  expect(valueAddress('location', 'SY/latakia', 'region')).toBe('/places/SY/latakia')
  expect(valueAddress('speaker', 'jane-roe', 'person')).toBe('/people/jane-roe')
  expect(valueAddress('speaker', 'doe-army', 'state-body')).toBe('/organisations/doe-army')
  expect(valueAddress('speaker', 'unnamed', 'unnamed')).toBeNull()
  expect(valueAddress('source', 'the-pilot', undefined)).toBeNull()
  expect(valueAddress('location', 'unknown', undefined)).toBeNull()
})

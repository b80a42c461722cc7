import { afterEach, expect, test, vi } from 'vitest'
import { recentSearches, rememberSearch } from './recent.ts'

/** The part of a browser's storage that is used here. */
function keep(items = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
  })
}

afterEach(() => vi.unstubAllGlobals())

test('the latest search comes first, and each of the last eight appears once', () => {
  keep()
  for (const q of ['idlib', 'homs ', 'idlib']) rememberSearch(q)
  expect(recentSearches()).toEqual(['idlib', 'homs'])
  for (let n = 0; n < 9; n += 1) rememberSearch(`search ${n}`)
  expect(recentSearches()).toHaveLength(8)
})

test('a damaged value counts as no recent searches', () => {
  keep(new Map([['verbatim.recent', '{"q":1}']]))
  expect(recentSearches()).toEqual([])
})

test('searching works in a browser that stores nothing', () => {
  const refused = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refused, setItem: refused })
  expect(() => rememberSearch('idlib')).not.toThrow()
  expect(recentSearches()).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterId, documentId } from './ids.ts'
import { parseSearch } from './parse-search.ts'
import { emptyRequest, FACETS, type SearchRequest } from './search-request.ts'
import { searchRequest } from './search-schema.ts'
import { changed, formatSearch } from './url.ts'

const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 })
const choices = fc.record({
  source: keys,
  group: keys,
  location: keys,
  speaker: keys,
  person: keys,
  language: keys,
  collection: keys,
  type: keys,
})
const date = fc.constantFrom(null, '2025', '2025-03', '2025-03-08', '0001-01-01')
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const box = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, a, east, b]) => ({ west, south: Math.min(a, b), east, north: Math.max(a, b) }))
  // -0 and 0 are the same place on the map but not the same value to a test
  .map((it) => ({ west: it.west + 0, south: it.south + 0, east: it.east + 0, north: it.north + 0 }))
const anyRequest: fc.Arbitrary<SearchRequest> = fc.record({
  q: fc.string({ unit: 'grapheme' }),
  in: fc.constantFrom('passage', 'quoting', 'quotations'),
  aliases: fc.boolean(),
  typos: fc.boolean(),
  forms: fc.boolean(),
  any: choices,
  not: choices,
  document: fc.constantFrom(null, documentId.parse('0123456789abcdef')),
  furniture: fc.constantFrom('exclude' as const, 'include' as const),
  copies: fc.constantFrom('all' as const, 'folded' as const),
  reused: fc.boolean(),
  minSources: fc.option(fc.integer({ min: 2, max: 1_000_000 })),
  firstPrinted: fc.boolean(),
  cluster: fc.option(
    fc.constantFrom('q-0123456789abcdef', 'p-fedcba9876543210').map((it) => clusterId.parse(it)),
  ),
  quoted: fc.boolean(),
  from: date,
  to: date,
  dates: fc.constantFrom('published', 'mentioned'),
  undated: fc.constantFrom('exclude', 'include', 'only'),
  bbox: fc.option(box),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  page: fc.integer({ min: 1, max: 1_000_000 }),
  limit: fc.integer({ min: 1, max: 100 }),
})

describe('the URL of a search', () => {
  test('round-trips the search', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(searchRequest.parse(request)).toEqual(request)
        const text = formatSearch(request).toString()
        expect(parseSearch(new URLSearchParams(text))).toEqual(request)
      }),
    )
  })

  test('leaves out defaults', () => {
    expect(formatSearch(emptyRequest()).toString()).toBe('')
    expect(parseSearch(new URLSearchParams())).toEqual(emptyRequest())
  })

  test('keeps the space that ends a word', () => {
    expect(parseSearch(new URLSearchParams('q=war+')).q).toBe('war ')
  })

  test('treats the empty fields of a plain form as absent', () => {
    expect(parseSearch(new URLSearchParams('q=&from=&to=&source=&bbox=&page='))).toEqual(emptyRequest())
  })

  test('ignores parameters that do not belong to a search', () => {
    expect(parseSearch(new URLSearchParams('utm_source=x&passage=y'))).toEqual(emptyRequest())
  })

  test.each([
    ['limit=1000', 'limit'],
    ['limit=ten', 'limit'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['from=8+March', 'from'],
    ['to=2025-02-30', 'to'],
    ['sort=best', 'sort'],
    ['quoted=perhaps', 'quoted'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=1,2,3,4,5', 'bbox'],
    ['bbox=0,50,10,40', 'bbox'],
    ['document=x', 'document'],
    [`not.group=${'x'.repeat(1001)}`, 'not.group'],
    [`q=${'x'.repeat(2001)}`, 'q'],
  ])('%s is refused, and the error names the parameter', (text, parameter) => {
    expect(() => parseSearch(new URLSearchParams(text))).toThrow(
      expect.objectContaining({ code: 'bad-request', facts: expect.objectContaining({ parameter }) }),
    )
  })

  test('a change of the search goes back to its first page', () => {
    expect(changed({ ...emptyRequest(), page: 7 }, { quoted: true })).toEqual({
      ...emptyRequest(),
      quoted: true,
    })
  })

  test('has a parameter for every facet', () => {
    for (const facet of FACETS) {
      const request = { ...emptyRequest(), any: { ...emptyRequest().any, [facet]: ['k'] } }
      expect(formatSearch(request).get(facet)).toBe('k')
    }
  })
})

import { describe, expect, test } from 'vitest'
import { parseSearch } from '../../model/parse-search.ts'
import { emptyRequest } from '../../model/search-request.ts'
import {
  addressOf,
  allQuotes,
  isStart,
  onPage,
  PASSAGES,
  pageParameters,
  parametersIn,
  quotesWith,
  searchInAddress,
} from './search-in-address.ts'

describe('the search in an address, read without its schema', () => {
  test.each([
    '',
    'q=war+&in=quotations&typos=0&aliases=false&quoted=1&source=a&source=b&not.group=c',
    'from=2025&to=2025-03-08&undated=only&bbox=170,-10,-170,10.5&sort=newest&page=3&limit=50',
    'q=&from=&page=&utm_source=x',
  ])('is the search that the server reads: %s', (text) => {
    const address = new URLSearchParams(text)
    expect(searchInAddress(address)).toEqual(onPage(parseSearch(address), address))
  })

  test.each(['typos=maybe', 'page=first', 'bbox=1,2,3', 'bbox=1,2,3,x', 'bbox=1,2,3,4,5'])(
    'is null if a value has the wrong type, rather than silently another search: %s',
    (text) => {
      expect(searchInAddress(new URLSearchParams(text))).toBeNull()
    },
  )

  test('an unreadable address goes to the server as it is, in a fixed order, so that the error names the parameter', () => {
    const asked = parametersIn(new URLSearchParams('typos=maybe&source=a&q=war&source=b'))
    expect(asked).toBe('q=war&source=a&source=b&typos=maybe')
    expect(() => parseSearch(new URLSearchParams(asked))).toThrow('"typos"')
  })
})

describe('where a search begins', () => {
  const at = (text: string, begun?: typeof PASSAGES) => {
    const { in: where, copies } = searchInAddress(new URLSearchParams(text), begun) ?? {}
    return [where, copies]
  }

  test.each(['', 'q=&utm_source=x'])(
    'an address that asks for nothing is the start page, whose search is of quotes: %s',
    (text) => {
      expect(isStart(new URLSearchParams(text))).toBe(true)
      expect(at(text)).toEqual(['quoting', 'folded'])
    },
  )

  test('on the map it is of passages, as it was before a search began with quotes', () => {
    expect(at('', PASSAGES)).toEqual(['passage', 'folded'])
  })

  test.each([
    ['q=war', 'passage', 'all'],
    ['page=2', 'passage', 'all'],
    ['copies=folded', 'passage', 'folded'],
    ['copies=all', 'passage', 'all'],
    ['in=passage', 'passage', 'all'],
    ['q=war&copies=folded', 'passage', 'folded'],
    ['speaker=jane-roe', 'passage', 'all'],
    ['in=quoting', 'quoting', 'all'],
  ])(
    'any other address means what it means to the API, so that what was saved keeps its meaning: %s',
    (text, where, copies) => {
      expect(isStart(new URLSearchParams(text))).toBe(false)
      expect(at(text)).toEqual([where, copies])
    },
  )

  test('a page that cannot be read is no start page', () => {
    expect(isStart(new URLSearchParams('typos=maybe'))).toBe(false)
  })

  test.each([
    '',
    'copies=all',
    'copies=folded',
    'in=quoting&copies=folded',
    'q=war',
    'q=war&copies=folded',
    'source=a&in=quoting',
  ])('a search is written so that it is read again, and never as the start page: %s', (text) => {
    const request = searchInAddress(new URLSearchParams(text))
    const written = request && pageParameters(request)
    expect(written && searchInAddress(written)).toEqual(request)
    expect(written && isStart(written)).toBe(false)
  })

  test('all quotes and all passages have an address each', () => {
    expect([
      addressOf(allQuotes()),
      addressOf({ ...emptyRequest(), ...PASSAGES }),
      addressOf(emptyRequest()),
    ]).toEqual(['/?in=quoting&copies=folded', '/?copies=folded', '/?copies=all'])
  })

  test('a link that begins a search of quotes says so, and what it asks for', () => {
    const address = quotesWith({ speaker: 'jane-roe' })
    const request = searchInAddress(new URLSearchParams(address.slice(2)))
    expect(request).toEqual({ ...allQuotes(), any: { ...emptyRequest().any, speaker: ['jane-roe'] } })
  })
})

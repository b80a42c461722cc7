import { describe, expect, test } from 'vitest'
import { parseSearch } from '../../model/parse-search.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { onPage, pageParameters, parametersIn, searchInAddress } from './search-in-address.ts'

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

describe('copies in the address of a page', () => {
  const copiesAt = (text: string) => searchInAddress(new URLSearchParams(text))?.copies

  test('are folded where a search starts, and in an address that says so; a search without a word of it has them all', () => {
    expect(['', 'q=&utm_source=x', 'q=war&copies=folded'].map(copiesAt)).toEqual([
      'folded',
      'folded',
      'folded',
    ])
    expect(['q=war', 'page=2', 'copies=all', 'q=war&copies=all'].map(copiesAt)).toEqual(Array(4).fill('all'))
  })

  test.each(['', 'copies=all', 'q=war', 'q=war&copies=folded', 'source=a&copies=folded'])(
    'are written so that they are read again: %s',
    (text) => {
      const request = searchInAddress(new URLSearchParams(text))
      expect(request && searchInAddress(pageParameters(request))).toEqual(request)
    },
  )

  test('are left as they are when everything else is taken away', () => {
    expect([
      pageParameters({ ...emptyRequest(), copies: 'folded' }).toString(),
      pageParameters(emptyRequest()).toString(),
    ]).toEqual(['', 'copies=all'])
  })
})

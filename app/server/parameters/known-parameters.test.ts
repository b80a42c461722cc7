import { expect, test } from 'vitest'
import { emptyRequest, FACETS, type SearchRequest } from '../../../model/search-request.ts'
import { formatSearch } from '../../../model/url.ts'
import { refusedInAddress, refusedParameter } from './known-parameters.ts'

const refused = (address: string, method = 'GET') => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  return refusedInAddress(method, pathname, searchParams)?.facts
}

test.each([
  ['/api/search?foo=bar', 'foo'],
  ['/api/search?not.foo=1', 'not.foo'],
  ['/api/search?q=a&has=quotation', 'has'],
  ['/api/search?q=a&q=b', 'q'],
  ['/api/search?from=2025&from=2024', 'from'],
  ['/api/search?find=x', 'find'],
  ['/api/facets/group?sources=x', 'sources'],
  ['/api/passages/0123456789abcdef-0123456789?q=x', 'q'],
  ['/api/cite?id=x&id=y', 'id'],
  ['/api/feed?as=rss&as=atom', 'as'],
  ['/api/health?x=1', 'x'],
  ['/api/openapi.json?x=1', 'x'],
  ['/api/search?__proto__=1', '__proto__'],
  ['/api/health?%5F%5Fproto__=1', '__proto__'],
  ['/api/facets/group?constructor=1', 'constructor'],
  ['/?__proto__=1', '__proto__'],
  ['/map?q=a&toString=1', 'toString'],
  ['/documents/0123456789abcdef?hasOwnProperty', 'hasOwnProperty'],
])('%s is refused for %s, which would be ignored', (address, parameter) => {
  expect(refused(address)).toMatchObject({ parameter })
})

test.each([
  '/api/search',
  '/api/search?source=a&source=b&not.group=c&not.group=d',
  '/api/facets/group?q=a&find=b&offset=20&limit=10',
  '/api/export?ids=a,b&ids=c&note=1&note=2&format=ris&style=apa&locale=item',
  '/api/feed?q=a&as=rss&limit=10',
  '/api/cite?id=x&format=quote&style=apa&locale=item&quotation=1',
  '/api/unapi?id=x&format=ris',
  '/api/styles?limit=20&find=apa&offset=0',
  '/api/nowhere?foo=bar',
  '/?utm_source=elsewhere',
])('%s is accepted', (address) => {
  expect(refused(address)).toBeUndefined()
})

test('all parameters of a search are accepted wherever a search is', () => {
  const all = Object.fromEntries(FACETS.map((name) => [name, ['a', 'b']])) as SearchRequest['any']
  const search = formatSearch({
    ...emptyRequest(),
    q: 'x',
    any: all,
    not: all,
    bbox: { west: 0, south: 0, east: 1, north: 1 },
    sort: 'oldest',
    page: 2,
    limit: 50,
    from: '2025',
  })
  for (const part of ['search', 'facets/group', 'places', 'suggest', 'export', 'feed']) {
    expect(refusedParameter(`/api/${part}`, search), part).toBeNull()
  }
})

test('with POST, parameters in the address are refused: only the body is read', () => {
  expect(refused('/api/export?format=ris', 'POST')).toMatchObject({ parameter: 'format' })
  expect(refused('/api/export', 'POST')).toBeUndefined()
})

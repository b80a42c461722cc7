import { expect, test } from 'vitest'
import { refusedSite } from './sites.ts'

const LINK = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

test.each<[string, Record<string, string>, string | undefined]>([
  ['a program, which says nothing', {}, undefined],
  [
    'its own page',
    { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    undefined,
  ],
  ['a typed address', { ...LINK, 'sec-fetch-site': 'none' }, undefined],
  ['a link on another site', { ...LINK, 'sec-fetch-site': 'cross-site' }, undefined],
  ['a link on a sister site', { ...LINK, 'sec-fetch-site': 'same-site' }, undefined],
  [
    'a script',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    'site-refused',
  ],
  [
    'an image',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    'site-refused',
  ],
  ['a frame', { ...LINK, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }, 'site-refused'],
  [
    'an embedded object',
    { ...LINK, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'object' },
    'site-refused',
  ],
  [
    'a request of a sister site',
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    'site-refused',
  ],
  [
    'a page loaded in advance',
    { ...LINK, 'sec-fetch-site': 'cross-site', 'sec-purpose': 'prefetch;prerender' },
    'site-refused',
  ],
  [
    'two sites at once',
    { ...LINK, 'sec-fetch-site': 'same-origin, cross-site', 'sec-fetch-dest': 'image' },
    'site-refused',
  ],
  ['a site of a new kind', { 'sec-fetch-site': 'same-planet' }, 'site-refused'],
  ['another site that says no more', { 'sec-fetch-site': 'cross-site' }, 'site-refused'],
])('a request of %s with %j is refused as %j', (_, headers, code) => {
  for (const path of ['/', '/api/search', '/api/feed', '/_next/static/chunks/x.js']) {
    expect(refusedSite('GET', path, new Headers(headers))?.code).toBe(code)
  }
})

test('a form of another site is not a link', () => {
  const headers = new Headers({ ...LINK, 'sec-fetch-site': 'cross-site' })
  expect(refusedSite('POST', '/api/export', headers)?.code).toBe('site-refused')
})

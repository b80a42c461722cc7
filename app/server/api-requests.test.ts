import { expect, test } from 'vitest'
import { refusedRequest } from './api-requests.ts'

test.each([
  ['GET', '/api/search', undefined],
  ['HEAD', '/api/health', undefined],
  ['POST', '/', undefined],
  ['POST', '/apiary', undefined],
  ['POST', '/api', 'method-refused'],
  ['PUT', '/api/corrections', 'method-refused'],
  ['POST', '/api/correctionsx', 'method-refused'],
  ['PUT', '/api/export', 'method-refused'],
  ['DELETE', '/api/documents/0123456789abcdef', 'method-refused'],
  ['GET', '/api/passages/%ff', 'not-found'],
])('%s %s is refused as %j', (method, path, code) => {
  expect(refusedRequest(method, path, new Headers())?.code).toBe(code)
})

const OWN = { host: 'localhost:3000', origin: 'http://localhost:3000', 'content-type': 'application/json' }

test.each([
  ['from its own page', {}, undefined],
  ['with what a browser adds there', { 'sec-fetch-site': 'same-origin' }, undefined],
  ['in another character set', { 'content-type': 'application/json; charset=utf-8' }, undefined],
  ['from another site', { origin: 'https://evil.example' }, 'origin-refused'],
  ['from another port of this machine', { origin: 'http://localhost:4000' }, 'origin-refused'],
  ['from a page without an address', { origin: 'null' }, 'origin-refused'],
  ['that says nothing of where it comes from', { origin: '' }, 'origin-refused'],
  ['that a browser calls foreign', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ['from a sister site', { 'sec-fetch-site': 'same-site' }, 'origin-refused'],
  ['typed into the address', { 'sec-fetch-site': 'none' }, 'origin-refused'],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'content-type-refused'],
  ['as plain text, which a form can be', { 'content-type': 'text/plain' }, 'content-type-refused'],
  ['of no type', { 'content-type': '' }, 'content-type-refused'],
])('a change %s is refused as %j', (_, headers, code) => {
  const given = new Headers({ ...OWN, ...headers })
  for (const path of ['/api/corrections', '/api/corrections/c-0123456789ab/undo']) {
    expect(refusedRequest('POST', path, given)?.code).toBe(code)
  }
})

test('changes are refused where corrections are turned off, and reading still works', () => {
  const off = { VERBATIM_CORRECTIONS: 'off' }
  const given = new Headers(OWN)
  expect(refusedRequest('POST', '/api/corrections', given, off)?.code).toBe('corrections-off')
  expect(refusedRequest('GET', '/api/corrections', given, off)).toBeNull()
  expect(refusedRequest('POST', '/api/corrections', given, { VERBATIM_CORRECTIONS: '' })).toBeNull()
})

test.each([
  ['application/x-www-form-urlencoded', undefined],
  ['application/x-www-form-urlencoded;charset=UTF-8', undefined],
  ['application/json', 'form-expected'],
  ['multipart/form-data; boundary=x', 'form-expected'],
  ['text/plain', 'form-expected'],
  [null, 'form-expected'],
])('an export requested as %j is refused as %j', (type, code) => {
  const given = new Headers(type === null ? {} : { 'content-type': type })
  expect(refusedRequest('POST', '/api/export', given)?.code).toBe(code)
})

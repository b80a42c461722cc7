import { expect, test } from 'vitest'
import { allowedMethods, refusedRequest } from './api-requests.ts'

test.each([
  ['GET', '/api/search', undefined],
  ['HEAD', '/api/health', undefined],
  ['GET', '/', undefined],
  ['POST', '/', 'method-refused'],
  ['PROPFIND', '/map', 'method-refused'],
  ['TRACE', '/api/search', 'method-refused'],
  ['POST', '/apiary', 'method-refused'],
  ['GET', '/api/corrections/c-0123456789ab/undo', 'method-refused'],
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
  ['/', ['GET', 'HEAD', 'OPTIONS']],
  ['/nowhere', ['GET', 'HEAD', 'OPTIONS']],
  ['/api/search', ['GET', 'HEAD', 'OPTIONS']],
  ['/api/export', ['GET', 'HEAD', 'OPTIONS', 'POST']],
  ['/api/corrections', ['GET', 'HEAD', 'OPTIONS', 'POST']],
  ['/api/alerts', ['GET', 'HEAD', 'OPTIONS', 'POST']],
  ['/api/batch', ['OPTIONS', 'POST']],
  ['/api/check', ['OPTIONS', 'POST']],
  ['/api/files', ['GET', 'HEAD', 'OPTIONS', 'POST']],
  ['/api/files/delete', ['OPTIONS', 'POST']],
  ['/api/files/original', ['GET', 'HEAD', 'OPTIONS']],
  ['/api/corrections/c-0123456789ab/undo', ['OPTIONS', 'POST']],
  ['*', ['GET', 'HEAD', 'OPTIONS', 'POST']],
])('%s allows %j, and a refusal says so', (path, allowed) => {
  expect(allowedMethods(path)).toEqual(allowed)
  const refused = refusedRequest('PATCH', path, new Headers())
  expect(refused?.facts).toEqual({ method: 'PATCH', path, allowed: allowed.join(', ') })
})

/** Where a change comes from, whatever it is, and how it is refused. */
const SENDERS: [from: string, headers: Record<string, string>, code: string | undefined][] = [
  ['from its own page', {}, undefined],
  ['with what a browser adds there', { 'sec-fetch-site': 'same-origin' }, undefined],
  ['from another site', { origin: 'https://evil.example' }, 'origin-refused'],
  ['by its host in capitals', { host: 'LOCALHOST:3000' }, undefined],
  ['from the same host by another scheme', { origin: 'https://localhost:3000' }, 'origin-refused'],
  ['from the same host at the usual port', { origin: 'http://localhost' }, 'origin-refused'],
  ['that names two origins', { origin: 'http://localhost:3000, https://evil.example' }, 'origin-refused'],
  ['that names more than an origin', { origin: 'http://localhost:3000/' }, 'origin-refused'],
  ['from the same name with a final dot', { origin: 'http://localhost.:3000' }, 'origin-refused'],
  ['from another port of this machine', { origin: 'http://localhost:4000' }, 'origin-refused'],
  ['from a page without an address', { origin: 'null' }, 'origin-refused'],
  ['that says nothing of where it comes from', { origin: '' }, 'origin-refused'],
  ['that a browser calls foreign', { 'sec-fetch-site': 'cross-site' }, 'origin-refused'],
  ['from a sister site', { 'sec-fetch-site': 'same-site' }, 'origin-refused'],
  ['typed into the address', { 'sec-fetch-site': 'none' }, 'origin-refused'],
]

test.each([
  ...SENDERS,
  ['in another character set', { 'content-type': 'application/json; charset=utf-8' }, undefined],
  ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'content-type-refused'],
  ['as plain text, which a form can be', { 'content-type': 'text/plain' }, 'content-type-refused'],
  ['of no type', { 'content-type': '' }, 'content-type-refused'],
])('a change %s is refused as %j', (_, headers, code) => {
  const given = new Headers({ ...OWN, ...headers })
  const changes = ['/api/corrections', '/api/corrections/c-0123456789ab/undo', '/api/alerts']
  for (const path of [...changes, '/api/checks', '/api/check/report']) {
    expect(refusedRequest('POST', path, given)?.code).toBe(code)
  }
})

test('changes are refused where corrections are turned off, and reading still works', () => {
  const off = { VERBATIM_CORRECTIONS: 'off' }
  const given = new Headers(OWN)
  expect(refusedRequest('POST', '/api/corrections', given, off)?.code).toBe('corrections-off')
  expect(refusedRequest('GET', '/api/corrections', given, off)).toBeNull()
  expect(refusedRequest('POST', '/api/checks', given, off)?.code).toBe('corrections-off')
  expect(refusedRequest('POST', '/api/check/report', given, off)).toBeNull()
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

test.each([
  ['application/json', undefined],
  ['text/csv; charset=utf-8', undefined],
  ['text/plain', undefined],
  ['application/x-www-form-urlencoded', 'list-expected'],
  [null, 'list-expected'],
])('a list sent as %j is refused as %j', (type, code) => {
  const given = new Headers(type === null ? {} : { 'content-type': type })
  expect(refusedRequest('POST', '/api/batch', given)?.code).toBe(code)
})

test.each([
  ['application/json', undefined],
  ['multipart/form-data; boundary=x', undefined],
  ['text/plain', 'draft-expected'],
  ['application/x-www-form-urlencoded', 'draft-expected'],
  [null, 'draft-expected'],
])('a draft sent as %j is refused as %j', (type, code) => {
  const given = new Headers(type === null ? {} : { 'content-type': type })
  expect(refusedRequest('POST', '/api/check', given)?.code).toBe(code)
})

test.each([
  ['quotes.example', 'https://quotes.example', undefined],
  // Not every proxy passes on the host that the browser asked for.
  ['127.0.0.1:3000', 'https://quotes.example', undefined],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000', undefined],
  ['quotes.example', 'http://quotes.example', 'origin-refused'],
  ['quotes.example', 'https://quotes.example:8443', 'origin-refused'],
  ['quotes.example', 'https://127.0.0.1:3000', 'origin-refused'],
])('behind a proxy, a change at %s from %s is refused as %j', (host, origin, code) => {
  const given = new Headers({ ...OWN, host, origin, 'x-forwarded-proto': 'https' })
  const environment = { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }
  expect(refusedRequest('POST', '/api/corrections', given, environment)?.code).toBe(code)
})

test('no forwarded header makes an origin its own', () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' }
  for (const origin of ['https://localhost:3000', 'https://evil.example']) {
    const given = new Headers({ ...OWN, ...forwarded, origin })
    expect(refusedRequest('POST', '/api/corrections', given)?.code).toBe('origin-refused')
  }
})

const FORM = { ...OWN, 'content-type': 'multipart/form-data; boundary=x' }

test.each([
  ...SENDERS,
  ['of no form', { 'content-type': 'application/json' }, 'files-expected'],
  ['of a form without files', { 'content-type': 'application/x-www-form-urlencoded' }, 'files-expected'],
])('files %s are refused as %j', (_, headers, code) => {
  expect(refusedRequest('POST', '/api/files', new Headers({ ...FORM, ...headers }))?.code).toBe(code)
})

test('files are deleted, and indexing is stopped, as corrections are made', () => {
  for (const path of ['/api/files/delete', '/api/files/indexing']) {
    expect(refusedRequest('POST', path, new Headers(OWN))).toBeNull()
    expect(refusedRequest('POST', path, new Headers(FORM))?.code).toBe('content-type-refused')
    const foreign = new Headers({ ...OWN, origin: 'https://evil.example' })
    expect(refusedRequest('POST', path, foreign)?.code).toBe('origin-refused')
    expect(refusedRequest('POST', path, new Headers(OWN), { VERBATIM_ADDING: 'off' })?.code).toBe(
      'adding-off',
    )
  }
})

const LAN = { host: '192.168.1.7:3000', origin: 'http://192.168.1.7:3000' }
const PUBLIC = { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }

test.each([
  ['this machine', {}, {}, undefined],
  ['this machine by its address', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, {}, undefined],
  ['this machine, turned off', {}, { VERBATIM_ADDING: 'off' }, 'adding-off'],
  // Others reach it too: nothing tells them from this machine.
  ['a server that others reach', {}, { HOST: '0.0.0.0' }, 'adding-elsewhere'],
  ['another machine', LAN, { HOST: '0.0.0.0' }, 'adding-elsewhere'],
  ['another machine, allowed', LAN, { HOST: '0.0.0.0', VERBATIM_ADDING: 'anyone' }, undefined],
  // A name that a proxy passes on, which may be asked for by anybody.
  ['another name', LAN, {}, 'adding-elsewhere'],
  ['behind a proxy', {}, PUBLIC, 'adding-elsewhere'],
  ['a word that is no setting', LAN, { HOST: '0.0.0.0', VERBATIM_ADDING: 'on' }, 'adding-elsewhere'],
])('from %s, with %j and %j, files are refused as %j', (_, headers, environment, code) => {
  const given = new Headers({ ...FORM, ...headers })
  expect(refusedRequest('POST', '/api/files', given, environment)?.code).toBe(code)
  expect(refusedRequest('GET', '/api/files', given, { ...environment, VERBATIM_ADDING: 'off' })).toBeNull()
})

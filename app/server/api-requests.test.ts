import { expect, test } from 'vitest'
import { refusedRequest } from './api-requests.ts'

test.each([
  ['GET', '/api/search', undefined],
  ['HEAD', '/api/health', undefined],
  ['POST', '/', undefined],
  ['POST', '/apiary', undefined],
  ['POST', '/api/export', undefined],
  ['POST', '/api', 'method-refused'],
  ['PUT', '/api/export', 'method-refused'],
  ['DELETE', '/api/documents/0123456789abcdef', 'method-refused'],
  ['GET', '/api/passages/%ff', 'not-found'],
])('%s %s is refused as %j', (method, path, code) => {
  expect(refusedRequest(method, path)?.code).toBe(code)
})

import { expect, test } from 'vitest'
import { answerAtBorder } from './border.ts'

const asked = (method: string, address: string, headers: Record<string, string> = {}) => {
  const { pathname: path, searchParams: parameters } = new URL(address, 'http://localhost')
  // URL would take `*` for a file of that name.
  return {
    method,
    path: address === '*' ? address : path,
    parameters,
    headers: new Headers({ host: 'localhost:3000', ...headers }),
  }
}

test.each([
  ['GET', '/', null, null],
  ['GET', '/api/search?q=a', null, null],
  ['GET', '/_next/static/chunks/x.js', null, null],
  ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75', 404, null],
  ['GET', '/_next/data/x/index.json', 404, null],
  ['GET', '/_NEXT/image', 404, null],
  ['TRACE', '/', 405, 'GET, HEAD, OPTIONS'],
  ['CONNECT', '*', 405, 'GET, HEAD, OPTIONS, POST'],
  ['FOO', '/api/export', 405, 'GET, HEAD, OPTIONS, POST'],
  ['PATCH', '/nowhere', 405, 'GET, HEAD, OPTIONS'],
  ['OPTIONS', '/api/corrections/c-0123456789ab/undo', 204, 'OPTIONS, POST'],
  ['OPTIONS', '/map', 204, 'GET, HEAD, OPTIONS'],
  ['OPTIONS', '*', 204, 'GET, HEAD, OPTIONS, POST'],
  ['GET', '/?__proto__=1', 400, null],
])('%s %s is answered at the border with %j and Allow %j', (method, address, status, allow) => {
  const answer = answerAtBorder(asked(method, address), { environment: {} })
  expect(answer?.status ?? null).toBe(status)
  expect(answer?.headers.get('allow') ?? null).toBe(allow)
})

test('development has more addresses of its own', () => {
  const border = { environment: {}, developing: true }
  expect(answerAtBorder(asked('GET', '/_next/webpack-hmr'), border)).toBeNull()
})

test('a host that this server does not answer to learns nothing else', () => {
  for (const method of ['GET', 'TRACE', 'OPTIONS']) {
    const answer = answerAtBorder(asked(method, '/?__proto__=1', { host: 'rebound.example' }), {
      environment: {},
    })
    expect(answer?.status).toBe(421)
  }
})

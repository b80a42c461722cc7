import { expect, test } from 'vitest'
import * as route from './route.ts'

const handlers: Record<string, (request: Request) => Promise<Response>> = { ...route }
const asked = (method: string, host = 'localhost:3000') =>
  handlers[method]?.(
    new Request('http://localhost:3000/api/files', {
      method,
      headers: { host, 'content-type': 'multipart/form-data; boundary=x' },
    }),
  )

// `proxy.ts` lets every form pass to this address, and without a handler Next would answer in its own way.
test.each(['PUT', 'PATCH', 'DELETE'])('refuses %s as every address refuses a method', async (method) => {
  const answer = await asked(method)
  expect([answer?.status, answer?.headers.get('allow'), await answer?.json()]).toMatchObject([
    405,
    'GET, HEAD, OPTIONS, POST',
    { error: { code: 'method-refused', facts: { method, path: '/api/files' } } },
  ])
})

test('says with OPTIONS what it accepts, and nothing to a host that this server does not answer to', async () => {
  const answer = await asked('OPTIONS')
  expect([answer?.status, answer?.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST'])
  for (const method of ['OPTIONS', 'PUT', 'GET', 'POST']) {
    const refused = await asked(method, 'rebound.example')
    expect([refused?.status, await refused?.json()]).toMatchObject([421, { error: { code: 'host-refused' } }])
  }
})

// It changes the environment of this process.
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { CERTIFICATE, EXPIRED, KEY } from '../../engine/opensearch/testing/certificate.ts'
import { ask, problemOf } from './testing/asking.ts'

let server: Server | null = null
afterEach(() => {
  vi.unstubAllEnvs()
  server?.close()
})

it.each([
  ['that nobody has signed', CERTIFICATE],
  ['that has expired', EXPIRED],
])('asks nothing of a host with a certificate %s, whatever the environment allows', async (_, cert) => {
  // Node itself would then take any.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  const asked: string[] = []
  const started = createServer({ cert, key: KEY }, ({ url = '' }, response) => {
    asked.push(url)
    response.end('The mill closed.')
  })
  server = started
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve)
  })
  const { port } = started.address() as AddressInfo
  expect(await problemOf(ask(`https://localhost:${port}/a`))).toMatchObject({
    reason: 'connection-untrusted',
    host: 'localhost',
  })
  expect(asked).toEqual([])
})

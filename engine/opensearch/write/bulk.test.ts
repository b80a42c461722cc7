import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Connection } from '../server/connection.ts'
import { Bulk } from './bulk.ts'

test('asks before each request whether it may still write, also before one that is sent again', async () => {
  const steps: string[] = []
  // Breaks the first connection, as a node does that is lost.
  const server = http.createServer((request, response) => {
    steps.push('request')
    if (steps.filter((it) => it === 'request').length === 1) request.socket.destroy()
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"errors":false,"items":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const connection = new Connection({
    urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`],
    access: { by: 'nobody' },
    authority: null,
    prefix: 'test',
    spread: { shards: 1, replicas: null },
  })
  const bulk = new Bulk(connection, async () => {
    steps.push('allowed')
  })
  await bulk.add('passages', { key: 'a' }, 'a', 'replace')
  await bulk.settle()
  await connection.close()
  server.close()
  expect(steps).toEqual(['allowed', 'request', 'allowed', 'request'])
})

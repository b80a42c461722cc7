import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Connection } from './connection.ts'
import { OpenSearchServer } from './server.ts'

test('a record whose part of the index is away is not taken for one that is not there', async () => {
  const docs = [
    { _id: 'a', found: true, _source: { key: 'a' } },
    { _id: 'b', error: { type: 'no_shard_available_action_exception' } },
  ]
  const server = http.createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ docs })),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const connection = new Connection({
    urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`],
    access: { by: 'nobody' },
    authority: null,
    prefix: 'test',
    spread: { shards: 1, replicas: null },
  })
  const rows = new OpenSearchServer(connection).byKeys<{ key: string }>('records', ['a', 'b'], ['key'])
  const all = async () => {
    for await (const { key } of rows) expect(key).toBe('a')
  }
  await expect(all()).rejects.toMatchObject({
    code: 'engine-busy',
    facts: { problem: { reason: 'shards-missing' } },
  })
  await connection.close()
  server.close()
})

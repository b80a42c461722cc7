import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { question } from '../../served/server.ts'
import { Connection, type ConnectionOptions, FOR_WRITER } from '../server/connection.ts'
import { OpenSearchServer } from '../server/server.ts'
import { WritingOpenSearch } from './writing-server.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const AWAY = { error: { type: 'no_shard_available_action_exception' }, status: 503 }
const FAILED = { total: 2, successful: 1, failed: 1, failures: [{ reason: AWAY.error }] }
const STATE = { key: 'state', type: 'state', generation: 1, purged: 0, changedAt: null, format: '0' }

type Answers = { refusals: number; refused: [status: number, body: unknown]; answer: unknown }

/** What a cluster answers that has just lost a node, by the last part of the path. */
const ANSWERS: Record<string, Answers> = {
  _msearch: {
    refusals: 1,
    refused: [200, { responses: [AWAY] }],
    answer: { responses: [{ _shards: { failed: 0 }, hits: { total: { value: 3 }, hits: [] } }] },
  },
  _mget: {
    refusals: 1,
    refused: [200, { docs: [{ _id: 'a', error: AWAY.error }] }],
    answer: { docs: [{ _id: 'a', found: true, _source: { key: 'a' } }] },
  },
  state: {
    // The client itself asks four times.
    refusals: 4,
    refused: [503, AWAY],
    answer: { found: true, _source: STATE, _seq_no: 1, _primary_term: 1 },
  },
  _refresh: {
    refusals: 1,
    refused: [200, { _shards: FAILED }],
    answer: { _shards: { total: 2, successful: 2, failed: 0 } },
  },
  _delete_by_query: { refusals: 1, refused: [503, AWAY], answer: { version_conflicts: 0, failures: [] } },
  _bulk: { refusals: 1, refused: [503, AWAY], answer: { errors: false, items: [] } },
}

async function losingANode(): Promise<ConnectionOptions> {
  const asked = new Map<string, number>()
  const server = http.createServer((request, response) => {
    const path = request.url?.split('?')[0]?.split('/').at(-1) ?? ''
    const nth = (asked.get(path) ?? 0) + 1
    asked.set(path, nth)
    const { refusals = 1, refused = [404, {}], answer } = ANSWERS[path] ?? {}
    const [status, body] = nth > refusals ? [200, answer] : refused
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => server.close())
  return {
    urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`],
    access: { by: 'nobody' },
    authority: null,
    prefix: 'test',
    spread: { shards: 1, replicas: null },
  }
}

const READS = {
  'what it counts': (it: OpenSearchServer) => it.count('passages', true),
  'what it asks': (it: OpenSearchServer) => it.ask([question('passages', true)]),
  'what it finds by keys': (it: OpenSearchServer) =>
    it.byKeys<{ key: string }>('records', ['a'], ['key']).next(),
  'what it finds by a condition': (it: OpenSearchServer) =>
    it.where<{ key: string }>('records', true, ['key']).next(),
}

describe('where a cluster has just lost a node, so that a part of the index is away', () => {
  test.each(Object.entries(READS))(
    'a writer is told later %s, and a search at once that it is away',
    async (_, ask) => {
      const forSearches = new Connection(await losingANode())
      const forWriter = new Connection(await losingANode(), FOR_WRITER)
      open.push(
        () => forSearches.close(),
        () => forWriter.close(),
      )
      await expect(ask(new OpenSearchServer(forSearches))).rejects.toMatchObject({ code: 'engine-busy' })
      await expect(ask(new WritingOpenSearch(forWriter))).resolves.toBeDefined()
    },
  )

  test('a writer reads the state, stores, refreshes and deletes once that is possible', async () => {
    const connection = new Connection(await losingANode(), FOR_WRITER)
    open.push(() => connection.close())
    const writer = new WritingOpenSearch(connection)
    expect(await writer.state()).toMatchObject({ generation: 1 })
    await writer.add('passages', { key: 'a' }, 'a')
    await writer.settle()
    await writer.delete('passages', true)
  })
})

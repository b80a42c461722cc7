import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCluster, hasCluster, type TestCluster } from '../../engine/opensearch/testing/cluster.ts'
import { correction } from '../../model/correction.ts'
import { change } from '../change.ts'
import { FURNITURE } from '../kind.ts'
import { openRecords } from '../open.ts'
import { HANG_TIMEOUT_MS, newRecords } from './testing/records.ts'

const made = correction.parse({
  ...{ id: 'c-000000000001', at: '2025-06-01T12:00:00.000Z', by: 'Ada', what: 'title', before: null },
  target: { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' },
  after: 'Mill closes',
})
const basic = (user: string) => `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`
const { id: other } = correction.parse({ ...made, id: 'c-000000000002' })
/** What reads data, and nothing about indexes. */
const READING = /^\/[^/]+\/_(mget|search)\b/

/**
 * Stands before a cluster, and lets a reader read and a writer do everything but delete by query, as its security plugin
 * would.
 *
 * @param asked who has asked for what
 */
async function guarded(url: string, asked: string[]): Promise<{ url: string; close(): void }> {
  const server = http.createServer((request, response) => {
    const { method, headers, url: path = '' } = request
    const who = [basic('reader'), basic('writer')].indexOf(headers.authorization ?? '')
    asked.push(`${['nobody', 'reader', 'writer'][who + 1]} ${path}`)
    if (who < 0 || (who === 0 ? !READING.test(path) : path.includes('/_delete_by_query'))) {
      const [status, type] = who < 0 ? [401, 'unauthorized'] : [403, 'security_exception']
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ status, error: { type, reason: 'no permissions' } }))
      return
    }
    const on = http.request(`${url}${path}`, { ...(method && { method }), headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    on.on('error', () => response.destroy())
    request.pipe(on)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

describe.skipIf(!hasCluster())('rights to the records on a cluster', { timeout: HANG_TIMEOUT_MS }, () => {
  let cluster: TestCluster
  beforeAll(async () => {
    cluster = await findCluster()
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  const opened = async (env: Record<string, string>) => {
    const { options, drop } = newRecords(cluster.urls)
    const asked: string[] = []
    const { url, close } = await guarded(cluster.urls[0] ?? '', asked)
    const open = (more: Record<string, string>) =>
      openRecords({
        dataFolder: '/nowhere',
        env: { OPENSEARCH_URL: url, OPENSEARCH_INDEX: options.prefix, ...more },
      })
    const records = await open(env)
    const end = async () => {
      await records.close()
      close()
      await drop()
    }
    return { records, open, asked, end }
  }
  const READER = { OPENSEARCH_USERNAME: 'reader', OPENSEARCH_PASSWORD: 'secret' }
  const WRITER = { OPENSEARCH_INDEXING_USERNAME: 'writer', OPENSEARCH_INDEXING_PASSWORD: 'secret' }

  test('who may only read reads, is told that nothing was recorded, and makes no index', async () => {
    const { records, open, end } = await opened({ ...READER, ...WRITER })
    await records.corrections.append(made)
    const reading = await open(READER)
    expect(await reading.corrections.all()).toEqual([made])
    const refused = { code: 'engine-access-refused' }
    await expect(reading.corrections.append({ ...made, id: other })).rejects.toMatchObject(refused)
    await expect(reading.kept(FURNITURE).put('papers', { generation: 1 }, 0)).rejects.toMatchObject(refused)
    expect(await reading.kept(FURNITURE).get('papers')).toBeNull()
    expect(await records.corrections.all()).toEqual([made])
    await reading.close()
    await end()
  })

  test('what is only read is asked for as who reads, and as who writes only what is recorded', async () => {
    const { records, asked, end } = await opened({ ...READER, ...WRITER })
    await records.kept(FURNITURE).put('papers', { generation: 1 }, 0)
    expect(asked.some((it) => it.startsWith('writer'))).toBe(true)
    asked.length = 0
    await records.kept(FURNITURE).get('papers')
    await records.kept(FURNITURE).revisions()
    await records.changes.waiting()
    await records.corrections.all()
    for await (const _ of records.ledger.entries());
    expect([...new Set(asked.map((it) => it.split(' ')[0]))]).toEqual(['reader'])
    await end()
  })

  test('a change waits for its writer also where old ones may not be cleared away, and is told as asked for', async () => {
    const { records, end } = await opened({ ...READER, ...WRITER })
    const asked = change.parse({ id: other, at: made.at, what: 'undo', undoes: made.id, by: 'Grace' })
    await records.changes.add(asked)
    expect(await records.changes.waiting()).toEqual([asked])
    await end()
  })

  test('who has neither name nor password is refused, and sees no empty records', async () => {
    const { records, end } = await opened({})
    await expect(records.corrections.all()).rejects.toMatchObject({ code: 'engine-access-refused' })
    await expect(records.changes.waiting()).rejects.toMatchObject({ code: 'engine-access-refused' })
    await end()
  })
})

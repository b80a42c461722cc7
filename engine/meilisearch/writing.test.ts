import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import type { Engine } from '../port.ts'
import { atLeast } from '../served/query/expression.ts'
import type { StateRecord } from '../served/records/records.ts'
import { INDEXES } from '../served/server.ts'
import { alterRecords } from '../served/testing/alter.ts'
import { ended } from '../served/testing/ended.ts'
import { freePort } from '../served/testing/free-ports.ts'
import { newHolder } from '../served/write/holder.ts'
import { openMeilisearch } from './index.ts'
import { MeilisearchServer } from './server/server.ts'
import { Store } from './server/store.ts'
import { findBinary, newStore, startIn, startServer, type TestServer } from './testing/server.ts'
import { written } from './write/lock.ts'
import { StoringMeilisearch } from './write/storing-server.ts'

const binary = findBinary()
const servers: TestServer[] = []
afterAll(async () => {
  for (const server of servers) await server.end()
})

/** Each test has a server of its own, which it can kill. */
describe.skipIf(binary === null)('with a server that fails', { timeout: HANG_TIMEOUT_MS }, () => {
  const engines: Engine[] = []
  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.close()
  })
  const start = async (more: string[] = []) => {
    const server = await startServer(binary ?? '', more)
    servers.push(server)
    return server
  }
  const open = async (server: TestServer) => {
    const { options } = newStore(server)
    const engine = await openMeilisearch(options)
    engines.push(engine)
    return { engine, options, store: new Store(options) }
  }
  const article = (key: string, ...paragraphs: string[]) => indexed({ key, paragraphs })
  const texts = async (engine: Engine) =>
    (await engine.search(emptyRequest())).hits.map((hit) => hit.text).sort()

  test('an index that was deleted is said to be missing, and not to be empty', async () => {
    const { engine, store } = await open(await start())
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Committed.'))
    await writer.close()
    await store.client.deleteIndex(store.uid('passages')).waitTask()
    const missing = { code: 'index-incomplete', facts: { indexes: [store.uid('passages')] } }
    await expect(engine.search(emptyRequest())).rejects.toMatchObject(missing)
  })

  test('killed while indexing, it comes back with what was committed, and the next writer continues', async () => {
    const server = await start()
    const { engine } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Committed.'))
    await writer.flush()
    await writer.put(article('b', 'Underway.'))
    await writer.put(article('a', 'Replaced.'))
    const flushed = writer.flush().catch((error: unknown) => error)
    await ended(server.process, 'SIGKILL')
    expect(await flushed).toMatchObject({ code: 'engine-unreachable' })
    await expect(writer.close()).rejects.toMatchObject({ code: 'engine-unreachable' })

    const again = await startIn(server.folder, binary ?? '', Number(new URL(server.url).port))
    servers.push(again)
    expect(await texts(engine)).toEqual(['Committed.'])
    const next = await engine.openWriter()
    await next.put(article('b', 'Now.'))
    await next.close()
    expect(await texts(engine)).toEqual(['Committed.', 'Now.'])
  })

  test('gone while searching, it is named with its address, and works again when it is back', async () => {
    const server = await start()
    const { engine } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Here.'))
    await writer.close()
    await ended(server.process, 'SIGKILL')
    await expect(engine.search(emptyRequest())).rejects.toMatchObject({
      code: 'engine-unreachable',
      message: `Meilisearch does not answer at ${server.url}.`,
    })
    servers.push(await startIn(server.folder, binary ?? '', Number(new URL(server.url).port)))
    expect(await texts(engine)).toEqual(['Here.'])
  })

  test('a wrong key is refused', async () => {
    const server = await start()
    const { options } = newStore({ ...server, key: 'not-the-key' })
    await expect(openMeilisearch(options)).rejects.toMatchObject({ code: 'engine-key-refused' })
  })

  test('nothing listening is reported as unreachable', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { options } = newStore({ url, key: undefined, end: async () => undefined })
    await expect(openMeilisearch(options)).rejects.toMatchObject({ code: 'engine-unreachable' })
  })

  test('a payload that the server refuses leaves nothing half-visible', async () => {
    const server = await start(['--http-payload-size-limit', '20kB'])
    const { engine } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Small.'))
    await writer.flush()
    await writer.put(article('b', ...Array.from({ length: 200 }, (_, n) => `Paragraph ${n} of many.`)))
    await expect(writer.flush()).rejects.toMatchObject({ code: expect.stringMatching(/^engine-/) })
    await writer.close()
    expect(await texts(engine)).toEqual(['Small.'])
  })

  test('a writer that died leaves no lock and nothing uncommitted', async () => {
    const server = await start()
    const { engine, store } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Committed.'))
    await writer.close()
    const { generation } = (await store.state()) as StateRecord
    const loose = { key: 'loose', since: generation + 1, until: 2_000_000_000 }
    await store.index('passages').addDocuments([loose]).waitTask()
    // Higher than any process id.
    await leaveLock(store, written({ ...newHolder(), process: 2 ** 22 + 1 }, 0))
    await (await engine.openWriter()).close()
    expect(await new MeilisearchServer(store).count('passages', atLeast('since', generation + 1))).toBe(0)
    expect(await texts(engine)).toEqual(['Committed.'])
  })

  test('the lock of a writer on another machine is respected while its heartbeat is recent', async () => {
    const server = await start()
    const { engine, store } = await open(server)
    await leaveLock(store, `1_${'0'.repeat(16)}_other_0`)
    await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-locked' })
  })

  test('changed settings are applied once, while searches continue', async () => {
    const server = await start()
    const { engine, store } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Rain.'))
    await writer.close()
    const state = (await store.state()) as StateRecord
    await store
      .index('records')
      .addDocuments([{ ...state, settings: 'older' }])
      .waitTask()
    await store
      .index('passages')
      .updateSettings({ rankingRules: ['typo'] })
      .waitTask()
    const underway = engine.openWriter()
    while ((await store.state())?.settings === 'older') {
      expect(await texts(engine)).toEqual(['Rain.'])
    }
    await (await underway).close()
    expect(await store.index('passages').getRankingRules()).toContain('firstDay:desc')
  })

  test('an index whose settings know no order of arrival or of sources has both all the same', async () => {
    const server = await start()
    const { engine, store } = await open(server)
    const put = async (key: string, source: string | null, published: string, ...paragraphs: string[]) => {
      const writer = await engine.openWriter()
      await writer.put(indexed({ key, source, published, paragraphs }))
      await writer.close()
    }
    await put('a', 'The Pilot', '2025', 'Rain.', 'Sleet.')
    await put('b', null, '2001', 'Snow.')
    await put('c', 'Argus', '2013', 'Hail.')
    const state = (await store.state()) as StateRecord
    for (const index of ['passages', 'quotations'] as const)
      await store
        .index(index)
        .updateSettings({ sortableAttributes: ['firstDay'] })
        .waitTask()
    await store
      .index('records')
      .addDocuments([{ ...state, settings: 'older' }])
      .waitTask()
    const arrived = { ...emptyRequest(), sort: 'arrived' as const }
    const all = ['Hail.', 'Snow.', 'Rain.', 'Sleet.']
    expect((await engine.search(arrived)).hits.map((hit) => hit.text)).toEqual(all)
    const paged = { ...arrived, limit: 3 }
    expect((await engine.search({ ...paged, page: 2 })).hits.map((hit) => hit.text)).toEqual(['Sleet.'])
    const scanned: string[] = []
    for await (const { text } of engine.scan(arrived)) scanned.push(text)
    expect(scanned).toEqual(all)
    const bySource = { ...emptyRequest(), sort: 'source' as const }
    const sorted = ['Hail.', 'Rain.', 'Sleet.', 'Snow.']
    expect((await engine.search(bySource)).hits.map((hit) => hit.text)).toEqual(sorted)
    const second = await engine.search({ ...bySource, limit: 2, page: 2 })
    expect(second.hits.map((hit) => hit.text)).toEqual(sorted.slice(2))
  })

  test('an index of an older format is rebuilt beside the old one, swapped, and deleted', async () => {
    const server = await start()
    const { engine, store } = await open(server)
    const writer = await engine.openWriter()
    await writer.put(article('a', 'Stays.', 'Goes.'))
    await writer.flush()
    await writer.put(article('a', 'Stays.'))
    await writer.close()
    const before = await engine.status()
    const document = await wholeOf(engine)
    const state = (await store.state()) as StateRecord
    await store
      .index('records')
      .addDocuments([{ ...state, format: '0' }])
      .waitTask()
    const underway = engine.openWriter()
    while ((await store.state())?.format === '0') expect(await texts(engine)).toEqual(['Stays.'])
    await (await underway).close()
    expect(await engine.status()).toMatchObject({ documents: 1, passages: 1, generation: before.generation })
    expect(await wholeOf(engine)).toEqual(document)
    const { results } = await store.client.getRawIndexes()
    expect(results.map((it) => it.uid).sort()).toEqual(INDEXES.map((name) => store.uid(name)).sort())
  })
})

describe.skipIf(binary === null)('an index on a server', { timeout: HANG_TIMEOUT_MS }, () => {
  test('of a newer version is refused and not changed', async () => {
    const server = await startServer(binary ?? '')
    servers.push(server)
    const { options } = newStore(server)
    const [engine, store] = [await openMeilisearch(options), new Store(options)]
    const writer = await engine.openWriter()
    await writer.put(indexed({ key: 'a', paragraphs: ['Rain.'] }))
    await writer.close()
    const state = (await store.state()) as StateRecord
    await store
      .index('records')
      .addDocuments([{ ...state, format: '99' }])
      .waitTask()
    const version = { code: 'index-version', facts: { found: '99' } }
    await expect(engine.search(emptyRequest())).rejects.toMatchObject(version)
    await expect(engine.status()).rejects.toMatchObject(version)
    await expect(engine.openWriter()).rejects.toMatchObject(version)
    expect(await store.index('records').getDocument('state')).toMatchObject({ format: '99' })
    await engine.close()
  })

  test('of a version without checksums is read by the hash in each ID, and gets them when it is rebuilt', async () => {
    const server = await startServer(binary ?? '')
    servers.push(server)
    const { options } = newStore(server)
    const [engine, store] = [await openMeilisearch(options), new Store(options)]
    const writer = await engine.openWriter()
    for (const text of ['Rain fell.', 'Snow fell.'])
      await writer.put(indexed({ key: text, paragraphs: [text] }))
    await writer.close()
    for (const index of ['passages', 'records'] as const) {
      const { results } = await store.index(index).getDocuments({ limit: 100 })
      const before = results.map(({ checksum: _, ...it }) =>
        it.key === 'state' ? { ...it, format: '1' } : it,
      )
      await store.index(index).addDocuments(before).waitTask()
    }
    expect((await engine.search(emptyRequest())).hits).toHaveLength(2)
    await alterRecords(new StoringMeilisearch(store), 'Snow fell.', 'Snow fill.')
    expect(await engine.search(emptyRequest())).toMatchObject({
      hits: [{ text: 'Rain fell.' }],
      damaged: [{ at: 1 }],
    })
    await (await engine.openWriter()).close()
    await alterRecords(new StoringMeilisearch(store), '"kind":"paragraph"', '"kind":"caption"')
    expect((await engine.search(emptyRequest())).hits).toEqual([])
    await engine.close()
  })
})

async function wholeOf(engine: Engine) {
  for await (const { id } of engine.inventory()) return engine.document(id)
  return null
}

async function leaveLock(store: Store, primaryKey: string) {
  await store.client.createIndex(`${store.options.prefix}-writer-1`, { primaryKey }).waitTask()
}

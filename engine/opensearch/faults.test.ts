import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import type { Engine } from '../port.ts'
import { openOpenSearch } from './index.ts'
import { Connection, type ConnectionOptions } from './server/connection.ts'
import { canStart, startCluster } from './testing/cluster.ts'
import type { OwnCluster } from './testing/own-cluster.ts'
import { newStore } from './testing/store.ts'

const NODES = 3

/** Makes the lock look as if its holder were another machine, of which nothing was heard for long. */
async function seemsDead(options: ConnectionOptions) {
  const { client } = new Connection(options)
  const index = `${options.prefix}-writer`
  const { body } = await client.get({ index, id: 'writer' })
  const holder = { ...(body._source as object), machine: 'another', at: 0 }
  await client.index({ index, id: 'writer', body: holder as never })
  await client.close()
}

/** A cluster of three nodes that the tests may kill. */
describe.skipIf(!canStart())('on a cluster that fails', { timeout: HANG_TIMEOUT_MS }, () => {
  let cluster: OwnCluster
  const open: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    cluster = await startCluster({ nodes: NODES })
  }, HANG_TIMEOUT_MS)
  afterEach(async () => {
    vi.useRealTimers()
    for (const close of open.splice(0).reverse()) await close()
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  const article = (key: string, ...paragraphs: string[]) => indexed({ key, paragraphs })
  const opened = async () => {
    const { options, drop } = newStore(cluster.urls)
    const engine = await openOpenSearch(options)
    open.push(drop, () => engine.close())
    return { engine, options }
  }
  const put = async (engine: Engine, ...keys: string[]) => {
    const writer = await engine.openWriter()
    for (const key of keys) await writer.put(article(key, `Text of ${key}.`))
    await writer.close()
  }
  const scanned = async (engine: Engine) => {
    const texts: string[] = []
    for await (const { text } of engine.scan(emptyRequest())) texts.push(text)
    return texts
  }

  test('a node that is killed while documents are stored loses none, and doubles none', async () => {
    const { engine } = await opened()
    await put(engine, 'before')
    const keys = Array.from({ length: 300 }, (_, n) => `n${n}`)
    const writer = await engine.openWriter()
    for (const [at, key] of keys.entries()) {
      await writer.put(article(key, `Text of ${key}.`))
      // Each commit is several requests, some of which the node takes part in.
      if (at % 50 === 0) await writer.flush()
      if (at === 120) await cluster.kill(0)
    }
    await writer.close()
    const expected = ['before', ...keys].map((key) => `Text of ${key}.`).sort()
    expect((await scanned(engine)).sort()).toEqual(expected)
    expect((await engine.search(emptyRequest())).total.value).toBe(expected.length)
    await cluster.start(0)
    await cluster.healthy(NODES)
    expect((await scanned(engine)).sort()).toEqual(expected)
  })

  test('an index that is closed for writing, as where a disk is nearly full, says so and keeps what it had', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const { client } = new Connection(options)
    const block = (it: boolean | null) =>
      client.indices.putSettings({
        index: `${options.prefix}-passages`,
        body: { 'index.blocks.read_only_allow_delete': it } as never,
      })
    await block(true)
    const writer = await engine.openWriter()
    await writer.put(article('b', 'Text of b.'))
    await expect(writer.flush()).rejects.toMatchObject({ code: 'engine-full' })
    await writer.close()
    expect(await scanned(engine)).toEqual(['Text of a.'])
    await block(null)
    await put(engine, 'b')
    expect((await scanned(engine)).sort()).toEqual(['Text of a.', 'Text of b.'])
    await client.close()
  })

  test('a writer opens where the cluster makes no new index, as when its disks are full, and says so when it writes', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const { client } = new Connection(options)
    const refuse = (it: boolean | null) =>
      client.cluster.putSettings({ body: { transient: { 'cluster.blocks.create_index': it } } as never })
    await refuse(true)
    try {
      await put(engine, 'b')
      const other = await opened()
      await expect(other.engine.openWriter()).rejects.toMatchObject({ code: 'engine-full' })
    } finally {
      await refuse(null)
      await client.close()
    }
    expect((await scanned(engine)).sort()).toEqual(['Text of a.', 'Text of b.'])
  })

  test('a record that a bulk request refuses undoes its generation, and is named', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const { client } = new Connection(options)
    await client.indices.putSettings({
      index: `${options.prefix}-quotations`,
      body: { 'index.blocks.write': true } as never,
    })
    const writer = await engine.openWriter()
    await writer.put(
      indexed({ key: 'b', paragraphs: [{ text: '“No,” he said.', quotes: [{ words: 'No,', by: null }] }] }),
    )
    await expect(writer.flush()).rejects.toMatchObject({
      code: 'engine-failed',
      facts: { problem: { reason: 'documents-not-written', count: 1 } },
    })
    await writer.close()
    expect(await scanned(engine)).toEqual(['Text of a.'])
    await client.close()
  })

  test('a writer that was asleep while another took its place changes nothing, and says why', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const asleep = await engine.openWriter()
    await asleep.put(article('late', 'Text of late.'))
    await seemsDead(options)
    const other = await engine.openWriter()
    await other.put(article('b', 'Text of b.'))
    await other.flush()
    await other.put(article('c', 'Text of c.'))
    vi.useFakeTimers({ now: Date.now() + 3 * 60_000, toFake: ['Date'] })
    await expect(asleep.flush()).rejects.toMatchObject({ code: 'index-locked' })
    await asleep.close()
    vi.useRealTimers()
    await other.close()
    expect((await scanned(engine)).sort()).toEqual(['Text of a.', 'Text of b.', 'Text of c.'])
  })

  test('a commit takes the place of the state that its writer has read, and of no other', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const writer = await engine.openWriter()
    await writer.put(article('b', 'Text of b.'))
    const { client } = new Connection(options)
    const index = `${options.prefix}-records`
    const { body } = await client.get({ index, id: 'state' })
    await client.index({ index, id: 'state', body: { ...(body._source as object), purged: 0 } as never })
    await expect(writer.flush()).rejects.toMatchObject({ code: 'index-locked' })
    await expect(writer.close()).rejects.toMatchObject({ code: 'index-locked' })
    expect(await scanned(engine)).toEqual(['Text of a.'])
    await client.close()
  })

  test('an index of a newer version is refused and not changed', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const { client } = new Connection(options)
    const index = `${options.prefix}-records`
    const { body } = await client.get({ index, id: 'state' })
    const newer = { ...(body._source as object), format: '999' }
    await client.index({ index, id: 'state', body: newer as never })
    await expect(engine.search(emptyRequest())).rejects.toMatchObject({ code: 'index-version' })
    await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-version' })
    await client.close()
  })

  test('an index whose alias was deleted is said to be missing, and not to be empty', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a')
    const { client } = new Connection(options)
    const name = `${options.prefix}-passages`
    await client.indices.deleteAlias({ index: `${name}-1`, name })
    const missing = { code: 'index-incomplete', facts: { indexes: [name] } }
    await expect(engine.search(emptyRequest())).rejects.toMatchObject(missing)
    await expect(scanned(engine)).rejects.toMatchObject(missing)
    await expect(engine.openWriter()).rejects.toMatchObject(missing)
    await client.indices.putAlias({ index: `${name}-1`, name })
    expect(await scanned(engine)).toEqual(['Text of a.'])
    await client.close()
  })

  test('an index with other mappings is copied into new ones, and answers as before', async () => {
    const { engine, options } = await opened()
    await put(engine, 'a', 'b')
    const { client } = new Connection(options)
    const index = `${options.prefix}-records`
    const { body } = await client.get({ index, id: 'state' })
    const older = { ...(body._source as object), settings: 'older' }
    await client.index({ index, id: 'state', body: older as never })
    await put(engine, 'c')
    expect((await scanned(engine)).sort()).toEqual(['Text of a.', 'Text of b.', 'Text of c.'])
    const { body: aliases } = await client.indices.getAlias({ name: `${options.prefix}-*` })
    expect(Object.keys(aliases).every((it) => it.endsWith('-2'))).toBe(true)
    await client.close()
  })
})

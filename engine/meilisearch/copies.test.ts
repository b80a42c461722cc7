import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED_CHANGED,
  CLOSED_COPIES,
  clusterWith,
  DOCK,
  INTERVIEW,
  PILOT,
  passageIdOf,
  putClusters,
} from '../conformance/wire.ts'
import type { Engine } from '../port.ts'
import type { PassageRecord, StateRecord } from '../served/records/records.ts'
import { openMeilisearch } from './index.ts'
import { MeilisearchServer } from './server/server.ts'
import { SETTINGS } from './server/settings.ts'
import { Store } from './server/store.ts'
import { findServer, newStore } from './testing/server.ts'

const server = await findServer()
afterAll(() => server?.end())

const TWO = {
  ...clusterWith('passage', [
    { of: AGENCY, at: [0] },
    { of: DOCK, at: [0] },
  ]),
  id: CLOSED_COPIES.id,
}

describe.skipIf(server === null)('copies on a real server', { timeout: HANG_TIMEOUT_MS }, () => {
  const open: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close()
  })

  async function setUp() {
    if (server === null) throw new Error('No server was found.')
    const { options, drop } = newStore(server)
    const engine = await openMeilisearch(options)
    open.push(drop, () => engine.close())
    const writer = await engine.openWriter()
    for (const it of [AGENCY, PILOT, DOCK, INTERVIEW]) await writer.put(indexed(it))
    await writer.close()
    return { engine, store: new Store(options) }
  }
  const stateOf = async (store: Store) => (await store.state()) as StateRecord
  const setState = async (store: Store, state: StateRecord) => {
    await store.index('records').addDocuments([state]).waitTask()
  }
  const reused = async (engine: Engine) => {
    const { hits, total } = await engine.search({ ...emptyRequest(), reused: true, copies: 'folded' })
    return { found: hits.map((it) => it.text).sort(), total }
  }
  /** What the records of passages say, by ID. */
  async function rowsOf(store: Store) {
    const rows = new Map<string, Pick<PassageRecord, 'changed' | 'now'>>()
    const all = new MeilisearchServer(store).where<PassageRecord>('passages', true, ['id', 'changed', 'now'])
    for await (const { id, ...it } of all) rows.set(id, it)
    return rows
  }

  test('are as they were until the commit, and again after a writer that died before it', async () => {
    const { engine, store } = await setUp()
    await putClusters(engine, [CLOSED_COPIES])
    const [before, state, rows] = [await reused(engine), await stateOf(store), await rowsOf(store)]
    expect(before.found).toHaveLength(1)
    await putClusters(engine, [TWO, ASKED_COPIES])
    const after = await reused(engine)
    expect(after).not.toEqual(before)
    expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([TWO])
    // Everything is written but the record that tells readers so; and a writer that dies purges nothing.
    await setState(store, { ...state, purged: state.generation })
    expect(await reused(engine)).toEqual(before)
    await (await engine.openWriter()).close()
    expect(await reused(engine)).toEqual(before)
    const said = (it: typeof rows) => [...it].map(([id, { now }]) => [id, now ?? {}]).sort()
    expect(said(await rowsOf(store))).toEqual(said(rows))
  })

  test('change the records of those members alone that have other copies now', async () => {
    const { engine, store } = await setUp()
    await putClusters(engine, [CLOSED_COPIES, ASKED_COPIES])
    const before = await rowsOf(store)
    await putClusters(engine, [CLOSED_COPIES, ASKED_COPIES])
    expect(await rowsOf(store)).toEqual(before)
    await putClusters(engine, [], [ASKED_COPIES.id])
    const after = await rowsOf(store)
    const changed = [...after].flatMap(([id, it]) => (it.changed === before.get(id)?.changed ? [] : [id]))
    expect(changed.sort()).toEqual([passageIdOf(AGENCY, 1), passageIdOf(INTERVIEW, 1)].sort())
  })

  test('need no rebuilding of an index from before there were any, which answers as one without', async () => {
    const { engine, store } = await setUp()
    for (const name of ['passages', 'quotations'] as const) {
      const [equal, compared] = (SETTINGS[name].filterableAttributes ?? []) as {
        attributePatterns: string[]
      }[]
      const without = [equal, compared].flatMap((it) =>
        it === undefined
          ? []
          : [
              {
                ...it,
                attributePatterns: it.attributePatterns.filter((of) => !/^(now|was|changed)/.test(of)),
              },
            ],
      )
      await store
        .index(name)
        .updateSettings({ filterableAttributes: without } as (typeof SETTINGS)[typeof name])
        .waitTask()
    }
    await setState(store, { ...(await stateOf(store)), format: '4', settings: 'older' })
    expect(await reused(engine)).toEqual({
      found: [],
      total: { value: 0, unit: 'passage', exact: true, different: { value: 0, hits: 0, exact: true } },
    })
    const all = await engine.search({ ...emptyRequest(), copies: 'folded' })
    expect(all.total.different).toEqual({ value: all.total.value, hits: all.total.value, exact: true })
    expect(await engine.clusters([CLOSED_COPIES.id])).toEqual([])
    const { createdAt } = await store.index('passages').fetchInfo()
    await putClusters(engine, [CLOSED_COPIES])
    expect((await store.index('passages').fetchInfo()).createdAt).toEqual(createdAt)
    expect((await reused(engine)).total).toMatchObject({ value: 3, different: { value: 1 } })
  })

  test('are carried over when an index is rebuilt, with what is gone of them', async () => {
    const { engine, store } = await setUp()
    await putClusters(engine, [CLOSED_COPIES, ASKED_COPIES])
    const writer = await engine.openWriter()
    await writer.put(indexed({ ...DOCK, paragraphs: ['Nothing of it.'] }))
    await writer.close()
    const ids = [CLOSED_COPIES.id, ASKED_COPIES.id]
    const [before, clusters, rows] = [await reused(engine), await engine.clusters(ids), await rowsOf(store)]
    expect(clusters).toHaveLength(2)
    await setState(store, { ...(await stateOf(store)), format: '0' })
    await (await engine.openWriter()).close()
    expect(await engine.clusters(ids)).toEqual(clusters)
    expect(await reused(engine)).toEqual(before)
    const said = (it: typeof rows) => [...it].map(([id, { now }]) => [id, now ?? {}]).sort()
    expect(said(await rowsOf(store))).toEqual(said(rows))
  })

  test('come back with a document of which only other words had changed', async () => {
    const { engine, store } = await setUp()
    await putClusters(engine, [CLOSED_COPIES])
    const writer = await engine.openWriter()
    await writer.put(indexed({ ...PILOT, paragraphs: [CLOSED_CHANGED] }))
    await writer.close()
    expect((await rowsOf(store)).get(passageIdOf(PILOT, 1))?.now).toEqual({
      sources: 3,
      place: `${CLOSED_COPIES.id}.${CLOSED_COPIES.members.findIndex((it) => it.source === 'The Pilot')}.0`,
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Connection, type ConnectionOptions } from '../../engine/opensearch/server/connection.ts'
import { canStart, startCluster } from '../../engine/opensearch/testing/cluster.ts'
import type { OwnCluster } from '../../engine/opensearch/testing/own-cluster.ts'
import { correction } from '../../model/correction.ts'
import { hasCode } from '../../model/errors.ts'
import { change } from '../change.ts'
import { FURNITURE } from '../kind.ts'
import { ledgerEntry } from '../ledger-entry.ts'
import type { Records } from '../port.ts'
import { openOnCluster } from './index.ts'
import { HANG_TIMEOUT_MS, newRecords } from './testing/records.ts'

const NODES = 3
const at = '2025-06-01T12:00:00.000Z'
const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const idOf = (server: number, nth: number) => `c-${server}${nth.toString(16).padStart(11, '0')}`
const made = (server: number, nth: number) =>
  correction.parse({
    ...{ id: idOf(server, nth), at, by: `server ${server}`, what: 'title', target },
    ...{ before: null, after: `Title ${nth}` },
  })
const asked = (server: number, nth: number) =>
  change.parse({ id: idOf(server, nth), at, what: 'undo', undoes: 'nothing', by: `server ${server}` })
const entry = (path: string) =>
  ledgerEntry.parse({
    ...{ path, line: null, collection: 'papers', documentKey: path.slice(1), root: '/', run: 'first' },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text', readAt: at },
    ...{ readerVersion: 'text-2', fingerprint: 'x', passages: 2, leftOut: {}, notes: [], seconds: 0.25 },
  })

/** Counts one further in a record that others count in as well. @returns how often somebody else was quicker */
async function count({ kept }: Records): Promise<number> {
  const counter = kept(FURNITURE)
  for (let late = 0; ; late += 1) {
    const seen = await counter.get('counter')
    try {
      await counter.put('counter', { generation: (seen?.value.generation ?? 0) + 1 }, seen?.revision ?? 0)
      return late
    } catch (error) {
      if (!hasCode(error, 'record-changed')) throw error
    }
  }
}

/** Which node has the part of the index through which every write goes. */
async function nodeOfPrimary(options: ConnectionOptions): Promise<number> {
  const { client } = new Connection(options)
  const { body } = await client.cat.shards({ index: `${options.prefix}-kept`, format: 'json' })
  await client.close()
  const shards = body as unknown as { prirep: string; node: string }[]
  return Number(shards.find(({ prirep }) => prirep === 'p')?.node.slice(1))
}

async function countOf(some: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const _ of some) found += 1
  return found
}

/** A cluster of three nodes that the tests may kill. */
describe.skipIf(!canStart())('records on a cluster that fails', { timeout: HANG_TIMEOUT_MS }, () => {
  let cluster: OwnCluster
  beforeAll(async () => {
    cluster = await startCluster({ nodes: NODES })
  }, HANG_TIMEOUT_MS)
  afterAll(() => cluster?.end())

  /** @param work with as many openings of the same records, as servers have them */
  const withServers = async (
    servers: number,
    work: (records: Records[], options: ConnectionOptions) => Promise<void>,
  ) => {
    const { options, drop } = newRecords(cluster.urls)
    const open = await Promise.all(Array.from({ length: servers }, () => openOnCluster(options)))
    try {
      await work(open, options)
    } finally {
      for (const records of open) await records.close()
      await drop()
    }
  }

  test('two servers that record at once while a node is killed lose nothing and double nothing', async () => {
    await withServers(2, async (servers, options) => {
      const each = 60
      let done = 0
      const killed = { node: -1 }
      let killing: Promise<void> | null = null
      // The one that every write goes through.
      const kill = async () => {
        killed.node = await nodeOfPrimary(options)
        await cluster.kill(killed.node)
      }
      let late = 0
      await Promise.all(
        servers.map(async (records, server) => {
          for (let nth = 0; nth < each; nth += 1) {
            await records.corrections.append(made(server, nth))
            await records.changes.add(asked(server, nth))
            await records.ledger.note([entry(`/${server}-${nth}.txt`)])
            late += await count(records)
            done += 1
            if (done === each / 2) killing = kill()
          }
        }),
      )
      await killing
      // Who was late was told, and counted again: otherwise there was nothing to be told.
      expect(late).toBeGreaterThan(0)
      const expected = [0, 1].flatMap((server) => Array.from({ length: each }, (_, nth) => idOf(server, nth)))
      const look = async (records: Records) => {
        expect((await records.corrections.all()).map(({ id }) => id).sort()).toEqual(expected)
        expect((await records.changes.waiting()).map(({ id }) => id).sort()).toEqual(expected)
        expect(await countOf(records.ledger.entries())).toBe(2 * each)
        expect((await records.kept(FURNITURE).get('counter'))?.value.generation).toBe(2 * each)
      }
      for (const records of servers) await look(records)
      await cluster.start(killed.node)
      await cluster.healthy(NODES)
      const later = await openOnCluster(options)
      await look(later)
      await later.close()
    })
  })

  test('corrections of which one is missing are told as damaged, and none is put in its place', async () => {
    await withServers(2, async ([one, other], options) => {
      for (const nth of [0, 1, 2]) await one?.corrections.append(made(0, nth))
      const connection = new Connection(options)
      const index = `${options.prefix}-kept`
      await connection.client.delete({ index, id: 'correction-2', refresh: true })
      await connection.close()
      const damaged = { code: 'records-unreadable', facts: { problem: { reason: 'record-lost' } } }
      await expect(other?.corrections.all()).rejects.toMatchObject(damaged)
      await expect(other?.corrections.append(made(0, 3))).rejects.toMatchObject(damaged)
    })
  })

  test('records of a newer version are neither read nor changed', async () => {
    await withServers(2, async ([one, other], options) => {
      await one?.corrections.append(made(0, 0))
      const connection = new Connection(options)
      const body = { type: 'format', format: '999' }
      await connection.client.index({ index: `${options.prefix}-kept`, id: 'format', body: body as never })
      await connection.close()
      const newer = { code: 'records-version', facts: { found: '999' } }
      await expect(other?.corrections.all()).rejects.toMatchObject(newer)
      await expect(other?.corrections.append(made(0, 1))).rejects.toMatchObject(newer)
    })
  })

  test('where no node answers, nothing is taken for recorded, and nothing is read as missing', async () => {
    const { options } = newRecords(['http://127.0.0.1:9'])
    const records = await openOnCluster(options)
    const unreachable = { code: 'engine-unreachable' }
    await expect(records.corrections.all()).rejects.toMatchObject(unreachable)
    await expect(records.changes.add(asked(0, 0))).rejects.toMatchObject(unreachable)
    await records.close()
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCluster, hasCluster, type TestCluster } from '../../engine/opensearch/testing/cluster.ts'
import { correction } from '../../model/correction.ts'
import { carryRecords, leftBehind } from '../carry.ts'
import { change } from '../change.ts'
import { FURNITURE, VERIFICATIONS } from '../kind.ts'
import { ledgerEntry } from '../ledger-entry.ts'
import { openRecords } from '../open.ts'
import type { Records } from '../port.ts'
import { newRecords } from './testing/records.ts'

const at = '2025-06-01T12:00:00.000Z'
const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const made = (nth: number) =>
  correction.parse({
    ...{
      id: `c-00000000000${nth}`,
      at,
      by: 'Ada',
      what: 'title',
      target,
      before: null,
      after: `Title ${nth}`,
    },
  })
const asked = change.parse({ id: 'c-0000000000ff', at, what: 'undo', undoes: made(1).id, by: 'Grace' })
const entry = (key: string, run: string) =>
  ledgerEntry.parse({
    ...{ path: `/${key}`, line: null, collection: 'papers', documentKey: key, root: '/', run },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text', readAt: at },
    ...{ readerVersion: 'text-2', fingerprint: 'x', passages: 2, leftOut: {}, notes: [], seconds: 0.25 },
  })
const verified = (verifiedAt: string) =>
  VERIFICATIONS.schema.parse({
    ...{ verifiedAt, seconds: 1, engine: 'embedded', collection: null, documents: 1, passages: 1 },
    ...{ checks: [], originals: null, differences: 0, findings: [] },
  })

describe.skipIf(!hasCluster())('records of a data folder on a cluster', () => {
  let cluster: TestCluster
  let folder: string
  let env: Record<string, string>
  let local: Records
  let shared: Records
  let drop: () => Promise<void>
  beforeAll(async () => {
    cluster = await findCluster()
  })
  afterAll(() => cluster?.end())
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'carry-'))
    const store = newRecords(cluster.urls)
    drop = store.drop
    env = { OPENSEARCH_URL: cluster.urls.join(','), OPENSEARCH_INDEX: store.options.prefix }
    local = await openRecords({ dataFolder: folder, env: {} })
    shared = await openRecords({ dataFolder: folder, env })
  })
  afterEach(async () => {
    await local.close()
    await shared.close()
    await drop()
    await rm(folder, { recursive: true })
  })
  const linesOf = async (records: Records) => {
    const runs: string[] = []
    for await (const it of records.ledger.entries()) runs.push(`${it.documentKey} ${it.run}`)
    return runs
  }

  test('are named where they are not in use, with how to carry them, until that is done', async () => {
    expect(await leftBehind(shared, folder, env)).toBeNull()
    await local.corrections.append(made(1))
    await local.changes.add(asked)
    expect(await leftBehind(shared, folder, env)).toMatch(
      /corrections: 1, corrections that wait: 1.*npm run -s index -- --from embedded --to opensearch --records/,
    )
    // Where they are in use, there is nothing to be told.
    expect(await leftBehind(local, folder, {})).toBeNull()
    await carryRecords(local, shared)
    expect(await leftBehind(shared, folder, env)).toBeNull()
    // What is carried is not carried for ever: somebody may go on without the cluster.
    await local.corrections.append(made(2))
    expect(await leftBehind(shared, folder, env)).toMatch(/corrections: 2/)
  })

  test('are added to what is there, once, and change nothing of it', async () => {
    await local.corrections.append(made(1))
    await local.corrections.append(made(2))
    await local.changes.add(asked)
    await local.kept(VERIFICATIONS).put('mine', verified('2025-01-01T00:00:00.000Z'), 0)
    await local.kept(VERIFICATIONS).put('both', verified('2025-01-01T00:00:00.000Z'), 0)
    await local.kept(FURNITURE).put('papers', { generation: 7 }, 0)
    await local.ledger.note([entry('a.txt', 'local'), entry('b.txt', 'local')])
    await shared.corrections.append(made(3))
    await shared.kept(VERIFICATIONS).put('both', verified('2026-01-01T00:00:00.000Z'), 0)
    await shared.ledger.note([entry('a.txt', 'shared')])
    expect(await carryRecords(local, shared)).toEqual({ corrections: 2, records: 1, files: 1, different: 1 })
    const look = async () => {
      expect(await shared.corrections.all()).toEqual([made(3), made(1), made(2)])
      expect(await shared.changes.waiting()).toEqual([asked])
      expect((await shared.kept(VERIFICATIONS).get('both'))?.value.verifiedAt).toMatch(/^2026/)
      expect((await shared.kept(VERIFICATIONS).get('mine'))?.value.verifiedAt).toMatch(/^2025/)
      // It is said of an index, and this one is another.
      expect(await shared.kept(FURNITURE).get('papers')).toBeNull()
      expect(await linesOf(shared)).toEqual(['a.txt shared', 'b.txt local'])
    }
    await look()
    expect(await carryRecords(local, shared)).toEqual({ corrections: 0, records: 0, files: 0, different: 1 })
    await look()
  })
})

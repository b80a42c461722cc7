import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCluster, hasCluster, type TestCluster } from '../engine/opensearch/testing/cluster.ts'
import { newStore } from '../engine/opensearch/testing/store.ts'
import { correction } from '../model/correction.ts'
import { FURNITURE } from '../records/kind.ts'
import { openRecords } from '../records/open.ts'
import { newRecords } from '../records/opensearch/testing/records.ts'
import { makeBackup } from './make.ts'
import { carryRestored, restoreBackup } from './restore.ts'

const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const made = (nth: number) =>
  correction.parse({
    ...{ id: `c-00000000000${nth}`, at: '2025-06-01T12:00:00.000Z', by: 'Ada', what: 'title', target },
    ...{ before: null, after: `Title ${nth}` },
  })
const signal = new AbortController().signal
const ignore = () => undefined

describe.skipIf(!hasCluster())('a backup of records on a cluster', () => {
  let cluster: TestCluster
  let root: string
  const drops: (() => Promise<void>)[] = []
  beforeAll(async () => {
    cluster = await findCluster()
  })
  afterAll(() => cluster?.end())
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'backup-'))
    vi.stubEnv('OPENSEARCH_URL', cluster.urls.join(','))
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    for (const drop of drops.splice(0)) await drop()
    await rm(root, { recursive: true })
  })

  /** From now on, another installation is meant. */
  function another() {
    const { options, drop } = newStore(cluster.urls)
    const records = newRecords(cluster.urls, options.prefix)
    drops.push(records.drop, drop)
    vi.stubEnv('OPENSEARCH_INDEX', options.prefix)
  }
  const opened = (name: string) => openRecords({ dataFolder: path.join(root, name) })

  it('has them, and restores them where the cluster was lost, and beside what was recorded there since', async () => {
    another()
    const before = await opened('data')
    await before.corrections.append(made(1))
    await before.kept(FURNITURE).put('papers', { generation: 7 }, 0)
    await before.close()
    const { folder } = await makeBackup(path.join(root, 'data'), path.join(root, 'backups'), signal, ignore)
    expect(await readdir(path.join(folder, 'data'))).toEqual(['corrections.jsonl', 'records.db'])
    expect(JSON.parse(await readFile(path.join(folder, 'data', 'corrections.jsonl'), 'utf8'))).toEqual(
      made(1),
    )

    another()
    const since = await opened('restored')
    await since.corrections.append(made(2))
    await restoreBackup(folder, path.join(root, 'restored'), false, signal, ignore)
    expect(await carryRestored(path.join(root, 'restored'))).toMatchObject({ corrections: 1, different: 0 })
    expect(await since.corrections.all()).toEqual([made(2), made(1)])
    expect(await carryRestored(path.join(root, 'restored'))).toMatchObject({ corrections: 0 })
    await since.close()
  })
})

import { execFile } from 'node:child_process'
import { parseEnv, promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { HANG_TIMEOUT_MS } from '../conformance/stage.ts'
import { openEngine } from '../open.ts'
import { openMeilisearch } from './index.ts'
import { makeKeys } from './server/keys.ts'
import { findBinary, newStore, startServer, type TestServer } from './testing/server.ts'

const binary = findBinary()
let server: TestServer | undefined
afterAll(() => server?.end())

describe.skipIf(binary === null)('keys', { timeout: HANG_TIMEOUT_MS }, () => {
  test('the indexing key can write, the search key can only read, and a second call returns the same keys', async () => {
    server = await startServer(binary ?? '')
    const { options } = newStore(server)
    const keys = await makeKeys(server.url, server.key, options.prefix)
    expect(await makeKeys(server.url, server.key, options.prefix)).toEqual(keys)

    const writing = await openMeilisearch({ ...options, key: keys.indexing })
    const writer = await writing.openWriter()
    await writer.put(indexed({ key: 'a', paragraphs: ['Rain.'] }))
    await writer.close()
    const reading = await openMeilisearch({ ...options, key: keys.search })
    expect((await reading.search(emptyRequest())).total.value).toBe(1)
    expect(await reading.status()).toMatchObject({ documents: 1, passages: 1 })
    await expect(reading.openWriter()).rejects.toMatchObject({ code: 'engine-key-refused' })
  })

  test('the engine opens with what the command prints: one key for searching, one for writing', async () => {
    server ??= await startServer(binary ?? '')
    const { options } = newStore(server)
    const where = { MEILI_URL: server.url, MEILI_INDEX: options.prefix }
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'cli/keys.ts'], {
      env: { ...process.env, ...where, MEILI_MASTER_KEY: server.key },
    })
    const keys = parseEnv(stdout)
    const open = (env: Record<string, string | undefined>) =>
      openEngine({ dataFolder: '', env: { ...where, ...env } })
    const writer = await (await open(keys)).openWriter()
    await writer.close()
    const searching = await open({ MEILI_KEY: keys.MEILI_KEY })
    expect((await searching.search(emptyRequest())).total.value).toBe(0)
    await expect(searching.openWriter()).rejects.toMatchObject({ code: 'engine-key-refused' })
    const indexing = await open({ MEILI_INDEXING_KEY: keys.MEILI_INDEXING_KEY })
    expect((await indexing.search(emptyRequest())).total.value).toBe(0)
  })

  test('a key that is not the master key creates none', async () => {
    server ??= await startServer(binary ?? '')
    await expect(makeKeys(server.url, 'no-master-key', 'x')).rejects.toMatchObject({
      code: 'engine-master-key-refused',
      fix: expect.stringContaining('MEILI_MASTER_KEY'),
    })
  })
})

import { afterAll, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { indexed } from '../conformance/articles.ts'
import { openMeilisearch } from './index.ts'
import { makeKeys } from './keys.ts'
import { findBinary, newStore, startServer, type TestServer } from './testing/server.ts'

const binary = findBinary()
let server: TestServer | undefined
afterAll(() => server?.end())

describe.skipIf(binary === null)('keys', () => {
  test('the indexing key writes, the search key only reads, and both are the same when asked for again', async () => {
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

  test('a key that is no master key makes none', async () => {
    server ??= await startServer(binary ?? '')
    await expect(makeKeys(server.url, 'no-master-key', 'x')).rejects.toMatchObject({
      code: 'engine-key-refused',
    })
  })
})

import { afterAll, describe, expect, test } from 'vitest'
import { HANG_TIMEOUT_MS } from '../../conformance/stage.ts'
import { findBinary, newStore, startServer, type TestServer } from '../testing/server.ts'
import { Outbox } from '../write/outbox.ts'
import { Store } from './store.ts'
import { Tasks } from './tasks.ts'

const binary = findBinary()
let server: TestServer | undefined
afterAll(() => server?.end())

describe.skipIf(binary === null)('a task that fails', { timeout: HANG_TIMEOUT_MS }, () => {
  const newTasks = async () => {
    server ??= await startServer(binary ?? '')
    const { options } = newStore(server)
    const store = new Store(options)
    return { store, tasks: new Tasks(store) }
  }

  test('is named with its index, as a code of which every language has a text', async () => {
    const { store, tasks } = await newTasks()
    const uid = store.uid('passages')
    await tasks.add({ task: 'delete-index', indexes: [uid] }, () => store.client.deleteIndex(uid))
    const problem = {
      reason: 'task-failed',
      task: 'delete-index',
      indexes: [uid],
      serverCode: 'index_not_found',
    }
    await expect(tasks.settle()).rejects.toMatchObject({
      code: 'engine-failed',
      facts: { problem },
      message: `Meilisearch at ${store.options.url} failed: deleting the index ${uid}: it reports index_not_found.`,
    })
  })

  test('is named with the documents that it was writing, the first five of them if there are more', async () => {
    const { store, tasks } = await newTasks()
    const outbox = new Outbox(store, tasks)
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await outbox.add('passages', { withoutKey: n }, `${n}.txt`)
    await outbox.sendAll()
    const documents = ['1.txt', '2.txt', '3.txt', '4.txt', '5.txt']
    await expect(tasks.settle()).rejects.toMatchObject({
      facts: { problem: { reason: 'documents-not-written', documents, count: 7 } },
      message: expect.stringContaining(
        'writing 7 documents (1.txt, 2.txt, 3.txt, 4.txt, 5.txt, …): it reports',
      ),
    })
  })

  test('is named with its index where it was writing what belongs to no document', async () => {
    const { store, tasks } = await newTasks()
    const outbox = new Outbox(store, tasks)
    await outbox.add('words', { withoutKey: 1 }, '')
    await outbox.sendAll()
    await expect(tasks.settle()).rejects.toMatchObject({
      facts: { problem: { task: 'write-records', indexes: [store.uid('words')] } },
    })
  })
})

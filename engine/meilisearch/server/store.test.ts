import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { SEARCH_TIMEOUT_MS } from '../../served/server.ts'
import { Store } from './store.ts'

/** Longer than a server takes here to be asked, and a small part of what a search has. */
const TIME_MS = SEARCH_TIMEOUT_MS / 20

const open: http.Server[] = []
afterEach(() => {
  for (const it of open.splice(0)) {
    it.closeAllConnections()
    it.close()
  }
})

/** A store on a server that takes requests and answers none, or each with a status alone. */
async function hanging(status: number | null = null) {
  let asked = 0
  const server = http.createServer((_, response) => {
    asked += 1
    if (status !== null) response.writeHead(status).end()
  })
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const limits = { timeoutMs: TIME_MS, until: null, signal: undefined }
  const store = new Store({ url, key: undefined, prefix: 'test', network: false }, limits)
  return { store, asked: () => asked }
}

describe('a server that does not answer', () => {
  test('ends a search in the time that all of its requests share, also one that can be cancelled', async () => {
    const { store, asked } = await hanging()
    const search = store.during({ type: 'search', signal: new AbortController().signal })
    await expect(search.state()).rejects.toMatchObject({ code: 'engine-slow' })
    await expect(search.state()).rejects.toMatchObject({ code: 'engine-slow' })
    expect(asked()).toBe(1)
  })

  test('is said to be slow where it has no time to read a request', async () => {
    const { store } = await hanging(408)
    await expect(store.state()).rejects.toMatchObject({ code: 'engine-slow' })
  })

  test('leaves each request of a walk its own time', async () => {
    const { store, asked } = await hanging()
    const walk = store.during({ type: 'walk' })
    await expect(walk.state()).rejects.toMatchObject({ code: 'engine-slow' })
    await expect(walk.state()).rejects.toMatchObject({ code: 'engine-slow' })
    expect(asked()).toBe(2)
  })

  test('lets a search be cancelled, whatever it asks', async () => {
    const { store } = await hanging()
    const controller = new AbortController()
    const search = store.during({ type: 'search', signal: controller.signal })
    const state = search.state()
    controller.abort()
    await expect(state).rejects.toMatchObject({ code: 'cancelled' })
    await expect(search.state()).rejects.toMatchObject({ code: 'cancelled' })
  })
})

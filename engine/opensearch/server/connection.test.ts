import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { Connection, type ConnectionOptions, FOR_SEARCHES } from './connection.ts'

/** Nodes of the tests' own: one that answers everything, one that works on a search for ever, and one that hangs. */
const open: (() => unknown)[] = []
afterAll(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const listening = async (server: net.Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function node(answers: (request: http.IncomingMessage) => boolean): Promise<string> {
  const server = http.createServer((request, response) => {
    if (answers(request)) response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  open.push(() => server.closeAllConnections())
  return listening(server)
}

/** Takes connections, and says nothing. */
async function hanging(onConnection = () => {}): Promise<string> {
  const sockets: net.Socket[] = []
  open.push(() => sockets.map((it) => it.destroy()))
  return listening(
    net.createServer((socket) => {
      sockets.push(socket.on('error', () => {}))
      onConnection()
    }),
  )
}

/** Of which a node has a tenth to give a sign of life: enough where the machine is busy. */
const TIME_MS = 8_000
function connected(...urls: string[]): Connection {
  const options: ConnectionOptions = {
    urls,
    access: { by: 'nobody' },
    authority: null,
    prefix: 'test',
    spread: { shards: 1, replicas: null },
  }
  const connection = new Connection(options, { ...FOR_SEARCHES, timeoutMs: TIME_MS })
  open.push(() => connection.close())
  return connection
}
const searched = (it: Connection) => it.ask(() => it.client.search({ body: {} }))

describe.concurrent('a node that hangs', () => {
  test('is given up for another one, and not asked again for a while', async () => {
    let taken = 0
    const hung = await hanging(() => {
      taken += 1
    })
    const connection = connected(hung, await node(() => true))
    for (let nth = 0; nth < 4; nth += 1) expect((await searched(connection)).statusCode).toBe(200)
    // One for the search, and one for the sign of life.
    expect(taken).toBe(2)
  })

  test('is given up in the middle of an answer', async () => {
    const server = http.createServer((request, response) => {
      if (request.method === 'HEAD') return
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 }).write('{')
    })
    open.push(() => server.closeAllConnections())
    const connection = connected(await listening(server), await node(() => true))
    expect((await searched(connection)).body).toEqual({})
  })

  test('is said to be away if there is no other', async () => {
    await expect(searched(connected(await hanging()))).rejects.toMatchObject({ code: 'engine-unreachable' })
  })
})

describe.concurrent('a search that a node works on for long', () => {
  test('is waited for, since the node gives signs of life, and not asked of another', async () => {
    let searches = 0
    const busy = () =>
      node(({ method }) => {
        if (method !== 'HEAD') searches += 1
        return method === 'HEAD'
      })
    const connection = connected(await busy(), await busy())
    await expect(searched(connection)).rejects.toMatchObject({ code: 'engine-slow' })
    expect(searches).toBe(1)
  })

  test('leaves no time for what the same search would ask next, and all of it for another one', async () => {
    const connection = connected(await node(({ method }) => method === 'HEAD'))
    const search = connection.during({ type: 'search' })
    await expect(searched(search)).rejects.toMatchObject({ code: 'engine-slow' })
    let asked = 0
    const next = async () => {
      asked += 1
    }
    await expect(search.ask(next)).rejects.toMatchObject({ code: 'engine-slow' })
    expect(asked).toBe(0)
    await connection.during({ type: 'search' }).ask(next)
    expect(asked).toBe(1)
  })

  test('leaves each later request of a walk its own time', async () => {
    const connection = connected(await node(({ method }) => method === 'HEAD'))
    const walk = connection.during({ type: 'walk' })
    await expect(searched(walk)).rejects.toMatchObject({ code: 'engine-slow' })
    await expect(walk.ask(async () => 'answered')).resolves.toBe('answered')
  })
})

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { ask, fetcher, problemOf } from './testing/asking.ts'

describe('a server that does not answer as it should', () => {
  let server: Server | null = null
  const open = new Set<Socket>()
  afterEach(() => {
    for (const it of open) it.destroy()
    server?.close()
  })

  /** A server that has no robots.txt and writes whatever it likes for anything else. */
  async function rude(write: (socket: Socket) => void): Promise<string> {
    server = createServer((socket) => {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.once('data', (request) => {
        if (`${request}`.startsWith('GET /robots.txt'))
          socket.end('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n')
        else write(socket)
      })
    })
    await new Promise<void>((resolve) => {
      server?.listen(0, '127.0.0.1', resolve)
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
  }

  const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'

  it.each([
    ['closes before its length', `${OK}Content-Length: 99\r\n\r\n<p>The mill`, 'answer-incomplete'],
    ['closes within a chunk', `${OK}Transfer-Encoding: chunked\r\n\r\nff\r\n<p>The`, 'answer-incomplete'],
    ['closes within its header', `${OK}X-Long: `, 'answer-incomplete'],
    ['says nothing', '', 'answer-incomplete'],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'answer-malformed'],
    ['states two lengths', `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\n<p>The`, 'answer-malformed'],
    [
      'states a length and chunks',
      `${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
      'answer-malformed',
    ],
    ['has a line in its header that is none', `${OK}X-A: b\rX-B: c\r\n\r\n`, 'answer-malformed'],
    ['has an endless header', `${OK}X-Long: ${'a'.repeat(200_000)}\r\n\r\n`, 'answer-malformed'],
    [
      'wants to speak something else',
      'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
      'answer-malformed',
    ],
  ])('%s', async (_, bytes, reason) => {
    const address = await rude((socket) => socket.end(Buffer.from(bytes, 'latin1')))
    expect(await problemOf(ask(address))).toMatchObject({ reason })
  })

  it('that sends something before its answer, or more behind it, has its answer kept and nothing else', async () => {
    const body = '<p>The mill closed.'
    const whole = `${OK}Content-Length: ${body.length}\r\n\r\n${body}`
    const before = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'
    const address = await rude((socket) => socket.end(`${before}${whole}HTTP/1.1 200 OK\r\n\r\nmore`))
    const answer = await ask(address)
    expect(answer.state === 'answered' && `${answer.last.response}`).toBe(whole)
  })

  it('that never ends is left when it has sent too much', async () => {
    const piece = Buffer.alloc(256 * 1024, 'a')
    const address = await rude((socket) => {
      socket.write(`${OK}\r\n`)
      const more = () => {
        while (!socket.destroyed && socket.write(piece));
        if (!socket.destroyed) socket.once('drain', more)
      }
      more()
    })
    expect(await problemOf(ask(address, fetcher({ VERBATIM_FETCH_MEGABYTES: '2' })))).toEqual({
      ...{ reason: 'answer-too-large', megabytes: 2 },
    })
  })

  it('that lets bytes drip is left when its time is over', async () => {
    const address = await rude((socket) => {
      socket.write(OK)
      const timer = setInterval(() => socket.write('X-A: b\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    expect(await problemOf(ask(address, fetcher({ VERBATIM_FETCH_SECONDS: '1' })))).toEqual({
      ...{ reason: 'answer-too-slow', seconds: 1 },
    })
  })

  it('is left at once when whoever asks does not want to wait any more', async () => {
    const ending = new AbortController()
    const address = await rude(() => ending.abort(new Error('enough')))
    await expect(fetcher().fetch(new URL(address), null, ending.signal)).rejects.toThrow('enough')
  })

  it('may send a bomb, which is kept packed until it is measured', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024))
    const address = await rude((socket) =>
      socket.end(
        Buffer.concat([
          Buffer.from(`${OK}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`),
          bomb,
        ]),
      ),
    )
    expect(await ask(address, fetcher({ VERBATIM_FETCH_MEGABYTES: '1' }))).toMatchObject({
      last: { status: 200 },
    })
  })
})

import { spawn } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from './page.ts'

type Answer = { status: number; headers: Map<string, string>; body: string }

/** Sends exactly this text, which no client would, and reads until the server closes the connection. */
function raw(port: number, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    let received = ''
    socket.setTimeout(60_000, () => socket.destroy(new Error(`no answer to ${text}`)))
    socket.on('data', (piece) => {
      received += piece
    })
    socket.on('error', reject)
    socket.on('end', () => {
      const [head = '', ...body] = received.split('\r\n\r\n')
      const [line = '', ...fields] = head.split('\r\n')
      const headers = fields.map((it) => [
        it.split(':', 1)[0]?.toLowerCase() ?? '',
        it.replace(/^[^:]*:\s*/, ''),
      ])
      resolve({
        status: Number(line.split(' ')[1]),
        headers: new Map(headers.map(([name = '', value = '']) => [name, value])),
        body: body.join('\r\n\r\n'),
      })
    })
    socket.write(text)
  })
}

const portOf = (address: string | undefined) => Number(new URL(address ?? '').port)

const asked = (port: number, line: string, headers: Record<string, string> = {}) => {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return raw(port, `${line} HTTP/1.1\r\n${fields.join('')}\r\n`)
}

const READ = 'GET, HEAD, OPTIONS'

test('refuses every method that an address does not list, also those that no server knows', async ({
  baseURL,
}) => {
  const port = portOf(baseURL)
  for (const method of [
    'TRACE',
    'CONNECT',
    'TRACK',
    'FOO',
    'get',
    'PROPFIND',
    'PATCH',
    'PUT',
    'DELETE',
    'QUERY',
    'POST',
  ]) {
    for (const target of [
      '/',
      '/map',
      '/nowhere',
      '/icon.svg',
      '/api/search?q=a',
      '/api/nowhere',
      '/_next/image',
    ]) {
      const { status, headers, body } = await asked(port, `${method} ${target}`)
      expect([status, headers.get('allow')], `${method} ${target}`).toEqual([405, READ])
      expect(body, `${method} ${target}`).toContain('"code":"method-refused"')
    }
    if (method === 'POST') continue
    const { headers } = await asked(port, `${method} /api/export`)
    expect(headers.get('allow')).toBe(`${READ}, POST`)
  }
  const undo = await asked(port, 'GET /api/corrections/c-0123456789ab/undo')
  expect([undo.status, undo.headers.get('allow')]).toEqual([405, 'OPTIONS, POST'])
})

test('says with OPTIONS what an address accepts, and goes on after what nobody can read', async ({
  baseURL,
}) => {
  const port = portOf(baseURL)
  for (const [target, allow] of [
    ['/', READ],
    ['/api/search', READ],
    ['/api/corrections', `${READ}, POST`],
    ['*', `${READ}, POST`],
  ]) {
    const { status, headers, body } = await asked(port, `OPTIONS ${target}`)
    expect([status, headers.get('allow'), body]).toEqual([204, allow, ''])
    expect(headers.get('access-control-allow-origin')).toBeUndefined()
  }
  expect((await raw(port, 'what is this?\r\n\r\n')).status).toBe(400)
  expect((await asked(port, 'GET *')).status).toBe(400)
  expect((await asked(port, 'GET /', { Upgrade: 'websocket', Connection: 'Upgrade, close' })).status).toBe(
    200,
  )
  expect((await asked(port, 'GET /api/health')).status).toBe(200)
})

test('has nothing under /_next but the files of the pages', async ({ request }) => {
  for (const address of [
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75',
    '/_next/%69mage?url=%2Ficon.svg&w=64&q=75',
    '/_next/data/x/index.json',
    '/_next/webpack-hmr',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
})

test('answers for one host at a time', async ({ baseURL }) => {
  const port = portOf(baseURL)
  for (const [host, status] of [
    [`LOCALHOST:${port}`, 200],
    [`localhost.:${port}`, 200],
    ['[0::1]', 200],
    ['localhost:99999', 421],
    ['evil@localhost', 421],
    ['localhost/x', 421],
    ['', 421],
  ] as const) {
    expect((await asked(port, 'GET /api/health', { Host: host })).status, host).toBe(status)
  }
  // The only address that answers forms where they are handled.
  const form = { 'Content-Type': 'multipart/form-data; boundary=x', Host: 'rebound.example' }
  for (const method of ['OPTIONS', 'GET', 'HEAD', 'PUT']) {
    expect((await asked(port, `${method} /api/files`, form)).status, method).toBe(421)
  }
  expect((await asked(port, 'GET http://rebound.example/api/health')).status).toBe(421)
  expect((await asked(port, `GET http://localhost:${port}/api/health`)).status).toBe(200)
  const two = `GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: rebound.example\r\nConnection: close\r\n\r\n`
  expect((await raw(port, two)).status).toBe(400)
})

test('refuses parameters that are named like something that every object has', async ({ request }) => {
  for (const name of ['__proto__', '%5F%5Fproto__', 'constructor', 'hasOwnProperty', 'toString']) {
    for (const path of [
      '/',
      '/map',
      '/tray',
      '/nowhere',
      '/api/search',
      '/api/health',
      '/api/facets/group',
    ]) {
      const answer = await request.get(`${path}?${name}=1`)
      expect([answer.status(), await answer.json()], `${path}?${name}`).toMatchObject([
        400,
        { error: { code: 'bad-request', facts: { parameter: decodeURIComponent(name) } } },
      ])
    }
  }
})

/** Listens on a free port of this machine until the returned function is called. */
async function listening(listener: http.RequestListener): Promise<{ port: number; end: () => void }> {
  const server = http.createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, end: () => server.close() }
}

test('a page of another site can link to it, and load nothing of it', async ({ browser, baseURL }) => {
  // A browser says little of answers that it keeps from a page, so they are seen on their way.
  const statuses = new Map<string, number | undefined>()
  const here = await listening(({ method, url, headers }, response) => {
    const passed = http.get(
      { host: '127.0.0.1', port: portOf(baseURL), method, path: url, headers },
      (answer) => {
        statuses.set(url ?? '', answer.statusCode)
        response.writeHead(answer.statusCode ?? 0, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.destroy())
  })
  const address = `http://127.0.0.1:${here.port}`
  const elsewhere = await listening((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<title>Elsewhere</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="${address}/api/feed">
      <script src="${address}/api/search?q=script"></script>
      <img src="${address}/icon.svg">
      <iframe src="${address}/?q=frame"></iframe>
      <object data="${address}/?q=object"></object>
      <a href="${address}/?q=killed">quotes</a>`)
  })
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    // The same machine under another name is another site.
    await page.goto(`http://localhost:${elsewhere.port}/`, { waitUntil: 'networkidle' })
    await page.evaluate(
      (url) => fetch(url, { mode: 'no-cors' }).catch(() => undefined),
      `${address}/api/search?q=fetched`,
    )
    expect(Object.fromEntries(statuses)).toEqual({
      '/api/feed': 403,
      '/api/search?q=script': 403,
      '/icon.svg': 403,
      '/?q=frame': 403,
      '/?q=object': 403,
      '/api/search?q=fetched': 403,
    })
    await page.getByRole('link', { name: 'quotes' }).click()
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('article').first()).toBeVisible()
    expect([...statuses].filter(([, status]) => status === 403)).toHaveLength(6)
  } finally {
    await context.close()
    elsewhere.end()
    here.end()
  }
})

test.describe('with a public address', () => {
  const PUBLIC = 'https://quotes.example'
  const root = path.resolve(import.meta.dirname, '..')
  const server = path.join(root, 'app', 'server', 'serve.mjs')

  /** Another server of the same index, as a proxy with that address would reach it. */
  async function started(environment: Record<string, string>) {
    const { port, end } = await listening(() => undefined)
    end()
    const child = spawn(process.execPath, [server], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...environment },
    })
    let output = ''
    child.stderr.on('data', (piece) => {
      output += piece
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    return { port, child, ended, output: () => output }
  }

  test('links lead to it whatever headers say, and only its own pages may correct', async () => {
    const { port, child, ended } = await started({ VERBATIM_PUBLIC_URL: `${PUBLIC}/` })
    try {
      const forwarded = { 'X-Forwarded-Proto': 'http', 'X-Forwarded-Host': 'evil.example' }
      await expect(async () => expect((await asked(port, 'GET /api/health')).status).toBe(200)).toPass()
      for (const host of ['quotes.example', `127.0.0.1:${port}`]) {
        const headers = { ...forwarded, Host: host }
        const feed = await asked(port, 'GET /api/feed?q=killed', headers)
        expect(feed.body).toContain(`href="${PUBLIC}/passages/`)
        expect(feed.body).toContain(`href="${PUBLIC}/api/feed?q=killed"`)
        expect(feed.body).not.toContain('evil.example')
        const [id] = /[0-9a-f]{16}-[0-9a-f]{10}/.exec(feed.body) ?? []
        for (const address of [
          `/api/cite?id=${id}&format=quote`,
          `/api/export?ids=${id}&format=csl`,
          '/api/openapi.json',
          '/opensearch.xml',
        ]) {
          const { body } = await asked(port, `GET ${address}`, headers)
          expect(body, address).toContain(PUBLIC)
          expect(body, address).not.toContain('127.0.0.1')
        }
      }
      for (const [host, origin, status] of [
        ['quotes.example', PUBLIC, 400],
        [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`, 400],
        ['quotes.example', 'http://quotes.example', 403],
        ['quotes.example', 'https://other.example', 403],
      ] as const) {
        const headers = { Host: host, Origin: origin, 'Content-Type': 'application/json' }
        // Without a body it is refused for that, once it is let in.
        expect((await asked(port, 'POST /api/corrections', headers)).status, `${host} ${origin}`).toBe(status)
      }
      expect((await asked(port, 'GET /api/health', { Host: 'other.example' })).status).toBe(421)
    } finally {
      child.kill()
      await ended
    }
  })

  test('one that cannot be used ends the server with a reason', async () => {
    const { ended, output } = await started({ VERBATIM_PUBLIC_URL: 'https://example.org/quotes/' })
    expect(await ended).toBe(2)
    expect(output()).toContain('an address without a path, such as https://quotes.example.org/')
  })
})

test('no forwarded header changes a link', async ({ request, baseURL }) => {
  const headers = {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
  }
  const feed = await (await request.get('/api/feed?q=killed', { headers })).text()
  expect(feed).toContain(`href="${baseURL}/passages/`)
  expect(feed).not.toMatch(/evil\.example|https:\/\/127/)
})

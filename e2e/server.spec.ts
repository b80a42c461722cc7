import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ALL_PASSAGES, box, expect, hits, test } from './page.ts'

const run = promisify(execFile)

test('answers in the JSON that its contract describes', async ({ request }) => {
  const page = await (await request.get('/api/search?q=%22rogue+fighters%22&limit=5')).json()
  expect(page.total).toEqual({ value: 1, unit: 'passage', exact: true })
  const [hit] = page.hits
  expect(hit.text.slice(hit.highlights[0].start, hit.highlights[0].end)).toBe('rogue')
  expect(hit.quotations[0]).toMatchObject({ speaker: { name: 'Joe Stork', kind: 'person' }, cue: 'said' })
  const passage = await (await request.get(`/api/passages/${hit.id}`)).json()
  expect(passage).toMatchObject({ state: 'found', passage: { id: hit.id, text: hit.text } })
  const document = await (await request.get(`/api/documents/${hit.documentId}`)).json()
  expect(document.text.slice(hit.start, hit.end)).toBe(hit.text)
  const facet = await (await request.get('/api/facets/group?find=watch')).json()
  expect(facet.values.map((value: { label: string }) => value.label)).toContain('Human Rights Watch')
  const mistyped = await (await request.get('/api/search?source=guardian&not.location=SY')).json()
  expect(mistyped.query.notices.map((it: { typed: string }) => it.typed)).toEqual(['guardian'])
  const health = await (await request.get('/api/health')).json()
  expect(health).toMatchObject({ status: 'ok', documents: 5 })
  const api = await (await request.get('/api/openapi.json')).json()
  expect(Object.keys(api.paths)).toContain('/api/search')
})

test('reports every error in one shape', async ({ request }) => {
  const cases = [
    ['/api/search?limit=1000', 400, 'bad-request'],
    ['/api/search?bbox=1', 400, 'bad-request'],
    ['/api/facets/colour', 400, 'bad-request'],
    ['/api/facets/group?limit=0', 400, 'bad-request'],
    ['/api/passages/nonsense', 404, 'not-found'],
    ['/api/passages/0123456789abcdef-0123456789', 404, 'not-found'],
    ['/api/documents/0123456789abcdef', 404, 'not-found'],
    ['/api/cite?id=nonsense', 404, 'not-found'],
    ['/api/cite', 400, 'bad-request'],
    ['/api/search?not.foo=1', 400, 'bad-request'],
    ['/api/search?q=a&q=b', 400, 'bad-request'],
    ['/api/health?foo=bar', 400, 'bad-request'],
    ['/api/nowhere', 404, 'not-found'],
    ['/api', 404, 'not-found'],
    ['/api/passages/%ff', 404, 'not-found'],
    ['/api/search?from=2025-02-30', 400, 'bad-request'],
  ] as const
  for (const [address, status, code] of cases) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(status)
    expect(await answer.json(), address).toEqual({
      error: {
        code,
        message: expect.stringMatching(/\.$/),
        fix: expect.stringMatching(/\.$/),
        facts: expect.any(Object),
      },
    })
  }
})

test('refuses methods that write, and says so', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await request.fetch('/api/search', { method })
    expect(answer.status()).toBe(405)
    expect(await answer.json()).toMatchObject({ error: { code: 'method-refused' } })
  }
})

test('exports what a form asks for, and never everything in place of an unreadable request', async ({
  request,
}) => {
  const address = '/api/export'
  const form = await request.post(address, { form: { q: '"rogue fighters"', format: 'jsonl' } })
  expect([form.status(), form.headers()['x-total-count']]).toEqual([200, '1'])
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const [path, options, status, code] of [
    [address, { data: { q: 'syria' } }, 415, 'form-expected'],
    [address, { multipart: { q: 'syria' } }, 415, 'form-expected'],
    [`${address}?format=ris`, { form: { q: 'syria' } }, 400, 'bad-request'],
    [address, { headers: type, data: '' }, 400, 'bad-request'],
  ] as const) {
    const answer = await request.post(path, options)
    expect([answer.status(), await answer.json()]).toMatchObject([status, { error: { code } }])
  }
})

test('a page tolerates unknown parameters, and passes none of them to the API', async ({ page }) => {
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.url().includes('/api/') && !answer.ok()) refused.push(answer.url())
  })
  await page.goto('/?q=rogue&utm_source=elsewhere&limit=10&page=1')
  await expect(hits(page)).toHaveCount(1)
  await expect(page.locator('link[type="application/atom+xml"]')).not.toHaveAttribute('href', /utm_source/)
  await box(page).fill('killed')
  await expect(hits(page).nth(1)).toBeVisible()
  expect(refused).toEqual([])
})

test('a copied quote has the address that the request was made to', async ({ request, baseURL }) => {
  const found = await (await request.get('/api/search?q=%22rogue+fighters%22')).json()
  const id = found.hits[0].id
  const quote = await (await request.get(`/api/cite?id=${id}&format=quote`)).text()
  expect(quote).toContain(`\n${baseURL}/passages/${id}`)
})

test('any text is a search', async ({ request }) => {
  for (const q of ['"', '-', '\u0000', 'AND OR NOT', 'NEAR(', '😀', '*', 'a'.repeat(2000), 'source:']) {
    const answer = await request.get(`/api/search?q=${encodeURIComponent(q)}`)
    expect(answer.status(), q).toBe(200)
  }
})

test('refuses hosts it was not started for, so that no other site can read it', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  const status = await new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path: '/', headers: { host: 'rebound.example' } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .on('error', reject)
  })
  expect(status).toBe(421)
})

test('lets pages load only their own files, and no script without the nonce of the answer', async ({
  request,
}) => {
  const [one, other] = [await request.get('/'), await request.get('/nowhere')]
  for (const answer of [one, other]) {
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    // What has the type of data is never run, so that no policy looks at it.
    const scripts = (await answer.text()).match(/<script\b(?![^>]*type="application\/ld\+json")[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  }
  expect(one.headers()['content-security-policy']).not.toBe(other.headers()['content-security-policy'])
  expect(one.headers()['x-content-type-options']).toBe('nosniff')
})

test('shows what was indexed while it runs, and forgets what was removed', async ({ page, request }) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-new-'))
  try {
    await fs.writeFile(
      path.join(folder, 'note.txt'),
      'Xylophones were heard in the harbour all night long.\n',
    )
    await run('npm', ['run', '-s', 'index', '--', folder, '--collection', 'newcomers'])
    await page.goto(ALL_PASSAGES)
    await box(page).fill('xylophones')
    await expect(hits(page)).toHaveCount(1)
    const [{ id }] = (await (await request.get('/api/search?q=xylophones')).json()).hits
    await run('npm', ['run', '-s', 'index', '--', '--remove', 'newcomers'])
    for (const address of [
      `/api/cite?id=${id}`,
      `/api/unapi?id=${id}`,
      `/api/export?ids=${id}`,
      `/api/passages/${id}/context`,
    ]) {
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(410)
      expect(await answer.json(), address).toMatchObject({ error: { code: 'passage-gone', facts: { id } } })
    }
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Nothing matches all of this' })).toBeVisible()
  } finally {
    await run('npm', ['run', '-s', 'index', '--', '--remove', 'newcomers']).catch(() => undefined)
    await fs.rm(folder, { recursive: true })
  }
})

test('browsers cache the icon, which they would otherwise request at each typed letter', async ({
  request,
}) => {
  const page = await (await request.get('/')).text()
  const icon = /href="(\/icon\.svg[^"]*)"/.exec(page)?.[1] ?? ''
  expect((await request.get(icon)).headers()['cache-control']).toContain('immutable')
})

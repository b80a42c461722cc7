import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)
const index = (...args: string[]) => run('npm', ['run', '-s', 'index', '--', ...args])

const TEXT = `Mill closes
“The mill was everything,” said Jane Doe in Damascus.

Nobody else said a word about Homs.
`

let folder: string

test.beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-corrections-'))
})
test.afterAll(() => fs.rm(folder, { recursive: true }))

/** A collection of one document for one test alone, so that no other test meets its corrections. */
async function given(request: APIRequestContext, name: string) {
  await fs.writeFile(path.join(folder, `${name}.txt`), TEXT)
  await index(path.join(folder, `${name}.txt`), '--collection', name)
  const found = await (await request.get(`/api/search?collection=${name}&q=mill`)).json()
  const [{ id, documentId }] = found.hits
  return { id, documentId, takeOut: () => index('--remove', name) }
}

/** What a page of this server sends. */
const own = (baseURL: string | undefined) => ({ origin: new URL(baseURL ?? '').origin })

test('a correction over HTTP is found at once, listed, and undone', async ({ request, baseURL }) => {
  const { id, documentId, takeOut } = await given(request, 'corrected-by-http')
  const headers = own(baseURL)
  try {
    const speakers = async () => {
      const { passage } = await (await request.get(`/api/passages/${id}`)).json()
      return passage.quotations.map((it: { speaker: unknown }) => it.speaker)
    }
    const before = await speakers()
    const data = { target: id, what: 'speaker', new: 'HRW', by: 'Ada' }
    const answer = await request.post('/api/corrections', { data, headers })
    expect(answer.status()).toBe(201)
    const { correction, state } = await answer.json()
    expect({ state, by: correction.by, before: correction.before.name }).toEqual({
      state: 'holds',
      by: 'Ada',
      before: 'Jane Doe',
    })
    expect(await speakers()).toEqual([
      { key: 'human-rights-watch', name: 'Human Rights Watch', kind: 'group', basis: 'corrected' },
    ])
    const filter = `/api/search?collection=corrected-by-http&speaker=human-rights-watch`
    expect((await (await request.get(filter)).json()).total.value).toBe(1)

    const undo = `/api/corrections/${correction.id}/undo`
    expect((await request.post(undo, { data: { by: 'Grace' }, headers })).status()).toBe(201)
    expect(await speakers()).toEqual(before)
    const listed = await (await request.get(`/api/corrections?document=${documentId}`)).json()
    expect(listed.corrections).toMatchObject([
      { correction: { id: correction.id }, state: 'undone', undone: { by: 'Grace' } },
    ])
    const again = await request.post(undo, { data: { by: 'Grace' }, headers })
    expect(await again.json()).toMatchObject({ error: { code: 'correction-refused' } })
  } finally {
    await takeOut()
  }
})

test('a change is accepted from the page itself and from nowhere else', async ({ request, baseURL }) => {
  const data = { target: '0123456789abcdef', what: 'title', new: 'x', by: 'Mallory' }
  const json = { 'content-type': 'application/json' }
  const cases = [
    [{ ...json }, 403],
    [{ ...json, origin: 'https://evil.example' }, 403],
    [{ ...json, origin: 'null' }, 403],
    [{ ...json, ...own(baseURL), 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'content-type': 'text/plain', ...own(baseURL) }, 415],
    [{ ...json, ...own(baseURL) }, 404],
  ] as const
  for (const address of ['/api/corrections', '/api/corrections/c-0123456789ab/undo']) {
    for (const [headers, status] of cases) {
      const body = address.endsWith('undo') ? { by: 'Mallory' } : data
      const answer = await request.post(address, { data: JSON.stringify(body), headers })
      expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(status)
      expect(await answer.json()).toEqual({
        error: {
          code: expect.any(String),
          message: expect.stringMatching(/\.$/),
          fix: expect.stringMatching(/\.$/),
          facts: expect.any(Object),
        },
      })
    }
  }
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    expect((await request.fetch('/api/corrections', { method, headers: own(baseURL) })).status()).toBe(405)
  }
})

test('unusable requests are answered with errors of one shape', async ({ request, baseURL }) => {
  const headers = { 'content-type': 'application/json', ...own(baseURL) }
  for (const data of ['{', '[]', '{"target":"nonsense","what":"title","new":"x","by":"Ada"}', '{}']) {
    const answer = await request.post('/api/corrections', { data, headers })
    expect(answer.status(), data).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'bad-request' } })
  }
  expect((await request.get('/api/corrections?document=nonsense')).status()).toBe(400)
  const api = await (await request.get('/api/openapi.json')).json()
  expect(Object.keys(api.paths['/api/corrections'])).toEqual(['get', 'post'])
})

async function openForm(page: Page, about: string) {
  const dialog = page.getByRole('dialog', { name: `Correct ${about}` })
  // The page's scripts may not be running yet at the first click.
  await expect(async () => {
    if (!(await dialog.isVisible())) {
      await page.getByRole('button', { name: `Correct: ${about}` }).click({ timeout: 1_000 })
    }
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return dialog
}

test('a wrong tag is corrected in place, with who and when, and then undone @phone', async ({
  page,
  request,
}, { project }) => {
  const { id, documentId, takeOut } = await given(request, `corrected-on-${project.name}`)
  try {
    await page.goto(`/documents/${documentId}`)
    const dialog = await openForm(page, 'paragraph 1')
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('radio', { name: 'Place: Damascus' }).check()
    await dialog.getByLabel('It should be').fill('Homs')
    await dialog.getByLabel('Your name').fill('Ada')
    await dialog.getByRole('button', { name: 'Save the correction' }).click()
    await expect(dialog).toBeHidden()
    const shown = page.locator(`[id="${id}"]`)
    const made = shown.getByRole('list', { name: 'Corrections' })
    await expect(made).toContainText('Place: “Damascus” → “Homs”')
    await expect(made).toContainText(/corrected by Ada on \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    await expect(shown.getByRole('list', { name: 'Tags' })).toContainText('Homs, corrected')
    expect(await violationsOn(page)).toEqual([])

    await made.getByRole('button', { name: 'Undo: Place' }).click()
    const undo = page.getByRole('dialog', { name: 'Undo this correction' })
    await expect(undo.getByLabel('Your name')).toHaveValue('Ada')
    await undo.getByRole('button', { name: 'Undo it' }).click()
    await expect(made).toBeHidden()
    // The line is gone; the message about it and the keyboard focus are still there.
    await expect(shown.getByRole('status').filter({ hasText: 'Undone.' })).toBeVisible()
    await expect(shown.getByRole('button', { name: 'Correct: paragraph 1' })).toBeFocused()
    await expect(shown.getByRole('list', { name: 'Tags' })).toContainText('Damascus')
  } finally {
    await takeOut()
  }
})

test('a field is corrected by keyboard, and a mistake is reported in the form', async ({ page, request }) => {
  const { documentId, takeOut } = await given(request, 'corrected-by-keyboard')
  try {
    await page.goto(`/documents/${documentId}`)
    const dialog = await openForm(page, 'this document')
    await dialog.getByLabel('What is wrong').selectOption({ label: 'Publication date: not known' })
    await dialog.getByLabel('It should be').fill('last week')
    await dialog.getByLabel('Your name').fill('Grace')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('is not a valid date')
    await dialog.getByLabel('It should be').fill('2025-03')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('March 2025, corrected')
    await expect(page.getByRole('list', { name: 'Corrections' })).toContainText('by Grace')
  } finally {
    await takeOut()
  }
})

test('what only people know of a work is given in the form, cited, and taken back', async ({
  page,
  request,
}) => {
  const { id, documentId, takeOut } = await given(request, 'given-by-hand')
  const cited = async () => (await (await request.get(`/api/export?ids=${id}&format=csl`)).json())[0]
  try {
    await page.goto(`/documents/${documentId}`)
    const dialog = await openForm(page, 'this document')
    await dialog.getByLabel('What is wrong').selectOption({ label: 'Kind of work: not known' })
    await dialog.getByLabel('It should be').fill('judgement')
    await dialog.getByLabel('Your name').fill('Ada')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('must be one of article, ')
    await dialog.getByLabel('It should be').fill('legal_case')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    const provenance = page.getByRole('region', { name: 'Where this comes from' })
    await expect(provenance).toContainText('legal_case (corrected)')
    expect(await cited()).toMatchObject({ type: 'legal_case' })
    await page.getByRole('button', { name: 'Undo: Kind of work' }).click()
    const undo = page.getByRole('dialog', { name: 'Undo this correction' })
    await undo.getByRole('button', { name: 'Undo it' }).click()
    await expect(undo).toBeHidden()
    await expect(provenance).not.toContainText('legal_case')
    const item = await cited()
    expect(item.type).toBe('document')
    expect(item).not.toHaveProperty('accessed')
  } finally {
    await takeOut()
  }
})

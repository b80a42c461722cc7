import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { APIRequestContext, Page } from 'playwright/test'
import { expect, follow, hits, test } from './page.ts'
import { violationsOn } from './violations.ts'

// The indexer is a process of its own, which starts anew for each of them.
test.slow()

const MILL = 'The mill\n\n“We saw the mill close,” said Jane Example of the union, on 3 April 2025.\n'

const added = (page: Page) => page.getByRole('region', { name: 'Added files', exact: true })
const row = (page: Page, name: string) => added(page).getByRole('row').filter({ hasText: name })
const outcome = (page: Page) => page.getByRole('region', { name: 'What came of it' })

/** A collection that no other test has. */
let collection: string
test.beforeEach(async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'adding-'))
  collection = path.basename(folder)
  await fs.rm(folder, { recursive: true })
})

const filesOf = async (request: APIRequestContext) =>
  (await request.get(`/api/files?collection=${collection}`)).json()

/** Other tests count the documents. */
test.afterEach(async ({ request, baseURL }) => {
  const { files } = await filesOf(request)
  for (const { path } of files) {
    const asked = { headers: { origin: baseURL ?? '' }, data: { collection, path } }
    await request.post('/api/files/delete', asked)
  }
  await expect
    .poll(async () => {
      const { work, collections } = await filesOf(request)
      return work.state === 'idle' && !collections.includes(collection)
    })
    .toBe(true)
})

/** An archive with no members is the record that ends it, and the counts in that are zero. */
const emptyZip = {
  ...{ name: 'empty.zip', mimeType: 'application/zip' },
  buffer: Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`),
}
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test('a file is added by the keyboard, read, found, saved and deleted again @phone', async ({ page }) => {
  await page.goto('/')
  await follow(page, 'Library')
  await page.getByRole('link', { name: 'Add files' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Add files' })).toBeVisible()
  const form = page.getByRole('form', { name: /^Drop files or folders/ })
  await form.getByLabel('Collection').fill(collection)
  await form.getByRole('button', { name: 'Add' }).focus()
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('Choose files or a folder first.')
  await form
    .getByLabel('Files', { exact: true })
    .setInputFiles([file('mill.txt', MILL), file('.hidden', 'x')])
  await form.getByRole('button', { name: 'Add' }).focus()
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toContainText('1 file added.')
  await expect(outcome(page)).toContainText('.hidden was not added: its name')
  expect(await violationsOn(page)).toEqual([])

  // What is known of it is on the server.
  await page.goto(`/library/add?collection=${collection}`)
  await expect(row(page, 'mill.txt')).toContainText('in the index')
  await expect(row(page, 'mill.txt').getByRole('cell').nth(2)).toHaveText('1')
  await page.goto('/?q=%22saw+the+mill+close%22')
  await expect(hits(page)).toHaveCount(1)
  const { hits: found } = await (await page.request.get('/api/search?q=%22saw+the+mill+close%22')).json()

  await page.goto(`/library/add?collection=${collection}`)
  const saving = page.waitForEvent('download')
  await row(page, 'mill.txt').getByRole('link', { name: 'Save mill.txt' }).click()
  expect((await saving).suggestedFilename()).toBe('mill.txt')

  await row(page, 'mill.txt').getByRole('button', { name: 'Delete mill.txt' }).focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Delete mill.txt?' })
  await expect(question).toContainText('1 document with 1 passage leave the index')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await row(page, 'mill.txt').getByRole('button', { name: 'Delete mill.txt' }).click()
  await question.getByRole('button', { name: 'Delete' }).focus()
  await page.keyboard.press('Enter')
  const said = page.getByText('Deleted mill.txt; 1 document with 1 passage leave the index now.')
  await expect(said).toBeVisible()
  await expect(row(page, 'mill.txt')).toHaveCount(0)
  const permalink = `/api/passages/${found[0].id}`
  await expect.poll(async () => (await page.request.get(permalink)).json()).toMatchObject({ state: 'gone' })
  await page.goto(`/passages/${found[0].id}`)
  await expect(page.getByRole('main')).toContainText('saw the mill close')
})

test('files and texts are added without scripts, and a text can be cited @phone', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('/library/add')
  const form = page.getByRole('form', { name: /^Drop files or folders/ })
  await form.getByLabel('Collection').fill(collection)
  await form
    .getByLabel('Files', { exact: true })
    .setInputFiles([file('تقرير.txt', MILL), file('b.txt', 'x'), emptyZip])
  await form.getByRole('button', { name: 'Add' }).click()
  await expect(outcome(page)).toContainText('3 files added.')
  await expect(row(page, 'تقرير.txt')).toBeVisible()

  const paste = page.getByRole('form', { name: 'Or paste a text' })
  const add = async (publishedAt: string) => {
    await page.getByText('Or paste a text').click()
    await paste.getByLabel('Collection').fill(collection)
    await paste.getByLabel('Text').fill('“Nobody asked us,” said Omar Example on Monday.')
    await paste.getByLabel('Title').fill('A statement')
    await paste.getByLabel('Source').fill('The Mill Union')
    await paste.getByLabel('Date of publication').fill(publishedAt)
    await paste.getByRole('button', { name: 'Add text' }).click()
  }
  await add('some day')
  await expect(page.getByText('"some day" is not a valid date')).toBeVisible()
  await page.goBack()
  await add('3 April 2025')
  await expect(outcome(page)).toContainText('1 file added.')
  const asked = `/api/search?q=%22nobody+asked+us%22&collection=${collection}`
  await expect.poll(async () => (await (await page.request.get(asked)).json()).total.value).toBe(1)
  const { hits: found } = await (await page.request.get(asked)).json()
  expect(found[0]).toMatchObject({
    ...{ title: 'A statement', source: 'The Mill Union', publishedAt: '2025-04-03' },
    quotations: [{ speaker: { name: 'Omar Example' } }],
  })
  // Without scripts a page says how far the run was when it was asked for.
  const state = async () => {
    await page.goto(`/library/add?collection=${collection}`)
    return row(page, 'empty.zip').textContent()
  }
  await expect.poll(state).toContain('nothing in it to index')
  await context.close()
})

test('files that are dropped wait for an indexer at the command line, can be stopped, and go on', async ({
  page,
  request,
}) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-adding-'))
  for (let at = 0; at < 400; at += 1) {
    await fs.writeFile(
      path.join(folder, `${at}.txt`),
      `Report ${at}\n\nThe mill ${at} by the river closed.\n`,
    )
  }
  const name = path.basename(folder)
  const command = spawn('npm', ['run', '-s', 'index', '--', folder, '--collection', name], {
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => command.on('exit', resolve))
  await expect
    .poll(async () => (await (await request.get('/api/library/runs')).json()).runs[0])
    .toMatchObject({ state: 'running', places: [{ collection: name }] })
  await page.goto(`/library/add?collection=${collection}`)
  const transfer = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([text], 'dropped.txt'))
    return dropped
  }, MILL)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  const work = page.getByRole('region', { name: 'Indexing of added files' })
  await expect(work).toContainText(`Waiting to index ${collection}`)
  await expect(work).toContainText('Another indexer is at work')
  await work.getByRole('button', { name: 'Stop' }).click()
  await expect(added(page)).toContainText('1 file waits to be indexed.')
  await page.reload()
  await added(page).getByRole('button', { name: 'Index now' }).click()
  await ended
  await expect(row(page, 'dropped.txt')).toContainText('in the index')
  await new Promise((resolve) =>
    spawn('npm', ['run', '-s', 'index', '--', '--remove', name], { stdio: 'ignore' }).on('exit', resolve),
  )
  await fs.rm(folder, { recursive: true })
})

test('a collection of a folder takes no files, and no other site can add any', async ({ page, request }) => {
  await page.goto('/library/add')
  const form = page.getByRole('form', { name: /^Drop files or folders/ })
  await form.getByLabel('Collection').fill('seeds')
  await form.getByLabel('Files', { exact: true }).setInputFiles(file('mill.txt', MILL))
  await form.getByRole('button', { name: 'Add' }).click()
  await expect(outcome(page)).toContainText('the collection "seeds" was made from a folder')
  const multipart = { collection, file: file('a.txt', MILL) }
  for (const headers of [{}, { origin: 'https://evil.example' }] as Record<string, string>[]) {
    const refused = await request.post('/api/files', { headers, multipart })
    expect([refused.status(), (await refused.json()).error.code]).toEqual([403, 'origin-refused'])
  }
  expect((await filesOf(request)).files).toEqual([])
})

test('what was added is handed out only to be saved, and cannot act as a page of this server', async ({
  request,
  baseURL,
}) => {
  const page = '<script>document.title = "acted"</script><p>A page of nobody, kept as it is.</p>'
  const multipart = {
    collection,
    file: { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page) },
  }
  await request.post('/api/files', { headers: { origin: baseURL ?? '' }, multipart })
  const saved = await request.get(`/api/files/original?collection=${collection}&path=page.html`)
  expect(await saved.text()).toBe(page)
  expect(saved.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''page.html",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const elsewhere = await request.get('/api/files/original?collection=..&path=records.db')
  expect(elsewhere.status()).toBe(404)
  const listed = await request.get('/api/files?collection=..')
  expect((await listed.json()).files).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('no accessibility violations, nor in Arabic, and no wider than the screen @phone', async ({
      page,
    }) => {
      for (const [language, title] of [
        ['en', 'Add files'],
        ['ar', 'إضافة ملفات'],
      ] as const) {
        await page.goto(`/settings?lang=${language}`)
        await page.goto('/library/add')
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await page
          .locator('summary')
          .filter({ hasText: /paste|ألصق/ })
          .click()
        expect(await violationsOn(page)).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wider).toBeLessThanOrEqual(0)
      }
    })
  })
}

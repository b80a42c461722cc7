import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Browser, Page, Route } from 'playwright/test'
import { expect, hits, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)
const index = (...args: string[]) => run('npm', ['run', '-s', 'index', '--', ...args])
const NAME = 'scan-tests'

const PAGES = {
  'ledger.png': {
    language: 'en',
    paragraphs: [
      '“We unloaded 1,700 crates before the blockade of the harbour ended,” said Agnes Mortensen, secretary of the union of dockers.',
    ],
  },
  'ledger-ar.png': {
    language: 'ar',
    paragraphs: ['«أفرغنا 1700 صندوق قبل نهاية الحصار»، قال أحمد منصور رئيس نقابة عمال الميناء.'],
  },
}

/** A page as a scanner would see it, set in the typefaces of the pages, so that it is the same everywhere. */
async function scanOf(page: Page, { language, paragraphs }: (typeof PAGES)['ledger.png']): Promise<Buffer> {
  await page.goto('/')
  await page.evaluate(
    async ([lang, ...texts]) => {
      const sheet = document.createElement('div')
      Object.assign(sheet, { lang, dir: 'auto' })
      sheet.style.cssText =
        'position: absolute; inset: 0 auto auto 0; z-index: 100; inline-size: 1200px; padding: 80px; background: #fff; color: #000; font: 36px / 1.6 var(--serif)'
      sheet.setAttribute('role', 'figure')
      sheet.setAttribute('aria-label', 'Sheet')
      sheet.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
      document.body.append(sheet)
      await document.fonts.ready
    },
    [language, ...paragraphs],
  )
  return page.getByRole('figure', { name: 'Sheet' }).screenshot()
}

async function folderOfScans(browser: Browser, baseURL: string | undefined): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-scans-'))
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  for (const [name, scanned] of Object.entries(PAGES))
    await fs.writeFile(path.join(folder, name), await scanOf(page, scanned))
  await context.close()
  return folder
}

// Commands are processes of their own, and OCR takes seconds a page.
test.slow()

let folder: string
test.beforeAll(async ({ browser }, { project }) => {
  folder = await folderOfScans(browser, project.use.baseURL)
  await index(folder, '--collection', NAME)
})
/** Other tests count the documents. */
test.afterAll(async () => {
  await index('--remove', NAME)
  await fs.rm(folder, { recursive: true, force: true })
})

async function scanned(request: APIRequestContext, words: string) {
  const address = `/api/search?q=${encodeURIComponent(words)}&collection=${NAME}`
  const [hit] = (await (await request.get(address)).json()).hits
  return hit as { id: string; documentId: string; text: string; ocr: { doubtful: unknown[] } }
}

test('words that were read by OCR are found, and say so wherever they are shown @phone', async ({
  page,
  request,
}) => {
  const { id, documentId } = await scanned(request, '1700 الحصار')
  await page.goto(`/?q=${encodeURIComponent('1700')}&collection=${NAME}`)
  const hit = hits(page).filter({ hasText: 'صندوق' })
  await expect(hit).toContainText('Read by OCR (confidence ')
  // A search for the very word that may be misread marks it as found and as doubtful.
  const doubtful = page.getByTitle('May be misread by OCR').filter({ hasText: /^1700$/ })
  await expect(hit.locator('mark').filter({ has: doubtful })).toBeVisible()
  await expect(hits(page).filter({ hasText: 'crates' })).toContainText('Read by OCR')
  expect(await violationsOn(page)).toEqual([])
  for (const address of [`/passages/${id}`, `/documents/${documentId}`]) {
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText('May be misread, compare with the picture: 1700')
    await expect(doubtful.first()).toBeVisible()
  }
  await expect(page.getByRole('main')).toContainText('read by OCR, which may have misread any word')
})

test('the page that words were read from is one step away, with these words marked, and says why if it is gone @phone', async ({
  page,
  request,
}) => {
  const { id, documentId } = await scanned(request, 'crates blockade')
  await page.goto(`/?q=crates&collection=${NAME}`)
  await hits(page).filter({ hasText: 'crates' }).getByRole('link', { name: 'Compare with the page' }).click()
  await expect(page).toHaveURL(new RegExp(`/passages/${id}#page-image$`))
  // The lines of the page are not those of the screen.
  // biome-ignore lint/performance/useDomNodeTextContent: lines as they are seen
  const words = await page.getByRole('blockquote').first().innerText()
  expect(words).toContain('unloaded 1,700 crates')
  expect(words).not.toContain('\n')
  const strip = page.getByRole('region', { name: 'Page image' })
  await expect(strip.getByRole('img', { name: 'Image of page 1, with the passage marked' })).toBeVisible()
  await expect(strip.getByText('Page 1 of 1 of the original.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  const image = await request.get(`/api/documents/${documentId}/sheets/1`)
  expect(image.headers()['content-type']).toBe('image/png')
  expect(await image.body()).toEqual(await fs.readFile(path.join(folder, 'ledger.png')))
  const { etag = '' } = image.headers()
  const again = await request.get(`/api/documents/${documentId}/sheets/1`, {
    headers: { 'if-none-match': etag },
  })
  expect(again.status()).toBe(304)

  await strip.getByRole('link', { name: 'Whole page, with the text read from it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Page 1 of 1' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Text read from this page' })).toContainText('1,700 crates')
  expect(await violationsOn(page)).toEqual([])

  // Of another page, because a browser shows again what it has seen.
  const other = await scanned(request, '1700 الحصار')
  const file = path.join(folder, 'ledger-ar.png')
  await fs.rename(file, `${file}.away`)
  await page.goto(`/documents/${other.documentId}/sheets/1`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Page 1 of ledger-ar.png cannot be shown: its file is no longer where it was read.',
  )
  await expect(page.getByRole('region', { name: 'Text read from this page' })).toContainText('1700')
  await fs.rename(`${file}.away`, file)
  expect((await request.get(`/api/documents/${documentId}/sheets/2`)).status()).toBe(404)
})

test('a page that takes a while to be drawn says so until it is there', async ({ page, request }) => {
  const { id } = await scanned(request, 'crates blockade')
  const held: Route[] = []
  let isHeld = true
  await page.route('**/api/documents/*/sheets/*', async (route) => {
    if (isHeld) held.push(route)
    else await route.continue()
  })
  await page.goto(`/passages/${id}`, { waitUntil: 'commit' })
  const waiting = page.getByRole('status').filter({ hasText: 'Drawing the page …' })
  await expect(waiting).toBeVisible()
  isHeld = false
  for (const it of held) await it.continue()
  await expect(waiting).toHaveCount(0)
})

test('the interface in Arabic says it in Arabic', async ({ page, request }) => {
  const { id } = await scanned(request, '1700 الحصار')
  await page.goto('/settings?lang=ar')
  await page.goto(`/passages/${id}`)
  await expect(page.getByRole('main')).toContainText('قُرئ بالتعرف الضوئي على الحروف')
})

test('a copied quote, a citation and an export say that OCR read the words, and which to compare', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id } = await scanned(request, '1700 الحصار')
  await page.goto(`/passages/${id}`)
  await page.getByRole('button', { name: 'Copy quote' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '[read by OCR; may be misread: 1700',
  )
  const exported = async (format: string) =>
    (await request.get(`/api/export?ids=${id}&format=${format}`)).text()
  expect(await exported('ris')).toMatch(/Read by OCR \(confidence \d+ %\), may be misread: 1700/)
  const [heads = '', row = ''] = (await exported('csv')).trim().split('\r\n')
  expect(heads).toMatch(/,read_by,ocr_confidence,ocr_doubtful$/)
  expect(row).toMatch(/,ocr,0\.\d+,"?1700/)
  expect(JSON.parse(await exported('csl'))[0].custom.ocr.doubtful).toContain('1700')
})

test('a quote that stands in a scan is never word for word, because the scan may have been misread', async ({
  page,
  request,
}) => {
  const { text } = await scanned(request, 'crates blockade')
  await page.goto('/check')
  await page.getByRole('textbox', { name: 'Your draft' }).fill(text.replaceAll('\n', ' '))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  const verdict = page
    .getByRole('region', { name: 'Quotations', exact: true })
    .locator('[data-quotation]')
    .first()
  await expect(verdict).toContainText('Same words')
  await expect(verdict).not.toContainText('Word for word')
  await expect(verdict).toContainText('read by OCR')
})

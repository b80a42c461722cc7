import type { APIRequestContext, Page } from 'playwright/test'
import { expect, hits, test } from './page.ts'
import { violationsInBothThemes } from './violations.ts'

// What is added is read by an indexer that starts anew.
test.slow()

const MILL = 'The mill\n\n“The sluice of the mill broke,” said Jane Example of the union, on 3 April 2025.\n'

/** The names that this worker's tests give, and no other. */
let name: string
let collection: string
test.beforeEach(() => {
  const own = `${process.pid}-${test.info().title.length}`
  name = `Sluices ${own}`
  collection = `saved-${own}`
})

const headers = (baseURL: string | undefined) => ({ origin: baseURL ?? '' })

async function addMill(request: APIRequestContext, baseURL: string | undefined): Promise<void> {
  const file = { name: 'mill.txt', mimeType: 'text/plain', buffer: Buffer.from(MILL) }
  await request.post('/api/files', { headers: headers(baseURL), multipart: { collection, files: file } })
  await expect
    .poll(async () => (await (await request.get(`/api/files?collection=${collection}`)).json()).work.state)
    .toBe('idle')
}

test.afterEach(async ({ request, baseURL }) => {
  const { watches } = await (await request.get('/api/alerts?kind=search')).json()
  for (const { id } of watches)
    await request.post('/api/alerts', { headers: headers(baseURL), data: { action: 'remove', watch: id } })
  const { files } = await (await request.get(`/api/files?collection=${collection}`)).json()
  for (const { path } of files)
    await request.post('/api/files/delete', { headers: headers(baseURL), data: { collection, path } })
  await expect
    .poll(async () => {
      const found = await (await request.get(`/api/files?collection=${collection}`)).json()
      return found.work.state === 'idle' && !found.collections.includes(collection)
    })
    .toBe(true)
})

const saved = (page: Page) => page.getByRole('list', { name: 'Saved searches' })
const row = (page: Page) => saved(page).getByRole('listitem').filter({ hasText: name })

async function saveSearch(page: Page): Promise<void> {
  await page.goto('/?q=sluice')
  await page.getByRole('link', { name: 'Save this search' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Save this search' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('sluice')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.keyboard.press('Enter')
  await expect(row(page)).toContainText('Nothing new since')
}

test('a search is saved by the keyboard, and opening it shows what is new until it is seen @phone', async ({
  page,
  request,
  baseURL,
}) => {
  await saveSearch(page)
  await addMill(request, baseURL)
  await page.goto('/saved')
  await expect(row(page)).toContainText('1 new since')
  await expect(row(page)).toContainText('1 passage')
  expect(await violationsInBothThemes(page)).toEqual([])
  await row(page).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const shown = page.getByRole('region', { name: 'New', exact: true }).getByRole('article')
  await expect(shown).toHaveCount(1)
  await expect(shown.locator('mark')).toHaveText(['sluice'])
  await expect(page.getByRole('link', { name: 'What is new, as a feed' })).toHaveAttribute('href', /watch=w-/)
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(page.getByText('Nothing new since')).toBeVisible()
  await expect(shown).toHaveCount(0)
  await page.getByRole('link', { name: 'Passages with sluice' }).click()
  await expect(hits(page)).toHaveCount(1)
})

test('what was found and is gone says so, with the words that it had', async ({ page, request, baseURL }) => {
  await saveSearch(page)
  await addMill(request, baseURL)
  await request.post('/api/files/delete', {
    headers: headers(baseURL),
    data: { collection, path: 'mill.txt' },
  })
  await page.goto('/saved')
  await row(page).getByRole('link', { name }).click()
  await expect(async () => {
    await page.reload()
    const gone = page.getByRole('region', { name: 'Found since then, but no longer' })
    await expect(gone).toContainText('The sluice of the mill broke', { timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('button', { name: 'Mark as seen' })).toBeVisible()
})

test('a saved search is renamed and deleted @phone', async ({ page }) => {
  await saveSearch(page)
  await page.getByRole('button', { name: `Rename ${name}` }).click()
  const renaming = page.getByRole('dialog', { name: 'Rename this search' })
  await renaming.getByLabel('Name', { exact: true }).fill(`${name} again`)
  await page.keyboard.press('Enter')
  await expect(row(page).getByRole('link', { name: `${name} again` })).toBeVisible()
  await page.getByRole('button', { name: `Delete ${name} again` }).click()
  const deleting = page.getByRole('dialog', { name: 'Delete this saved search?' })
  expect(await violationsInBothThemes(page)).toEqual([])
  await deleting.getByRole('button', { name: 'Delete' }).click()
  await expect(row(page)).toHaveCount(0)
  await expect(page.getByText('No search is saved yet.')).toBeVisible()
})

test('saved searches can be read without scripts, and in Arabic', async ({ page, browser, baseURL }) => {
  await saveSearch(page)
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const plain = await context.newPage()
  await plain.goto('/saved')
  await expect(row(plain)).toContainText('Nothing new since')
  await context.close()
  await page.goto('/settings?lang=ar')
  await page.goto('/saved')
  await expect(page.getByRole('heading', { level: 1, name: 'عمليات البحث المحفوظة' })).toBeVisible()
  await expect(page.getByText('لا جديد منذ')).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('a search that cannot be searched is not saved, and says why', async ({ page }) => {
  await page.goto('/saved/new?from=soon')
  await expect(page.getByRole('alert').filter({ hasText: 'This search cannot be saved' })).toContainText(
    'soon',
  )
})

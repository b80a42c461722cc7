import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './page.ts'

const list = (page: Page) => page.getByLabel('The list')
const rows = (page: Page) => page.getByRole('region', { name: 'Results' }).locator('tbody tr')
const start = (page: Page) => page.getByRole('button', { name: /^Search for all/ })

async function searchFor(page: Page, ...lines: string[]): Promise<void> {
  await page.goto('/batch')
  await list(page).fill(lines.join('\n'))
  await start(page).click()
  await expect(rows(page)).toHaveCount(lines.length)
}

test('a pasted list is searched for line by line, and each leads to what it found @phone', async ({
  page,
  request,
}) => {
  await searchFor(page, 'cycles of atrocities', '???', 'nothing of the kind')
  await expect(page.getByRole('status').filter({ hasText: 'of' })).toHaveText('3 of 3 lines, 1 with hits')
  await expect(rows(page).nth(1)).toContainText('Not searched for: it has no word that could be searched for')
  const found = rows(page).first().getByRole('link')
  const address = new URL(`${await found.getAttribute('href')}`, 'http://localhost')
  const { total } = await (await request.get(`/api/search${address.search}`)).json()
  await expect(rows(page).first()).toContainText(String(total.value))
  await found.click()
  await expect(page.getByRole('status').filter({ hasText: `${total.value} passage` })).toBeVisible()
})

test('the results are sorted by the keyboard, and narrowed to lines with hits', async ({ page }) => {
  await searchFor(page, 'nothing of the kind', 'Amnesty', 'cycles of atrocities')
  const byHits = page.getByRole('columnheader', { name: 'Passages' })
  await byHits.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(byHits).toHaveAttribute('aria-sort', 'descending')
  await expect(rows(page).first()).toContainText('Amnesty')
  await expect(rows(page).last()).toContainText('nothing of the kind')
  await page.getByLabel('Only lines with hits').check()
  await expect(rows(page)).toHaveCount(2)
})

test('a table from a spreadsheet gives its other columns back in the table that is saved', async ({
  page,
}) => {
  await page.goto('/batch')
  await page.getByLabel(/^Or choose a file/).setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id;name\r\n=7;Amnesty\r\n', 'utf16le'),
  })
  await expect(page.getByText('The file people.csv')).toBeVisible()
  await start(page).click()
  await expect(rows(page)).toHaveCount(1)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click()
  const table = await readFile(await (await saving).path(), 'utf8')
  expect(table.startsWith('\uFEFFline,name,id,state,hits,')).toBe(true)
  expect(table.split('\r\n')[1]).toMatch(/^2,Amnesty,'=7,searched,[1-9]/)
})

test('a list in another encoding is refused with what to do, and read once its encoding is chosen', async ({
  page,
}) => {
  await page.goto('/batch')
  const file = { name: 'latin.txt', mimeType: 'text/plain', buffer: Buffer.from('Zo\u00EB Lee\n', 'latin1') }
  await page.getByLabel(/^Or choose a file/).setInputFiles(file)
  await start(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not in UTF-8' })).toBeVisible()
  await page.getByLabel('Encoding of the file').selectOption('windows-1252')
  await start(page).click()
  await expect(rows(page).first()).toContainText('Zoë Lee')
})

test('a list can be stopped, keeps what was found, and goes on where it was', async ({ page }) => {
  test.slow()
  await page.goto('/batch')
  const lines = Array.from({ length: 1_000 }, (_, at) => `Amnesty ${at}`)
  const buffer = Buffer.from(lines.join('\n'))
  await page
    .getByLabel(/^Or choose a file/)
    .setInputFiles({ name: 'many.txt', mimeType: 'text/plain', buffer })
  await start(page).click()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped. What was found is kept below.')).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  // A cluster on a busy machine takes minutes.
  const done = page.getByRole('status').filter({ hasText: 'of' })
  await expect(done).toHaveText(/^1,000 of 1,000 lines/, { timeout: 900_000 })
  await page.getByRole('button', { name: 'Show 200 more' }).click()
  await expect(rows(page)).toHaveCount(400)
})

test('an answer that breaks off says so, and the rest can be asked for', async ({ page }) => {
  let asked = 0
  await page.route('/api/batch?*', async (route) => {
    asked += 1
    if (asked > 1) return route.continue()
    const answer = await route.fetch({ maxRetries: 3 })
    const [begun, first] = (await answer.text()).split('\n')
    return route.fulfill({ response: answer, body: `${begun}\n${first}\n` })
  })
  await page.goto('/batch')
  await list(page).fill('Amnesty\ncycles of atrocities\n')
  await start(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'broke off' })).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(rows(page)).toHaveCount(2)
})

test('a long list that is pasted is taken at once', async ({ page }) => {
  await page.goto('/batch')
  const lines = Array.from({ length: 8_000 }, (_, at) => `Amnesty ${at}`)
  await list(page).evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, lines.join('\n'))
  await expect(list(page)).toHaveValue(/^Amnesty 0\n[\s\S]*\nAmnesty 7999$/)
})

test('filters of a search that leads here hold for every line, and can be left', async ({ page }) => {
  await page.goto('/batch?location=KW')
  await expect(page.getByText('Only within the search that led here (1 filter).')).toBeVisible()
  await list(page).fill('cycles of atrocities\n')
  await start(page).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).getByRole('link')).toHaveAttribute('href', /location=KW/)
})

test('the page is in Arabic for Arabic readers', async ({ page }) => {
  await page.goto('/settings?lang=ar')
  await page.goto('/batch')
  await expect(page.getByRole('heading', { level: 1, name: 'ابحث عن قائمة كاملة' })).toBeVisible()
  await page.getByLabel('القائمة', { exact: true }).fill('Amnesty\n')
  await page.getByRole('button', { name: 'ابحث عنها كلها' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'من' })).toHaveText(/1 من سطر واحد/)
})

test('a watched list tells of its alerts until they are read, and is forgotten when it is removed', async ({
  page,
}) => {
  await searchFor(page, 'cycles of atrocities', 'Amnesty')
  await page.getByLabel('Name of the list').fill('Atrocities')
  await page.getByRole('button', { name: 'Watch this list' }).click()
  const watched = page.getByRole('region', { name: 'Watched lists' })
  await expect(watched.getByRole('listitem').filter({ hasText: 'Atrocities' })).toContainText('2 lines')
  await page.reload()
  await expect(watched.getByText('Nothing new.')).toBeVisible()
  await watched.getByRole('button', { name: 'Remove Atrocities' }).click()
  await expect(watched.getByRole('listitem').filter({ hasText: 'Atrocities' })).toHaveCount(0)
})

test('alerts are shown with the passage that each leads to, and can be taken as read', async ({ page }) => {
  const alert = {
    ...{ id: 'w-1/0000001/p', watch: 'w-1', line: 1, text: 'Ann Lee', search: 'q=%22Ann+Lee%22' },
    ...{
      passage: '0123456789abcdef-0123456789',
      document: '0123456789abcdef',
      title: 'The mill',
      source: null,
    },
    ...{ publishedAt: null, words: 'Ann Lee closed it.', foundAt: '2025-06-01T12:00:00Z', readAt: null },
  }
  const watch = { id: 'w-1', name: 'People', as: 'names', filters: '', lines: [{ line: 1, text: 'Ann Lee' }] }
  const checked = { at: '2025-06-01T12:00:00Z', generation: 1 }
  const full = { ...watch, savedAt: checked.at, checked, unread: 1 }
  let isRead = false
  await page.route('/api/alerts*', (route) => {
    isRead ||= route.request().postDataJSON()?.action === 'read'
    if (!isRead) return route.fulfill({ json: { watches: [full], alerts: [alert], more: 0 } })
    const read = { watches: [{ ...full, unread: 0 }], alerts: [{ ...alert, readAt: checked.at }], more: 0 }
    return route.fulfill({ json: read })
  })
  await page.goto('/batch')
  const watched = page.getByRole('region', { name: 'Watched lists' })
  await expect(watched.getByRole('link', { name: 'Ann Lee closed it.' })).toHaveAttribute(
    'href',
    '/passages/0123456789abcdef-0123456789',
  )
  await expect(watched).toContainText('1 new')
  await watched.getByRole('button', { name: 'Take all as read' }).click()
  await expect(watched.getByText('Nothing new.')).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page } from 'playwright/test'
import { choose, found } from './chosen.ts'
import { expect, test } from './page.ts'

/** Two passages that have been put into the tray, in this order. */
async function chooseTwo(page: Page, request: APIRequestContext) {
  const first = await found(request, '"cycles of atrocities"')
  const second = await found(request, '"rogue fighters"')
  await choose(page, first.id)
  await choose(page, second.id)
  return [first, second] as const
}

test('a link to a passage that is no longer known lands on its words', async ({ page, request }) => {
  const { id, text } = await found(request, '"cycles of atrocities"')
  const other = `${id.slice(0, 17)}ffffffffff`
  await page.goto(`/passages/${other}?exact=${encodeURIComponent(text.slice(0, 100))}`)
  await expect(page.getByRole('status').first()).toContainText('the words are now in this passage')
  await expect(page.getByRole('article')).toContainText(text)
  const elsewhere = `ffffffffffffffff-ffffffffff?exact=${encodeURIComponent(text.slice(0, 100))}`
  await page.goto(`/passages/${elsewhere}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The words of this passage are elsewhere now',
  )
})

test('any style is found by its name', async ({ page, request }) => {
  const { id } = await found(request, '"cycles of atrocities"')
  await page.goto(`/passages/${id}`)
  await page.getByText('Cite', { exact: true }).click()
  const cite = page.getByRole('group')
  await cite.getByRole('link', { name: 'Footnote' }).click()
  await cite.getByLabel('Style').selectOption('oscola')
  await expect(cite.locator('.cite-text')).toContainText('para ')
  await cite.getByRole('searchbox').fill('leeds beckett')
  await cite.getByRole('searchbox').press('Enter')
  await expect(cite.getByLabel('Style')).toHaveValue('harvard-leeds-beckett-university')
})

test('a document for a word processor is asked for with its layout', async ({ page }) => {
  await page.goto('/export?q=syria')
  const form = page.getByRole('form', { name: 'Export all' })
  await form.getByRole('combobox', { name: 'Export as' }).selectOption('odt')
  await form.getByRole('combobox', { name: 'Grouped by' }).selectOption('date')
  await form.getByRole('combobox', { name: 'Of each passage' }).selectOption('quotations')
  const download = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Export all' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('verbatim-syria.odt')
  expect(new URL(file.url()).searchParams.get('grouping')).toBe('date')
  const bytes = await readFile(await file.path())
  expect(String(bytes.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
})

test('the tray keeps quotes, order and notes, and its link carries them', async ({
  page,
  request,
  browser,
}) => {
  const [first, second] = await chooseTwo(page, request)
  await page.goto('/tray')
  const quotes = page.getByRole('listitem')
  await expect(quotes).toHaveCount(2)
  await quotes.nth(1).getByRole('button', { name: 'Move up' }).click()
  await expect(quotes.nth(0)).toContainText('rogue fighters')
  await quotes.nth(0).getByRole('textbox', { name: 'Note' }).fill('For chapter 2 & 3')
  await page.reload()
  await expect(quotes.nth(0)).toContainText('rogue fighters')
  await expect(quotes.nth(0).getByRole('textbox', { name: 'Note' })).toHaveValue('For chapter 2 & 3')

  await page.getByRole('combobox', { name: 'Export as' }).selectOption('csl')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the tray' }).click()
  const items = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(items.map((it: { id: string }) => it.id)).toEqual([second.id, first.id])
  expect(items[0].custom.note).toBe('For chapter 2 & 3')

  const notes = new URLSearchParams({ ids: `${second.id},${first.id}`, note: 'By link' })
  const other = await (await browser.newContext()).newPage()
  await other.goto(`${new URL(page.url()).origin}/tray#${notes}`)
  await other.getByRole('button', { name: 'Add them to the tray' }).click()
  await expect(other.getByRole('listitem')).toHaveCount(2)
  await expect(other.getByRole('textbox', { name: 'Note' }).first()).toHaveValue('By link')
  await other.context().close()
})

test('a tray is exported once all of its quotes are looked up, so that none is left out', async ({
  page,
  request,
}) => {
  const [, second] = await chooseTwo(page, request)
  let answer = () => {}
  const answered = new Promise<void>((go) => {
    answer = go
  })
  await page.route(`**/api/passages/${second.id}`, (route) => answered.then(() => route.continue()))
  const asked = page.waitForRequest(`**/api/passages/${second.id}`)
  await page.goto('/tray')
  await asked
  await expect(page.getByRole('listitem')).toHaveCount(2)
  const send = page.getByRole('button', { name: 'Export the tray' })
  await expect(send).toHaveCount(0)
  answer()
  await expect(send).toBeVisible()
})

test('a chosen quote that is gone is reported, and the others are exported', async ({ page, request }) => {
  const { id } = await found(request, '"rogue fighters"')
  const lost = '0123456789abcdef-0123456789'
  await page.goto(`/tray#${new URLSearchParams({ ids: `${lost},${id},${id}~99` })}`)
  await page.getByRole('button', { name: 'Add them to the tray' }).click()
  await expect(page.getByText('2 quotes are no longer in the collection')).toBeVisible()
  await expect(page.getByText('the chosen quotation is no longer in it')).toBeVisible()
  await page.getByRole('combobox', { name: 'Export as' }).selectOption('csl')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the tray' }).click()
  const items: { id: string }[] = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(items.map((it) => it.id)).toEqual([id])
})

test('an export contains as many passages as the count says', async ({ page, request }) => {
  const { total } = await (await request.get('/api/search?q=syria')).json()
  await page.goto('/export?q=syria')
  await expect(page.getByRole('article')).toContainText(`matches ${total.value} passages`)
  await page
    .getByRole('form', { name: 'Export all' })
    .getByRole('combobox', { name: 'Export as' })
    .selectOption('jsonl')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export all' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('verbatim-syria.jsonl')
  expect((await readFile(await file.path(), 'utf8')).trim().split('\n')).toHaveLength(total.value)
})

test('a saved search is a feed', async ({ request }) => {
  for (const [as, mime] of [
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
  ]) {
    const feed = await request.get(`/api/feed?q=amnesty&as=${as}`)
    expect(feed.headers()['content-type']).toContain(mime)
    expect(await feed.text()).toContain('Amnesty')
  }
})

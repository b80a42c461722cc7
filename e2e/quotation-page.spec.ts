import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { expect, hits, openMore, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)

const SAID =
  'We were told the convoy had reached the port of Varna at dawn, but nobody on the quay had seen a single truck'
const story = (said: string, trucks: number) =>
  [
    'Aid officials disputed the ministry’s account on Tuesday of a convoy bound for the coastal district.',
    `“${said},” said Mirela Dragan, who coordinates relief for the Harbour Alliance.`,
    `The ministry said on Monday that ${trucks} trucks had left the depot in Ruse under escort and that most of them had already been unloaded.`,
    'Residents of the old town said they had waited since the morning and that the shops along the quay remained closed.',
  ].join('\n\n')

const PAPERS = [
  { id: 'wire', title: 'Relief group disputes account', source: 'Northern Wire', publishedAt: '2031-03-04' },
  { id: 'post', title: 'Convoy never arrived', source: 'The Harbour Post', publishedAt: '2031-03-05' },
  { id: 'mail', title: 'Doubt on the convoy', source: 'The Island Mail', publishedAt: '2031-03-06' },
].map((it, at) => ({
  ...it,
  language: 'en',
  ...(at === 1 && { agency: 'Northern Wire' }),
  text: story(at === 2 ? SAID.replace('truck', 'lorry') : SAID, 40),
}))
const WEEKLY = {
  ...{ id: 'weekly', title: 'Where are the trucks?', source: 'Coast Weekly', publishedAt: '2031-03-09' },
  language: 'en',
  text: `Nobody in the old town believes the ministry any more.\n\n“${SAID.replace('at dawn', 'at night')}.” The words hung on the door of the town hall for a week.\n\nThe council meets again on Friday, when the harbour master is expected to speak about the keys of the warehouse.`,
}

let folder: string
test.beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-quotation-'))
  const lines = [...PAPERS, WEEKLY].map((it) => JSON.stringify(it)).join('\n')
  await fs.writeFile(path.join(folder, 'papers.jsonl'), lines)
  await run('npm', ['run', '-s', 'index', '--', folder, '--collection', 'convoy'])
})
// Other tests count the documents.
test.afterAll(async () => {
  await run('npm', ['run', '-s', 'index', '--', '--remove', 'convoy']).catch(() => undefined)
  await fs.rm(folder, { recursive: true, force: true })
})

/** From a search to the passage of one paper, and by it to the quotation with all its copies. */
async function openQuotation(page: Page): Promise<void> {
  await page.goto('/?in=passage&copies=all&collection=convoy&q=%22port+of+Varna%22&sort=newest')
  await openMore(hits(page).last())
  await hits(page).last().getByRole('link', { name: 'Permalink' }).click()
  await page
    .getByRole('region', { name: 'Printed elsewhere' })
    .getByRole('link', { name: 'All wordings and sources' })
    .last()
    .click()
  await expect(page.getByRole('region', { name: '3 wordings' })).toBeVisible()
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a permalink says where else its words are printed, and leads to all of them @phone', async ({
  page,
}) => {
  await openQuotation(page)
  await expect(page).toHaveURL(/\/quotations\/[qp]-[0-9a-f]{16}$/)
  await expect(page).toHaveTitle(/^“We were told the convoy .*” · Verbatim$/)
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In 4 documents of 4 sources')
  await expect(main.getByRole('blockquote').first()).toContainText(SAID)
  await expect(main).toContainText('to Mirela Dragan in 3 sources')
  await expect(main).toContainText('Printed first: Northern Wire · 4 March 2031 · Every other date is later.')
  expect(await violationsOn(page)).toEqual([])
})

test('every wording stands beside the first, with what differs in marks and in words', async ({ page }) => {
  await openQuotation(page)
  const wordings = section(page, '3 wordings')
  const changed = wordings.getByRole('region', { name: /1 word differs · In 1 document$/ })
  await expect(changed).toHaveCount(2)
  const lorry = changed.filter({ hasText: 'The Island Mail' })
  await expect(lorry.locator('u')).toHaveText(['only here: truck', 'only here: lorry'])
  await expect(lorry.getByRole('button', { name: /^Add to tray/ })).toBeEnabled()
  await expect(lorry.getByRole('link', { name: 'Read it in the document' })).toBeVisible()
})

test('a speaker known elsewhere is offered, and said to be inferred', async ({ page }) => {
  await openQuotation(page)
  const letter = section(page, '3 wordings').getByRole('region').filter({ hasText: 'Coast Weekly' })
  await expect(letter).toContainText('The same words are Mirela Dragan’s in other documents here. Inferred')
})

test('who credits whom is drawn, and is in a table as well @phone', async ({ page }) => {
  await openQuotation(page)
  const way = section(page, 'Where from')
  await expect(way.getByRole('img', { name: /^4 sources .* 1 arrow / })).toBeVisible()
  const post = way.getByRole('row').filter({ hasText: 'The Harbour Post' })
  await expect(post).toContainText('5 March 2031')
  await expect(post).toContainText('Northern Wire')
  await expect(way.getByRole('row').filter({ hasText: 'The Island Mail' })).toContainText('nobody')
  await expect(section(page, 'When').getByRole('listitem')).toHaveCount(4)
})

test('nothing is wider than a phone @phone-only', async ({ page }) => {
  await openQuotation(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test('a document lists the others with its story, and the edits between two @phone', async ({ page }) => {
  await page.goto('/?in=passage&copies=all&collection=convoy&q=%22port+of+Varna%22&source=the-island-mail')
  await page.getByRole('region', { name: 'Results' }).locator('a.title').first().click()
  const story = page.getByRole('region', { name: 'The same story in 2 more documents' })
  await expect(story).toContainText('First in Northern Wire, 4 March 2031.')
  await story.getByRole('link', { name: 'Compare with Relief group disputes account' }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f]{16}\/compare\/[0-9a-f]{16}$/)
  await expect(page.getByRole('main')).toContainText('Paragraphs: 3 the same, 1 changed')
  await expect(page.locator('.pair u')).toHaveText(['only here: lorry', 'only here: truck'])
  await page.getByText('2 paragraphs the same').press('Enter')
  await expect(page.getByText('Residents of the old town said they had waited')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
})

test('in Arabic the page runs from right to left, the words by their own language @phone', async ({
  page,
}) => {
  await openQuotation(page)
  const address = page.url()
  await page.goto('/settings?lang=ar')
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('3 صيغ')
  await expect(page.getByRole('main')).toContainText('في 3 مصادر')
  await expect(page.getByRole('blockquote').first()).toHaveCSS('direction', 'ltr')
  expect(await violationsOn(page)).toEqual([])
})

test('an ID that nothing has is not found, as a page and as JSON', async ({ page, request }) => {
  for (const id of ['q-0123456789abcdef', '0123456789abcdef-0123456789', 'nothing']) {
    const answer = await page.goto(`/quotations/${id}`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
    expect((await request.get(`/api/quotations/${id}`)).status()).toBe(404)
  }
  const nowhere = await page.goto('/documents/0123456789abcdef/compare/0123456789abcdef')
  expect(nowhere?.status()).toBe(404)
})

test('a quotation without copies has its page too', async ({ page }) => {
  await page.goto('/?q=%22cycles+of+atrocities%22&copies=all')
  await openMore(hits(page).first())
  const link = hits(page).first().getByRole('link', { name: 'Permalink' })
  const passage = (await link.getAttribute('href'))?.split('/').at(-1)?.split('?')[0]
  await page.goto(`/quotations/${passage}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Only in this document')
  await expect(page.getByRole('main')).toContainText('No other document in the collection has these words.')
  await page.getByRole('link', { name: 'Check these words' }).click()
  await expect(page.getByRole('heading', { name: 'Check quotes' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('everything can be read, and each citation is a link', async ({ page }) => {
    await openQuotation(page)
    await expect(section(page, 'Where from').getByRole('table')).toBeVisible()
    await page.getByText('Cite', { exact: true }).first().click()
    await expect(page.getByRole('link', { name: 'BibTeX' }).first()).toHaveAttribute('href', /^\/api\/cite\?/)
  })
})

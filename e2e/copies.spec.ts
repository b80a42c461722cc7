import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { ALL_PASSAGES, box, expect, hits, openFilters, sentence, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)

const SAID =
  'The river took the old bridge of Ostrava in a single night, and eleven families are still waiting on the far bank'
const STORY = [
  'Engineers said on Wednesday that the crossing below the sugar mill cannot be repaired before the autumn.',
  `“${SAID},” said Helena Brandt, who leads the rescue of the Upland Brigade.`,
  'The district has asked for forty boats and two field kitchens, of which nine boats had arrived by the evening.',
].join('\n\n')

const PAPERS = [
  { id: 'wire', title: 'Bridge lost', source: 'Upland Wire', publishedAt: '2032-05-04', text: STORY },
  {
    id: 'post',
    title: 'Families cut off',
    source: 'The Valley Post',
    publishedAt: '2032-05-05',
    text: STORY,
  },
  { id: 'mail', title: 'Nine boats arrive', source: 'The Mill Mail', publishedAt: '2032-05-06', text: STORY },
  {
    ...{ id: 'diary', title: 'A dry year', source: 'The Valley Post', publishedAt: '2032-04-01' },
    text: 'Nobody in the valley remembers that the old bridge of Ostrava was ever in danger, and the mill runs as usual.',
  },
].map((it) => ({ ...it, language: 'en' }))

let folder: string
test.beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-copies-'))
  const lines = PAPERS.map((it) => JSON.stringify(it)).join('\n')
  await fs.writeFile(path.join(folder, 'papers.jsonl'), lines)
  await run('npm', ['run', '-s', 'index', '--', folder, '--collection', 'bridge'])
})
// Other tests count the documents.
test.afterAll(async () => {
  await run('npm', ['run', '-s', 'index', '--', '--remove', 'bridge']).catch(() => undefined)
  await fs.rm(folder, { recursive: true, force: true })
})

const FOLDED = '/?q=%22bridge+of+Ostrava%22&copies=folded&collection=bridge'
const results = (page: Page) => page.getByRole('region', { name: 'Results' })
const copies = (page: Page) => hits(page).getByRole('list', { name: 'Copies' })
const foldSwitch = (page: Page) => page.getByRole('switch', { name: 'Fold copies' })

test('a search that is typed folds copies and says how many are different; one click shows them all @phone', async ({
  page,
}) => {
  await page.goto(ALL_PASSAGES)
  await box(page).fill('"bridge of Ostrava"')
  await expect(page).toHaveURL(/copies=folded/)
  await expect(results(page)).toContainText('4 passages, 2 different')
  await expect(hits(page)).toHaveCount(2)
  await openFilters(page)
  await expect(foldSwitch(page)).toBeChecked()
  expect(await violationsOn(page)).toEqual([])
  await foldSwitch(page).click()
  await expect(page).not.toHaveURL(/copies=folded/)
  await expect(hits(page)).toHaveCount(4)
  await expect(results(page)).not.toContainText('different')
  await page.goBack()
  await expect(hits(page)).toHaveCount(2)
})

test('an address without a word of copies has them all, as every old link means', async ({ page }) => {
  await page.goto('/?q=%22bridge+of+Ostrava%22&collection=bridge')
  await expect(hits(page)).toHaveCount(4)
  await expect(foldSwitch(page)).not.toBeChecked()
  await box(page).fill('"bridge of Ostrava" night')
  await expect(hits(page)).toHaveCount(3)
  await expect(page).not.toHaveURL(/copies/)
})

test('a hit tells where else its words are, and unfolds the other matches by the keyboard @phone', async ({
  page,
}) => {
  await page.goto(FOLDED)
  await expect(copies(page)).toContainText('In 2 more sources')
  await expect(copies(page)).toContainText('first printed here')
  const unfold = copies(page).getByRole('link', { name: 'Show the 2 other matches' })
  await unfold.focus()
  await page.keyboard.press('Enter')
  const others = copies(page).getByRole('list', { name: 'Other matches with the same words' })
  await expect(others.getByRole('listitem')).toHaveCount(2)
  await expect(others.getByRole('listitem').first()).toContainText('The Valley Post · 5 May 2032')
  const fold = copies(page).getByRole('link', { name: 'Hide the 2 other matches' })
  await expect(fold).toBeFocused()
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(others).toBeHidden()
  await copies(page).getByRole('link', { name: 'In 2 more sources' }).click()
  await expect(page).toHaveURL(/\/quotations\/[qp]-[0-9a-f]{16}$/)
  await expect(page.getByRole('main')).toContainText('Upland Wire')
})

test('where the earliest does not match, another stands for it and says who was earlier', async ({
  page,
}) => {
  await page.goto(`${FOLDED}&from=2032-05-05`)
  await expect(results(page)).toContainText('2 passages, 1 different')
  const earlier = copies(page).getByRole('link', { name: 'Upland Wire, 4 May 2032' })
  await expect(copies(page)).toContainText('earlier elsewhere:')
  await earlier.click()
  await expect(page).toHaveURL(/\/passages\//)
})

test('other matches that cannot be loaded are an error in their place, and the hit stays', async ({
  page,
}) => {
  await page.goto(FOLDED)
  await page.route('**/api/search?*cluster=*', (route) =>
    route.fulfill({
      status: 503,
      json: { error: { code: 'internal', facts: {}, message: 'The engine fell asleep.', fix: 'Wake it.' } },
    }),
  )
  await copies(page).getByRole('link', { name: 'Show the 2 other matches' }).click()
  await expect(copies(page).getByRole('alert')).toBeVisible()
  await expect(hits(page)).toHaveCount(2)
})

test('what is reused, in how many sources and where first are filters, said in the sentence and taken away again', async ({
  page,
}) => {
  await page.goto('/?q=%22bridge+of+Ostrava%22&collection=bridge')
  await page.getByRole('checkbox', { name: 'Reused (has copies)' }).check()
  await expect(hits(page)).toHaveCount(3)
  await page.getByRole('combobox', { name: 'Sources' }).selectOption({ label: 'In at least 3 sources' })
  await expect(page).toHaveURL(/minSources=3/)
  await expect(hits(page)).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'First printed here' }).check()
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page)).toContainText('Upland Wire')
  await expect(sentence(page)).toContainText('with copies, in at least 3 sources, where first printed')
  await sentence(page).getByRole('link', { name: 'Remove where first printed' }).click()
  await expect(hits(page)).toHaveCount(3)
  await page
    .getByRole('region', { name: 'Sources' })
    .getByRole('link', { name: /^The Mill Mail/ })
    .click()
  await expect(page.getByRole('checkbox', { name: 'First in this source' })).not.toBeChecked()
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).not.toHaveURL(/reused|minSources/)
})

test('the numbers beside the results say that they count what is different', async ({ page }) => {
  await page.goto(FOLDED)
  const filters = page.getByRole('complementary', { name: 'Filters' })
  await expect(filters).toContainText('Numbers count different passages.')
  await expect(page.getByRole('group', { name: 'Different passages by month' })).toBeVisible()
  const sources = filters.getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('link', { name: 'The Valley Post 2' })).toBeVisible()
})

test('an export of folded results says so before it is made, and offers the copies too', async ({ page }) => {
  await page.goto(FOLDED)
  await page.getByRole('link', { name: 'Download or follow' }).click()
  await expect(page.getByRole('main')).toContainText('4 passages, 2 different')
  await expect(page.getByRole('main')).toContainText(
    '2 passages, the earliest for all that are copies of each other',
  )
  await page.getByRole('link', { name: 'Export copies too' }).click()
  await expect(page.getByRole('main')).toContainText('The file contains all of them')
})

test('in Arabic it reads from right to left, with its plurals @phone', async ({ page }) => {
  await page.goto('/settings?lang=ar')
  await page.goto(`${FOLDED}&minSources=3`)
  const article = page.getByRole('article').first()
  const list = article.getByRole('list', { name: 'النسخ' })
  await expect(page.getByRole('main')).toContainText('3 فقرات، المختلف منها 1')
  await expect(list).toContainText('وفي مصدرين آخرين')
  await list.getByRole('link', { name: 'أظهر الموضعين الآخرين المطابقين' }).click()
  await expect(list.getByRole('list').getByRole('listitem')).toHaveCount(2)
  await expect(sentence(page)).toContainText('في 3 مصادر على الأقل')
  expect(await violationsOn(page)).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('other matches are a link, folding is a link, and the filters are a form @phone', async ({ page }) => {
    await page.goto(FOLDED)
    await copies(page).getByRole('link', { name: 'Show the 2 other matches' }).click()
    await expect(hits(page)).toHaveCount(3)
    await expect(sentence(page)).toContainText(/copies of one (?:passage|quote)/)
    await page.goto(FOLDED)
    await openFilters(page)
    await page.getByRole('link', { name: 'Show copies too' }).click()
    await expect(hits(page)).toHaveCount(4)
    await openFilters(page)
    await page.getByRole('checkbox', { name: 'First printed here' }).check()
    await page.getByRole('button', { name: 'Filter by copies' }).click()
    await expect(page).toHaveURL(/firstPrinted=1/)
    await expect(hits(page)).toHaveCount(1)
  })
})

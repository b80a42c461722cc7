import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, follow, hits, openMore, test } from './page.ts'
import { violationsOn } from './violations.ts'

const DRAFT = `Agnès Callamard of Amnesty International said that “for two days, authorities failed to intervene to stop the killings”.

Joe Stork of Human Rights Watch had called an earlier offensive “a co-ordinated, planned attack on the civilian population”. A minister replied: “We have nothing at all to hide from anybody”. The so-called “reform” failed.`

const field = (page: Page) => page.getByRole('textbox', { name: 'Your draft' })
const results = (page: Page) => page.getByRole('region', { name: 'Quotations', exact: true })
const verdicts = (page: Page) => results(page).locator('[data-quotation]')
/** Next has an alert of its own, which tells of new pages. */
const problem = (page: Page) => page.getByRole('main').getByRole('alert')
const marked = (page: Page) => page.getByRole('region', { name: 'Your draft, with its quotations' })

async function check(page: Page, words: string, quotations: number): Promise<void> {
  await page.goto('/check')
  await field(page).fill(words)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(verdicts(page)).toHaveCount(quotations)
  await expect(page.getByRole('button', { name: /^Save (?:this check|the changes)$/ })).toBeVisible()
}

test('a draft is checked quotation by quotation, with the same numbers on both sides @phone', async ({
  page,
}) => {
  await check(page, DRAFT, 3)
  await expect(verdicts(page).nth(0)).toContainText('Same words, other marks')
  await expect(verdicts(page).nth(0)).toContainText('The speaker is the one in the draft: Agnès Callamard.')
  await expect(verdicts(page).nth(0)).toContainText('Earliest')
  await expect(verdicts(page).nth(1)).toContainText('1 word differs')
  await expect(verdicts(page).nth(1).locator('del').first()).toContainText('draft: ')
  await expect(verdicts(page).nth(1).locator('ins').first()).toContainText('source: ')
  await expect(verdicts(page).nth(2)).toContainText('Not in this collection')
  await expect(results(page)).toContainText('3 quotations')
  await expect(results(page)).toContainText('Checked against 88 passages of 5 documents (seeds)')
  const link = marked(page).getByRole('link', { name: /Quotation 2: 1 word differs/ })
  await link.click()
  await expect(page).toHaveURL(/#q2$/)
})

test('a quote alone needs no marks', async ({ page }) => {
  await check(page, 'for two days, authorities failed to intervene to stop the killings', 1)
  await expect(verdicts(page).first()).toContainText('Same words, other marks')
})

test('a passage leads to the check of its quote', async ({ page }) => {
  await page.goto('/?q=%22failed+to+intervene%22')
  await openMore(hits(page).first())
  await page.getByRole('link', { name: 'Permalink' }).click()
  await page.getByRole('link', { name: 'Check this quote' }).click()
  await expect(verdicts(page)).toHaveCount(1)
  await expect(verdicts(page).first()).toContainText('Word for word')
})

test('the navigation leads to it @phone', async ({ page }) => {
  await page.goto('/')
  await follow(page, 'Check a quote')
  await expect(page.getByRole('heading', { name: 'Check quotes' })).toBeVisible()
})

test('a file is checked, and what cannot be read says why', async ({ page }) => {
  await page.goto('/check')
  const open = page.getByLabel('Open a file')
  await open.setInputFiles({
    name: 'a.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('> Nobody came to see it.\n'),
  })
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(verdicts(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Edit the draft' }).click()
  await open.setInputFiles({
    name: 'a.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004'),
  })
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(problem(page)).toContainText('is damaged, or not a Word document')
  await page.getByRole('button', { name: 'Use the text instead' }).click()
  await expect(field(page)).toBeVisible()
})

test('a draft without quotations says so', async ({ page }) => {
  await page.goto('/check')
  await field(page).fill('The so-called “reform” failed.')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(results(page)).toContainText('No quotation was found in it.')
})

test('the keys j and k go from quotation to quotation, and not while somebody writes', async ({ page }) => {
  await check(page, DRAFT, 3)
  await page.locator('body').press('j')
  await expect(verdicts(page).nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(verdicts(page).nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(verdicts(page).nth(0)).toBeFocused()
  const note = verdicts(page).nth(0).getByLabel(/Note/)
  await note.pressSequentially('jk')
  await expect(note).toHaveValue('jk')
})

test('a saved check keeps the reader’s verdicts for the next run of the draft, edited elsewhere', async ({
  page,
}) => {
  const draft = DRAFT.replaceAll('hide', 'keep')
  await check(page, draft, 3)
  await verdicts(page)
    .nth(1)
    .getByLabel(/Your verdict/)
    .selectOption('To be changed')
  await verdicts(page).nth(1).getByLabel(/Note/).fill('Ask Joe')
  await page.getByRole('textbox', { name: 'Name' }).fill('The first draft')
  await page.getByRole('button', { name: 'Save this check' }).click()
  await expect(page.getByText('Saved as “The first draft”.').first()).toBeVisible()

  await check(page, `A new beginning.\n\n${draft}`, 3)
  await expect(verdicts(page).nth(1).getByLabel(/Note/)).toHaveValue('Ask Joe')
  await expect(page.getByText(/Your verdicts of “The first draft”/)).toBeVisible()

  await page.goto('/check')
  await page.getByRole('link', { name: 'The first draft' }).click()
  await expect(verdicts(page)).toHaveCount(3)
  await expect(
    verdicts(page)
      .nth(1)
      .getByLabel(/Your verdict/),
  ).toHaveValue('change')
  await page.getByRole('button', { name: 'Delete “The first draft”' }).click()
  await expect(page.getByText('No check is saved.')).toBeVisible()
})

test('the report is a file that says what was checked against what', async ({ page }) => {
  await check(page, DRAFT, 3)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'HTML' }).click()
  const html = await readFile(await (await downloading).path(), 'utf8')
  expect(html).toContain('88 passages of 5 documents')
  expect(html).toContain('1 word differs')
  for (const format of ['Word', 'JSON']) {
    const next = page.waitForEvent('download')
    await page.getByRole('button', { name: format, exact: true }).click()
    expect((await (await next).path()).length).toBeGreaterThan(0)
  }
})

test('a failed request says what to do', async ({ page }) => {
  await page.route('/api/check', (route) => route.abort('failed'))
  await page.goto('/check')
  await field(page).fill(DRAFT)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(problem(page)).toBeVisible()
})

test('in Arabic it reads from right to left, with the words of a draft in their own direction @phone', async ({
  page,
}) => {
  await page.goto('/settings?lang=ar')
  await page.goto('/check')
  await page.getByRole('textbox', { name: 'مسودتك' }).fill(DRAFT)
  await page.getByRole('button', { name: 'افحص', exact: true }).click()
  await expect(page.locator('[data-quotation]')).toHaveCount(3)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('[data-quotation]').nth(2)).toContainText('ليس في هذه المجموعة')
  const direction = await page
    .locator('.check-words')
    .first()
    .evaluate((it) => getComputedStyle(it).direction)
  expect(direction).toBe('ltr')
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide).toBeLessThanOrEqual(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('no accessibility violations, empty, checked and in Arabic @phone', async ({ page }) => {
      await page.goto('/check')
      await expect(field(page)).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
      await check(page, DRAFT, 3)
      await verdicts(page).first().getByText('In its passage').click()
      expect(await violationsOn(page)).toEqual([])
      await page.goto('/settings?lang=ar')
      await page.goto('/check?quote=for+two+days%2C+authorities+failed+to+intervene')
      await expect(page.locator('[data-quotation]')).toHaveCount(1)
      expect(await violationsOn(page)).toEqual([])
    })
  })
}

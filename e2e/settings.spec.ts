import { box, expect, hits, openSettings, test } from './page.ts'

test('colours are chosen by hand, and kept', async ({ page }) => {
  await page.goto('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await openSettings(page)
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
  await expect.poll(background).not.toBe(light)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await background()).not.toBe(light)
})

test('the page is in Arabic from right to left, and quotes keep their own direction @phone', async ({
  page,
}) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await openSettings(page)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page).toHaveURL(/q=%22rogue\+fighters%22/)
  const article = page.getByRole('region', { name: 'النتائج' }).getByRole('article')
  await expect(article.locator('mark')).toHaveText(['rogue', 'fighters'])
  const direction = await article.locator('.passage-text').evaluate((it) => getComputedStyle(it).direction)
  expect(direction).toBe('ltr')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await openSettings(page)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('a passage in Arabic reads from right to left on an English page', async ({ page }) => {
  await page.goto('/')
  await page.route('**/api/search**', async (route) => {
    const answer = await route.fetch({ maxRetries: 3 })
    const found = await answer.json()
    const arabic = {
      text: 'شهدت حلب اليوم',
      language: 'ar',
      quotations: [],
      highlights: [{ start: 5, end: 8 }],
    }
    found.hits[0] = { ...found.hits[0], ...arabic }
    await route.fulfill({ response: answer, json: found })
  })
  await box(page).fill('rogue ')
  const passage = hits(page).first().locator('.passage-text')
  await expect(passage.locator('mark')).toHaveText('حلب')
  await expect(passage).toHaveAttribute('lang', 'ar')
  expect(await passage.evaluate((it) => getComputedStyle(it).direction)).toBe('rtl')
})

test('print shows the quotes without what only works on a screen', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await page.emulateMedia({ media: 'print' })
  await expect(hits(page)).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Filters' })).toBeHidden()
  await expect(hits(page).getByRole('button', { name: 'Copy quote' })).toBeHidden()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the language is a link', async ({ page }) => {
    await page.goto('/')
    await openSettings(page)
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(page.getByRole('button', { name: 'ابحث' })).toBeVisible()
  })
})

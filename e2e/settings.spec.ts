import { expect, hits, test } from './page.ts'

test('colours are chosen by hand, and kept', async ({ page }) => {
  await page.goto('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
  await expect.poll(background).not.toBe(light)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await background()).not.toBe(light)
})

test('the page speaks Arabic from right to left, and quotes stay as they are written @phone', async ({
  page,
}) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page).toHaveURL(/q=%22rogue\+fighters%22/)
  const article = page.getByRole('region', { name: 'النتائج' }).getByRole('article')
  await expect(article.locator('mark')).toHaveText(['rogue', 'fighters'])
  const direction = await article.locator('.passage-text').evaluate((it) => getComputedStyle(it).direction)
  expect(direction).toBe('ltr')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('paper gets the quotes without what only works on a screen', async ({ page }) => {
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
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    await expect(page.getByRole('button', { name: 'ابحث' })).toBeVisible()
  })
})

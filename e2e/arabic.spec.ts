import type { Page } from '@playwright/test'
import { faults } from './faults.ts'
import { expect, test } from './page.ts'

/** Arabic is chosen as it is without scripts: by the address that the link leads to. */
test.beforeEach(async ({ page }) => {
  await page.goto('/settings?lang=ar')
})

async function isArabic(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await faults(page)).toEqual([])
}

async function openDocument(page: Page): Promise<void> {
  await page.goto('/?q=%22rogue+fighters%22')
  await page
    .getByRole('link', { name: /Human Rights Watch reported/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'مصدر هذا النص' })).toBeVisible()
}

test('a document tells in Arabic where it is from, and keeps its own direction @phone', async ({ page }) => {
  await openDocument(page)
  await expect(page.getByRole('group', { name: 'المعلَّم في النص' })).toBeVisible()
  await expect(page.locator('.document-text')).toHaveAttribute('dir', 'ltr')
  await isArabic(page)
})

test('the map is told in Arabic, with west still on the left @phone', async ({ page }) => {
  await page.goto('/map?q=killed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('أماكن الفقرات التي عُثر عليها')
  await expect(page.getByRole('columnheader', { name: 'المكان' })).toBeVisible()
  await expect(page.locator('.map')).toHaveCSS('direction', 'ltr')
  await isArabic(page)
})

test('a quote that is chosen stands in an Arabic tray @phone', async ({ page }) => {
  await openDocument(page)
  await page.locator('.paragraph-number').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('الفقرة 1 من')
  await page.getByRole('button', { name: /^أضف إلى السلة/ }).click()
  await page.getByRole('link', { name: 'السلة (1)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الاقتباسات المختارة')
  await expect(page.getByText('اقتباس واحد في هذا المتصفح.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'انسخ الاقتباس ومرجعه' })).toBeVisible()
  await isArabic(page)
})

test('a page that does not exist says so in Arabic @phone', async ({ page }) => {
  await page.goto('/documents/0123456789abcdef')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا شيء في هذا العنوان')
  await isArabic(page)
})

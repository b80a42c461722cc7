import type { Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

/** Arabic is chosen as it is without scripts: by the address that the link leads to. */
test.beforeEach(async ({ page }) => {
  await page.goto('/settings?lang=ar')
})

async function isArabic(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await violationsOn(page)).toEqual([])
}

async function openDocument(page: Page): Promise<void> {
  await page.goto('/?q=%22rogue+fighters%22')
  await page
    .getByRole('link', { name: /Human Rights Watch reported/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: 'مصدر هذا النص' })).toBeVisible()
}

test('the tab of the first page is named in Arabic', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/: اعثر على الاقتباس$/)
})

test('a document says in Arabic where it comes from, and keeps its own direction @phone', async ({
  page,
}) => {
  await openDocument(page)
  await expect(page.getByRole('group', { name: 'المعلَّم في النص' })).toBeVisible()
  await expect(page.locator('.document-text')).toHaveAttribute('dir', 'ltr')
  await isArabic(page)
})

test('the map is described in Arabic, with west still on the left @phone', async ({ page }) => {
  await page.goto('/map?q=killed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('أماكن الفقرات التي عُثر عليها')
  await expect(page.getByRole('columnheader', { name: 'المكان' })).toBeVisible()
  await expect(page.locator('.map')).toHaveCSS('direction', 'ltr')
  await isArabic(page)
})

test('a chosen quote appears in the tray in Arabic @phone', async ({ page }) => {
  await openDocument(page)
  await page.locator('.paragraph-number').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('الفقرة الـ1 في')
  await page.getByRole('button', { name: /^أضف إلى السلة/ }).click()
  await page.getByRole('link', { name: 'السلة (1)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الاقتباسات المختارة')
  await expect(page.getByText('اقتباس واحد في هذا المتصفح.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'انسخ الفقرة' })).toBeVisible()
  await isArabic(page)
})

test('the settings and the help are in Arabic @phone', async ({ page }) => {
  await page.goto('/?q=killed+')
  await page.getByRole('button', { name: 'الإعدادات' }).click()
  await expect(page.getByRole('switch', { name: 'مفاتيح الاختصار' })).toBeVisible()
  await page.getByRole('button', { name: 'المساعدة ومفاتيح الاختصار' }).click()
  await expect(page.getByRole('dialog', { name: 'البحث والمفاتيح' })).toContainText('افتح وثيقتها')
  await isArabic(page)
})

test('a page that does not exist says so in Arabic @phone', async ({ page }) => {
  await page.goto('/documents/0123456789abcdef')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا شيء في هذا العنوان')
  await isArabic(page)
})

test('what was not understood is explained in Arabic @phone', async ({ page }) => {
  await page.goto('/?q=group:nobody+foo:bar+killed')
  await expect(page.getByText('لا شيء باسم')).toContainText('nobody')
  await expect(page.getByText('ليس مرشحًا')).toContainText('foo')
  await isArabic(page)
})

test('a search that is refused says why in Arabic alone @phone', async ({ page }) => {
  await page.goto('/?q=killed&from=yesterday')
  const alert = page.getByRole('alert').filter({ hasText: 'تعذرت الإجابة عن هذا البحث' })
  await expect(alert).toContainText('لا يمكن استعمال المعامل')
  await expect(alert).toContainText('ليس تاريخًا صالحًا')
  await expect(alert.locator('[lang="en"]')).toHaveCount(0)
  await isArabic(page)
})

test('a server that has stopped is reported in Arabic', async ({ page }) => {
  await page.goto('/?q=killed')
  // The messages are loaded with the first search that the browser makes.
  await page.getByRole('combobox', { name: 'كلمات أو اسم أو اقتباس' }).fill('rogue ')
  await expect(page.locator('mark').first()).toHaveText('rogue')
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('combobox', { name: 'كلمات أو اسم أو اقتباس' }).fill('atrocities ')
  await expect(page.getByRole('alert').filter({ hasText: 'الخادم لا يجيب.' })).toBeVisible()
})

test('a correction is made in Arabic, and so is the reason when it is refused @phone', async ({ page }) => {
  await openDocument(page)
  await page.getByRole('button', { name: 'صحّح: الفقرة 1', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'تصحيح الفقرة 1' })
  await dialog.getByRole('radio', { name: 'ينقص تاريخ' }).check()
  await dialog.getByLabel('الصواب').fill('last week')
  await dialog.getByLabel('اسمك').fill('Ada')
  await dialog.getByRole('button', { name: 'احفظ التصحيح' }).click()
  await expect(dialog.getByRole('alert')).toContainText('لا يمكن هذا التصحيح')
  await expect(dialog.getByRole('alert')).toContainText('ليس تاريخًا صالحًا')
  await expect(dialog.getByRole('alert').locator('[lang="en"]')).toHaveCount(0)
  await isArabic(page)
  await dialog.getByRole('button', { name: 'إلغاء' }).click()
  await expect(dialog).toBeHidden()
})

test('names that fit one part keep their order in Arabic @phone', async ({ page }) => {
  await page.goto('/?q=group%3Ahuman')
  const names = page.locator('.sentence .token bdi')
  await expect(names).toHaveCount(4)
  const [first, second] = await names.evaluateAll((all) =>
    all.map((it) => it.getClientRects()[0]).map((at) => ({ top: at?.top ?? 0, right: at?.right ?? 0 })),
  )
  const follows = second && first && (second.top > first.top || second.right < first.right)
  expect(follows).toBe(true)
  await expect(names).toHaveText([/Watch$/, /Network/, /Observatory/, /Office$/])
  await isArabic(page)
})

import { faults } from './faults.ts'
import { expect, hits, test } from './page.ts'

const PAGES = [
  ['the start page', '/'],
  ['results', '/?q=killed+civilians&group=human-rights-watch'],
  ['results with notices', '/?q=daesh+group:nobody'],
  ['the map', '/map?q=killed&location=LB&bbox=35,33,37,37'],
  ['a map without places', '/map?q=xyzzy'],
  ['nothing found', '/?q=xyzzy'],
  ['an error', '/?limit=1000'],
  ['not found', '/documents/0123456789abcdef'],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const [name, path] of PAGES) {
      test(`nothing stands in anybody’s way on ${name} @phone`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('main')).toBeVisible()
        expect(await faults(page)).toEqual([])
      })
    }

    test('nor on a document with a citation open @phone', async ({ page }) => {
      await page.goto('/?q=%22rogue+fighters%22')
      await hits(page).getByText('Cite', { exact: true }).click()
      await expect(hits(page).getByRole('button', { name: 'Copy citation' })).toBeVisible()
      expect(await faults(page)).toEqual([])
      await hits(page)
        .getByRole('link', { name: /Human Rights Watch reported/ })
        .click()
      await expect(page.getByRole('region', { name: 'Where this comes from' })).toBeVisible()
      expect(await faults(page)).toEqual([])
      await page.goto(page.url().replace('?', '?q=civilians&'))
      await expect(page.getByRole('link', { name: 'Next hit' }).first()).toBeVisible()
      expect(await faults(page)).toEqual([])
    })
  })
}

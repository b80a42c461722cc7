import { box, expect, pressSearchKey, test } from './page.ts'

test('one search is one step back, also if Enter follows what was typed', async ({ page }) => {
  await page.goto('/tray')
  await page.goto('/')
  await pressSearchKey(page)
  await page.keyboard.type('market evidence')
  await expect(page).toHaveURL(/\?q=market\+evidence&copies=folded$/)
  await page.keyboard.press('Enter')
  await page.goBack()
  await expect(page).not.toHaveURL(/q=/)
  await expect(box(page)).toHaveValue('')
  await page.goBack()
  await expect(page).toHaveURL(/\/tray$/)
})

test('Enter on a search from a link adds no step', async ({ page }) => {
  await page.goto('/tray')
  await page.goto('/?utm_source=letter&q=killed')
  await pressSearchKey(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.goBack()
  await expect(page).toHaveURL(/\/tray$/)
})

test('what is typed and deleted again is no step', async ({ page }) => {
  await page.goto('/tray')
  await page.goto('/?q=killed+')
  await pressSearchKey(page)
  await page.keyboard.press('End')
  await page.keyboard.type('xy')
  await expect(page).toHaveURL(/\?q=killed\+xy$/)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(page).toHaveURL(/\?q=killed\+$/)
  await expect(box(page)).toHaveValue('killed ')
  await page.goBack()
  await expect(page).toHaveURL(/\/tray$/)
})

test('no letter is lost that is typed while a step is taken back', async ({ page }) => {
  await page.goto('/?q=killed+')
  await pressSearchKey(page)
  await page.keyboard.press('End')
  // Without waiting: the browser goes back in its own time.
  await page.keyboard.type('x')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('civilians ')
  await expect(box(page)).toHaveValue('killed civilians ')
  await expect(page).toHaveURL(/\?q=killed\+civilians\+$/)
  await page.goBack()
  await expect(box(page)).toHaveValue('killed ')
})

test('a choice and a word each are a step of their own', async ({ page }) => {
  await page.goto('/?q=killed+')
  await page.getByRole('checkbox', { name: 'Passages that quote someone' }).check()
  await expect(page).toHaveURL(/quoted=1/)
  await page.goBack()
  await expect(page).not.toHaveURL(/quoted=1/)
})

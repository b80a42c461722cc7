import { box, expect, hits, openHelp, openSettings, pressSearchKey, sentence, test } from './page.ts'

test('from the search box to a copied citation without a mouse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await pressSearchKey(page)
  await page.keyboard.type('"rogue fighters"')
  await expect(hits(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('j')
  await expect(hits(page).first()).toBeFocused()
  await page.keyboard.press('c')
  const copy = hits(page).getByRole('button', { name: 'Copy citation' })
  await expect(copy).toBeVisible()
  for (let presses = 0; presses < 20; presses += 1) {
    if (await copy.evaluate((it) => it === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(hits(page).getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Human Rights Watch reported')
})

test('j and k go from hit to hit, t puts one into the tray, o opens the document', async ({ page }) => {
  await page.goto('/?q=killed+')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(hits(page).first()).toBeFocused({ timeout: 250 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(hits(page).nth(1)).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('link', { name: /^Tray/ })).toContainText('(1)')
  await expect(hits(page).nth(1).getByRole('button', { name: 'In the tray' })).toBeVisible()
  // As it did when it ticked a box.
  await page.keyboard.press('x')
  await expect(hits(page).nth(1).getByRole('button', { name: 'Add to tray' })).toBeVisible()
  await page.keyboard.press('k')
  await expect(hits(page).first()).toBeFocused()
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/\/documents\//)
})

test('a question mark opens the help, Escape closes it, and the focus returns to where it was', async ({
  page,
}) => {
  await page.goto('/?q=killed+')
  const button = page.getByRole('button', { name: 'Settings' })
  await button.focus()
  const dialog = page.getByRole('dialog', { name: 'Search and shortcut keys' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(dialog).toBeVisible({ timeout: 250 })
  }).toPass()
  await expect(dialog).toContainText('Exactly these words, in this order.')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
})

test('help that was opened in the settings leads back to them, and the focus to its button', async ({
  page,
}) => {
  await page.goto('/?q=killed+')
  await openHelp(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('switch', { name: 'Shortcut keys' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Help and shortcut keys' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused()
})

test('letters typed in the box are words, not keys', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('jock?')
  await expect(box(page)).toHaveValue('jock?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('switched off, keys do nothing and are not advertised; switched on, they work again', async ({
  page,
}) => {
  await page.goto('/?q=killed+')
  const keys = page.getByRole('switch', { name: 'Shortcut keys' })
  const hint = page.locator('.field').getByText('/', { exact: true })
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(hits(page).first()).toBeFocused({ timeout: 250 })
  }).toPass()
  await expect(hint).toBeVisible()
  await openSettings(page)
  await keys.uncheck()
  await expect(hint).toBeHidden()
  for (const key of ['j', '/', '?', 'x']) await page.keyboard.press(key)
  await expect(keys).toBeFocused()
  await expect(page.getByRole('dialog')).toBeHidden()

  // The choice is kept: the next page follows it from the start.
  await page.reload()
  await expect(hint).toBeHidden()
  await openSettings(page)
  await expect(keys).not.toBeChecked()
  await page.getByRole('button', { name: 'Help' }).click()
  const dialog = page.getByRole('dialog', { name: 'Search and shortcut keys' })
  await expect(dialog).toContainText('“Shortcut keys” in the settings switches them on.')
  await expect(dialog).not.toContainText('Next result')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('j')
  await expect(hits(page).first()).not.toBeFocused()

  await keys.check()
  await expect(hint).toBeVisible()
  await page.keyboard.press('j')
  await expect(hits(page).first()).toBeFocused()
  await page.keyboard.press('?')
  await expect(dialog).toContainText('Next result')
  await expect(dialog).toContainText('“Shortcut keys” in the settings switches them off.')
})

test('the keys of a document are switched off with all the others', async ({ page }) => {
  await page.goto('/?q=killed+')
  await hits(page)
    .first()
    .getByRole('link', { name: /paragraph of/ })
    .click()
  await expect(page).toHaveURL(/\/documents\//)
  const steps = page.getByRole('navigation', { name: 'Hits in this document' })
  await expect(steps.getByText('next')).toBeVisible()
  const keys = page.getByRole('switch', { name: 'Shortcut keys' })
  await openSettings(page)
  await keys.uncheck()
  await expect(steps.getByText('next')).toBeHidden()
  const before = page.url()
  await page.keyboard.press('n')
  await page.keyboard.press('j')
  expect(page.url()).toBe(before)
  await keys.check()
  await page.keyboard.press('n')
  await expect(page).not.toHaveURL(before)
})

test('removing a filter moves the focus on to the part that is left', async ({ page }) => {
  await page.goto('/?q=killed+&quoted=1')
  await sentence(page).getByRole('link', { name: 'Remove with a quotation' }).press('Enter')
  await expect(page).not.toHaveURL(/quoted/)
  await expect(sentence(page).getByRole('link', { name: 'Remove “killed”' })).toBeFocused()
})

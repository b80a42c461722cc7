import { found } from './chosen.ts'
import { ALL_QUOTES, box, expect, hits, openHelp, openMore, openSettings, test } from './page.ts'
import { violationsInBothThemes } from './violations.ts'

const PAGES = [
  ['the start page', '/'],
  ['all quotes', ALL_QUOTES],
  ['results', '/?q=killed+civilians&group=human-rights-watch'],
  ['results with notices', '/?q=daesh+group:nobody'],
  ['the map', '/map?q=killed&location=LB&bbox=35,33,37,37'],
  ['a map without places', '/map?q=xyzzy'],
  ['quotations', '/?q=atrocities+&in=quotations'],
  ['quotes about something', '/?q=atrocities+&in=quoting'],
  ['a range of time', '/?dates=mentioned&from=2025-03&undated=include'],
  ['nothing found', '/?q=xyzzy'],
  ['passages where no quotes were found', '/?q=kuwait&in=quoting'],
  ['an error', '/?limit=1000'],
  ['not found', '/documents/0123456789abcdef'],
  ['the sheet of parts', '/specimen'],
  ['the page for a whole list', '/batch'],
] as const

for (const [name, path] of PAGES) {
  test(`no accessibility violations on ${name} @phone`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    expect(await violationsInBothThemes(page)).toEqual([])
  })
}

test('none with the suggestions, the help or the context of a hit open @phone', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('lataki')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await box(page).press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  // The list lies over the button.
  await box(page).press('Escape')
  await openHelp(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await openMore(hits(page).first())
  await hits(page).first().getByText('Context', { exact: true }).click()
  await expect(hits(page).first().getByRole('link', { name: 'Read it in the document' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('none in the help where keys are switched off @phone', async ({ page }) => {
  await page.goto('/?q=killed')
  await openSettings(page)
  await page.getByRole('switch', { name: 'Shortcut keys' }).uncheck()
  await page.getByRole('button', { name: 'Help' }).click()
  await expect(page.getByRole('dialog')).toContainText('switched off')
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('none on a permalink with what stands around it @phone', async ({ page, request }) => {
  const { id } = await found(request, '"rogue fighters"')
  await page.goto(`/passages/${id}`)
  await expect(page.getByRole('region', { name: 'In context' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('none in Arabic @phone', async ({ page }) => {
  await page.goto('/settings?lang=ar')
  await page.goto('/?q=killed+&group=human-rights-watch')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('none on a document with a citation open @phone', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await hits(page).getByRole('button', { name: 'Cite' }).click()
  await expect(hits(page).getByRole('button', { name: 'Copy citation' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  // On a small screen it lies over its hit.
  await page.keyboard.press('Escape')
  await hits(page)
    .getByRole('link', { name: /Human Rights Watch reported/ })
    .click()
  await expect(page.getByRole('region', { name: 'Where this comes from' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.goto(page.url().replace('?', '?q=civilians&'))
  await expect(page.getByRole('link', { name: 'Next hit' }).first()).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

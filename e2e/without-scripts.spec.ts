import { ALL_PASSAGES, box, expect, hits, mode, sentence, test } from './page.ts'

test.use({ javaScriptEnabled: false })

test('searching, narrowing and reading work without JavaScript @phone', async ({ page }) => {
  await page.goto('/')
  await box(page).fill('rogue')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL('/?q=rogue&in=quoting&copies=folded')
  await expect(mode(page, 'Quotes')).toHaveAttribute('aria-current', 'true')
  await expect(hits(page)).toHaveCount(1)
  await hits(page)
    .getByRole('link', { name: /Human Rights Watch reported/ })
    .click()
  await expect(page.locator('[aria-current="true"]')).toContainText('rogue fighters')
})

test('a filter is a link, and the words stay with it', async ({ page }) => {
  await page.goto('/?q=killed')
  await page
    .getByRole('region', { name: 'About' })
    .getByRole('link', { name: /^Human Rights Watch \d+$/ })
    .click()
  await expect(page).toHaveURL(/q=killed&group=/)
  await expect(sentence(page)).toContainText('Human Rights Watch')
  await box(page).fill('civilians')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page).toHaveURL(/q=civilians/)
  await expect(page).toHaveURL(/group=/)
})

test('dates are in a form of their own', async ({ page }) => {
  await page.goto('/?q=killed')
  await page.getByRole('textbox', { name: 'From' }).fill('2025-04')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/from=2025-04/)
  await expect(hits(page).first()).toContainText('3 April 2025')
})

test('a citation is a link to a file', async ({ page }) => {
  await page.goto('/?q=rogue')
  await hits(page).getByRole('button', { name: 'Cite' }).click()
  const download = page.waitForEvent('download')
  await hits(page).getByRole('link', { name: 'RIS' }).click()
  expect((await download).suggestedFilename()).toMatch(/^[0-9a-f-]+\.ris$/)
})

test('where no quotes were found but passages were, the page says so and leads to them @phone', async ({
  page,
}) => {
  await page.goto('/')
  await box(page).fill('kuwait')
  await box(page).press('Enter')
  await expect(page.getByRole('heading', { name: 'No quotes match, but 1 passage does' })).toBeVisible()
  await page.getByRole('link', { name: 'Show the passages' }).click()
  await expect(page).toHaveURL('/?q=kuwait&copies=folded')
  await expect(hits(page)).toHaveCount(1)
})

test('a form beside all passages narrows these, and leads to no other page', async ({ page }) => {
  for (const all of [ALL_PASSAGES, '/?copies=all']) {
    await page.goto(all)
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(sentence(page)).toHaveText('All passages')
  }
})

import { ALL_PASSAGES, box, expect, hits, mode, openFilters, pressSearchKey, sentence, test } from './page.ts'

test('finds while someone types, marks what was found, and keeps the search in the address @phone', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Find out who said what' })).toBeVisible()
  await box(page).pressSequentially('rogue figh')
  await expect(hits(page)).toHaveCount(1)
  await expect(hits(page).locator('mark')).toHaveText(['rogue', 'fighters'])
  await expect(hits(page)).toContainText('Joe Stork')
  await expect(page.getByRole('status').filter({ hasText: '1 quote in 1 passage' })).toBeVisible()
  await expect(page).toHaveURL(/\?q=rogue\+figh&in=quoting&copies=folded$/)
})

test('where no quotes match but passages do, the page says so while someone types, and shows them in one step @phone', async ({
  page,
}) => {
  await page.goto('/')
  await box(page).fill('kuwait')
  await expect(page.getByRole('heading', { name: 'No quotes match, but 1 passage does' })).toBeVisible()
  await expect(page.getByText('Nothing matches')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show the passages' }).click()
  await expect(hits(page)).toHaveCount(1)
  await expect(mode(page, 'Passages')).toHaveAttribute('aria-current', 'true')
  await box(page).fill('xyzzy')
  await mode(page, 'Quotes').click()
  await expect(page.getByRole('heading', { name: 'Nothing matches all of this' })).toBeVisible()
})

test('the ways to show the matches stand in one order, each with its count', async ({ page }) => {
  await page.goto('/')
  await box(page).fill('atrocities')
  await box(page).press('Enter')
  const ways = page.getByRole('navigation', { name: 'Show' }).getByRole('link')
  await expect(ways).toHaveText([/^Quotes \d+$/, /^Words inside quotes \d+$/, /^Passages \d+$/])
  await expect(mode(page, 'Quotes')).toHaveAttribute('aria-current', 'true')
})

test('a search from any other page opens on quotes too', async ({ page }) => {
  await page.goto('/tray')
  const field = page.getByRole('searchbox', { name: 'Words, a name, or a quote' })
  await field.fill('rogue')
  await field.press('Enter')
  await expect(page).toHaveURL('/?q=rogue&in=quoting&copies=folded')
  await expect(hits(page)).toHaveCount(1)
})

test('a saved address without a word of quotes has passages, as it had', async ({ page }) => {
  await page.goto('/?q=kuwait')
  await expect(mode(page, 'Passages')).toHaveAttribute('aria-current', 'true')
  await expect(hits(page)).toHaveCount(1)
  await box(page).fill('kuwait ')
  await expect(page).not.toHaveURL(/in=/)
})

test('the server renders the first answer: a link to a search shows it at once', async ({ request }) => {
  const answer = await request.get('/?q=%22rogue+fighters%22')
  expect(await answer.text()).toContain('<mark>rogue</mark>')
})

test('a facet narrows the search, counts, and can be removed', async ({ page }) => {
  await page.goto('/?q=killed+')
  const all = await hits(page).count()
  await page
    .getByRole('region', { name: 'About' })
    .getByRole('link', { name: /^Human Rights Watch \d+$/ })
    .click()
  await expect(page).toHaveURL(/group=/)
  await expect.poll(() => hits(page).count()).toBeLessThan(all)
  await sentence(page).getByRole('link', { name: 'Remove Human Rights Watch' }).click()
  await expect(hits(page)).toHaveCount(all)
})

test('a facet’s own choice keeps the counts of its other values', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  const filters = page.getByRole('region', { name: 'Sources' })
  const values = await filters
    .getByRole('link', { name: /^(The Guardian|Source not stated) \d+$/ })
    .allInnerTexts()
  expect(values).toHaveLength(2)
  await filters.getByRole('link', { name: /^The Guardian \d+$/ }).click()
  await expect(page).toHaveURL(/source=the-guardian/)
  await expect(filters.getByRole('link', { name: /^(The Guardian|Source not stated) \d+$/ })).toHaveText(
    values,
  )
})

test('leaves out an excluded value', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  await page.getByRole('link', { name: 'not The Guardian' }).click()
  await expect(page).toHaveURL(/not\.source=the-guardian/)
  await expect(sentence(page)).toContainText('not from The Guardian')
  await expect(hits(page).first()).toBeVisible()
  await expect(hits(page).filter({ hasText: 'The Guardian, inferred' })).toHaveCount(0)
})

test('a date narrows the search to passages known to be from that time', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  await page.getByRole('textbox', { name: 'From' }).fill('2025-04-01')
  await expect(page).toHaveURL(/from=2025-04-01/)
  await expect(hits(page).first()).toContainText('3 April 2025')
  await expect(hits(page).filter({ hasText: 'no date given' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'include undated' }).check()
  await expect(page).toHaveURL(/undated=include/)
})

test('back and forward bring searches back', async ({ page }) => {
  await page.goto('/?q=hostages+')
  await mode(page, 'Words inside quotes').click()
  await expect(page).toHaveURL(/in=quotations/)
  await page.goBack()
  await expect(page).not.toHaveURL(/in=quotations/)
  await expect(box(page)).toHaveValue('hostages ')
  await page.goForward()
  await expect(mode(page, 'Words inside quotes')).toHaveAttribute('aria-current', 'true')
})

test('other names are searched too, are listed, and can be turned off', async ({ page }) => {
  await page.goto('/?q=daesh+')
  await expect(page.getByText('Also searching:')).toBeVisible()
  await expect(hits(page).first().locator('mark').first()).toBeVisible()
  await page.getByRole('link', { name: 'Search only the words typed' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing matches all of this' })).toBeVisible()
})

test('what is not understood is searched as words, with a notice', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('group:nobody "war cri')}`)
  await expect(page.getByText('No group is called "nobody"')).toBeVisible()
  await expect(page.getByText('The quotation mark is not closed')).toBeVisible()
})

test('an unusable address says what to correct', async ({ page }) => {
  await page.goto('/?limit=1000')
  await expect(page.getByRole('alert').filter({ hasText: '"limit"' })).toBeVisible()
})

test('a slash goes to the search box from anywhere', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Verbatim', exact: true }).focus()
  await pressSearchKey(page)
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('')
})

test('a phone shows filters on demand and never scrolls sideways @phone-only', async ({ page }) => {
  await page.goto('/?q=killed+')
  const group = page
    .getByRole('region', { name: 'About' })
    .getByRole('link', { name: /^Human Rights Watch \d+$/ })
  await expect(group).toBeHidden()
  await openFilters(page)
  await expect(group).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

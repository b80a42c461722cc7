import { ALL_PASSAGES, expect, hits, mode, pressSearchKey, test } from './page.ts'

test('quotations alone: each is shown by itself, with who said it', async ({ page }) => {
  await page.goto('/?q=atrocities+')
  await mode(page, 'Words inside quotes').click()
  await expect(page).toHaveURL(/in=quotations/)
  await expect(hits(page).locator('q').first()).toContainText('atrocities')
  await expect(hits(page).locator('q mark').first()).toHaveText('atrocities')
  await page.goBack()
  await expect(mode(page, 'Passages')).toHaveAttribute('aria-current', 'true')
})

test('quotes about something: passages as before, counted in quotes', async ({ page }) => {
  await page.goto('/?q=atrocities+')
  await mode(page, 'Quotes').click()
  await expect(page).toHaveURL(/in=quoting/)
  await expect(page.locator('p.count')).toContainText(/^\d+ quotes? in \d+ passages? of \d+ documents?/)
  await expect(hits(page).first()).toBeVisible()
})

test('who said it is separate from what it is about', async ({ page }) => {
  await page.goto('/?q=rogue')
  await page
    .getByRole('region', { name: 'Said by' })
    .getByRole('link', { name: /^Joe Stork \d+$/ })
    .click()
  await expect(page).toHaveURL(/speaker=/)
  await expect(page).not.toHaveURL(/group=/)
})

test('several values of a facet widen it, and it can be cleared on its own', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  const sources = page.getByRole('region', { name: 'Sources' })
  await sources.getByRole('link', { name: /^The Guardian \d+$/ }).click()
  // Before the scripts run this leaves the page, and the next click would still be on the old one.
  await expect(page).toHaveURL(/source=the-guardian/)
  await sources.getByRole('link', { name: /^Source not stated \d+$/ }).click()
  await expect(page).toHaveURL(/source=the-guardian&source=unknown/)
  await sources.getByRole('link', { name: 'Clear Sources' }).click()
  await expect(page).not.toHaveURL(/source=/)
  // What was pressed is gone, and the focus is still in its facet.
  await expect(sources.locator(':focus')).toHaveCount(1)
})

test('a value that is chosen before an earlier one is drawn widens that step, and takes nothing of it back', async ({
  page,
}) => {
  await page.goto(ALL_PASSAGES)
  await pressSearchKey(page)
  // Two clicks of one moment: nothing can be drawn between them.
  await page.getByRole('region', { name: 'Sources' }).evaluate((sources) => {
    for (const source of ['the-guardian', 'unknown']) {
      sources.querySelector<HTMLElement>(`a[href*="source=${source}"]`)?.click()
    }
  })
  await expect(page).toHaveURL(/source=the-guardian&source=unknown/)
})

test('places are nested, and groups are listed by kind', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  const places = page.getByRole('region', { name: 'Places' })
  const country = places
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /^Syria \d+$/ }) })
  await expect(
    country
      .getByRole('list')
      .first()
      .getByRole('link', { name: /^Latakia.* \d+$/ }),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'About' }).getByText('Armed groups').first()).toBeVisible()
})

test('a facet is searched by name', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  const groups = page.getByRole('region', { name: 'About' })
  await groups.getByText(/more$/).click()
  await groups.getByRole('searchbox', { name: 'Find a group' }).fill('watch')
  await expect(
    groups.getByRole('group').getByRole('link', { name: /^Human Rights Watch \d+$/ }),
  ).toBeVisible()
  await expect(groups.getByRole('group').getByRole('link', { name: /\d+$/ })).toHaveCount(1)
})

test('clear all removes chosen filters and typed ones', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('killed lang:en ')}&group=human-rights-watch&quoted=1`)
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL(/\?q=killed\+?$/)
  await expect(page.getByRole('region', { name: 'Results' })).toBeFocused()
})

test('results are put in the order of their sources, unknown ones last @phone', async ({ page, request }) => {
  await page.goto('/?q=killed')
  await page.getByLabel('Order').selectOption('By source')
  await expect(page).toHaveURL(/sort=source/)
  const answer = await (await request.get('/api/search?q=killed&sort=source&limit=100')).json()
  const sources: (string | null)[] = answer.hits.map((it: { source: string | null }) => it.source)
  const known = sources.filter((it) => it !== null)
  expect(sources.slice(0, known.length)).toEqual(known)
  const letters = known.map((it) => it.toLowerCase())
  expect(letters).toEqual(letters.toSorted())
  await expect(hits(page).first()).toHaveAttribute('data-hit', answer.hits[0].id)
})

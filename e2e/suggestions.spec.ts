import { box, expect, hits, test } from './page.ts'

test('a name is suggested while it is typed, and choosing it makes it a filter @phone', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('killed human ri')
  const option = page.getByRole('listbox').getByRole('option', { name: /Human Rights Watch Organisations/ })
  await expect(option).toBeVisible()
  await option.click()
  await expect(page).toHaveURL(/q=killed\+&in=quoting&copies=folded&group=human-rights-watch/)
  await expect(box(page)).toHaveValue('killed ')
  await expect(box(page)).toBeFocused()
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('the list follows the arrow keys, Enter and Escape, and the box keeps the focus', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('lataki')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await box(page).press('ArrowDown')
  const first = page.getByRole('listbox').getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await box(page).press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(box(page)).toHaveValue('lataki')
  await box(page).press('ArrowDown')
  await box(page).press('ArrowDown')
  await box(page).press('Enter')
  await expect(page).toHaveURL(/location=SY%2Flatakia/)
})

test('what is typed can be searched for in quotes, and as a phrase', async ({ page }) => {
  await page.goto('/?q=of&in=passage')
  await box(page).fill('cycles of atrocities')
  await page.getByRole('option', { name: 'Quotes about cycles of atrocities' }).click()
  await expect(page).toHaveURL(/q=cycles\+of\+atrocities&in=quoting/)
  await box(page).click()
  await page.getByRole('option', { name: 'Exactly these words: "cycles of atrocities"' }).click()
  await expect(box(page)).toHaveValue('"cycles of atrocities"')
  await expect(hits(page).first()).toBeVisible()
})

test('a misspelled word is corrected on request', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('atrocites')
  await page.getByRole('option', { name: 'atrocities Did you mean' }).click()
  await expect(page).toHaveURL(/q=atrocities/)
  await expect(hits(page).first().locator('mark').first()).toHaveText('atrocities')
})

test('recent searches are offered, and cleared on request', async ({ page }) => {
  await page.goto('/')
  await box(page).fill('rogue fighters')
  await box(page).press('Enter')
  await expect(hits(page)).toHaveCount(1)
  await page.goto('/')
  await box(page).click()
  await expect(page.getByRole('option', { name: 'rogue fighters Recent search' })).toBeVisible()
  await page.getByRole('option', { name: 'Clear recent searches' }).click()
  await page.reload()
  await box(page).click()
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('the API says where the words begin that a suggested name replaces', async ({ request }) => {
  const answer = await (await request.get('/api/suggest?q=killed+human+rights')).json()
  expect(answer.start).toBe(7)
  expect(answer.values[0]).toMatchObject({ facet: 'group', label: 'Human Rights Watch' })
})

test('names are looked up once the search is answered, and each search is requested once', async ({
  page,
}) => {
  await page.goto('/')
  const asked: string[] = []
  page.on('request', (it) => {
    const { pathname, search, searchParams } = new URL(it.url())
    // The counts of the other ways to show the matches are searches for one hit.
    if (searchParams.get('limit') === '1') return
    if (/^\/api\/(search|suggest)$/.test(pathname)) asked.push(pathname + search)
  })
  let answer = () => {}
  await page.route('**/api/search**', async (route) => {
    await new Promise<void>((go) => {
      answer = go
    })
    await route.continue()
  })
  await box(page).fill('human')
  await expect.poll(() => asked).toEqual(['/api/search?q=human&in=quoting&copies=folded'])
  // Long enough for a second request, if it did not wait for the first.
  await page.waitForTimeout(300)
  expect(asked).toEqual(['/api/search?q=human&in=quoting&copies=folded'])
  answer()
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(asked).toEqual([
    '/api/search?q=human&in=quoting&copies=folded',
    '/api/suggest?q=human&in=quoting&copies=folded',
  ])
})

import { ALL_PASSAGES, expect, openFilters, sentence, test } from './page.ts'

test('a range of time is chosen by arrow keys, and appears in the fields', async ({ page }) => {
  await page.goto('/?dates=mentioned')
  const earliest = page.getByRole('slider', { name: 'Earliest month' })
  const from = await earliest.getAttribute('aria-valuetext')
  await expect(async () => {
    await earliest.press('ArrowRight')
    await expect(page).toHaveURL(/from=\d{4}-\d{2}/, { timeout: 500 })
  }).toPass()
  await expect(earliest).not.toHaveAttribute('aria-valuetext', from ?? '')
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue(/^\d{4}-\d{2}$/)
  await expect(earliest).toBeFocused()
  await earliest.press('Home')
  await expect(page).not.toHaveURL(/from=/)
})

test('a range of time is chosen by dragging over the bars', async ({ page }) => {
  await page.goto('/?dates=mentioned')
  const chart = page.getByRole('group', { name: 'Passages by month' })
  await chart.scrollIntoViewIfNeeded()
  const place = await chart.boundingBox()
  if (!place) throw new Error('The chart is not shown.')
  const y = place.y + place.height - 4
  await page.mouse.move(place.x + place.width * 0.6, y)
  await page.mouse.down()
  await page.mouse.move(place.x + place.width * 0.8, y, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}&dates=mentioned/)
})

test('dates that passages mention have a chart of their own', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  // Everything dated here was published in one month: nothing to choose among.
  await expect(page.getByText('All dates are in April 2025')).toBeVisible()
  await expect(page.getByRole('slider')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Which dates' }).selectOption('mentioned')
  await expect(page).toHaveURL(/dates=mentioned/)
  await expect(page.getByText(/without a date in the text/)).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Latest month' })).toBeVisible()
})

test('passages without a date are counted, and can be chosen', async ({ page }) => {
  await page.goto(ALL_PASSAGES)
  await page
    .getByText(/without a publication date/)
    .getByRole('link', { name: 'Show only these' })
    .click()
  await expect(page).toHaveURL(/undated=only/)
  await expect(sentence(page)).toHaveText('Passages undated')
})

test('a tap on a bar chooses its month @phone-only', async ({ page }) => {
  await page.goto('/?dates=mentioned')
  await openFilters(page)
  const chart = page.getByRole('group', { name: 'Passages by month' })
  await chart.scrollIntoViewIfNeeded()
  const place = await chart.boundingBox()
  if (!place) throw new Error('The chart is not shown.')
  await page.touchscreen.tap(place.x + place.width * 0.7, place.y + place.height - 4)
  await expect(page).toHaveURL(/from=2025-03&to=2025-03/)
})

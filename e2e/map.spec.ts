import type { Page } from 'playwright/test'
import { expect, test } from './page.ts'

const marks = (page: Page) => page.getByRole('group', { name: 'Places on the map' })
const table = (page: Page) => page.getByRole('table')
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
const count = (page: Page) => page.getByRole('status').filter({ hasText: 'match' })

test('the map, the table beside it and the search agree @phone', async ({ page, request }) => {
  const outlines = page.waitForResponse(/\/map\/outlines\/(world|part-\d-\d)\.svg$/)
  const answer = await (await request.get('/api/search?q=killed&location=LB')).json()
  const { places } = await (await request.get('/api/places?q=killed&location=LB')).json()
  await page.goto('/map?q=killed&location=LB')
  expect((await outlines).headers()['content-type']).toBe('image/svg+xml')
  await expect(count(page)).toContainText(`${answer.total.value} passage`)
  const [syria] = places.filter((it: { key: string }) => it.key === 'SY')
  const facet = answer.facets.location.values.find((it: { key: string }) => it.key === 'SY')
  expect(syria.count).toBe(facet.count)
  await expect(row(page, 'Syria')).toContainText(String(syria.count))
  await expect(marks(page).getByRole('link', { name: `Syria: ${syria.count} passages` })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})

test('a click on a place narrows the search to it without shrinking the other counts', async ({ page }) => {
  await page.goto('/map?q=kuwait+OR+people')
  const before = await row(page, 'Syria').textContent()
  await marks(page)
    .getByRole('link', { name: /^Kuwait/ })
    .click()
  await expect(page).toHaveURL(/location=KW/)
  await expect(count(page)).toContainText('1 passage')
  await expect(row(page, 'Kuwait').getByRole('link')).toHaveAttribute('aria-current', 'true')
  expect(await row(page, 'Syria').textContent()).toBe(before)
  await count(page).getByRole('link', { name: '1 passage' }).click()
  await expect(page).toHaveURL(/\/\?q=kuwait(?:\+|%20)OR(?:\+|%20)people&location=KW/)
})

test('a mark of several places opens by keyboard until each one is visible', async ({ page }) => {
  await page.goto('/map')
  const closed = marks(page).getByRole('link', { name: /zoom in$/ })
  await expect(closed.first()).toBeVisible()
  for (let i = 0; i < 12 && (await closed.count()) > 0; i += 1) {
    await closed.first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Zoom out' })).toBeVisible()
  }
  await expect(table(page).getByText(/\d+ places? in view, \d+ outside/)).toBeVisible()
})

test('keys, wheel and dragging move the map, and the table follows', async ({ page }) => {
  await page.goto('/map?q=killed')
  const caption = table(page).locator('caption')
  await expect(caption).toHaveText(/in view$/)
  await page.getByRole('link', { name: 'Zoom in', exact: true }).focus()
  for (const key of ['ArrowRight', '+', '+', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  await expect(caption).toHaveText(/outside$/)
  await page.getByRole('link', { name: 'Show all places' }).click()
  await expect(caption).toHaveText(/in view$/)
  const frame = await marks(page).boundingBox()
  if (!frame) throw new Error('There is no map.')
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height * 0.6 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x - frame.width * 0.4, middle.y, { steps: 5 })
  await page.mouse.up()
  await expect(caption).toHaveText(/outside$/)
  await page.getByRole('link', { name: 'Show all places' }).click()
  await page.mouse.move(frame.x + frame.width * 0.7, frame.y + frame.height * 0.5)
  await page.mouse.wheel(0, -900)
  await expect(caption).toHaveText(/outside$/)
  await page.getByRole('link', { name: 'Show all places' }).click()
  await page.getByRole('searchbox', { name: 'Words', exact: true }).click()
  await page.mouse.move(frame.x + frame.width * 0.7, frame.y + frame.height * 0.5)
  await page.mouse.wheel(0, -900)
  await expect(caption, 'a page that scrolls over the map leaves it as it is').toHaveText(/in view$/)
  await page.mouse.down()
  await page.mouse.up()
  await page.mouse.wheel(0, -900)
  await expect(caption).toHaveText(/outside$/)
})

test('a box narrows the search to passages that name a place in it, and can be removed', async ({
  page,
  request,
}) => {
  await page.goto('/map?q=killed')
  const all = await count(page).textContent()
  await page.getByRole('button', { name: 'Draw a box' }).click()
  const frame = await marks(page).boundingBox()
  if (!frame) throw new Error('There is no map.')
  await page.mouse.move(frame.x + 2, frame.y + 2)
  await page.mouse.down()
  await page.mouse.move(frame.x + frame.width * 0.25, frame.y + frame.height * 0.5, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/bbox=/)
  const bbox = new URL(page.url()).searchParams.get('bbox') ?? ''
  const { total } = await (
    await request.get(`/api/search?${new URLSearchParams({ q: 'killed', bbox })}`)
  ).json()
  await expect(count(page)).toContainText(`${total.value} passage`)
  await page.getByRole('link', { name: 'Remove the box' }).click()
  await expect(count(page)).toHaveText(all ?? '')
})

test('places have their own API, with the same errors', async ({ request }) => {
  const { places, unknown, total } = await (await request.get('/api/places')).json()
  expect(places[0]).toMatchObject({ key: 'SY', label: 'Syria', lat: 35, selected: null })
  expect(unknown + places[0].count).toBeLessThanOrEqual(total.value)
  const refused = await request.get('/api/places?bbox=1')
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { code: 'bad-request' } })
  expect((await request.get('/map/outlines/nowhere.svg')).status()).toBe(404)
})

test('an unusable address says what to correct', async ({ page }) => {
  await page.goto('/map?bbox=1,2')
  await expect(page.getByRole('alert').filter({ hasText: '"bbox"' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the map is drawn, can be explored and narrows the search @phone', async ({ page }) => {
    await page.goto('/map?q=killed')
    await expect(marks(page).getByRole('link', { name: /^Syria/ })).toBeVisible()
    await page.getByRole('link', { name: 'Zoom in', exact: true }).click()
    await expect(page).toHaveURL(/view=/)
    await expect(table(page).locator('caption')).toHaveText(/outside$/)
    await page.getByRole('link', { name: 'Only what is in view' }).click()
    await expect(page).toHaveURL(/bbox=/)
    await page.goto('/map?q=kuwait+OR+people')
    await row(page, 'Kuwait').getByRole('link').click()
    await expect(count(page)).toContainText('1 passage')
    await page.getByRole('searchbox', { name: 'Words', exact: true }).fill('hostages')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/\/map\?(?=.*q=hostages)(?=.*location=KW)/)
  })
})

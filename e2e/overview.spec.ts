import type { Page } from 'playwright/test'
import { expect, hits, test } from './page.ts'

const overviewOf = (page: Page) => page.getByRole('region', { name: 'What is in the collection' })
const topOf = (page: Page, title: string) =>
  overviewOf(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title }) })

/** Not so wide that the filters stand beside, which have the same values. */
const TABLET = { width: 1024, height: 900 }
async function openNarrow(page: Page) {
  if ((page.viewportSize()?.width ?? 0) > TABLET.width) await page.setViewportSize(TABLET)
  await page.goto('/')
}

test('the start page shows the newest quotes, who said them, and where each can be cited @phone', async ({
  page,
}) => {
  await page.goto('/')
  const latest = overviewOf(page).getByRole('region', { name: 'Latest quotes' })
  await expect(latest.getByRole('figure')).toHaveCount(3)
  const first = latest.getByRole('figure').first()
  const said = first.getByRole('blockquote').getByRole('link')
  const words = (await said.textContent()) ?? ''
  const speaker = (await first.locator('.name').textContent()) ?? ''
  await said.click()
  await expect(page).toHaveURL(/\/passages\//)
  await expect(page.getByRole('main')).toContainText(words)
  await expect(page.getByRole('main')).toContainText(speaker)
  await page.goto('/')
  await latest.getByRole('link', { name: 'All quotes, the newest first' }).click()
  await expect(page).toHaveURL('/?in=quoting&sort=newest&copies=folded')
  await expect(hits(page).first()).toBeVisible()
})

test('beside the filters, what they list is not listed twice', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('complementary', { name: 'Filters' })).toContainText('Said by')
  await expect(page.getByRole('heading', { name: 'Said by' })).toHaveCount(1)
})

test('the start page says what is in the collection, and every value leads to its passages @phone', async ({
  page,
  request,
}) => {
  const { documents, passages } = await (await request.get('/api/health')).json()
  await openNarrow(page)
  const overview = overviewOf(page)
  await expect(overview).toContainText(`${documents} documents, ${passages} passages, 1 source`)
  await expect(overview).toContainText(/Last indexed on \d+ \w+ \d{4}/)
  await expect(overview.getByRole('link', { name: 'Published 3 April 2025' })).toBeVisible()
  const places = topOf(page, 'Places')
  const { values, more } = await (await request.get('/api/facets/location?limit=100')).json()
  const named = values.filter((it: { key: string }) => it.key !== 'unknown')
  await expect(places).toContainText(`${named.length + more - 6} more.`)
  const [first] = named
  await expect(places.getByRole('listitem').first()).toHaveText(`${first.label} ${first.count}`)
  await places.getByRole('link', { name: first.label }).click()
  await expect(page).toHaveURL(`/?location=${first.key}&copies=folded`)
  await expect(page.getByRole('status').filter({ hasText: `${first.count} passages` })).toBeVisible()
  await expect(overview).toBeHidden()
})

test('passages without a stated value can be browsed too, as many as were counted', async ({ page }) => {
  await openNarrow(page)
  const unknown = topOf(page, 'Said by').getByRole('link', { name: /^Speaker not stated: \d+$/ })
  const count = /\d+/.exec((await unknown.textContent()) ?? '')?.[0]
  await unknown.click()
  await expect(page).toHaveURL('/?speaker=unknown&copies=folded')
  await expect(page.getByRole('status').filter({ hasText: `${count} passages` })).toBeVisible()
  await expect(hits(page).first()).toBeVisible()
})

test('the map unfolds beside the results, and its script is loaded only then', async ({ page }) => {
  const loaded: string[] = []
  page.on('response', (answer) => loaded.push(new URL(answer.url()).pathname))
  await page.goto('/?q=kuwait+OR+people')
  await page.waitForLoadState('networkidle')
  const before = loaded.filter((it) => it.endsWith('.js')).length
  expect(loaded).not.toContain('/api/places')
  await page.getByRole('complementary', { name: 'Filters' }).getByText('Map', { exact: true }).click()
  const marks = page.getByRole('group', { name: 'Places on the map' })
  await marks.getByRole('link', { name: /^Kuwait/ }).click()
  await expect(page).toHaveURL(/\/\?q=kuwait(?:\+|%20)OR(?:\+|%20)people&location=KW$/)
  await expect(hits(page)).toHaveCount(1)
  expect(loaded.filter((it) => it.endsWith('.js')).length).toBeGreaterThan(before)
  await expect(marks.getByRole('link', { name: /^Kuwait/ })).toHaveAttribute('aria-current', 'true')
})

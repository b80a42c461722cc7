import type { Page } from 'playwright/test'
import { ALL_PASSAGES, ALL_QUOTES, expect, hits, mode, sentence, test } from './page.ts'

const overviewOf = (page: Page) => page.getByRole('region', { name: 'What is in the collection' })
const topOf = (page: Page, title: string) => overviewOf(page).getByRole('region', { name: title })

/** How much of a way to show the matches the search page says that it has. */
const shownCount = (page: Page, name: string) => mode(page, name).locator('.number')

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
})

test('the start page is a start page alone: no hits, no filters, no switch, before and after its scripts @phone', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/')).text()
  expect(html).not.toContain('<article')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find out who said what')
  await expect(hits(page)).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Filters' })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Show' })).toHaveCount(0)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})

test('all quotes and all passages are one step away, as many as the link says @phone', async ({ page }) => {
  for (const [name, address, noun] of [
    ['All quotes', ALL_QUOTES, 'quotes'],
    ['All passages', ALL_PASSAGES, 'passages'],
  ] as const) {
    await page.goto('/')
    const link = overviewOf(page).getByRole('link', { name: new RegExp(`^${name} · \\d+$`) })
    const count = /\d+/.exec((await link.textContent()) ?? '')?.[0]
    await link.click()
    await expect(page).toHaveURL(address)
    await expect(sentence(page)).toHaveText(name)
    await expect(page.locator('.count').getByText(`${count} ${noun}`, { exact: true })).toBeVisible()
    await expect(hits(page).first()).toBeVisible()
    // Without words, nothing is inside quotes.
    await expect(page.getByRole('navigation', { name: 'Show' }).getByRole('link')).toHaveText([
      /^Quotes \d+$/,
      /^Passages \d+$/,
    ])
  }
})

test('the start page says what is in the collection, and every value leads to its quotes @phone', async ({
  page,
  request,
}) => {
  const { documents, passages } = await (await request.get('/api/health')).json()
  await page.goto('/')
  const overview = overviewOf(page)
  await expect(overview.getByRole('listitem').first()).toHaveText(`${documents} documents`)
  await expect(overview.getByRole('listitem').nth(1)).toHaveText(`${passages} passages`)
  await expect(overview).toContainText(/Last indexed on \d+ \w+ \d{4}/)
  await expect(overview.getByRole('link', { name: 'All dates are in April 2025.' })).toBeVisible()
  const places = topOf(page, 'Where')
  const asked = '/api/facets/location?in=quoting&copies=folded&limit=100'
  const { values, more } = await (await request.get(asked)).json()
  const named = values.filter((it: { key: string }) => it.key !== 'unknown')
  await expect(places).toContainText(`${named.length + more - 5} more`)
  const [first] = named
  await expect(places.getByRole('listitem').first()).toHaveText(`${first.label} ${first.count}`)
  await places.getByRole('link', { name: first.label }).click()
  await expect(page).toHaveURL(`/?in=quoting&copies=folded&location=${first.key}`)
  await expect(sentence(page)).toHaveText(`Quotes in ${first.label}`)
  await expect(shownCount(page, 'Quotes')).toHaveText(String(first.count))
  await expect(overview).toBeHidden()
})

test('examples and dates lead to quotes, and what says that a draft can be checked leads there', async ({
  page,
}) => {
  await page.goto('/')
  const main = page.getByRole('main')
  for (const [link, said] of [
    [/^what .+ said$/, /^Quotes by .+/],
    [/^quotes about /, /^Quotes about .+/],
    [/^quotes in /, /^Quotes in .+/],
    ['All dates are in April 2025.', /^Quotes published April 2025/],
  ] as const) {
    await main.getByRole('link', { name: link }).click()
    await expect(sentence(page)).toHaveText(said)
    await expect(mode(page, 'Quotes')).toHaveAttribute('aria-current', 'true')
    await expect(hits(page).first()).toBeVisible()
    await page.goBack()
  }
  await main.getByRole('link', { name: 'check a draft' }).click()
  await expect(page.getByRole('heading', { name: 'Check quotes' })).toBeVisible()
})

test('quotes without a stated source or place can be browsed too, as many as were counted', async ({
  page,
}) => {
  await page.goto('/')
  const missing = overviewOf(page).getByRole('link', { name: /^\d+ (?:different )?quotes have no source$/ })
  const sourceless = /\d+/.exec((await missing.textContent()) ?? '')?.[0]
  await missing.click()
  await expect(page).toHaveURL('/?in=quoting&copies=folded&source=unknown')
  await expect(shownCount(page, 'Quotes')).toHaveText(sourceless ?? '')
  await page.goBack()
  const unknown = topOf(page, 'Where').getByRole('link', { name: /^No place named: \d+$/ })
  const count = /\d+/.exec((await unknown.textContent()) ?? '')?.[0]
  await unknown.click()
  await expect(page).toHaveURL('/?in=quoting&copies=folded&location=unknown')
  await expect(shownCount(page, 'Quotes')).toHaveText(count ?? '')
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

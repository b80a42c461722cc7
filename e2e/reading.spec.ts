import type { APIRequestContext, Page } from 'playwright/test'
import { expect, hits, openArticle, test } from './page.ts'

type Found = { hits: { id: string; documentId: string; ordinal: number }[] }

/** The address of the first document that a search finds, as a hit links to it, and the hits in it, in order. */
async function firstDocument(request: APIRequestContext, q: string) {
  const first: Found = await (await request.get(`/api/search?${new URLSearchParams({ q })}`)).json()
  const [hit] = first.hits
  const parameters = new URLSearchParams({ q, document: hit?.documentId ?? '' })
  const { hits }: Found = await (await request.get(`/api/search?${parameters}&limit=100`)).json()
  const ids = hits.sort((a, b) => a.ordinal - b.ordinal).map(({ id }) => id)
  const query = new URLSearchParams({ q, passage: ids[0] ?? '' })
  return { ids, address: `/documents/${hit?.documentId}?${query}#${ids[0]}` }
}

const steps = (page: Page) => page.getByRole('navigation', { name: 'Hits in this document' })
const decoration = (page: Page, kind: string) =>
  page
    .locator(`.document-text .in-text-${kind}`)
    .first()
    .evaluate((it) => getComputedStyle(it).textDecorationLine)

test('leads from hit to hit in the document, and back to the results @phone', async ({ page, request }) => {
  const { ids, address } = await firstDocument(request, 'civilians')
  expect(ids.length).toBeGreaterThan(1)
  await page.goto(address)
  await expect(steps(page)).toContainText(`${ids.length} paragraphs match`)
  await expect(page.locator(`[id="${ids[0]}"] mark`).first()).toHaveText(/civilians?/i)
  await page.locator(`[id="${ids[0]}"]`).getByRole('link', { name: 'Next hit' }).click()
  await expect(page.locator(`[id="${ids[1]}"]`)).toBeInViewport()
  await expect(page.locator('[aria-current="true"]')).toHaveAttribute('id', ids[1] ?? '')
  await steps(page).getByRole('link', { name: 'Back to the results' }).click()
  await expect(page).toHaveURL(/\/\?q=civilians$/)
})

test('keys lead from hit to hit, and one step back returns to the previous page', async ({
  page,
  request,
}) => {
  const { ids, address } = await firstDocument(request, 'civilians')
  await page.goto('/?q=civilians')
  await page.goto(address)
  const current = page.locator('[aria-current="true"]')
  // As soon as the page's scripts listen, which may be after more than one press: then back to the first.
  await expect(async () => {
    await page.keyboard.press('n')
    await expect(current).not.toHaveAttribute('id', ids[0] ?? '', { timeout: 250 })
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('p')
    await expect(current).toHaveAttribute('id', ids[0] ?? '', { timeout: 250 })
  }).toPass()
  await page.keyboard.press('n')
  await expect(current).toHaveAttribute('id', ids[1] ?? '')
  await expect(current).toBeFocused()
  await page.getByRole('checkbox', { name: /^Dates/ }).focus()
  await page.keyboard.press('k')
  await expect(current).toHaveAttribute('id', ids[0] ?? '')
  await page.keyboard.press('p')
  await expect(current).toHaveAttribute('id', ids[0] ?? '')
  await page.goBack()
  await expect(page).toHaveURL(/\/\?q=civilians$/)
})

test('tags are marked in the text, each kind switched on and off', async ({ page, request }) => {
  const { address } = await firstDocument(request, '"rogue fighters"')
  await page.goto(address)
  await expect(page.locator('.in-text-quotation[title*="Joe Stork"]').first()).toBeVisible()
  await expect(page.locator('.document-text .in-text-group[title^="Group: "]').first()).toBeVisible()
  expect(await decoration(page, 'place')).toBe('underline')
  await page.getByRole('checkbox', { name: /^Places \d+$/ }).uncheck()
  expect(await decoration(page, 'place')).toBe('none')
  expect(await decoration(page, 'group')).toBe('underline')
})

test('kinds of tags differ by the shape of their line, not by colour alone', async ({ page, request }) => {
  const { address } = await firstDocument(request, '"rogue fighters"')
  await page.goto(address)
  const styles = await page
    .locator('.tag-switches .in-text')
    .evaluateAll((all) =>
      all.map(
        (it) => `${getComputedStyle(it).textDecorationLine} ${getComputedStyle(it).textDecorationStyle}`,
      ),
    )
  expect(new Set(styles).size).toBe(5)
})

test('an unusable search is reported, and the document is still shown', async ({ page, request }) => {
  const { address } = await firstDocument(request, '"rogue fighters"')
  await page.goto(address.replace('?', '?bbox=nowhere&'))
  await expect(page.getByText('"bbox"')).toBeVisible()
  await expect(page.locator('[aria-current="true"]')).toContainText('rogue fighters')
})

test('an address with a missing passage says so, and leads to what happened to it', async ({
  page,
  request,
}) => {
  const { address } = await firstDocument(request, 'civilians')
  const [path] = address.split('?')
  await page.goto(`${path}?passage=0123456789abcdef-0123456789`)
  await page.getByRole('link', { name: 'What happened to it' }).click()
  await expect(page.getByText('There is nothing at this address')).toBeVisible()
})

test('paper shows the text, its numbers and where it comes from, and no controls', async ({
  page,
  request,
}) => {
  const { ids, address } = await firstDocument(request, 'civilians')
  await page.goto(address)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator(`[id="${ids[0]}"]`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where this comes from' })).toBeVisible()
  for (const name of [/^Places/, /^Groups/]) await expect(page.getByRole('checkbox', { name })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Next hit' }).first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Cite' }).first()).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('hits, tags and their switches work @phone', async ({ page, request }) => {
    const { ids, address } = await firstDocument(request, 'civilians')
    await page.goto(address)
    await page.locator(`[id="${ids[0]}"]`).getByRole('link', { name: 'Next hit' }).click()
    await expect(page.locator(`[id="${ids[1]}"]`)).toBeInViewport()
    await page.getByRole('checkbox', { name: /^Groups \d+$/ }).uncheck()
    expect(await decoration(page, 'group')).toBe('none')
  })
})

test('the actions of a paragraph are on one line, however many tags it has @phone', async ({ page }) => {
  await openArticle(page)
  const paragraphs = page.locator('.in-place')
  await expect(paragraphs.first()).toBeVisible()
  for (const paragraph of await paragraphs.all()) {
    const tops = await Promise.all(
      [
        paragraph.getByRole('button', { name: 'Cite' }),
        paragraph.getByRole('button', { name: /^Correct/ }),
      ].map(async (it) => (await it.boundingBox())?.y ?? Number.NaN),
    )
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeLessThan(12)
  }
})

test('an inferred date is a tag like others, and leads to all passages that mention it', async ({ page }) => {
  await openArticle(page)
  await page
    .getByRole('list', { name: 'Tags' })
    .getByRole('link', { name: '6 March 2025, inferred' })
    .first()
    .click()
  await expect(page).toHaveURL(/dates=mentioned/)
  await expect(hits(page).first()).toBeVisible()
})

test('an open citation stays inside the page @phone', async ({ page }) => {
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await hits(page).getByRole('button', { name: 'Cite' }).click()
  await expect(hits(page).getByRole('button', { name: 'Copy citation' })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})

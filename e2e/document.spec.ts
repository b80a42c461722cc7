import type { Locator } from 'playwright/test'
import { box, expect, hits, openArticle, openMore, pressSearchKey, test } from './page.ts'

test('from words to the whole article, with the passage in view @phone', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await hits(page)
    .getByRole('link', { name: /Human Rights Watch reported/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Human Rights Watch reported')
  const shown = page.locator('[aria-current="true"]')
  await expect(shown).toContainText('not the actions of rogue fighters')
  await expect(shown).toBeInViewport()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
})

test('what was left out is folded away in its place, with the reason', async ({ page }) => {
  await openArticle(page)
  const related = page.getByRole('group').filter({ hasText: 'Left out: related links' }).first()
  await expect(related).toBeVisible()
  await related.getByText('Left out').click()
  await expect(page.getByText('Kakuzi targets US market')).toBeVisible()
})

test('says where every word comes from', async ({ page }) => {
  await openArticle(page)
  const provenance = page.getByRole('region', { name: 'Where this comes from' })
  await expect(provenance).toContainText(/[0-9a-f]{64}/)
  await expect(provenance).toContainText('004_709bf12d354b2418.txt')
})

test('a permalink leads to its passage, and from there into its document', async ({ page, request }) => {
  const found = await (await request.get('/api/search?q=%22rogue+fighters%22')).json()
  const id = found.hits[0].id
  await page.goto(`/passages/${id}`)
  await expect(page.getByRole('article')).toContainText('rogue fighters')
  await page.getByRole('link', { name: 'Read it in its document' }).click()
  await expect(page).toHaveURL(new RegExp(`/documents/[0-9a-f]{16}\\?passage=${id}`))
  await expect(page.locator('[aria-current="true"]')).toContainText('rogue fighters')
})

test('a permalink has the words largest, who says them, and what stands around them @phone', async ({
  page,
  request,
}) => {
  const { hits } = await (await request.get('/api/search?q=%22rogue+fighters%22')).json()
  const { before, after } = await (await request.get(`/api/passages/${hits[0].id}/context`)).json()
  await page.goto(`/passages/${hits[0].id}`)
  const size = (words: Locator) => words.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize))
  const context = page.getByRole('region', { name: 'In context' })
  await expect(context.locator('[aria-current="true"]')).toContainText(hits[0].text)
  for (const { text } of [before, after]) await expect(context).toContainText(text)
  const quote = page.getByRole('blockquote').getByRole('paragraph')
  expect(await size(quote)).toBeGreaterThan(await size(context.getByRole('paragraph').first()))
  await expect(page.getByRole('list', { name: 'Quoted' }).getByRole('link')).toHaveText('Joe Stork')
  await context.getByRole('link', { name: /\d/ }).first().click()
  await expect(page).toHaveURL(/\/passages\//)
  await expect(page).not.toHaveURL(new RegExp(hits[0].id))
})

test('an address that leads nowhere says so', async ({ page }) => {
  for (const path of ['/documents/0123456789abcdef', '/passages/nonsense', '/nowhere']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByText('There is nothing at this address')).toBeVisible()
  }
})

test('an address that leads nowhere says so without scripts too', async ({ request }) => {
  for (const path of ['/documents/0123456789abcdef', '/documents/x', '/passages/nonsense']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).toContain('There is nothing at this address</h1>')
  }
})

test('a citation is shown and copied in each format', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await hits(page).getByRole('button', { name: 'Cite' }).click()
  const cite = hits(page).getByRole('group')
  await expect(cite).toContainText('2025, April 3')
  await cite.getByRole('link', { name: 'BibTeX' }).click()
  await expect(cite).toContainText('Amnesty urges Syria to probe sectarian massacres as war crimes')
  await cite.getByRole('link', { name: 'RIS' }).click()
  await expect(cite).toContainText('TY  - ')
  await cite.getByRole('link', { name: 'Quote and citation' }).click()
  await expect(cite).toContainText('“crucial to ending cycles of atrocities”')
  await cite.getByRole('combobox', { name: 'Cite' }).selectOption({ label: 'the whole passage' })
  await expect(cite).toContainText(
    'Truth, justice and reparation are "crucial to ending cycles of atrocities", it added.',
  )
  await cite.getByRole('link', { name: 'CSL-JSON' }).click()
  await cite.getByRole('button', { name: 'Copy citation' }).click()
  await expect(cite.getByText('Copied')).toBeVisible()
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied[0].issued).toEqual({ 'date-parts': [[2025, 4, 3]] })
})

test('the quotation is copied with exactly the characters of the source, or the paragraph', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?q=%22same+level+as+our+enemy%22')
  const hit = hits(page).first()
  await hit.getByRole('button', { name: 'Copy quote' }).click()
  await expect(hit.getByText('Copied')).toBeVisible()
  const words = 'When we compromise our ethics, we reduce ourselves to the same level as our enemy,'
  const quotation = await page.evaluate(() => navigator.clipboard.readText())
  expect(quotation).toContain(`“${words}” (`)
  expect(quotation).not.toContain('he said')
  await openMore(hit)
  await expect(hit.getByRole('button', { name: /^Copy “The remnants of the fallen regime/ })).toBeVisible()
  await hit.getByRole('button', { name: 'Copy the paragraph' }).press('Enter')
  await expect(hit.locator('.popup').getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${words}” he said`)
})

test('from typing to a copied citation with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await pressSearchKey(page)
  await page.keyboard.type('"rogue fighters"')
  await expect(hits(page)).toHaveCount(1)
  await expect(box(page)).toBeFocused()
  const tabTo = async (name: string) => {
    for (let i = 0; i < 300; i += 1) {
      await page.keyboard.press('Tab')
      const reached = await page.evaluate(() => {
        const { ariaLabel, textContent } = document.activeElement ?? document.body
        return ariaLabel ?? textContent?.trim()
      })
      if (reached === name) return
    }
    throw new Error(`The tab key never reaches "${name}".`)
  }
  await tabTo('Cite')
  await page.keyboard.press('Enter')
  await expect(hits(page).getByRole('button', { name: 'Copy citation' })).toBeVisible()
  await tabTo('Copy citation')
  await page.keyboard.press('Enter')
  await expect(hits(page).getByText('Copied')).toBeVisible()
})

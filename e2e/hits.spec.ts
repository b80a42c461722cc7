import { expect, hits, openMore, sentence, test } from './page.ts'

test('a hit shows who is quoted, where it is and how certain its date is', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  const hit = hits(page)
  await expect(hit.getByRole('list', { name: 'Quoted' })).toContainText('Joe Stork')
  await expect(hit.getByRole('list', { name: 'Quoted' })).toContainText('“said”')
  await expect(hit).toContainText(/\d+(st|nd|rd|th) paragraph of \d+/)
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await expect(hits(page).locator('time')).toHaveAttribute('datetime', '2025-04-03')
})

test('the first speaker stands in the upper third of the screen @phone', async ({ page }) => {
  await page.goto('/?q=civilians&in=quoting')
  const name = await hits(page).first().getByRole('heading').boundingBox()
  expect(name?.y).toBeLessThan((page.viewportSize()?.height ?? 0) / 3)
})

test('a tag of a hit narrows the search and keeps its words', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  await openMore(hits(page))
  const tag = hits(page).getByRole('list', { name: 'Tags' }).getByRole('link').first()
  const name = (await tag.textContent()) ?? ''
  await tag.click()
  await expect(page).toHaveURL(/q=%22rogue\+fighters%22&/)
  await expect(sentence(page)).toContainText(name)
})

test('the passages before and after are shown on demand, in order', async ({ page, request }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  const hit = hits(page)
  await openMore(hit)
  await hit.getByText('Context', { exact: true }).click()
  const found = await (await request.get('/api/search?q=%22rogue+fighters%22')).json()
  const { before, after } = await (await request.get(`/api/passages/${found.hits[0].id}/context`)).json()
  const texts = hit.locator('.context-body p')
  for (const [at, { text }] of [before, found.hits[0], after].entries()) {
    await expect(texts.nth(at)).toHaveText(text)
  }
})

test('a hit that is put into the tray is in it on every page, and can be taken out at once', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/?q=killed+')
  const add = hits(page).first().getByRole('button', { name: 'Add to tray' })
  await expect(add).toBeEnabled()
  // The way back is offered for a few seconds, and a slow machine may need more.
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await add.click()
  const tray = page.getByRole('link', { name: /^Tray/ })
  await expect(tray).toContainText('(1)')
  await expect(page.getByRole('status').filter({ hasText: 'Added to the tray' })).toBeVisible()
  await page.clock.resume()
  await page.reload()
  const inTray = hits(page).first().getByRole('button', { name: 'In the tray' })
  await expect(inTray).toHaveAttribute('aria-pressed', 'true')
  await page.clock.pauseAt(Date.now() + 7_200_000)
  await inTray.click()
  await expect(tray).not.toContainText('(')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(tray).toContainText('(1)')
})

test('other names are listed, and one click searches only the words typed', async ({ page }) => {
  await page.goto('/?q=daesh+')
  const notice = page.getByText('Also searching:')
  await expect(notice).toContainText('Islamic State')
  await notice.getByRole('link', { name: 'Search only the words typed' }).click()
  await expect(page).toHaveURL(/aliases=0/)
  await expect(page.getByText('Other names are not searched.')).toBeVisible()
})

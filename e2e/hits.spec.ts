import { expect, hits, test } from './page.ts'

test('a hit shows who is quoted, where it is and how certain its date is', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  const hit = hits(page)
  await expect(hit.getByRole('list', { name: 'Quoted' })).toContainText('Joe Stork')
  await expect(hit.getByRole('list', { name: 'Quoted' })).toContainText('said')
  await expect(hit).toContainText(/\d+(st|nd|rd|th) paragraph of \d+/)
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await expect(hits(page).locator('time')).toHaveAttribute('datetime', '2025-04-03')
})

test('a tag of a hit narrows the search and keeps its words', async ({ page }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  const tag = hits(page).getByRole('list', { name: 'Tags' }).getByRole('link').first()
  const name = (await tag.textContent()) ?? ''
  await tag.click()
  await expect(page).toHaveURL(/q=%22rogue\+fighters%22&/)
  await expect(page.getByRole('list', { name: 'Narrowed down to' })).toContainText(name)
})

test('the passages before and after are shown on demand, in order', async ({ page, request }) => {
  await page.goto('/?q=%22rogue+fighters%22')
  const hit = hits(page)
  await hit.getByText('Context', { exact: true }).click()
  const found = await (await request.get('/api/search?q=%22rogue+fighters%22')).json()
  const { before, after } = await (await request.get(`/api/passages/${found.hits[0].id}/context`)).json()
  const texts = await hit.locator('.context-body p').allTextContents()
  expect(texts.slice(0, 3)).toEqual([before.text, found.hits[0].text, after.text])
})

test('a selected hit stays selected on another page until the selection is cleared', async ({ page }) => {
  await page.goto('/?q=killed+')
  await hits(page).first().getByRole('checkbox').check()
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.goto('/?q=civilians+')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the selection' }).click()
  await expect(page.getByText('1 selected')).toBeHidden()
})

test('other names are listed, and one click searches only the words typed', async ({ page }) => {
  await page.goto('/?q=daesh+')
  const notice = page.getByText('Also searching:')
  await expect(notice).toContainText('Islamic State')
  await notice.getByRole('link', { name: 'Search only the words typed' }).click()
  await expect(page).toHaveURL(/aliases=0/)
  await expect(page.getByText('Other names are not searched.')).toBeVisible()
})

import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

test('loads its faces from this server: the Latin ones at once, the Arabic ones where there are such letters', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('response', (answer) => {
    if (answer.url().endsWith('.woff2') && answer.ok()) loaded.push(new URL(answer.url()).pathname)
  })
  await page.goto('/tray')
  await page.evaluate(() => document.fonts.ready)
  const named = (part: string) => loaded.filter((it) => it.includes(part)).length
  expect(named('source-sans-3-latin-wght-normal')).toBe(1)
  expect(named('source-serif-4-latin-wght-normal')).toBe(1)
  expect(named('noto-naskh')).toBe(0)
  await page.goto('/settings?lang=ar')
  await page.goto('/tray')
  await page.evaluate(() => document.fonts.ready)
  expect(named('vazirmatn')).toBeGreaterThan(0)
})

test('asks for the two Latin faces before the style sheet is read, by the addresses in it', async ({
  request,
}) => {
  const answer = await request.get('/tray')
  const asked = [...(answer.headers().link ?? '').matchAll(/<([^>]+)>; rel=preload; as="font"/g)].map(
    (it) => it[1],
  )
  expect(asked).toHaveLength(2)
  const sheets = [...(await answer.text()).matchAll(/rel="stylesheet" href="([^"]+)"/g)].map((it) => it[1])
  const css = (await Promise.all(sheets.map(async (it) => (await request.get(it ?? '')).text()))).join()
  for (const address of asked) expect(css).toContain(address?.split('/').at(-1))
})

test('a digit and a comma are set in the Latin face also in Arabic', async ({ page }) => {
  await page.goto('/settings?lang=ar')
  await page.goto('/tray')
  const stacks = await page.evaluate(() => {
    const of = getComputedStyle(document.documentElement)
    return [of.getPropertyValue('--sans'), of.getPropertyValue('--serif')]
  })
  for (const stack of stacks) expect(stack).toMatch(/^\s*"Source/)
  const ranges = await page.evaluate(() =>
    [...document.fonts].filter((it) => /Vazirmatn|Naskh/.test(it.family)).map((it) => it.unicodeRange),
  )
  expect(ranges).toHaveLength(2)
  // From the Arabic letters on: no digit, comma or Latin letter.
  for (const range of ranges) expect(range).toMatch(/^U\+0?600/i)
})

test('the dialog holds the focus, closes with Escape, and gives the focus back @phone', async ({ page }) => {
  await page.goto('/specimen')
  const opener = page.getByRole('button', { name: 'Open a dialog' })
  await opener.click()
  await expect(page.getByRole('dialog', { name: 'A dialog' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a button that cannot be used stays in reach of the keyboard, and says why', async ({ page }) => {
  await page.goto('/specimen')
  const button = page.getByRole('button', { name: 'Not available' })
  await button.focus()
  await expect(button).toBeFocused()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAttribute('title', /nothing to follow/)
})

import type { Page } from 'playwright/test'
import { found } from './chosen.ts'
import { box, expect, hits, openMore, test } from './page.ts'

test('the old list stays until the new one arrives, and a slow search says so', async ({ page }) => {
  await page.goto('/?q=rogue+')
  await expect(hits(page)).toHaveCount(1)
  // The list is not all that is asked for: each of them waits, and goes on with the others.
  let answer = () => {}
  const answered = new Promise<void>((go) => {
    answer = go
  })
  await page.route('**/api/search**', async (route) => {
    await answered
    await route.continue()
  })
  await box(page).fill('atrocities ')
  await expect(page.getByText('This is taking longer than usual').last()).toBeVisible()
  await expect(hits(page).first()).toContainText('rogue')
  answer()
  await expect(hits(page).first()).toContainText('atrocities')
  await expect(page.getByText('This is taking longer than usual')).toHaveCount(0)
})

test('a newly typed letter cancels the requests for earlier ones', async ({ page }) => {
  await page.goto('/')
  const cancelled: string[] = []
  const wordsOf = (url: string) => new URL(url).searchParams.get('q') ?? ''
  page.on('requestfailed', (it) => cancelled.push(wordsOf(it.url())))
  const isFirst = (url: URL) => url.pathname === '/api/search' && wordsOf(url.href) === 'ho'
  const asked = page.waitForRequest((it) => isFirst(new URL(it.url())))
  await page.route(isFirst, () => undefined)
  await box(page).fill('ho')
  await asked
  await box(page).fill('hostages')
  await expect(hits(page).first().locator('mark').first()).toBeVisible()
  await expect.poll(() => cancelled).toContain('ho')
})

test('a stopped server is reported, the list stays, and searching resumes when the server is back', async ({
  page,
}) => {
  await page.goto('/?q=rogue+')
  await page.route('**/api/search**', (route) => route.abort())
  await box(page).fill('atrocities ')
  await expect(page.getByRole('alert').filter({ hasText: 'The server does not answer' })).toBeVisible()
  await expect(hits(page).first()).toContainText('rogue')
  await page.unroute('**/api/search**')
  await expect(hits(page).first()).toContainText('atrocities')
  await expect(page.getByRole('alert').filter({ hasText: 'The server' })).toHaveCount(0)
})

/** Opens and closes the help, which moves nothing on the page. */
async function waitForKeys(page: Page): Promise<void> {
  const help = page.getByRole('dialog')
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(help).toBeVisible({ timeout: 250 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
}

for (const running of [true, false]) {
  const when = running ? '' : ', even before its scripts ran'
  test(`back brings the search back to where it was scrolled to${when}`, async ({ page }) => {
    let start = () => {}
    const started = running ? Promise.resolve() : new Promise<void>((resolve) => (start = resolve))
    await page.route('**/*.js', (route) => started.then(() => route.continue()))
    await page.goto('/?q=killed+', { waitUntil: 'commit' })
    await expect(hits(page).nth(5)).toBeVisible()
    if (running) await waitForKeys(page)
    await page.evaluate(() => window.scrollTo(0, 900))
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900)
    start()
    await waitForKeys(page)
    await openMore(hits(page).nth(5))
    await hits(page).nth(5).getByRole('list', { name: 'Tags' }).getByRole('link').first().click()
    await expect(page).toHaveURL(/(group|location)=/)
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.goBack()
    await expect(page).not.toHaveURL(/(group|location)=/)
    // The browser keeps in place what is seen, if a line above it comes late.
    const off = () => page.evaluate(() => Math.abs(window.scrollY - 900))
    await expect.poll(off).toBeLessThan(60)
  })
}

test('a screen reader announces the count once the typing pauses', async ({ page }) => {
  await page.goto('/')
  await box(page).pressSequentially('rogue figh')
  await expect(
    page.getByRole('status').filter({ hasText: /^1 quote in 1 passage of 1 document$/ }),
  ).toHaveCount(1)
})

for (const [where, control] of [
  ['a search', /^Add to tray/],
  ['a passage', /^Add to tray/],
  ['a document', /^Correct/],
] as const) {
  test(`no press is lost on ${where}: what only scripts answer cannot be pressed before they run`, async ({
    page,
    request,
  }) => {
    const { id } = await found(request, '"cycles of atrocities"')
    const path = {
      'a search': '/?q=atrocities',
      'a passage': `/passages/${id}`,
      'a document': `/documents/${id.slice(0, id.lastIndexOf('-'))}`,
    }
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', (route) => released.then(() => route.continue()))
    await page.goto(path[where], { waitUntil: 'commit' })
    const pressed = page.getByRole('button', { name: control }).first()
    await expect(pressed).toBeVisible()
    await page.waitForFunction(() => document.readyState !== 'loading')
    // A form is sent and a panel is opened without any script.
    const dead = page.locator('button[type="button"]:not([popovertarget]):enabled')
    await expect(dead).toHaveCount(0)
    release()
    await pressed.click()
    if (where === 'a document') await expect(page.getByRole('dialog')).toBeVisible()
    else await expect(page.getByRole('link', { name: 'Tray (1)' })).toBeVisible()
  })
}

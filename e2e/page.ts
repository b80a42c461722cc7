import { test as base, expect, type Locator, type Page } from 'playwright/test'

/**
 * A page that fails its test for what the test itself does not look at: an error in the page's scripts, or a
 * request to any other host.
 */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const problems: string[] = []
    if (javaScriptEnabled) await waitForScripts(page)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      // Failed answers are shown on the page; ERR_FAILED is a request that the test itself aborted.
      if (message.type() === 'error' && !/status of (4|5)\d\d|net::ERR_FAILED/.test(message.text()))
        problems.push(message.text())
    })
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`asked ${hostname}`)
    })
    await use(page)
    // A test may end while an answer that it changes is still on its way.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(problems).toEqual([])
  },
})

export { expect }

/**
 * A page is there once its scripts run, whether a test went to it or a link led there: until then a link leads to a
 * page of its own where it would later only change this one, and what is typed may be lost, so that a slow machine
 * would decide what a test sees.
 */
async function waitForScripts(page: Page): Promise<void> {
  const goTo = page.goto.bind(page)
  let isSeenBefore = false
  page.goto = async (address, options) => {
    // Who waits for the first bytes alone wants to see what is there before the scripts.
    isSeenBefore = options?.waitUntil === 'commit'
    const response = await goTo(address, options)
    if (!isSeenBefore) await scriptsRun(page)
    return response
  }
  // Before each action and each look at the page, if it is a new one.
  await page.addLocatorHandler(
    page.locator('html:not([data-scripts-run])'),
    async () => {
      if (!isSeenBefore) await scriptsRun(page)
    },
    { noWaitAfter: true },
  )
}

/** Waits until each control of the page answers: React then keeps properties of its own on every one of them. */
async function scriptsRun(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (document.readyState === 'loading') return false
    const controls = [...document.querySelectorAll('a[href], button, input, select')]
    const doAnswer = controls.every((it) => Object.keys(it).some((key) => key.startsWith('__reactProps')))
    if (doAnswer) document.documentElement.dataset.scriptsRun = ''
    return doAnswer
  })
}

/** Everything, copies folded: the start page itself lists nothing. */
export const ALL_PASSAGES = '/?copies=folded'
export const ALL_QUOTES = '/?in=quoting&copies=folded'

/** The search box. */
export const box = (page: Page) => page.getByRole('combobox', { name: 'Words, a name, or a quote' })

/** The passages that were found. */
export const hits = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('article')

/** Presses the key for the search box, as soon as the page's scripts listen to it. */
export async function pressSearchKey(page: Page): Promise<void> {
  await expect(async () => {
    // Pressed once more than needed, it would be typed into the box.
    if (!(await box(page).evaluate((it) => it === document.activeElement))) await page.keyboard.press('/')
    await expect(box(page)).toBeFocused({ timeout: 250 })
  }).toPass()
}

/** From the one passage about cycles of atrocities to its article. */
export async function openArticle(page: Page): Promise<void> {
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await hits(page)
    .getByRole('link', { name: /Amnesty urges Syria/ })
    .click()
}

/** The search in words, at the head of the results. */
export const sentence = (page: Page) => page.getByRole('heading', { level: 1 })

/** One of the ways to show the matches: Quotes, Words inside quotes, Passages. */
export const mode = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: new RegExp(`^${name}( |$)`) })

/** On a small screen the filters are a drawer. */
export async function openFilters(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: /^Filter/ })
  if (await show.isVisible()) await show.click()
}

/** Language, colours, keys and help. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Settings|الإعدادات)$/ }).click()
}

/** Follows a link in the head of the page, which on a small screen is in the settings. */
export async function follow(page: Page, name: string): Promise<void> {
  const link = page.getByRole('banner').getByRole('link', { name })
  if (!(await link.isVisible())) await openSettings(page)
  await link.click()
}

export async function openHelp(page: Page): Promise<void> {
  await openSettings(page)
  await page.getByRole('button', { name: 'Help' }).click()
}

/** What is rarely done with a hit, its tags, and what stands around it. */
export async function openMore(hit: Locator): Promise<void> {
  await hit.getByRole('button', { name: 'More' }).click()
}

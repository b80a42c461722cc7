import { test as base, expect, type Page } from '@playwright/test'

/**
 * A page that fails its test when anything goes wrong in it that nobody looks at: an error in its scripts, or
 * a request to any other host.
 */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      // Answers that fail are told on the page; ERR_FAILED is a request that the test itself broke off.
      if (message.type() === 'error' && !/status of (4|5)\d\d|net::ERR_FAILED/.test(message.text()))
        problems.push(message.text())
    })
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`asked ${hostname}`)
    })
    await use(page)
    expect(problems).toEqual([])
  },
})

export { expect }

/** The box for the words. */
export const box = (page: Page) => page.getByRole('combobox', { name: 'Search the words of every passage' })

/** The passages that were found. */
export const hits = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('article')

/** Presses the key that leads to the box, once the page's scripts are awake to hear it. */
export async function slashToBox(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused({ timeout: 250 })
  }).toPass()
}

/** From the one passage about cycles of atrocities to the article that holds it. */
export async function openArticle(page: Page): Promise<void> {
  await page.goto('/?q=%22cycles+of+atrocities%22')
  await hits(page)
    .getByRole('link', { name: /Amnesty urges Syria/ })
    .click()
}

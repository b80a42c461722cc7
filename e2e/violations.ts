import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The violations that the accessibility checker finds on a page, one line for each rule. */
export async function violationsOn(page: Page): Promise<string[]> {
  // While a page is drawn again, its title is missing for a moment.
  await page.waitForFunction(() => document.title !== '')
  // Colours that are on their way from one theme to the other are those of neither.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((it) => it instanceof CSSTransition)
        .map((it) => it.finished.catch(() => undefined)),
    ),
  )
  await page.evaluate(axe)
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[] }
    const checker = (globalThis as unknown as { axe: { run(where: Document): Promise<Found> } }).axe
    const { violations } = await checker.run(document)
    return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
}

/** The same in both themes, one after the other: what the page shows does not depend on the theme. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violationsOn(page)).map((it) => `${colorScheme}: ${it}`))
  }
  return found
}

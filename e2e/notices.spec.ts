import type { Page } from 'playwright/test'
import { box, expect, hits, test } from './page.ts'
import { violationsOn } from './violations.ts'

/** Answers as the server does, with a change: what the articles of the tests happen not to show. */
async function answerWith(page: Page, change: (answer: Answer) => void): Promise<void> {
  await page.route('**/api/search?**', async (route) => {
    const answer = await route.fetch({ maxRetries: 3 })
    const found: Answer = await answer.json()
    change(found)
    await route.fulfill({ response: answer, json: found })
  })
}

type Answer = {
  query: { forms: unknown[]; parts: { type: string; choices?: unknown[] }[] }
  hits: { standsFor?: string }[]
}

async function type(page: Page, q: string): Promise<void> {
  await page.goto('/')
  await box(page).pressSequentially(q)
}

test('other forms of a word are listed, one click leaves them out, and one takes them back', async ({
  page,
}) => {
  await answerWith(page, ({ query }) => {
    query.forms = [{ typed: 'killed', used: ['kills', 'killing'], count: 2 }]
  })
  await type(page, 'killed')
  await expect(page.getByText('2 passages have another form of “killed”: kills, killing')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Only the words typed' }).click()
  await expect(page).toHaveURL(/forms=0/)
  await expect(page.getByText('Other forms of the words are not searched.')).toBeVisible()
  await page.getByRole('link', { name: 'Search other forms too' }).click()
  await expect(page).not.toHaveURL(/forms/)
})

test('a passage that stands for its title says so', async ({ page }) => {
  await answerWith(page, (answer) => {
    const [first, second] = answer.hits
    if (first) first.standsFor = 'title'
    if (second) second.standsFor = 'section'
  })
  await type(page, 'killed')
  await expect(hits(page).first()).toContainText('Found in the title')
  await expect(hits(page).nth(1)).toContainText('Found in the section heading')
  await expect(hits(page).nth(2)).not.toContainText('Found in')
})

test('where a name fits several values, each can be chosen alone', async ({ page }) => {
  await answerWith(page, ({ query }) => {
    for (const part of query.parts) {
      if (part.type !== 'operator') continue
      part.choices = [
        { key: 'human-rights-watch', label: 'Human Rights Watch' },
        { key: 'amnesty-international', label: 'Amnesty International' },
      ]
    }
  })
  await type(page, 'killed group:"Human Rights Watch"')
  await expect(page.getByText('fits 2, and all of them are searched')).toBeVisible()
  await page.getByRole('link', { name: 'Amnesty International', exact: true }).first().click()
  await expect(page).toHaveURL(/\?q=killed\+?&in=quoting&copies=folded&group=amnesty-international$/)
})

import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { expect, hits, openMore, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)

const PAPERS = [
  {
    ...{ id: 'one', title: 'The ferry sails again', source: 'Northern Wire', publishedAt: '2031-03-04' },
    text: [
      'Bergen, Norway. The ferry to Stavanger sailed again on Monday after a strike of three weeks.',
      '“The ferry was never safe with so small a crew,” said Mirela Dragan, a spokeswoman for Human Rights Watch in Bergen.',
      '“Nobody had asked the crew about it for a year,” Dragan said on Monday in Norway.',
    ].join('\n\n'),
  },
  {
    ...{ id: 'two', title: 'Inquiry into the ferry', source: 'The Harbour Post', publishedAt: '2031-06-10' },
    text: [
      'An inquiry into the ferry began in Oslo on Tuesday, and it will take a year at the very least.',
      '“The inquiry comes years too late for the families,” said Mirela Dragan, director of Human Rights Watch.',
      '“Mirela Dragan has no idea what she is talking about,” said Tomas Okri, who owns the ferry, in Oslo.',
    ].join('\n\n'),
  },
].map((it) => ({ ...it, language: 'en' }))

let folder: string
test.beforeAll(async () => {
  test.setTimeout(180_000)
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-names-'))
  await fs.writeFile(path.join(folder, 'papers.jsonl'), PAPERS.map((it) => JSON.stringify(it)).join('\n'))
  await run('npm', ['run', '-s', 'index', '--', folder, '--collection', 'ferry'])
})
// Other tests count the documents.
test.afterAll(async () => {
  test.setTimeout(180_000)
  await run('npm', ['run', '-s', 'index', '--', '--remove', 'ferry']).catch(() => undefined)
  await fs.rm(folder, { recursive: true, force: true })
})

const DRAGAN = '/people/mirela-dragan'
const found = (page: Page) => page.getByRole('article')
const side = (page: Page) => page.getByRole('complementary', { name: 'Overview' })

/** Every row of the overview: its name, the number on it, and where it leads. */
async function rows(page: Page) {
  return side(page)
    .getByRole('listitem')
    .evaluateAll((all) =>
      all.flatMap((it) => {
        const link = it.querySelector('a')
        const [, label, count] = /^(.*?)\s*(\d+)$/s.exec(link?.textContent?.trim() ?? '') ?? []
        return link && label && count ? [{ label, count: Number(count), href: link.href }] : []
      }),
    )
}

test('a speaker in a document leads to a page with all that was said, and by whom that is known @phone', async ({
  page,
}) => {
  await page.goto('/?q=%22asked+the+crew%22&in=passage&copies=all')
  await openMore(hits(page).first())
  await page.getByRole('link', { name: 'Permalink' }).click()
  await page
    .getByRole('list', { name: 'Quoted' })
    .getByRole('link', { name: /Dragan/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`${DRAGAN}$`))
  await expect(page).toHaveTitle('Mirela Dragan · Verbatim')
  await expect(page.getByRole('heading', { level: 1, name: 'Mirela Dragan' })).toBeVisible()
  await expect(found(page)).toHaveCount(3)
  await expect(found(page).first()).toContainText('comes years too late')
  await expect(page.getByRole('main')).toContainText('Also written Dragan')
  expect(await violationsOn(page)).toEqual([])
})

test('roles are those of the documents, each with its date and its document, and no others', async ({
  page,
}) => {
  await page.goto(DRAGAN)
  const roles = page.getByRole('region', { name: 'Roles, as documents give them' })
  const each = roles.getByRole('group')
  await expect(each).toHaveCount(2)
  await expect(each.nth(0)).toContainText('director, Human Rights Watch 1 document · 10 June 2031')
  await expect(each.nth(1)).toContainText('spokeswoman, Human Rights Watch 1 document · 4 March 2031')
  await each.nth(1).getByText('spokeswoman').click()
  await each.nth(1).getByRole('link', { name: 'The ferry sails again' }).click()
  await expect(page).toHaveURL(/\/passages\//)
  await expect(page.getByRole('main')).toContainText('never safe with so small a crew')
})

test('what others said where they name somebody is apart from what that person said @phone', async ({
  page,
}) => {
  await page.goto(DRAGAN)
  await page.getByRole('link', { name: 'About Mirela Dragan 1' }).click()
  await expect(found(page)).toHaveCount(1)
  await expect(found(page)).toContainText('has no idea')
  await page.getByRole('link', { name: /^All mentions \d/ }).click()
  await expect(page).toHaveURL(/view=named/)
  await expect(found(page)).toHaveCount(4)
  expect(await violationsOn(page)).toEqual([])
})

for (const address of [
  DRAGAN,
  `${DRAGAN}?view=about`,
  `${DRAGAN}?view=named`,
  '/organisations/human-rights-watch?view=named',
  '/places/NO',
  '/places/NO?view=named',
]) {
  test(`each count beside the hits is that of what its link finds: ${address}`, async ({ page, request }) => {
    await page.goto(address)
    const all = await rows(page)
    expect(all.length).toBeGreaterThan(2)
    for (const { label, count, href } of all) {
      const { pathname, searchParams } = new URL(href)
      if (pathname === '/') {
        const answer = await request.get(`/api/search?${searchParams}`)
        const { total } = await answer.json()
        expect([label, total.different?.value ?? total.value]).toEqual([label, count])
      } else {
        const answer = await request.get(href)
        const counted = /<strong>([\d,]+) (?:quote|passage)s?(?:, ([\d,]+) different)?/.exec(
          await answer.text(),
        )
        const shown = (counted?.[2] ?? counted?.[1] ?? '').replaceAll(',', '')
        expect([label, shown]).toEqual([label, String(count)])
      }
    }
  })
}

test('a source, a month and words narrow what is shown, and each can be taken away again', async ({
  page,
}) => {
  await page.goto(DRAGAN)
  await side(page).getByRole('link', { name: 'The Harbour Post 1' }).click()
  await expect(found(page)).toHaveCount(1)
  await expect(side(page).getByRole('link', { name: 'The Harbour Post 1' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await page.getByRole('link', { name: 'Remove “The Harbour Post”' }).click()
  await expect(found(page)).toHaveCount(3)
  await side(page).getByRole('link', { name: 'March 2031 2' }).click()
  await expect(found(page)).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Words in these' }).fill('crew asked')
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click()
  await expect(found(page)).toHaveCount(1)
  await expect(page).toHaveURL(/\/people\/mirela-dragan\?.*from=2031-03/)
})

test('all of it can be taken along, and opened as a search', async ({ page }) => {
  await page.goto(DRAGAN)
  await page.getByRole('link', { name: 'Download or follow' }).click()
  await expect(page.getByRole('main')).toContainText('3 quotes')
  await page.goBack()
  await page.getByRole('link', { name: 'Open as a search' }).click()
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('article')).toHaveCount(3)
})

test('an organisation says who is given as speaking for it, and leads to their pages', async ({ page }) => {
  await page.goto('/organisations/human-rights-watch?view=named')
  const speaking = page.getByRole('region', { name: 'Who is given as speaking for it' })
  const dragan = speaking.getByRole('group').filter({ hasText: 'Mirela Dragan, director' })
  await dragan.getByText('Mirela Dragan', { exact: true }).click()
  await dragan.getByRole('link', { name: 'Page of Mirela Dragan' }).click()
  await expect(page).toHaveURL(new RegExp(`${DRAGAN}$`))
})

test('a place is on the map, with the places in it, each with a page @phone', async ({ page }) => {
  await page.goto('/places/NO')
  await expect(page.getByRole('heading', { level: 1, name: 'Norway' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Norway on the map' })).toBeVisible()
  const inside = side(page).getByRole('region', { name: 'In Norway' })
  await expect(inside.getByRole('listitem').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await inside.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/places\/NO\//)
  await expect(page.getByRole('main')).toContainText('Part of Norway')
})

test('keys step through the hits of a name', async ({ page }) => {
  await page.goto(DRAGAN)
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(found(page).first()).toBeFocused({ timeout: 250 })
  }).toPass()
  await page.keyboard.press('j')
  await expect(found(page).nth(1)).toBeFocused()
})

test('a name that nobody has is not found, and can be searched for', async ({ page }) => {
  const answer = await page.goto('/people/ada-nobody')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'This person cannot be shown' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Nobody in the collection has the key ada-nobody',
  )
  await page.getByRole('link', { name: 'Search for “ada nobody”' }).click()
  await expect(page).toHaveURL(/q=ada\+nobody/)
})

test('a key of another kind, and a name that is spelled otherwise, lead to the page there is', async ({
  page,
}) => {
  await page.goto('/people/human-rights-watch')
  await expect(page).toHaveURL(/\/organisations\/human-rights-watch$/)
  await page.goto('/organisations/hrw?view=named')
  await expect(page).toHaveURL(/\/organisations\/human-rights-watch\?view=named$/)
})

test('parameters that are no search are refused with what to do', async ({ page }) => {
  await page.goto(`${DRAGAN}?from=yesterday`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('"from"')
})

test('nothing is wider than a phone @phone-only', async ({ page }) => {
  for (const address of [DRAGAN, '/organisations/human-rights-watch', '/places/NO']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  }
})

test.describe('in the dark and in Arabic', () => {
  test.use({ colorScheme: 'dark' })

  test('nothing is out of reach, and places and bodies have the names that their tags give @phone', async ({
    page,
    context,
    baseURL,
  }) => {
    for (const address of [DRAGAN, '/places/NO']) {
      await page.goto(address)
      expect(await violationsOn(page)).toEqual([])
    }
    await context.addCookies([{ name: 'lang', value: 'ar', url: baseURL ?? '' }])
    await page.goto('/places/NO')
    await expect(page.getByRole('heading', { level: 1, name: 'النرويج' })).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
    await page.goto(DRAGAN)
    await expect(page.getByRole('link', { name: /أقوال/ })).toHaveAttribute('aria-current', 'page')
    expect(await violationsOn(page)).toEqual([])
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a name is read, narrowed and turned over like any other page @phone', async ({ page }) => {
    await page.goto(DRAGAN)
    await expect(found(page)).toHaveCount(3)
    await side(page).getByRole('link', { name: 'Northern Wire 2' }).click()
    await expect(found(page)).toHaveCount(2)
    await page.getByRole('link', { name: 'Oldest first' }).click()
    await expect(found(page).first()).toContainText('never safe')
    await page.getByRole('link', { name: /^About Mirela Dragan/ }).click()
    await expect(found(page)).toHaveCount(1)
  })
})

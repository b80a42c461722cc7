import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { expect, follow, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)
const index = (...args: string[]) => run('npm', ['run', '-s', 'index', '--', ...args])
/** Exit code 1 says that something could not be used. */
const indexAll = (...args: string[]) => index(...args).catch((error: { stderr: string }) => error)

const rows = (page: Page) => page.getByRole('region', { name: 'Documents' }).locator('tbody tr')
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find by title, source or file name' })
const show = (page: Page) =>
  page.getByRole('form', { name: 'Which documents' }).getByRole('button', { name: 'Show' })

const NAME = 'library-tests'

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-library-'))
  for (const [name, content] of Object.entries(files)) await fs.writeFile(path.join(folder, name), content)
  return folder
}

/** Other tests count the documents. */
async function takeOut(folder: string, name = NAME): Promise<void> {
  await index('--remove', name).catch(() => undefined)
  await fs.rm(folder, { recursive: true, force: true })
}

const FILES = {
  'lamps.txt': 'The lamp factory\n\n“We packed the last lamps,” said Jane Example of the union.\n',
  'bakery.txt':
    'Boulangerie fermée\n\nThe bakery by the canal closed in the spring, and nobody was asked why.\n',
  'empty.txt': ' \n',
  'scan.doc': '\u00D0\u00CF\u0011\u00E0',
  'manifest.json': JSON.stringify({ 'lamps.txt': { source: 'The Daily Lamp', publishedAt: '2024-05-06' } }),
}

// Commands are processes of their own.
test.slow()

test('the library leads from the navigation to every document, with its size as everywhere @phone', async ({
  page,
  request,
}) => {
  const { documents, passages } = await (await request.get('/api/health')).json()
  await page.goto('/')
  await follow(page, 'Library')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  const size = new RegExp(`^${documents} documents in \\d+ collections?, ${passages} passages$`)
  await expect(page.getByText(size)).toBeVisible()
  await expect(rows(page)).toHaveCount(documents)
  const { scrollWidth, width } = await page.evaluate(() => ({
    ...{ scrollWidth: document.documentElement.scrollWidth, width: window.innerWidth },
  }))
  expect(scrollWidth).toBeLessThanOrEqual(width)
  await rows(page)
    .getByRole('link', { name: /Amnesty urges Syria/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Amnesty urges Syria/ })).toBeVisible()
})

test('what was indexed is listed with what failed and why, found, narrowed and sorted, also without scripts @phone', async ({
  page,
  browser,
  request,
}) => {
  const folder = await folderWith(FILES)
  // What could not be read stays in the ledger, from this test on the other screen too.
  const name = path.basename(folder)
  await indexAll(folder, '--collection', name)
  try {
    await page.goto('/library')
    const unused = page.getByRole('region', { name: /^\d+ files could not be read$/ })
    const own = unused.locator('tbody tr').filter({ hasText: name })
    await expect(own).toHaveCount(2)
    await expect(own.filter({ hasText: 'empty.txt' })).toContainText(/no text|empty/i)
    await expect(unused).toContainText('npm run -s index -- --retry')

    const without = await browser.newContext({
      ...{ javaScriptEnabled: false, baseURL: new URL(page.url()).origin, viewport: page.viewportSize() },
    })
    const plain = await without.newPage()
    await plain.goto('/library')
    await find(plain).fill('fermee')
    await show(plain).click()
    await expect(rows(plain)).toHaveCount(1)
    await expect(rows(plain)).toContainText('Boulangerie fermée')
    await expect(rows(plain)).toContainText('Source, Date')
    await plain.getByRole('link', { name: 'Remove all filters' }).click()
    await plain.getByRole('combobox', { name: 'Collection', exact: true }).selectOption(name)
    await plain.getByLabel('To do').selectOption('source')
    await show(plain).click()
    await expect(rows(plain)).toHaveCount(1)
    await plain.goto(`/library?collection=${name}&state=failed`)
    await expect(rows(plain)).toHaveCount(2)
    await without.close()

    await page.goto(`/library?collection=${name}&sort=title&order=up`)
    await expect(rows(page).first()).toContainText('Boulangerie')
    await expect(rows(page).last()).toContainText('The Daily Lamp')
    await expect(rows(page).last()).toContainText('6 May 2024')
    await page.goto(`/library?collection=${name}&limit=1&sort=title&order=up`)
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(rows(page)).toContainText('The lamp factory')

    const answer = await (await request.get(`/api/library?collection=${name}&find=lamp`)).json()
    expect(answer).toMatchObject({ total: 1, entries: [{ described: { source: 'The Daily Lamp' } }] })
    const refused = await request.get('/api/library?state=lost')
    expect(refused.status()).toBe(400)
    expect((await refused.json()).error).toMatchObject({ code: 'bad-request', facts: { parameter: 'state' } })
  } finally {
    await takeOut(folder, name)
  }
})

test('the list is sorted by the keyboard, and says in which direction', async ({ page }) => {
  await page.goto('/library')
  const byTitle = page.getByRole('region', { name: 'Documents' }).getByRole('columnheader', { name: 'Title' })
  await byTitle.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(byTitle).toHaveAttribute('aria-sort', 'ascending')
  await byTitle.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(byTitle).toHaveAttribute('aria-sort', 'descending')
})

test('a run of the indexer is seen while it goes on, and that it was killed', async ({ page }) => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [
      `${at}.txt`,
      `Report ${at}\n\nThe mill ${at} by the river closed.\n`,
    ]),
  )
  const folder = await folderWith(many)
  try {
    await page.goto('/library')
    const command = spawn('npm', ['run', '-s', 'index', '--', folder, '--collection', NAME], {
      ...{ stdio: 'ignore', detached: true },
    })
    const ended = new Promise((resolve) => command.on('exit', resolve))
    const progress = page.getByRole('region', { name: 'Progress of the indexer' })
    await expect(progress).toContainText(`Indexing ${NAME}`)
    process.kill(-(command.pid ?? 0), 'SIGKILL')
    await ended
    await expect(page.getByText(`The indexer was killed while it indexed ${NAME}`)).toBeVisible()
    await expect(progress).toHaveCount(0)
    await index(folder, '--collection', NAME)
    await expect(page.getByText('The indexer was killed')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Last runs' })).toContainText('killed')
  } finally {
    await takeOut(folder)
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const path of ['/library', '/library?state=failed', '/library?find=xyzzy', '/about']) {
      test(`no accessibility violations on ${path} @phone`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('main')).toBeVisible()
        expect(await violationsOn(page)).toEqual([])
      })
    }

    test('none in Arabic, from right to left, and no wider than the screen @phone', async ({ page }) => {
      await page.goto('/settings?lang=ar')
      for (const [path, title] of [
        ['/library', 'المكتبة'],
        ['/about', 'عن هذا التثبيت'],
      ] as const) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
        expect(await violationsOn(page)).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wider).toBeLessThanOrEqual(0)
      }
    })
  })
}

test('the page about this installation says what runs, with which settings, and what is kept @phone', async ({
  page,
  request,
}) => {
  const { documents } = await (await request.get('/api/health')).json()
  await page.goto('/')
  await page.getByRole('link', { name: 'About Verbatim' }).click()
  const running = page.getByRole('region', { name: 'What runs here' })
  await expect(running).toContainText(String(documents))
  const settings = page.getByRole('region', { name: 'Settings' })
  await expect(settings.locator('tr').filter({ hasText: 'VERBATIM_DATA' })).toContainText('the environment')
  await expect(settings.locator('tr').filter({ hasText: 'VERBATIM_WORKERS' })).toContainText('the default')
  const people = page.getByRole('region', { name: /What is kept about people/ })
  await expect(people).toContainText('npm run -s index -- --remove')
  await expect(page.getByRole('region', { name: 'What never leaves this machine' })).toBeVisible()
})

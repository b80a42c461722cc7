import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

const run = promisify(execFile)

const MENU = ['Kitchens', 'Gardens', 'Letters', 'Weather']
  .map((it) => `<li><a href="/${it}">${it}</a></li>`)
  .join('')
const ARTICLE = `<article><h1>The lamp factory</h1>
<p>The lamp factory beside the canal closed in the spring, and nobody was asked why it had stood so long.<sup><a href="#n">12</a></sup> Workers said that the last delivery had come in the winter before.</p>
<p>“We packed the last lamps by hand,”<sup>13</sup> said Jane Example, who had worked there for thirty years. She left with the others at noon, and the gates were locked behind them.</p>
<p>An inquiry into the closing was opened a week later. It has heard forty workers so far, and will publish its findings in the autumn, a spokesman of the district told reporters.</p></article>`

const WHOLE = `<!doctype html><html lang="en"><head><title>The lamp factory</title></head><body>
<nav><ul>${MENU}</ul></nav><div hidden>Sign in to read your saved stories.</div>${ARTICLE}
<footer><p>Printed on paper from the valley mill.</p></footer></body></html>`

async function indexed(
  files: Record<string, string>,
  collection: string,
): Promise<{ folder: string; said: string }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-account-'))
  for (const [name, content] of Object.entries(files)) await fs.writeFile(path.join(folder, name), content)
  const { stderr } = await run('npm', ['run', '-s', 'index', '--', folder, '--collection', collection])
  return { folder, said: stderr }
}

/** Other tests count the documents. */
async function takeOut(folder: string, collection: string) {
  await run('npm', ['run', '-s', 'index', '--', '--remove', collection]).catch(() => undefined)
  await fs.rm(folder, { recursive: true, force: true })
}

async function openDocument(page: Page, words: string, collection: string) {
  await page.goto(`/?q=${encodeURIComponent(`"${words}"`)}&collection=${collection}`)
  await page.getByRole('region', { name: 'Results' }).getByRole('article').first().locator('a.title').click()
}

/** What a person gets who selects all of an element and copies it. */
const selected = (page: Page, selector: string) =>
  page.evaluate((of) => {
    const element = document.querySelector(of)
    const selection = getSelection()
    if (element === null || selection === null) return ''
    selection.selectAllChildren(element)
    return selection.toString()
  }, selector)

test('an article without the numbers of its notes, and all that the page has beside it in folds @phone', async ({
  page,
}) => {
  const { folder } = await indexed({ 'lamps.html': WHOLE }, 'lamps')
  try {
    await openDocument(page, 'stood so long Workers', 'lamps')
    const text = page.locator('.in-place .passage-text').first()
    await expect(text).toContainText('stood so long.12 Workers')
    await expect(text.locator('sup')).toHaveText('12')
    expect(await selected(page, '.in-place .passage-text')).toContain('stood so long. Workers said')

    const before = page.getByRole('group').filter({ hasText: 'Left out before the text' })
    await expect(before).toHaveCount(1)
    const summary = before.getByText(/Left out before the text: .*navigation \(\d+ characters\)/)
    await expect(summary).toContainText('hidden (35 characters)')
    await expect(before.getByText('Kitchens')).toBeHidden()
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect(before.getByText('Kitchens')).toBeVisible()
    await expect(before.getByText('Sign in to read your saved stories.')).toBeVisible()
    expect(await violationsOn(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await expect(before.getByText('Kitchens')).toBeHidden()
    await expect(page.getByText(/Left out after the text: footer/)).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    await expect(page.getByText('Little of this document was kept')).toHaveCount(0)
  } finally {
    await takeOut(folder, 'lamps')
  }
})

test('a quotation is found, copied and exported without what is set aside in it', async ({
  page,
  request,
}) => {
  const { folder } = await indexed({ 'lamps.html': WHOLE }, 'lamps')
  try {
    const found = await (await request.get('/api/search?q=%22so+long+workers%22')).json()
    const [hit] = found.hits
    expect(
      hit.highlights.map(({ start, end }: { start: number; end: number }) => hit.text.slice(start, end)),
    ).toEqual(['so', 'long', 'Workers'])
    expect((await (await request.get('/api/search?q=12+factory&typos=0')).json()).hits).toEqual([])
    for (const format of ['csl', 'bibtex', 'ris', 'quote']) {
      const cited = await (await request.get(`/api/cite?id=${hit.id}&format=${format}`)).text()
      expect(cited).toContain('so long. Workers said')
      expect(cited).not.toContain('long.12')
    }
    const csv = await (await request.get('/api/export?q=%22so+long+workers%22&format=csv')).text()
    expect(csv).toContain('so long. Workers said')
    await page.goto('/?q=%22so+long+workers%22')
    await expect(page.locator('.passage-text sup').first()).toHaveText('12')
  } finally {
    await takeOut(folder, 'lamps')
  }
})

const GOODS = [
  'Bread',
  'Cheese',
  'Honey',
  'Butter',
  'Linen',
  'Paper',
  'Copper',
  'Candles',
  'Wool',
  'Glass',
  'Rope',
  'Salt',
  'Tea',
  'Soap',
  'Yarn',
]
  .map(
    (it) => `<div>${it}, by the dozen, in the market hall of the old town, this week and nowhere else</div>`,
  )
  .join('')
const LITTLE = `<!doctype html><html lang="en"><head><title>The lamp factory</title></head><body>
${ARTICLE}<div>${GOODS}</div></body></html>`

test('a page of which little was kept says so where it is read, and when it is indexed', async ({ page }) => {
  const { folder, said } = await indexed({ 'little.html': LITTLE }, 'little')
  try {
    const kept = /little\.html: little of it was kept: (\d+) of ([\d,]+) characters/.exec(said)
    expect(kept).not.toBeNull()
    await openDocument(page, 'lamp factory beside the canal', 'little')
    await expect(
      page.getByText(`Little of this document was kept: ${kept?.[1]} of ${kept?.[2]} characters`),
    ).toBeVisible()
    const { stdout } = await run('npm', ['run', '-s', 'report']).catch((error) => error)
    expect(stdout).toMatch(/Little of them was kept[\s\S]*little\.html: \d+ of/)
  } finally {
    await takeOut(folder, 'little')
  }
})

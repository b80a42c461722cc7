import type { Locator, Page } from 'playwright/test'
import { expect, openArticle, test } from './page.ts'
import { violationsInBothThemes } from './violations.ts'

test.afterEach(async ({ request, baseURL }) => {
  const { notes } = await (await request.get('/api/notes?limit=100')).json()
  for (const { id, revision } of notes)
    await request.post('/api/notes', {
      headers: { origin: baseURL ?? '' },
      data: { action: 'remove', id, revision },
    })
})

const shown = (page: Page) => page.locator('.in-place[aria-current="true"]')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Highlight or note' })
const notes = (within: Page | Locator) => within.getByRole('list', { name: 'Notes on this paragraph' })

/** Selects words of a paragraph, as a mouse or a finger does. */
const select = (paragraph: Locator, words: string) =>
  paragraph.locator('[data-words]').evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const at = element.textContent.indexOf(words)
    const range = document.createRange()
    for (let node = walker.nextNode(), before = 0; node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      const inside = (offset: number) => before <= offset && offset <= before + length
      if (inside(at) && before + length !== at) range.setStart(node, at - before)
      if (inside(at + words.length)) {
        range.setEnd(node, at + words.length - before)
        break
      }
      before += length
    }
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, words)

async function addNote(page: Page, note: string, by = 'Omar'): Promise<void> {
  await expect(dialog(page)).toContainText('Highlighted: cycles of atrocities')
  await dialog(page).getByLabel('Note', { exact: true }).fill(note)
  await dialog(page).getByLabel('Your name').fill(by)
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

/** Highlights the words that the search found. */
async function noteFound(page: Page, note: string): Promise<void> {
  await openArticle(page)
  await select(shown(page), 'cycles of atrocities')
  const bar = page.getByRole('region', { name: 'Selected words' })
  await bar.getByRole('button', { name: 'Highlight or note' }).click()
  await addNote(page, note)
}

test('selected words are highlighted with a note, edited, found again, and deleted @phone', async ({
  page,
}) => {
  await noteFound(page, 'Ask who wrote this.')
  // Cut where other marks begin and end.
  const noted = shown(page).locator('[data-words] .noted')
  await expect.poll(async () => (await noted.allTextContents()).join('')).toBe('cycles of atrocities')
  await expect(notes(shown(page))).toContainText('Ask who wrote this.')
  await expect(notes(shown(page))).toContainText('Omar')
  expect(await violationsInBothThemes(page)).toEqual([])

  await notes(page).getByRole('button', { name: 'Edit the note of Omar' }).click()
  const editing = page.getByRole('dialog', { name: 'Edit the note' })
  await expect(editing).toContainText('cycles of atrocities')
  await editing.getByLabel('Note', { exact: true }).fill('Amnesty did.')
  expect(await violationsInBothThemes(page)).toEqual([])
  await editing.getByRole('button', { name: 'Save' }).click()
  await expect(notes(page)).toContainText('Amnesty did.')
  await expect(notes(page)).toContainText('changed')

  await page.goto('/notes')
  const list = page.getByRole('list', { name: 'Notes' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByLabel('Search the notes').fill('nobody')
  await page.getByRole('button', { name: 'Search', exact: true }).last().click()
  await expect(page.getByText('No note has these words.')).toBeVisible()
  await page.getByLabel('Search the notes').fill('amnesty did')
  await page.getByRole('button', { name: 'Search', exact: true }).last().click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: 'Delete the note of Omar' }).click()
  await page
    .getByRole('dialog', { name: 'Delete this note?' })
    .getByRole('button', { name: 'Delete', exact: true })
    .click()
  await expect(list).toHaveCount(0)
})

test('words are chosen by the keyboard alone, and shown on the permalink', async ({ page }) => {
  await openArticle(page)
  await shown(page).getByRole('button', { name: 'Highlight or note' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('The whole paragraph is highlighted.')
  const paragraph = dialog(page).getByLabel('Paragraph')
  const words = await paragraph.inputValue()
  const at = words.indexOf('cycles of atrocities')
  await paragraph.focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < 'cycles of atrocities'.length; step += 1)
    await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('x')
  await expect(paragraph).toHaveValue(words)
  expect(await violationsInBothThemes(page)).toEqual([])
  await addNote(page, 'By keys.')
  const id = await shown(page).getAttribute('id')
  await page.goto(`/passages/${id}`)
  await expect(notes(page)).toContainText('By keys.')
  await expect(notes(page).locator('.noted')).toHaveText('cycles of atrocities')
})

test('notes are exported with citations, and read without scripts and in Arabic', async ({
  page,
  browser,
  baseURL,
}) => {
  await noteFound(page, 'Ask who wrote this.')
  await page.goto('/notes')
  const exporting = page.getByRole('form', { name: 'Export these notes' })
  await exporting.getByLabel('Export as').selectOption('markdown')
  const saving = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Export these notes' }).click()
  const stream = await (await saving).createReadStream()
  const text = (await stream.toArray()).join('')
  expect(text).toContain('Ask who wrote this.')
  expect(text).toContain('Amnesty')
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const plain = await context.newPage()
  await plain.goto('/notes?find=wrote')
  await expect(plain.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1)
  await context.close()
  await page.goto('/settings?lang=ar')
  await page.goto('/notes')
  await expect(page.getByRole('heading', { level: 1, name: 'الملاحظات والكلمات المظللة' })).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Locator, Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

// One wrong tag in many passages is one correction: seen before it is made, made once, and undone once.

const run = promisify(execFile)
const index = (...args: string[]) => run('npm', ['run', '-s', 'index', '--', ...args])

const DOCUMENTS = 25
/** Two passages with the same place and the same speaker. */
const text = (nth: number) =>
  `Mill ${nth} closes\n“Mill ${nth} was everything,” said Jane Doe in Damascus.\n\n“Gone,” said Jane Doe in Damascus of mill ${nth}.\n`

let folder: string
test.beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-everywhere-'))
})
test.afterAll(() => fs.rm(folder, { recursive: true }))

/** A collection for one test alone, so that no other test meets its corrections. */
async function given(request: APIRequestContext, name: string, documents = DOCUMENTS) {
  const own = path.join(folder, name)
  await fs.mkdir(own)
  for (let nth = 1; nth <= documents; nth += 1)
    await fs.writeFile(path.join(own, `${String(nth).padStart(2, '0')}.txt`), text(nth))
  await index(own)
  const found = await (await request.get(`/api/search?collection=${name}&q=%22mill%201%20was%22`)).json()
  const [{ id, documentId }] = found.hits
  const count = async (filter: string): Promise<number> =>
    (await (await request.get(`/api/search?collection=${name}&${filter}`)).json()).total.value
  return { id, documentId, count, takeOut: () => index('--remove', name) }
}

async function openForm(page: Page, click: (it: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name: 'Correct paragraph 1' })
  const opener = page.getByRole('button', { name: 'Correct: paragraph 1', exact: true })
  // A click before the page's scripts run would do nothing, and be counted.
  await expect(async () => {
    // What opened late is open: behind it, nothing can be pressed.
    if (!(await dialog.isVisible())) await opener.press('Enter', { timeout: 1_000 })
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(dialog).toBeHidden()
  await click(opener)
  await expect(dialog).toBeVisible()
  return dialog
}

test('a wrong place in 50 passages is right after four clicks, and wrong again after one undo @phone', async ({
  page,
  request,
}, { project }) => {
  const name = `everywhere-on-${project.name}`
  const { id, documentId, count, takeOut } = await given(request, name)
  let clicks = 0
  const click = async (it: Locator) => {
    clicks += 1
    await it.click()
  }
  try {
    await page.goto(`/documents/${documentId}`)
    await page.evaluate(() => localStorage.setItem('verbatim.corrector', 'Ada'))
    const dialog = await openForm(page, click)
    await click(dialog.getByRole('radio', { name: 'Place: Damascus' }))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(dialog.getByLabel('It should be')).toBeFocused()
    await page.keyboard.type('Homs')
    await click(dialog.getByRole('radio', { name: 'In this collection' }))
    await expect(dialog.getByText('“Damascus” becomes “Homs”')).toBeVisible()
    await expect(dialog.getByRole('radio', { name: 'In this document · 2 passages' })).toBeVisible()
    await expect(
      dialog.getByRole('list', { name: 'Some of these passages' }).getByRole('listitem'),
    ).toHaveCount(3)
    expect(await violationsOn(page)).toEqual([])
    expect(await count('location=SY/damascus')).toBe(50)
    await click(dialog.getByRole('button', { name: 'Correct 50 passages' }))
    await expect(dialog).toBeHidden()
    expect(clicks).toBe(4)

    const shown = page.locator(`[id="${id}"]`)
    await expect(
      shown.getByRole('status').filter({ hasText: 'Corrected in 50 passages in 25 documents.' }),
    ).toBeVisible()
    expect([await count('location=SY/damascus'), await count('location=SY/homs')]).toEqual([0, 50])
    const made = shown.getByRole('list', { name: 'Corrections' })
    await expect(made).toContainText('Place: “Damascus” → “Homs”')
    await expect(made).toContainText('In the whole collection: 50 passages in 25 documents.')
    const { corrections } = await (await request.get(`/api/corrections?document=${documentId}`)).json()
    expect(corrections).toMatchObject([{ correction: { what: 'rule', by: 'Ada' }, state: 'holds' }])

    await made.getByRole('button', { name: 'Undo: Place' }).click()
    const undo = page.getByRole('dialog', { name: 'Undo this correction' })
    await expect(undo).toContainText('in every passage')
    await undo.getByRole('button', { name: 'Undo it' }).click()
    await expect(made).toBeHidden()
    expect(await count('location=SY/damascus')).toBe(50)
  } finally {
    await takeOut()
  }
})

test('a wrong speaker is corrected in the hits of a search by keyboard alone, and nowhere else', async ({
  page,
  request,
}) => {
  const { documentId, count, takeOut } = await given(request, 'everywhere-by-keyboard', 3)
  try {
    await page.goto(`/documents/${documentId}?collection=everywhere-by-keyboard&q=gone`)
    const dialog = await openForm(page, (it) => it.press('Enter'))
    const tabTo = async (it: Locator) => {
      for (let at = 0; at < 20 && !(await it.evaluate((own) => own === document.activeElement)); at += 1)
        await page.keyboard.press('Tab')
      await expect(it).toBeFocused()
    }
    await tabTo(dialog.getByLabel('It should be'))
    await page.keyboard.type('Joan Roe')
    await tabTo(dialog.getByRole('radio', { name: 'Only here' }))
    const search = dialog.getByRole('radio', { name: 'In the hits of your search' })
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowDown')
    await expect(search).toBeChecked()
    await expect(dialog.getByText('a name that no other passage has')).toBeVisible()
    await tabTo(dialog.getByLabel('Why (optional)'))
    await page.keyboard.type('a namesake')
    await tabTo(dialog.getByLabel('Your name'))
    await page.keyboard.type('Grace')
    await expect(dialog.getByRole('button', { name: 'Correct 3 passages' })).toBeEnabled()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    expect([await count('speaker=jane-doe'), await count('speaker=joan-roe')]).toEqual([3, 3])
    await expect(page.getByRole('main')).toContainText('Why: a namesake')
  } finally {
    await takeOut()
  }
})

test('what a correction would change is told in Arabic, in light and in dark @phone', async ({
  page,
  request,
}, { project }) => {
  const { documentId, takeOut } = await given(request, `everywhere-in-arabic-on-${project.name}`, 3)
  try {
    await page.goto('/settings?lang=ar')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`/documents/${documentId}`)
      const dialog = page.getByRole('dialog', { name: 'تصحيح الفقرة 1' })
      await expect(async () => {
        if (!(await dialog.isVisible()))
          await page.getByRole('button', { name: 'صحّح: الفقرة 1', exact: true }).click({ timeout: 1_000 })
        await expect(dialog).toBeVisible({ timeout: 2_000 })
      }).toPass()
      await dialog.getByLabel('الصواب').fill('Joan Roe')
      await dialog.getByRole('radio', { name: 'في هذه المجموعة' }).check()
      await expect(dialog.getByRole('button', { name: /^صحّح \d+ فقر/ })).toBeEnabled()
      await expect(dialog.getByRole('list', { name: 'من هذه الفقرات' })).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await dialog.getByRole('button', { name: 'إلغاء' }).click()
    }
  } finally {
    await takeOut()
  }
})

test('what says nothing of other passages is offered for this one alone', async ({
  page,
  request,
  baseURL,
}) => {
  const { id, documentId, takeOut } = await given(request, 'everywhere-refused', 1)
  try {
    await page.goto(`/documents/${documentId}`)
    const dialog = await openForm(page, (it) => it.click())
    await expect(dialog.getByRole('group', { name: 'Where it is wrong' })).toBeVisible()
    await dialog.getByRole('radio', { name: 'A place is missing' }).check()
    await expect(dialog.getByRole('group', { name: 'Where it is wrong' })).toBeHidden()
    const headers = { origin: new URL(baseURL ?? '').origin }
    const data = { target: id, what: 'location', new: 'Homs', within: 'everywhere' }
    const answer = await request.post('/api/corrections/preview', { data, headers })
    expect(await answer.json()).toMatchObject({ error: { code: 'correction-refused' } })
  } finally {
    await takeOut()
  }
})

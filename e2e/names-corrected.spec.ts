import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Page } from 'playwright/test'
import { expect, test } from './page.ts'
import { violationsOn } from './violations.ts'

// What people say of names, on the page of each: that two are one, or one two, what it is called, and how else.

const run = promisify(execFile)
const index = (...args: string[]) => run('npm', ['run', '-s', 'index', '--', ...args])

const said = (words: string, name: string) =>
  `Mill closes\n“${words} was everything,” said ${name} in Damascus.\n\n“The ${words} is gone,” said ${name}.\n`

let folder: string
test.beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-names-corrected-'))
})
test.afterAll(() => fs.rm(folder, { recursive: true }))

/** Two collections for one test alone, with people whom no other test knows. */
async function given(request: APIRequestContext, one: string, other: string) {
  const id = [one, other].join(' ').toLowerCase().replaceAll(' ', '-')
  const folders = [path.join(folder, `${id}-papers`), path.join(folder, `${id}-letters`)]
  for (const it of folders) await fs.mkdir(it)
  await fs.writeFile(path.join(folders[0] ?? '', 'a.txt'), said('mill', one))
  await fs.writeFile(path.join(folders[0] ?? '', 'b.txt'), said('inn', one))
  await fs.writeFile(path.join(folders[1] ?? '', 'c.txt'), said('ferry', one))
  await fs.writeFile(path.join(folders[1] ?? '', 'd.txt'), said('dam', other))
  await index(...folders)
  const key = (name: string) => name.toLowerCase().replaceAll(' ', '-')
  const count = async (search: string): Promise<number> =>
    (await (await request.get(`/api/search?${search}`)).json()).total.value
  const takeOut = async () => {
    for (const it of folders) await index('--remove', path.basename(it))
  }
  return { one: key(one), other: key(other), count, takeOut, letters: path.basename(folders[1] ?? '') }
}

async function openForm(page: Page, button = 'Merge, rename or split') {
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    if (!(await dialog.isVisible()))
      await page.getByRole('button', { name: button }).click({ timeout: 1_000 })
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return dialog
}

test('two names are merged on the page of one, lead to the page of the other, and are apart after one undo @phone', async ({
  page,
  request,
}, { project }) => {
  const other = project.name === 'desktop' ? 'Jo Rohan' : 'Jo Rohde'
  const kept = project.name === 'desktop' ? 'Joan Rohan' : 'Joan Rohde'
  const { one, other: key, count, takeOut } = await given(request, kept, other)
  try {
    await page.goto(`/people/${key}`)
    const dialog = await openForm(page)
    await expect(dialog).toHaveAccessibleName(`Correct the name “${other}”`)
    await dialog.getByLabel('The name to keep').fill(kept)
    await expect(
      dialog.getByText(`“${other}” becomes “${kept}”, which 6 passages already have.`),
    ).toBeVisible()
    await expect(
      dialog.getByRole('list', { name: 'Some of these passages' }).getByRole('listitem'),
    ).toHaveCount(1)
    expect(await violationsOn(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await dialog.getByLabel('Why (optional)').fill('a misprint')
    await dialog.getByLabel('Your name').fill('Ada')
    await dialog.getByRole('button', { name: 'Merge 2 passages' }).click()

    await expect(page).toHaveURL(new RegExp(`/people/${one}$`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept)
    await expect(page.getByText('Also written')).toContainText(other)
    const made = page.getByRole('list', { name: 'Corrections' })
    await expect(made).toContainText(`“${other}” merged with “${kept}”`)
    await expect(made).toContainText('a misprint')
    // By either key, either name, and the address that the other one had.
    expect([await count(`speaker=${key}`), await count(`speaker=${one}`)]).toEqual([8, 8])
    expect(await count(`q=${encodeURIComponent(`speaker:"${other}"`)}`)).toBe(8)
    await page.goto(`/people/${key}`)
    await expect(page).toHaveURL(new RegExp(`/people/${one}$`))

    await page.getByRole('button', { name: `Undo: “${other}” merged` }).click()
    await page
      .getByRole('dialog', { name: 'Undo this correction' })
      .getByRole('button', { name: 'Undo it' })
      .click()
    await expect(made).toBeHidden()
    expect([await count(`speaker=${key}`), await count(`speaker=${one}`)]).toEqual([2, 6])
  } finally {
    await takeOut()
  }
})

test('a name is renamed, spelled otherwise and told apart by keyboard alone', async ({ page, request }) => {
  const { one, count, takeOut, letters } = await given(request, 'Ines Holt', 'Olga Marsh')
  const enter = async (change: string, label: string, words: string, button: string) => {
    const dialog = page.getByRole('dialog')
    await expect(async () => {
      if (!(await dialog.isVisible()))
        await page.getByRole('button', { name: 'Merge, rename or split' }).press('Enter', { timeout: 1_000 })
      await expect(dialog).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await dialog.getByRole('radio', { name: change }).press('Space')
    await dialog.getByRole('textbox', { name: label }).fill(words)
    await dialog.getByLabel('Your name').fill('Ada')
    await expect(dialog.getByRole('button', { name: button })).toBeEnabled()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }
  try {
    await page.goto(`/people/${one}`)
    await enter('Rename it', 'New name', 'Inés Holt-Day', 'Rename in 6 passages')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inés Holt-Day')
    await enter('Add another spelling', 'Other spelling', 'I. H. Day', 'Add the spelling')
    await expect(page.getByText('Also found as')).toContainText('I. H. Day')
    expect(await count(`q=${encodeURIComponent('speaker:"I. H. Day"')}`)).toBe(6)

    const dialog = await openForm(page)
    await dialog.getByRole('radio', { name: 'Tell two apart that have this name' }).check()
    await dialog.getByRole('radio', { name: `In the collection ${letters}` }).check()
    await dialog.getByLabel('Your name').fill('Ada')
    await dialog.getByRole('button', { name: 'Tell apart in 2 passages' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')).toHaveCount(3)
    expect([await count(`speaker=${one}`), await count('speaker=ines-holt-day')]).toEqual([4, 2])
  } finally {
    await takeOut()
  }
})

test('what is said of a name is told in Arabic, in light and in dark @phone', async ({ page, request }, {
  project,
}) => {
  const [kept, other] =
    project.name === 'desktop' ? ['Vera Lind', 'Wera Lind'] : ['Nora Quist', 'Norah Quist']
  const { other: key, takeOut } = await given(request, `${kept}`, `${other}`)
  try {
    await page.goto('/settings?lang=ar')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`/people/${key}`)
      const dialog = await openForm(page, 'دمج الاسم أو تغييره أو فصله')
      await dialog.getByLabel('الاسم الذي يبقى').fill(`${kept}`)
      await expect(dialog.getByRole('button', { name: /^ادمج ما في/ })).toBeEnabled()
      expect(await violationsOn(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await dialog.getByRole('button', { name: 'إلغاء' }).click()
    }
  } finally {
    await takeOut()
  }
})

test('what cannot be is refused with what to do, and nothing is changed', async ({ page, request }) => {
  const { one, other, count, takeOut } = await given(request, 'Ruth Beck', 'Rut Beck')
  try {
    await page.goto(`/people/${one}`)
    const dialog = await openForm(page)
    await dialog.getByLabel('The name to keep').fill('Nobody At All')
    await expect(dialog.getByRole('alert')).toContainText(
      'nothing else of this kind is called "Nobody At All"',
    )
    await dialog.getByRole('radio', { name: 'Add another spelling' }).check()
    await dialog.getByRole('textbox', { name: 'Other spelling' }).fill('Rut Beck')
    await expect(dialog.getByRole('alert')).toContainText('merge the two if they are one')
    await expect(dialog.getByRole('button', { name: 'Add the spelling' })).toBeDisabled()
    expect([await count(`speaker=${one}`), await count(`speaker=${other}`)]).toEqual([6, 2])
  } finally {
    await takeOut()
  }
})

import type { Page } from 'playwright/test'
import { ALL_PASSAGES, ALL_QUOTES, box, expect, hits, openHelp, sentence, test } from './page.ts'
import { violationsOn } from './violations.ts'

const cross = (page: Page, text: string) =>
  sentence(page).getByRole('link', { name: `Remove ${text}`, exact: true })
const search = (q: string) => `/?q=${encodeURIComponent(q)}`

const SAID = [
  ['rogue figh', 'Passages with “rogue” and “figh…”'],
  [
    '(killed OR wounded) "war crimes" -film ',
    'Passages with (“killed” or “wounded”) and exactly “war crimes”, without “film”',
  ],
  ['killed | wounded ', 'Passages with “killed” or “wounded”'],
  ['massac* wom?n ', 'Passages with “massac…” and “wom?n”'],
  ['civilians NEAR/5 massacre ', 'Passages with “civilians” within 5 words of “massacre”'],
  ['civilians PRE/1 killed ', 'Passages with “civilians” followed within 1 word by “killed”'],
  ['"killed civilians"~3 ', 'Passages with “killed civilians” with at most 3 words in between'],
  ['NOT (film OR play) killed ', 'Passages with “killed”, without (“film” or “play”)'],
  ['-source:"The Guardian" killed ', 'Passages with “killed”, not from The Guardian'],
  ['after:2025-04 ', 'Passages published from April 2025 on'],
] as const

test('says in words how a query was understood @phone', async ({ page }) => {
  for (const [typed, said] of SAID) {
    await page.goto(search(typed))
    await expect(sentence(page), typed).toHaveText(said)
  }
  expect(await violationsOn(page)).toEqual([])
})

test('a part is removed where it is read: the address and the box follow, the rest stays as typed', async ({
  page,
}) => {
  await page.goto(search('(killed OR wounded) "war crimes" -film group:"Human Rights Watch" '))
  await cross(page, '“wounded”').click()
  await expect(box(page)).toHaveValue('killed "war crimes" -film group:"Human Rights Watch" ')
  await cross(page, 'Human Rights Watch').click()
  await expect(box(page)).toHaveValue('killed "war crimes" -film ')
  await cross(page, '“film”').click()
  await expect(box(page)).toHaveValue('killed "war crimes" ')
  await expect(page).toHaveURL(/\?q=killed\+%22war\+crimes%22\+$/)
  await page.goBack()
  await expect(box(page)).toHaveValue('killed "war crimes" -film ')
})

test('the focus goes on to the next part, and from the last to the results', async ({ page }) => {
  await page.goto(search('killed civilians Latakia '))
  await cross(page, '“killed”').press('Enter')
  await expect(box(page)).toHaveValue('civilians Latakia ')
  await expect(cross(page, '“civilians”')).toBeFocused()
  await cross(page, '“Latakia”').press('Enter')
  await expect(cross(page, '“civilians”')).toBeFocused()
  await cross(page, '“civilians”').press('Enter')
  await expect(page.getByRole('region', { name: 'Results' })).toBeFocused()
  await expect(box(page)).toHaveValue('')
  await expect(sentence(page)).toHaveText('All passages')
})

test('without its last part, a search of quotes is one of all quotes', async ({ page }) => {
  await page.goto('/?q=killed+&in=quoting&copies=folded')
  await cross(page, '“killed”').press('Enter')
  await expect(page).toHaveURL(ALL_QUOTES)
  await expect(sentence(page)).toHaveText('All quotes')
  await expect(hits(page).first()).toBeVisible()
  await page.goBack()
  await expect(sentence(page)).toHaveText('Quotes about “killed”')
})

test('in Arabic it is a sentence from right to left @phone', async ({ page }) => {
  await page.goto('/settings?lang=ar')
  await page.goto(search('killed -film '))
  const said = sentence(page)
  await expect(said).toHaveText('الفقرات التي فيها «killed»، دون «film»')
  expect(await violationsOn(page)).toEqual([])
  await said.getByRole('link', { name: 'أزل «film»' }).click()
  await expect(page).toHaveURL(/\?q=killed\+?$/)
})

test('what was chosen is part of the sentence, in the order in which a person would say it', async ({
  page,
}) => {
  await page.goto(
    `${search('civilians ')}&in=quoting&not.source=the-guardian&group=human-rights-watch&from=2025-04&undated=include`,
  )
  await expect(sentence(page)).toHaveText(
    'Quotes about “civilians”, about Human Rights Watch, published from April 2025 or undated, not from The Guardian',
  )
  await cross(page, 'Human Rights Watch').press('Enter')
  await expect(page).not.toHaveURL(/group=/)
  await expect(cross(page, 'from April 2025 or undated')).toBeFocused()
  await page.goto(ALL_PASSAGES)
  await expect(sentence(page)).toHaveText('All passages')
  await page.goto(ALL_QUOTES)
  await expect(sentence(page)).toHaveText('All quotes')
})

test('a part is a link where there are no scripts', async ({ request }) => {
  const html = await (await request.get(search('killed civilians '))).text()
  expect(html).toContain('aria-label="Remove “civilians”" ')
  expect(html).toContain('href="/?q=killed+"')
})

test('what cannot be honoured is named, with what to type instead', async ({ page }) => {
  await page.goto(search('(killed NEAR civilians '))
  await expect(page.getByText('NEAR needs a number of words, as in NEAR/5')).toBeVisible()
  await expect(page.getByText('A parenthesis is not closed')).toBeVisible()
  await page.goto('/settings?lang=ar')
  await page.goto(search('(killed NEAR civilians '))
  await expect(page.getByText('قوس لم يُغلق')).toBeVisible()
  await expect(page.getByText('NEAR/5')).toBeVisible()
})

test('signs alone find nothing, and the page says why', async ({ page }) => {
  await page.goto(search('?!'))
  await expect(page.getByText('There is no word in "?!", so nothing was searched.')).toBeVisible()
  await expect(hits(page)).toHaveCount(0)
})

test('the help lists the signs, each with an example', async ({ page }) => {
  await page.goto('/')
  await openHelp(page)
  const dialog = page.getByRole('dialog')
  for (const sign of ['NEAR/5', 'OR', 'Syri*', 'wom?n', 'title:', 'PRE/5'])
    await expect(dialog).toContainText(sign)
})

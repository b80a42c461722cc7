import type { Page } from 'playwright/test'
import { choose, found } from './chosen.ts'
import { box, expect, hits, test } from './page.ts'

/** What is on the clipboard, plain and rich. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const part = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
    return { text: await part('text/plain'), html: await part('text/html') }
  })
}

test('a quotation is copied with its speaker and citation, rich and plain; the paragraph is a choice @phone', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id, text } = await found(request, '"mass killings targeting Alawite"')
  await page.goto(`/passages/${id}`)
  await page.getByRole('button', { name: 'Copy quote' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const quotation = await copied(page)
  expect(quotation.text).toMatch(
    /^.*“the Syrian government must ensure .* held accountable\.”.*\(.*2025.*para/s,
  )
  expect(quotation.text).toContain('Amnesty International')
  expect(quotation.text).not.toContain('Amnesty said that')
  expect(quotation.html).toContain('<blockquote')

  await page.getByRole('button', { name: 'Copy the paragraph' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied')).toHaveCount(2)
  expect((await copied(page)).text).toContain(text)
})

test('from the start page to a pasted quotation with its speaker and citation in three presses', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  // Three clicks and keys besides the words that are looked for, which are found while they are typed.
  await box(page).click()
  await page.keyboard.type('failed to intervene')
  const first = hits(page).first()
  await expect(first).toContainText('authorities failed to intervene')
  await first.getByRole('button', { name: 'Copy quote' }).click()
  await expect(first.getByText('Copied')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/check')
  const draft = other.getByRole('textbox').first()
  await draft.focus()
  await other.keyboard.press('Control+V')
  await expect(draft).toHaveValue(/“For two days, authorities failed to intervene to stop the killings,?”/)
  await expect(draft).toHaveValue(/Callamard/)
  await expect(draft).toHaveValue(/2025/)
})

test('the preview of a citation and what is copied have its italics and links @phone', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id } = await found(request, '"rogue fighters"')
  await page.goto(`/passages/${id}`)
  await page.getByText('Cite', { exact: true }).click()
  const cite = page.getByRole('group').filter({ hasText: 'BibTeX' })
  await expect(cite.locator('.cite-text i').first()).toBeVisible()
  const italic = await cite.locator('.cite-text i').first().textContent()
  await cite.getByRole('button', { name: 'Copy citation' }).click()
  await expect(cite.getByText('Copied')).toBeVisible()
  const citation = await copied(page)
  expect(citation.html).toContain(`<i>${italic}</i>`)
  expect(citation.text).toContain(italic)
  expect(citation.text).not.toContain('<')
})

test('without the rich clipboard the text is copied, and without any the command of editors is used', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id } = await found(request, '"rogue fighters"')
  for (const without of ['ClipboardItem', 'clipboard'] as const) {
    await page.addInitScript((missing) => {
      const owner = missing === 'clipboard' ? Navigator.prototype : window
      Object.defineProperty(owner, missing, { value: undefined, configurable: true })
    }, without)
    await page.goto(`/passages/${id}`)
    await page.getByRole('button', { name: 'Copy quote' }).click()
    await expect(page.getByText('Copied')).toBeVisible()
    const other = await context.newPage()
    await other.goto('/tray')
    await other.bringToFront()
    expect(await other.evaluate(() => navigator.clipboard.readText())).toContain(
      '“not the actions of rogue fighters”',
    )
    await other.evaluate(() => navigator.clipboard.writeText('nothing'))
    await other.close()
  }
})

test('the bibliography of a tray is copied, rich and plain', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await choose(page, (await found(request, '"cycles of atrocities"')).id)
  await choose(page, (await found(request, '"rogue fighters"')).id)
  await page.goto('/tray')
  await page.getByRole('combobox', { name: 'Export as' }).selectOption('bibliography')
  await page.getByRole('button', { name: 'Copy the bibliography' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const { text, html } = await copied(page)
  expect(text.trim().split('\n\n')).toHaveLength(2)
  expect(html.match(/<p dir="ltr">/g)).toHaveLength(2)
  expect(html).toContain('<i>')
})

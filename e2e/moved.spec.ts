import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './page.ts'

const run = promisify(execFile)

const LINES = [
  '“The lanterns went out at midnight and nobody came,” said Amina Example.',
  'She waited in the harbour until morning.',
]

test('a tray, its note and a permalink follow their words when paragraphs are cut differently', async ({
  page,
  request,
}) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-moved-'))
  const file = path.join(folder, 'lanterns.txt')
  const index = () => run('npm', ['run', '-s', 'index', '--', folder, '--collection', 'lanterns'])
  try {
    await fs.writeFile(file, `Harbour\n${LINES.join('\n\n')}\n`)
    await index()
    const [{ id }] = (await (await request.get('/api/search?q=lanterns')).json()).hits
    await page.goto(`/passages/${id}`)
    await page.getByRole('button', { name: /^Add to tray/ }).click()
    await page.goto('/tray')
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask her again')
    const quote = page.getByRole('listitem').getByRole('article')
    await expect(quote.getByRole('blockquote')).toHaveText(LINES[0] ?? '')

    await fs.writeFile(file, `Harbour\nIt was winter. ${LINES.join(' ')}\n`)
    await index()
    const answer = await (await request.get(`/api/passages/${id}`)).json()
    const [{ id: now }] = (await (await request.get('/api/search?q=lanterns')).json()).hits
    expect(answer).toMatchObject({ state: 'gone', movedTo: [{ id: now }] })
    expect(now).not.toBe(id)

    await page.goto('/tray')
    await expect(quote.locator('mark')).toHaveText(LINES[0]?.slice(1) ?? '')
    await expect(quote.getByText(/cut differently since it was chosen/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask her again')
    await page.getByRole('combobox', { name: 'Export as' }).selectOption('csl')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export the tray' }).click()
    const exported = await fs.readFile(await (await download).path(), 'utf8')
    expect(exported).toContain(now)
    expect(exported).toContain('Ask her again')

    await page.goto(`/passages/${id}`)
    await expect(page.getByRole('status').first()).toContainText('paragraphs cut differently')
    await expect(page.locator('mark')).toContainText(['lanterns'])

    await fs.writeFile(file, 'Harbour\nNothing is left of it.\n')
    await index()
    await page.goto('/tray')
    await expect(quote.getByRole('blockquote')).toHaveText(LINES[0] ?? '')
    await expect(quote.getByText(/no longer in the collection/)).toBeVisible()
    await expect(page.getByText(/left out of the export/)).toBeVisible()
  } finally {
    await run('npm', ['run', '-s', 'index', '--', '--remove', 'lanterns']).catch(() => undefined)
    await fs.rm(folder, { recursive: true })
  }
})

import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './page.ts'

const run = promisify(execFile)
const command = (name: string, ...args: string[]) => run('npm', ['run', '-s', name, '--', ...args])
/** Exit code 1 says that something differs. */
const verify = () => command('verify', '--json').catch((error: { stdout: string }) => error)

test('the pages tell what the last verification found, as soon as it has ended', async ({
  page,
  request,
}) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-verified-'))
  const file = path.join(folder, 'a.txt')
  await fs.writeFile(file, 'Mill closes\n\nThe mill by the lake was closed for good.\n')
  await command('index', file, '--collection', 'verified')
  try {
    const { hits } = await (await request.get('/api/search?collection=verified')).json()
    const [{ documentId, id }] = hits
    await page.goto(`/passages/${id}`)
    const seal = page.getByRole('complementary', { name: 'Where it comes from' })
    await expect(seal).toContainText('Not compared with the original')
    await verify()
    await page.reload()
    await expect(seal).toContainText('Matches the original')
    await expect(seal).toContainText('a.txt')
    await fs.writeFile(file, 'Mill opens\n\nThe mill by the lake was opened again.\n')
    const { differences } = JSON.parse((await verify()).stdout)
    expect(differences).toBeGreaterThan(0)
    await page.goto('/')
    const notice = page.getByText(/^Verified on .*: \d+ differences? (was|were) found\.$/)
    await notice.click()
    await page.getByRole('link', { name: file }).click()
    await expect(page).toHaveURL(`/documents/${documentId}`)
    await expect(page.getByText('The original has changed since it was read')).toBeVisible()
    await page.goto(`/passages/${id}`)
    await expect(seal).toContainText('Not as it was read')
    const { verified } = await (await request.get('/api/health')).json()
    expect(verified.differences).toBe(differences)
  } finally {
    await command('index', '--remove', 'verified')
    await fs.rm(folder, { recursive: true })
    await verify()
  }
  await page.goto('/')
  await expect(page.getByText(file)).toHaveCount(0)
})

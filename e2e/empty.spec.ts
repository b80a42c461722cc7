import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { ownIndex } from './own-index.ts'
import { expect, test } from './page.ts'
import { violationsInBothThemes } from './violations.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Runs a test on a server of its own, whose data folder is as the test has left it. */
async function onServer(
  data: string,
  adding: string,
  run: (address: string) => Promise<void>,
): Promise<void> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [path.join(root, 'app', 'server', 'serve.mjs')], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
      ...{ VERBATIM_DATA: data, VERBATIM_ADDING: adding, ...ownIndex(port) },
    },
  })
  const ended = once(server, 'close')
  try {
    await expect(async () => {
      expect((await fetch(`${address}/api/health`)).status).toBe(200)
    }).toPass()
    await run(address)
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

for (const [adding, offersFiles] of [
  ['', true],
  ['off', false],
] as const) {
  test(`where nothing is indexed, the page says how to begin${offersFiles ? '' : ', without files where none may be added'} @phone`, async ({
    page,
  }, info) => {
    await onServer(info.outputPath('data'), adding, async (address) => {
      await page.goto(`${address}/`)
      await expect(page.getByRole('heading', { name: 'Start with your documents' })).toBeVisible()
      await expect(page.getByText('npm run -s index -- FOLDER')).toBeVisible()
      // There is nothing to narrow and nothing to take back.
      await expect(page.getByText('Nothing matches')).toHaveCount(0)
      await expect(page.getByRole('heading', { name: 'Dates' })).toHaveCount(0)
      expect(await violationsInBothThemes(page)).toEqual([])
      const add = page.getByRole('main').getByRole('link', { name: 'Add files' })
      await expect(add).toHaveCount(offersFiles ? 1 : 0)
      if (!offersFiles) return
      await add.click()
      await expect(page.getByRole('heading', { name: 'Add files' })).toBeVisible()
    })
  })
}

test('a link to itself in place of the added files stops no page but their own, which says what to do', async ({
  page,
}) => {
  // Not below the checkout, where a link that leads nowhere would end the next build.
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-e2e-'))
  try {
    await fs.symlink('added', path.join(data, 'added'))
    await onServer(data, '', async (address) => {
      await page.goto(`${address}/`)
      await expect(page.getByRole('heading', { name: 'Start with your documents' })).toBeVisible()
      await page.goto(`${address}/library/add`)
      const problem = page.getByRole('main')
      await expect(problem.getByRole('heading', { name: 'What was added cannot be shown' })).toBeVisible()
      await expect(problem).toContainText(path.join(data, 'added'))
      await expect(problem).toContainText('Make it a folder')
    })
  } finally {
    await fs.rm(data, { recursive: true })
  }
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { expect, test } from './page.ts'
import { violationsInBothThemes } from './violations.ts'

const root = path.resolve(import.meta.dirname, '..')

for (const [adding, offersFiles] of [
  ['', true],
  ['off', false],
] as const) {
  test(`where nothing is indexed, the page says how to begin${offersFiles ? '' : ', without files where none may be added'} @phone`, async ({
    page,
  }, info) => {
    const port = await freePort()
    const server = spawn(process.execPath, [path.join(root, 'app', 'server', 'serve.mjs')], {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
        ...{ VERBATIM_DATA: info.outputPath('data'), VERBATIM_ADDING: adding },
      },
    })
    const ended = once(server, 'close')
    try {
      await expect(async () => {
        expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200)
      }).toPass()
      await page.goto(`http://127.0.0.1:${port}/`)
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
    } finally {
      server.kill('SIGTERM')
      await ended
    }
  })
}

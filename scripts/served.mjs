import { createRequire } from 'module'
import path from 'path'
import { browser } from './browser.mjs'
import { build } from './build.mjs'
import { endChildren } from './child.mjs'
import { root } from './place.mjs'
import { freePort } from './port.mjs'
import { requireAnswer, startServer } from './server.mjs'

const HOST = '127.0.0.1'
const GRACE_MS = 5000

/**
 * Serves the built pages on a free port with the index of a folder, and starts a browser, for as long as `work` takes.
 * Builds what has changed. Both are ended afterwards, whatever happened.
 *
 * @template T
 * @param {string} folder
 * @param {(place: { address: string, browser: any }) => Promise<T>} work `browser`: Playwright's
 */
export async function served(folder, work) {
  const executablePath = await browser()
  await build()
  const port = await freePort()
  const server = startServer(HOST, port, folder)
  await requireAnswer(server, HOST, port)
  // Loaded late: the package is large, and `--help` should not wait for it.
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright')
  const asRoot = Boolean(process.getuid) && process.getuid() === 0
  const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update']
  const launched = await chromium.launch({
    executablePath,
    args: [...quiet, ...(asRoot ? ['--no-sandbox'] : [])],
  })
  try {
    return await work({ address: `http://${HOST}:${port}`, browser: launched })
  } finally {
    await launched.close()
    await endChildren(GRACE_MS)
  }
}

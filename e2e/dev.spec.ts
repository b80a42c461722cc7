import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { freePort } from './free-port.ts'
import { ownIndex } from './own-index.ts'

const checkout = path.join(import.meta.dirname, '..')
/** Not linked in a copy: other build outputs, state, and the folder of git. */
const LEFT_OUT = new Set(['.git', '.next', '.verbatim', 'test-results', 'playwright-report', 'docs'])
const COMPILES_MS = 240_000

/**
 * A copy made of hard links, which takes a second and not a minute. It has to be on the same device as the checkout.
 */
async function linkTree(from: string, to: string, leftOut = new Set<string>()) {
  await fs.mkdir(to, { recursive: true })
  const entries = await fs.readdir(from, { withFileTypes: true })
  await Promise.all(
    entries.map(async (entry) => {
      if (leftOut.has(entry.name)) return
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) await linkTree(source, target)
      else if (entry.isSymbolicLink()) await fs.symlink(await fs.readlink(source), target)
      else await fs.link(source, target)
    }),
  )
}

/** Resolves once `dev` says that it is ready on standard output; rejects with its output if it ends before that. */
function ready(dev: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      if (said.includes('Verbatim is ready on')) resolve()
    }
    dev.stdout?.on('data', listen)
    dev.stderr?.on('data', listen)
    dev.once('close', () => reject(new Error(`npm run dev ended:\n${said}`)))
  })
}

/** Changes the only file in a folder that contains a text. */
async function replaceInSource(folder: string, from: string, to: string) {
  for (const name of await fs.readdir(folder, { recursive: true })) {
    const file = path.join(folder, name)
    const text = /\.tsx?$/.test(name) ? await fs.readFile(file, 'utf8') : ''
    if (!text.includes(from)) continue
    // Replaced, not written in place: the file is a link to the checkout's own.
    await fs.writeFile(`${file}.new`, text.replace(from, to))
    await fs.rename(`${file}.new`, file)
    return
  }
  throw new Error(`No file in ${folder} contains ${from}`)
}

async function refuses(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/api/health`).then(
    () => false,
    () => true,
  )
}

test('npm run dev shows a change in app/ without a restart, and stops completely', async ({ page }, info) => {
  const copy = info.outputPath('checkout')
  await linkTree(checkout, copy, LEFT_OUT)
  const port = await freePort()
  const dev = spawn(process.execPath, ['scripts/dev.mjs'], {
    cwd: copy,
    env: {
      ...process.env,
      INIT_CWD: copy,
      HOST: '127.0.0.1',
      PORT: String(port),
      VERBATIM_DATA: info.outputPath('data'),
      ...ownIndex(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(dev, 'close')
  try {
    await ready(dev)
    const refused: string[] = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    // The address in the ready line, not the one that the server listens on.
    await page.goto(`http://localhost:${port}/`, { timeout: COMPILES_MS })
    const link = page.getByRole('banner').getByRole('link', { name: 'Check a quote' })
    await expect(link).toBeVisible()
    // Not in the document, which React may draw again: only a new page forgets it.
    await page.evaluate(() => Reflect.set(window, 'testStayed', true))

    await replaceInSource(path.join(copy, 'app'), 'Check a quote', 'Check it, hot')
    const changed = page.getByRole('banner').getByRole('link', { name: 'Check it, hot' })
    await expect(changed).toBeVisible({ timeout: COMPILES_MS })
    expect(await page.evaluate(() => Reflect.get(window, 'testStayed'))).toBe(true)
    expect(refused).toEqual([])

    // Nothing in the place where `npm start` keeps its build, so that it neither serves this nor has to build again.
    expect(await fs.readdir(path.join(copy, '.next'))).toEqual(['dev'])
  } finally {
    dev.kill('SIGINT')
    await ended
    await fs.rm(info.outputPath(), { recursive: true, force: true })
  }
  expect(await refuses(port)).toBe(true)
})

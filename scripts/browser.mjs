import { spawnSync } from 'child_process'
import fs from 'fs'
import { createRequire } from 'module'
import path from 'path'
import { startChild } from './child.mjs'
import { Stop, say } from './command.mjs'
import { root } from './place.mjs'

/** Debian's browsers. The first has nothing to show on a screen, and draws a page in a third of the processor time. */
const DEBIANS = ['chromium-headless-shell', 'chromium']
const ON_PATH = [...DEBIANS, 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const VERSION_MS = 30000
/** A download may take long; one that cannot connect is given up soon, so that the system's package is tried. */
const DOWNLOAD_MS = 300000
const CONNECT_MS = 10000

/** A file is not enough: a downloaded browser may lack system libraries, a snap's wrapper its snap. */
function runs(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: VERSION_MS })
  return status === 0 && /chrom/i.test(stdout)
}

/** Where Playwright keeps, or would keep, the browser of its own version. */
function playwrightsOwn() {
  const { chromium } = createRequire(path.join(root, 'package.json'))('playwright')
  return chromium.executablePath()
}

function onThePath(name) {
  const folders = (process.env.PATH || '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file))
}

/** The path of an installed browser that runs, or undefined. */
function browserAlreadyThere() {
  const candidates = [...ON_PATH.map(onThePath), ...APPLICATIONS, playwrightsOwn()]
  return candidates.find((file) => file && fs.existsSync(file) && runs(file))
}

async function succeeds(program, args, options) {
  const child = startChild(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
  const { code } = await child.ended.catch(() => ({ code: 1 }))
  return code === 0
}

function downloadPlaywrights() {
  say("A browser is needed: downloading Playwright's own …")
  const playwright = path.join(root, 'node_modules', 'playwright', 'cli.js')
  return succeeds(process.execPath, [playwright, 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_MS) },
    timeout: DOWNLOAD_MS,
  })
}

async function installSystems() {
  say("Playwright's own browser does not run here: installing the system's …")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A fresh container has no package lists, and without them no package is found.
  await succeeds('apt-get', ['update', '-q'], { env })
  for (const name of DEBIANS) {
    if (await succeeds('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env }))
      return true
  }
  return false
}

function isRootOnDebian() {
  return Boolean(process.getuid) && process.getuid() === 0 && fs.existsSync('/etc/debian_version')
}

/** The path of a Chromium, installed if there is none. */
export async function browser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (fs.existsSync(named) && runs(named)) return named
    throw new Stop(
      `CHROMIUM_PATH=${named} is not a Chromium that runs: correct it, or unset it to let one be found.`,
    )
  }
  let found = browserAlreadyThere()
  if (!found && (await downloadPlaywrights())) found = browserAlreadyThere()
  if (!found && isRootOnDebian() && (await installSystems())) found = browserAlreadyThere()
  if (found) return found
  throw new Stop(
    'A Chromium is needed, and none could be found or installed: install Chromium or Chrome, or name one with CHROMIUM_PATH=/path/to/chromium.',
  )
}

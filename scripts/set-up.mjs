import { createHash } from 'crypto'
import fs from 'fs'
import path from 'path'
import { startChild } from './child.mjs'
import { Stop, say } from './command.mjs'
import { missingPackages } from './installed.mjs'
import { root } from './place.mjs'

/** What an installation is valid for: this lock on this kind of machine (a checkout may be mounted on another). */
function stamp(lockText) {
  const nodeMajor = process.version.split('.')[0]
  const hash = createHash('sha256').update(lockText).digest('hex')
  return `${hash} node ${nodeMajor} ${process.platform} ${process.arch}\n`
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  }
}

/** An installation made by hand with `npm ci` or `npm install` should not be removed and made again. */
function isInstalled(folder, lockText) {
  const present = readIfThere(path.join(folder, 'node_modules', '.package-lock.json'))
  return present !== '' && missingPackages(JSON.parse(lockText), JSON.parse(present), process).length === 0
}

function npm() {
  const running = process.env.npm_execpath || ''
  if (path.basename(running) === 'npm-cli.js') return { program: process.execPath, args: [running] }
  return { program: 'npm', args: [] }
}

async function install(folder) {
  say('Installing the packages Verbatim needs (npm ci) …')
  const { program, args } = npm()
  // NODE_ENV=production would leave out what the build needs; an audit would send the list of packages to a registry.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const child = startChild(program, [...args, ...flags], {
    cwd: folder,
    // stdout belongs to the data of the command that needed this installation.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: program === 'npm' && process.platform === 'win32',
  })
  const { code } = await child.ended.catch((error) => {
    throw new Stop(`npm could not be started (${error.message}). Install Node with npm from nodejs.org.`)
  })
  if (code !== 0) {
    throw new Stop(
      'The packages could not be installed: npm ci failed, see its message above. Check the network connection and the free disk space, then run the same command again.',
    )
  }
}

/**
 * Makes sure that node_modules contains what package-lock.json lists, in the checkout or in one of its folders that has
 * packages of its own. Quick if nothing has changed.
 */
export async function setUp(folder = root) {
  const lockText = fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8')
  const stampFile = path.join(folder, 'node_modules', '.verbatim-lock')
  if (readIfThere(stampFile) === stamp(lockText)) return
  if (!isInstalled(folder, lockText)) await install(folder)
  try {
    fs.writeFileSync(stampFile, stamp(lockText))
  } catch (error) {
    // A read-only checkout works too: the longer comparison is made again next time.
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error
  }
}

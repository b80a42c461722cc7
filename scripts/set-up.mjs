import { createHash } from 'crypto'
import fs from 'fs'
import path from 'path'
import { pathToFileURL } from 'url'
import { addressFor, alone } from './alone.mjs'
import { startChild } from './child.mjs'
import { Stop, say } from './command.mjs'
import { showProgress } from './install-progress.mjs'
import { hasTools, missingPackages } from './installed.mjs'
import { root } from './place.mjs'

/** What a complete installation is valid for: this lock on this kind of machine (a checkout may be mounted on another). */
function stamp(lockText, tools) {
  const nodeMajor = process.version.split('.')[0]
  const hash = createHash('sha256').update(lockText).digest('hex')
  return `${hash} node ${nodeMajor} ${process.platform} ${process.arch}${tools ? ' with tools' : ''}\n`
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
    throw error
  }
}

function placesIn(folder) {
  const packages = path.join(folder, 'node_modules')
  return {
    packages,
    present: path.join(packages, '.package-lock.json'),
    stamp: path.join(packages, '.verbatim-lock'),
    // There while packages are added to those that are there; left by an interrupted installation.
    adding: path.join(packages, '.verbatim-adding'),
  }
}

/** What node_modules has, or undefined if it has nothing that can be relied on. */
function presentIn(places) {
  const text = readIfThere(places.present)
  return text === '' || fs.existsSync(places.adding) ? undefined : JSON.parse(text)
}

function npm() {
  const running = process.env.npm_execpath || ''
  if (path.basename(running) === 'npm-cli.js') return { program: process.execPath, args: [running] }
  return { program: 'npm', args: [] }
}

const FLAGS = [
  // Another omission or script of the user's settings would leave out or run something here.
  ...['--include=prod', '--include=optional', '--include=peer', '--ignore-scripts', '--package-lock'],
  // An audit would send the list of packages to a registry.
  ...['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress', '--loglevel=error'],
]

/** Runs npm in a folder and shows how far it is; false if it failed, after what it said. */
async function runNpm(folder, command, coming) {
  const { program, args } = npm()
  const shell = program === 'npm' && process.platform === 'win32'
  const preloaded = pathToFileURL(path.join(root, 'scripts', 'install-process.mjs')).href
  const child = startChild(program, [...args, ...command, ...FLAGS], {
    cwd: folder,
    env: {
      ...process.env,
      // An orphan would go on while the next command begins to install.
      NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${preloaded}`].filter(Boolean).join(' '),
    },
    // A shell would not pass the channel on.
    stdio: ['ignore', 'ignore', 'pipe', ...(shell ? [] : ['ipc'])],
    shell,
  })
  const progress = showProgress(folder, coming, process.stderr)
  child.stderr.on('data', (chunk) => {
    progress.clear()
    process.stderr.write(chunk)
  })
  try {
    const { code } = await child.ended
    const line = await progress.stop()
    if (code === 0) say(`Installed: ${line}.`)
    return code === 0
  } catch (error) {
    await progress.stop()
    throw new Stop(`npm could not be started (${error.message}). Install Node with npm from nodejs.org.`)
  }
}

function requireWritable(folder, places) {
  try {
    fs.accessSync(fs.existsSync(places.packages) ? places.packages : folder, fs.constants.W_OK)
  } catch (error) {
    throw new Stop(
      `Packages are missing and cannot be installed: ${folder} is not writable (${error.code}). Run the same command once where it is, or make it writable.`,
    )
  }
}

async function install(folder, places, locked, tools) {
  requireWritable(folder, places)
  say('Installing the packages that this needs …')
  const omit = tools ? '--include=dev' : '--omit=dev'
  const missing = (present) => missingPackages(locked, present, process, tools)
  // Native code for one C library or another comes as well, and is a fifth of all that does.
  const coming = (present) => {
    const certain = missing(present)
    const perhaps = Object.keys(locked.packages).filter(
      (name) => name !== '' && !present.packages[name] && !certain.includes(name),
    )
    return { certain, perhaps }
  }
  let present = presentIn(places)
  if (present) {
    // What is there stays in place, where a running server may be using it.
    fs.writeFileSync(places.adding, '')
    const added = await runNpm(folder, ['install', '--no-save', omit], coming(present))
    if (added) fs.rmSync(places.adding)
    present = presentIn(places)
    if (present && missing(present).length === 0) return
  }
  if (!(await runNpm(folder, ['ci', omit], coming({ packages: {} })))) {
    throw new Stop(
      'The packages could not be installed: npm failed, see its message above. Check the network connection and the free disk space, then run the same command again.',
    )
  }
}

/**
 * Makes sure that node_modules contains what package-lock.json lists, in the checkout or in one of its folders that
 * has packages of its own. Quick if nothing has changed, and never removes tools that are there.
 *
 * @param {{ tools?: boolean, folder?: string }} [options] tools: with those of tests, checks and measurements
 */
export async function setUp({ tools = false, folder = root } = {}) {
  const lockText = fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8')
  const places = placesIn(folder)
  const isStamped = () => {
    const there = readIfThere(places.stamp)
    const valid = there === stamp(lockText, true) || (!tools && there === stamp(lockText, false))
    return valid && !fs.existsSync(places.adding)
  }
  if (isStamped()) return

  const locked = JSON.parse(lockText)
  const lacks = (present, withTools) => missingPackages(locked, present, process, withTools).length > 0
  const isComplete = () => {
    const present = presentIn(places)
    return Boolean(present) && !lacks(present, tools)
  }
  // An installation made by hand with `npm ci` or `npm install` is as good.
  if (!isComplete()) {
    const waiting = () => say('Another command is installing packages: waiting for it …')
    await alone(addressFor(folder), waiting, async () => {
      // The npm of a command that was killed may need a moment to notice.
      await alone(addressFor(folder, 'npm'), waiting, async () => {})
      if (isComplete()) return
      const present = presentIn(places)
      await install(folder, places, locked, tools || Boolean(present && hasTools(present)))
    })
  }
  const present = presentIn(places)
  try {
    fs.writeFileSync(places.stamp, stamp(lockText, Boolean(present) && !lacks(present, true)))
  } catch (error) {
    // A read-only checkout works too: the longer comparison is made again next time.
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error
  }
}

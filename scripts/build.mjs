import { createHash } from 'crypto'
import fs from 'fs'
import path from 'path'
import { startChild } from './child.mjs'
import { command, Stop, say } from './command.mjs'
import { root } from './place.mjs'

/** Folders that the pages import nothing from. Any other may be a room of theirs, a new one too. */
const NOT_INPUTS = [
  'bench',
  'docs',
  'e2e',
  'node_modules',
  'playwright-report',
  'scripts',
  'seeds',
  'test-results',
]
const INPUT_FILES = [
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

function inputsOf(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !NOT_INPUTS.includes(entry.name),
  )
  return [...folders.map((entry) => entry.name).sort(), ...INPUT_FILES]
}

const outputFolder = path.join(root, '.next')
const stampFile = path.join(outputFolder, 'verbatim-inputs')

function filesOf(place) {
  if (!fs.existsSync(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  // A folder may have packages of its own, for a command that the pages have no part in.
  const names = fs
    .readdirSync(place)
    .filter((name) => name !== 'node_modules')
    .sort()
  return [].concat(...names.map((name) => filesOf(path.join(place, name))))
}

/** One hash over everything the built pages depend on. Tests do not count. */
export function hashOfInputs(folder) {
  const hash = createHash('sha256')
  for (const input of inputsOf(folder)) {
    for (const file of filesOf(path.join(folder, input))) {
      if (/\.(test\.tsx?|md)$/.test(file)) continue
      const content = createHash('sha256').update(fs.readFileSync(file)).digest('hex')
      // As JSON, so that one name and content cannot look like another.
      hash.update(JSON.stringify([path.relative(folder, file), content]))
    }
  }
  return hash.digest('hex')
}

function isBuilt(hash) {
  if (!fs.existsSync(stampFile) || !fs.existsSync(path.join(outputFolder, 'BUILD_ID'))) return false
  return fs.readFileSync(stampFile, 'utf8') === hash
}

export const nextProgram = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * The same as one build, except for the step between them: Next would ask for TypeScript and the types of Node and
 * React, or install them itself, although it is told not to check types.
 */
const BUILD_STEPS = ['compile', 'generate']

async function runBuild(mode) {
  const child = startChild(process.execPath, [nextProgram, 'build', '--experimental-build-mode', mode], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Next never installs a package of its own accord where it believes itself watched by nobody.
      CI: '1',
      NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const { code } = await child.ended
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output))
    throw new Stop(
      'The pages could not be built, see above. On an unchanged checkout, remove the folders .next and node_modules and run the same command again.',
    )
  }
}

/** Builds the pages unless the last build was made from the same inputs. */
export async function build() {
  const hash = hashOfInputs(root)
  if (isBuilt(hash)) return
  say('Building the pages (about half a minute, only after a change) …')
  // An interrupted build must not be taken for the previous one.
  if (fs.existsSync(stampFile)) fs.unlinkSync(stampFile)

  for (const mode of BUILD_STEPS) await runBuild(mode)
  fs.writeFileSync(stampFile, hash)
}

// `node scripts/build.mjs --now`: the pages alone, for an image.
if (process.argv[2] === '--now') command(async () => build().then(() => 0))

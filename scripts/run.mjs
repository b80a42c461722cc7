// node scripts/run.mjs FILE ARGS…: runs one of Verbatim's TypeScript commands, after installing what is missing.
// In this same process, so that signals, exit code, input and output are the command's own.
import './node-version.mjs'
import fs from 'fs'
import { createRequire } from 'module'
import path from 'path'
import { pathToFileURL } from 'url'
import { Stop, sayEnd } from './command.mjs'
import { dataFolder, root, userFolder } from './place.mjs'
import { setUp } from './set-up.mjs'

/** The room whose programs measure with what tests use: prose to index, a browser. */
const NEEDS_TOOLS = /^bench\//

async function run() {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Stop('Usage: node scripts/run.mjs FILE ARGS…', 2)
  const needsTools = NEEDS_TOOLS.test(file)
  await setUp({ tools: needsTools })
  const own = path.dirname(path.join(root, file))
  const hasOwnPackages = fs.existsSync(path.join(own, 'package-lock.json'))
  if (hasOwnPackages) await setUp({ folder: own })

  // The command resolves relative paths against the user's current folder, which under npm is not the cwd.
  process.env.INIT_CWD = userFolder
  process.env.VERBATIM_DATA = dataFolder
  process.env.VERBATIM_ROOT = root
  process.env.NEXT_TELEMETRY_DISABLED = '1'

  const script = path.resolve(root, file)
  process.argv = [process.argv[0], script, ...args]
  await (needsTools || hasOwnPackages ? runSources(script) : runProgram(file))
}

/** From one file that is made of its sources, which starts in less than half the time. */
async function runProgram(file) {
  const program = await import(pathToFileURL(path.join(root, 'program', 'bundled.mjs')).href)
  program.run(file)
}

/** What is seldom run, or changes all the time, is not worth a file of its own. */
async function runSources(script) {
  // From the checkout, not from the cwd: the user's folder may be a project with its own tsx and tsconfig.
  process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
  const tsx = createRequire(path.join(root, 'package.json')).resolve('tsx')
  await import(pathToFileURL(tsx).href)
  await import(pathToFileURL(script).href)
}

run().catch((error) => process.exit(sayEnd(error)))

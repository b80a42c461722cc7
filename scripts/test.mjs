import './node-version.mjs'
import fs from 'fs'
import os from 'os'
import path from 'path'
import { browser } from './browser.mjs'
import { build } from './build.mjs'
import { endChildren, onInterrupt, startChild } from './child.mjs'
import { command, Stop, say } from './command.mjs'
import { root } from './place.mjs'
import { freePorts } from './port.mjs'
import { setUp } from './set-up.mjs'
import { checkNames, staticCheck } from './static-checks.mjs'
import { closingLine, playwrightCounts, stepCounts, sumOfCounts, vitestCounts } from './test-counts.mjs'
import { startEngine } from './test-engine.mjs'
import { playwrightFailures, vitestFailures } from './test-failures.mjs'

const HELP = `Usage: npm test [-- OPTIONS] [-- ARGUMENTS…]

Installs what is missing and runs all tests: unit, property and conformance tests, then the end-to-end tests
in a browser on the built pages. The last line says how many passed and failed.

  --unit      only what needs no browser (vitest)
  --e2e       only the end-to-end tests (Playwright)
  --checks    the static checks first, each counted as one test
  --engine NAME  the end-to-end tests with a server that is started for them: meilisearch (from MEILI_BIN or the PATH)
              or opensearch (a cluster of three nodes, where Java and Maven are). Without it they use the one at
              MEILI_URL or OPENSEARCH_URL, or none
  --help      this text

Any other argument is passed to the runner: to vitest, or with --e2e to Playwright. With such arguments and neither
--unit nor --e2e, only vitest runs.

  CHROMIUM_PATH  the browser to use; without it one is found, or installed if there is none
  PROPERTY_SEED  a whole number: properties are tried on the same examples in each run with it
`

/** A browser and a server each, which keep one core busy between them. More would only take memory. */
const END_TO_END_WORKERS = Math.min(2, os.availableParallelism())

function optionsFrom(given) {
  const { engine, args } = engineFrom(given)
  const own = ['--unit', '--e2e', '--checks']
  const rest = args.filter((argument) => !own.includes(argument))
  const [unit, e2e, checks] = own.map((option) => args.includes(option))
  if (unit && e2e && rest.length > 0) {
    throw new Stop(`${rest[0]} cannot be passed to both runners: use --unit or --e2e, not both.`, 2)
  }
  const all = !unit && !e2e
  const chosen = { unit: unit || all, e2e: e2e || (all && rest.length === 0), checks, rest, engine }
  // The suites of an engine start its server by themselves.
  if (engine && !chosen.e2e) throw new Stop('--engine is for the end-to-end tests: add --e2e.', 2)
  return chosen
}

/** Takes `--engine NAME` out of the arguments. */
function engineFrom(args) {
  const at = args.indexOf('--engine')
  if (at < 0) return { engine: null, args }
  const engine = args[at + 1] || ''
  if (!['meilisearch', 'opensearch'].includes(engine)) {
    throw new Stop(`--engine must be meilisearch or opensearch, not "${engine}".`, 2)
  }
  return { engine, args: [...args.slice(0, at), ...args.slice(at + 2)] }
}

async function run(program, args, env) {
  const child = startChild(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const { code } = await child.ended
  return code === null ? 1 : code
}

function readReport(file) {
  // No report: the runner crashed, and counts as a failure.
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
}

/** What `npm test` says of some of its tests: their counts, and a line for each that failed. */
const outcome = (counts, failures = []) => ({ counts, failures })

async function unitTests(folder, rest) {
  const file = path.join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const exitCode = await run(path.join('vitest', 'vitest.mjs'), ['run', ...reporters, ...rest], {
    // Tests that do not choose a folder must not find the user's own collection.
    VERBATIM_DATA: path.join(folder, 'unit-data'),
  })
  const report = readReport(file)
  return outcome(vitestCounts(report, exitCode), vitestFailures(report))
}

/** Runs the end-to-end tests with a server of the engine, which ends after them. */
async function endToEndTestsWith(engine, folder, rest) {
  if (!engine) return endToEndTests(folder, rest, {})
  say(`Starting ${engine} for the end-to-end tests …`)
  const { env, end } = await startEngine(engine, path.join(folder, engine))
  try {
    return await endToEndTests(folder, rest, env)
  } finally {
    await end()
  }
}

async function endToEndTests(folder, rest, env) {
  const file = path.join(folder, 'playwright.json')
  let chromium
  try {
    chromium = await browser()
    await build()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    return outcome(stepCounts(false), [error.message])
  }
  say(`The end-to-end tests use ${chromium}`)
  const ports = await freePorts(END_TO_END_WORKERS)
  const args = ['test', '--reporter=list,json', ...rest]
  const exitCode = await run(path.join('playwright', 'cli.js'), args, {
    ...env,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    E2E_PORTS: ports.join(),
    E2E_FOLDER: path.join(folder, 'e2e'),
  })
  const report = readReport(file)
  return outcome(playwrightCounts(report, exitCode), playwrightFailures(report))
}

async function test() {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(HELP)
    return 0
  }
  const options = optionsFrom(args)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-test-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  onInterrupt(async () => {
    // Playwright stops the server after SIGINT; after SIGTERM it would leave it running.
    await endChildren(15000, 'SIGINT')
    process.exit(130)
  })

  await setUp({ tools: true })
  const parts = []
  if (options.checks) {
    for (const name of checkNames) {
      const passed = await staticCheck(name)
      parts.push(outcome(stepCounts(passed), passed ? [] : [`the static check ${name}`]))
    }
  }
  if (options.unit) parts.push(await unitTests(folder, options.rest))
  if (options.e2e) parts.push(await endToEndTestsWith(options.engine, folder, options.rest))

  const sum = sumOfCounts(parts.map(({ counts }) => counts))
  // Once more at the end: above there may be thousands of lines after the first of them.
  for (const failure of parts.flatMap(({ failures }) => failures))
    process.stdout.write(`Failed: ${failure}\n`)
  process.stdout.write(`${closingLine(sum)}\n`)
  return sum.failed > 0 ? 1 : 0
}

command(test)

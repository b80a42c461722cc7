import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright'
import { say } from '../../cli/output.ts'
import { served } from '../../scripts/served.mjs'
import { round, table } from '../run/statistics.ts'

const HELP = `Usage: npm run -s bench -- page [--language CODE] [--json]

Opens a search of the sample articles in a browser, and measures the size of every script that it loads.

  --language CODE  the language of the interface: en, ar (en)
  --json           figures as JSON
`

/** All scripts together, in kB of 1,000 bytes. */
const GOAL_KB = 170
const ADDRESS = '/?q=killed'
/** What most servers and proxies use; explicit, so that the figures do not change with a default. */
const GZIP_LEVEL = 6

type Script = { script: string; gzipBytes: number; rawBytes: number }

export async function pageWeight(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      language: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'))
  try {
    indexSeeds(folder)
    const scripts = await served(folder, ({ address, browser }) =>
      scriptsOf(browser, address, values.language),
    )
    report(scripts, values.json)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function indexSeeds(folder: string) {
  const root = path.resolve(import.meta.dirname, '..', '..')
  const command = [path.join(root, 'scripts', 'run.mjs'), 'indexer/cli.ts', 'index', path.join(root, 'seeds')]
  const child = spawnSync(process.execPath, command, {
    env: { ...process.env, VERBATIM_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (child.status !== 0)
    throw new Error(`Indexing the sample articles ended with ${child.status ?? child.signal}.`)
}

/** Waits until the network is idle, so that scripts loaded after hydration count as well. */
async function scriptsOf(browser: Browser, address: string, language: string): Promise<Script[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([{ name: 'lang', value: language, url: address }])
  const page = await context.newPage()
  const answers = new Map<string, Response>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') answers.set(answer.url(), answer)
  })
  await page.goto(`${address}${ADDRESS}`, { waitUntil: 'networkidle' })
  const scripts = await Promise.all([...answers.values()].map(weighed))
  return scripts.sort((a, b) => b.gzipBytes - a.gzipBytes)
}

async function weighed(answer: Response): Promise<Script> {
  // The answer for a missing script is an error page, which has another size.
  if (!answer.ok()) throw new Error(`${answer.url()} answered with ${answer.status()}.`)
  const body = await answer.body()
  return {
    script: path.basename(new URL(answer.url()).pathname),
    gzipBytes: gzipSync(body, { level: GZIP_LEVEL }).length,
    rawBytes: body.length,
  }
}

function report(scripts: Script[], json: boolean) {
  // Summed in bytes: a sum of rounded figures could meet the goal when the size does not.
  const total = scripts.reduce(
    (sum, it) => ({
      script: 'all',
      gzipBytes: sum.gzipBytes + it.gzipBytes,
      rawBytes: sum.rawBytes + it.rawBytes,
    }),
    { script: 'all', gzipBytes: 0, rawBytes: 0 },
  )
  const rows = [...scripts, total].map(({ script, gzipBytes, rawBytes }) => ({
    script,
    gzipKb: round(gzipBytes / 1_000),
    rawKb: round(rawBytes / 1_000),
  }))
  process.stdout.write(`${json ? JSON.stringify({ goalKb: GOAL_KB, scripts, total }) : table(rows)}\n`)
  say(`Goal: ${GOAL_KB} kB gzip.`)
  if (total.gzipBytes > GOAL_KB * 1_000) process.exitCode = 1
}

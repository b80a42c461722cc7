import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { say } from '../../cli/output.ts'
import { served } from '../../scripts/served.mjs'
import { corpus } from '../corpus/corpus.ts'
import { below, pick, seeded } from '../corpus/random.ts'
import { build } from '../engines/build.ts'
import { wholeNumber } from '../run/arguments.ts'
import { summary, table } from '../run/statistics.ts'

const HELP = `Usage: npm run -s bench -- keys [--passages N] [--words N] [--data FOLDER] [--json]

Types words into the search box of the page, and measures the time from each key press to the painted results.

  --passages N   passages in the index (100000)
  --words N      how often two words are typed into the empty box (30)
  --data FOLDER  folder of the index; one of the same corpus is used again (a temporary folder)
  --json         figures as JSON
`

/** The goal, in ms. */
const GOAL = { p50: 60, p95: 100 }
/** Where results stand before anything is typed; the start page has none. */
const ALL_QUOTES = '/?in=quoting&copies=folded'
const DRAWN_FROM = 2_000
/** The pause of a person between two keys, shortest and longest, in ms. */
const PAUSE = { least: 150, most: 250 }
const WAIT_MS = 10_000

type Pressed = { key: string; query: string; ms: number }

export async function keys(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      passages: { type: 'string', default: '100000' },
      words: { type: 'string', default: '30' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = wholeNumber('keys', 'passages', values.passages)
  const typed = typedWords(passages, wholeNumber('keys', 'words', values.words))
  const folder = path.resolve(values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-')))
  try {
    fs.mkdirSync(folder, { recursive: true })
    await build(folder, passages)
    const load = os.loadavg()[0] ?? 0
    const pressed = await served(folder, async ({ address, browser }) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.goto(`${address}${ALL_QUOTES}`, { waitUntil: 'networkidle' })
      return typeAll(page, typed)
    })
    report(pressed, load, values.json)
  } finally {
    if (values.data === undefined) fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Pairs of adjacent words from passages, one for each time of typing. */
function typedWords(passages: number, count: number): string[] {
  const random = seeded(300)
  const texts: string[] = []
  for (const { document } of corpus(passages)) {
    texts.push(...document.passages.map((it) => it.text))
    if (texts.length >= DRAWN_FROM) break
  }
  return Array.from({ length: count }, () => {
    const words = pick(random, texts).match(/\p{L}{2,}/gu) ?? []
    const start = below(random, Math.max(1, words.length - 1))
    return words.slice(start, start + 2).join(' ')
  })
}

async function typeAll(page: Page, typed: string[]): Promise<Pressed[]> {
  const random = seeded(301)
  const box = page.locator('input[name="q"]').first()
  const pressed: Pressed[] = []
  for (const words of typed) {
    await box.fill('')
    await page.waitForFunction(
      () => document.querySelector('main > .grid')?.getAttribute('aria-busy') === 'false',
    )
    for (const [at, key] of [...words].entries()) {
      await page.waitForTimeout(PAUSE.least + below(random, PAUSE.most - PAUSE.least))
      const query = words.slice(0, at + 1)
      // A space after a word may leave the search unchanged, and then nothing is painted.
      if (key === ' ') await box.press('Space')
      else pressed.push({ key, query, ms: await press(page, key) })
    }
  }
  return pressed
}

/**
 * From the `keydown` event to the frame after the one in which the page has the answer. While it waits for an
 * answer, the page sets `aria-busy`; without that, a change in the page is the answer.
 */
async function press(page: Page, key: string): Promise<number> {
  await page.evaluate((waitMs) => {
    const results = document.querySelector('main > .grid')
    if (results === null) throw new Error('The page has no results.')
    const painted = new Promise<number>((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error('No results came after a key press.')), waitMs)
      const once = { capture: true, once: true }
      // Inline: functions with a name would not work in the page, because tsx adds a call to a helper to them.
      addEventListener(
        'keydown',
        (event) => {
          const before = location.search
          const observer = new MutationObserver(() => {
            // A search that was just made is answered from memory, and the page is never busy.
            if (location.search === before || results.getAttribute('aria-busy') === 'true') return
            observer.disconnect()
            clearTimeout(tooLate)
            // The first frame paints the change, and the second one begins after that.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)),
            )
          })
          observer.observe(results, { attributes: true, childList: true, characterData: true, subtree: true })
        },
        once,
      )
    })
    Object.assign(window, { painted })
  }, WAIT_MS)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'painted') as Promise<number>)
}

function report(pressed: Pressed[], load: number, json: boolean) {
  const parts: [string, Pressed[]][] = [
    ['all', pressed],
    ['first letter', pressed.filter((it) => it.query.length === 1)],
    ['rest of the first word', pressed.filter((it) => it.query.length > 1 && !it.query.includes(' '))],
    ['second word', pressed.filter((it) => it.query.includes(' '))],
  ]
  const rows = parts.map(([keys, part]) => {
    const { queries, ...times } = summary(part.map((it) => it.ms))
    return { keys, presses: queries, ...times }
  })
  process.stdout.write(`${json ? JSON.stringify({ load, goal: GOAL, rows }) : table(rows)}\n`)
  say(
    `Goal: ${GOAL.p50} ms p50, ${GOAL.p95} ms p95. Load of the machine before the run: ${load.toFixed(1)} on ${os.cpus().length} cores.`,
  )
  const slowest = [...pressed].sort((a, b) => b.ms - a.ms).slice(0, 5)
  say(`Slowest: ${slowest.map((it) => `"${it.query}" ${Math.round(it.ms)} ms`).join(', ')}`)
}

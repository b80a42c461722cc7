import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { withPdf } from '../../indexer/read/pdf/file.ts'
import { loadPdfium } from '../../indexer/read/pdf/library.ts'
import type { Raster } from '../../indexer/read/pdf/raster.ts'
import { graymap } from '../../indexer/read/pdf/raster.ts'
import { type PagePicture, ScanReader } from '../../indexer/read/scan/read-scan.ts'
import { table } from '../run/statistics.ts'
import { degraded, WAYS, type Way } from './degrade.ts'
import { printedPages } from './print.ts'
import { compared, type Score, sum } from './score.ts'

const HELP = `Usage: npm run -s bench -- ocr TEXT … [--json]

Prints texts (a paragraph a line, blank lines between them), as clean pages and degraded ones, has them read by OCR, and
compares the words: how many are right, how many numbers are wrong, and how many of these are marked as doubtful. Needs
Chromium, which prints them: one that is found or installed, or that CHROMIUM_PATH names.

  --json  figures as JSON
`
/** Of the wrong numbers, those that have to be marked. */
const WARNED_AT_LEAST = 0.95
const NOTHING: Score = { words: 0, right: 0, numbers: 0, wrong: 0, warned: 0, doubtful: 0 }

const percent = (part: number, all: number) => (all === 0 ? '–' : `${((part / all) * 100).toFixed(1)} %`)

async function readAs(way: Way, pages: readonly PrintedPage[], text: string): Promise<[Score, number]> {
  const reader = new ScanReader(undefined, () => undefined)
  const before = process.cpuUsage()
  const words: { text: string; doubtful: boolean }[] = []
  for (const { perPoint, ...page } of pages) {
    const picture = degraded(page, way)
    const scale = picture.width / page.width
    const given: PagePicture = { ...picture, bytes: graymap(picture), perPoint: perPoint * scale }
    const read = await reader.read(given)
    if (read.state !== 'read') continue
    const glyphs = read.drawn.directions.flatMap((it) => it.glyphs)
    words.push(...glyphs.map((it) => ({ text: it.text, doubtful: it.read?.doubtful ?? false })))
  }
  const { user, system } = process.cpuUsage(before)
  return [compared(text, words), (user + system) / 1_000_000 / pages.length]
}

type PrintedPage = Raster & { perPoint: number }

async function pagesOf(text: string): Promise<PrintedPage[]> {
  const bytes = await printedPages(text)
  const pages: PrintedPage[] = []
  for (let number = 0; ; number += 1) {
    await loadPdfium()
    const drawn = withPdf(bytes, ({ pages: all, render }) => (number < all ? render(number) : null))
    if (!drawn.ok || drawn.result === null) return pages
    pages.push(drawn.result)
  }
}

export async function ocr(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  if (positionals.length === 0) throw usage('Name a text.', 'bench -- ocr')
  const rows: { file: string; way: string; score: Score; seconds: number }[] = []
  for (const given of positionals) {
    const text = await readFile(fromUser(given), 'utf8')
    const pages = await pagesOf(text)
    for (const way of WAYS) {
      const [score, seconds] = await readAs(way, pages, text)
      rows.push({ file: path.basename(given), way: way.name, score, seconds })
    }
  }
  const all = rows.reduce((total, { score }) => sum(total, score), NOTHING)
  if (values.json) process.stdout.write(`${JSON.stringify({ rows, all })}\n`)
  else {
    const shown = rows.map(({ file, way, score, seconds }) => ({
      text: file,
      pages: way,
      'words right': percent(score.right, score.words),
      numbers: score.numbers,
      wrong: score.wrong,
      'of these marked': percent(score.warned, score.wrong),
      'right but marked': percent(score.doubtful, score.numbers - score.wrong),
      'processor s a page': seconds.toFixed(1),
    }))
    say(table(shown))
  }
  if (all.warned < all.wrong * WARNED_AT_LEAST) process.exitCode = 1
}

import type { ScannedPage, ScannedPages } from '../drawn.ts'
import type { ReadingNote } from '../raw-document.ts'

/**
 * How much of one file is read. The seconds are of the processor: for all its pages, and for one of them, however often
 * that has to be read; most take a few.
 */
export type ScanLimits = { pages: number; seconds: number; secondsOfPage: number }
export const SCAN_LIMITS: ScanLimits = { pages: 2_000, seconds: 3 * 3600, secondsOfPage: 40 }

const LISTED_AT_MOST = 12

/** Runs of numbers as people write them: `1–3, 7`. */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const some = runs
    .slice(0, LISTED_AT_MOST)
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return runs.length > LISTED_AT_MOST ? `${some.join(', ')} and others` : some.join(', ')
}

const pagesOf = (count: number, all: number) => `${count} of ${all} ${all === 1 ? 'page' : 'pages'}`

/** A note on some pages, by their numbers; none if there are none. */
export function noteOnPages(code: string, some: readonly number[], all: number, what: string): ReadingNote[] {
  if (some.length === 0) return []
  return [{ code, message: `${pagesOf(some.length, all)} ${what}: ${listed(some)}` }]
}

const WHAT: Record<Exclude<ScannedPage['state'], 'other-script'>, readonly [code: string, what: string]> = {
  read: ['pages-read-by-ocr', 'read by OCR, which may have misread any word'],
  blank: ['pages-without-text', 'without text'],
  unreadable: ['pages-unreadable', 'without words that OCR could read'],
  'too-slow': ['pages-too-slow', 'given up, because OCR took too long'],
  damaged: ['pages-damaged', 'with a picture that cannot be decoded'],
  'left-out': [
    'pages-left-out',
    `not read, because OCR reads no more than ${SCAN_LIMITS.pages} pages of a file, and for no more than ${SCAN_LIMITS.seconds / 3600} hours; split it`,
  ],
}

/** Whether a page was given up only because it took too long, so that another run may read it. */
export const tookTooLong = (scanned: ScannedPages): boolean =>
  [...scanned.values()].some(({ state }) => state === 'too-slow' || state === 'left-out')

/** What became of each page that is a picture. */
export function notesOnScans(scanned: ScannedPages, pages: number): ReadingNote[] {
  const groups = new Map<string, { code: string; what: string; numbers: number[] }>()
  for (const [number, page] of scanned) {
    const [code, what] =
      page.state === 'other-script'
        ? ['pages-other-script', `in a script that is not read (${page.script})`]
        : WHAT[page.state]
    const group = groups.get(what) ?? { code, what, numbers: [] }
    group.numbers.push(number)
    groups.set(what, group)
  }
  return [...groups.values()].flatMap(({ code, what, numbers }) => noteOnPages(code, numbers, pages, what))
}

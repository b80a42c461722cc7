import type { Range } from '../../../model/passage.ts'
import type { PrintedPinpoint } from '../raw-document.ts'

/** `43.`, `12)`, `[12]`, `¶ 7`, and a number before wide space. Brackets around a number or a letter count parts. */
const FORMS: readonly [form: string, pattern: RegExp][] = [
  ['1.', /^(\d{1,4})\.\s+(?=\S)/],
  ['1)', /^(\d{1,4})\)\s+(?=\S)/],
  ['[1]', /^\[(\d{1,4})\]\s*(?=\S)/],
  ['¶', /^¶¶?\s?(\d{1,4})[.:]?\s+(?=\S)/],
  ['1', /^(\d{1,4})(?:\t+|\s{3,})(?=\S)/],
]
/** What belongs to the numbered paragraph above: `(a)`, `(iv)`, a dash or a bullet. */
const PART = /^(?:\((?:\p{L}|[ivx]{1,5}|\d{1,2})\)|(?:\p{L}|[ivx]{1,5})\)|[•‣◦▪●∙·*–—-])\s/u
const OPENING_CHARACTERS = 24

const PARAGRAPHS_AT_LEAST = 3
/** How much of a text stands in its numbered paragraphs. A list is a small part of an article. */
const SHARE_AT_LEAST = 0.4
/** A part of a text may be left out, but most numbers are followed by the next one. */
const CONSECUTIVE_SHARE_AT_LEAST = 0.5

type Numbered = { at: number; value: number; written: string }

/** The numbers that go up through a whole text; a list that begins again at 1 is none of them. */
function risingIn(all: readonly Numbered[]): Numbered[] {
  const run: Numbered[] = []
  all.forEach((it, index) => {
    const last = run.at(-1)
    if (last === undefined) run.push(it)
    else if (it.value > last.value) {
      // `12. March` at the beginning of a paragraph between 3 and 4 is no paragraph 12.
      const next = all[index + 1]
      if (it.value === last.value + 1 || next === undefined || next.value > it.value) run.push(it)
    }
  })
  return run
}

function isRun(run: readonly Numbered[], paragraphs: readonly Range[], listed: number): boolean {
  if (run.length < PARAGRAPHS_AT_LEAST || run.length < listed * SHARE_AT_LEAST) return false
  const consecutive = run.filter(({ value }, at) => value === (run[at - 1]?.value ?? -1) + 1).length
  if (consecutive < (run.length - 1) * CONSECUTIVE_SHARE_AT_LEAST) return false
  const lengthOf = (it: Range | undefined) => (it ? it.end - it.start : 0)
  const all = paragraphs.reduce((sum, it) => sum + lengthOf(it), 0)
  const inside = run.reduce((sum, { at }) => sum + lengthOf(paragraphs[at]), 0)
  return inside >= all * SHARE_AT_LEAST
}

/**
 * The printed numbers of paragraphs that are counted through a whole document, each for its paragraph and for the
 * parts of it that follow.
 */
export function numberedParagraphs(text: string, paragraphs: readonly Range[]): PrintedPinpoint[] {
  const openings = paragraphs.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + OPENING_CHARACTERS)),
  )
  for (const [, pattern] of FORMS) {
    const all = openings.flatMap((opening, at): Numbered[] => {
      const written = pattern.exec(opening)?.[1]
      return written === undefined ? [] : [{ at, value: Number(written), written }]
    })
    const run = risingIn(all)
    if (!isRun(run, paragraphs, all.length)) continue
    return run.flatMap(({ at, written }): PrintedPinpoint[] => {
      let last = at
      while (PART.test(openings[last + 1] ?? '')) last += 1
      const [from, to] = [paragraphs[at], paragraphs[last]]
      return from && to ? [{ start: from.start, end: to.end, kind: 'paragraph', value: written }] : []
    })
  }
  return []
}

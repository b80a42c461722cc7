import type { Range } from '../../../model/passage.ts'
import type { PrintedPinpoint } from '../raw-document.ts'

/** How a number may be written, in digits of any script that are read from left to right. */
const N = String.raw`(?<number>\p{Nd}{1,4})`
const form = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'u')

type Form = {
  pattern: RegExp
  /** The number is a paragraph of its own, and that of what follows. */
  alone?: true
  /** Prose begins with a number too: nearly every one has to follow the one before. */
  weak?: true
}

/**
 * `43.`, `12)`, `[12]`, `¶ 7`, `§ 7`, `12.3`, `12(a)`, `7 –`, a number before wide space, on a line of its own, and in the
 * end one in round brackets, which count parts in most texts, or one before nothing but a capital.
 */
const FORMS: readonly Form[] = [
  { pattern: form(String.raw`${N}\.\s+(?=\S)`) },
  { pattern: form(String.raw`${N}\)\s+(?=\S)`) },
  { pattern: form(String.raw`\[${N}\]\s*(?=\S)`) },
  { pattern: form(String.raw`¶¶?\s?${N}[.:]?\s+(?=\S)`) },
  { pattern: form(String.raw`§§?\s?${N}[.:]?\s+(?=\S)`) },
  { pattern: form(String.raw`(?<number>\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,2})[.)]?\s+(?=\S)`) },
  { pattern: form(String.raw`(?<number>\p{Nd}{1,4}\s?\(\p{Ll}\))\s+(?=\S)`) },
  { pattern: form(String.raw`${N}(?:\t+|\s{3,})(?=\S)`) },
  { pattern: form(String.raw`${N}\s[–—-]\s+(?=\S)`) },
  { pattern: form(String.raw`[[(]?${N}[.)\]]$`), alone: true },
  { pattern: form(String.raw`[¶§]\s?${N}[.]?$`), alone: true },
  { pattern: form(`${N}$`), alone: true, weak: true },
  { pattern: form(String.raw`\(${N}\)\s+(?=\S)`) },
  { pattern: form(String.raw`${N}\s+(?=["“„«(]?\p{Lu})`), weak: true },
]
/** What belongs to the numbered paragraph above: `(a)`, `(iv)`, a dash or a bullet. */
const PART = /^(?:\((?:\p{L}|[ivx]{1,5}|\d{1,2})\)|(?:\p{L}|[ivx]{1,5})\)|[•‣◦▪●∙·*–—-])\s/u
const OPENING_CHARACTERS = 24

const PARAGRAPHS_AT_LEAST = 3
/** Of numbers from 1 that are bare and alone. */
const ALONE_AT_LEAST = 5
/** How much of a text stands in its numbered paragraphs. A list is a small part of an article. */
const SHARE_AT_LEAST = 0.4
/** A part of a text may be left out, but most numbers are followed by the next one. */
const CONSECUTIVE_SHARE_AT_LEAST = 0.5
const CONSECUTIVE_SHARE_OF_WEAK = 0.8

/** `value`: its numbers, that of the paragraph first: 12 and 3 of `12.3`, 12 and 1 of `12(a)`. */
type Numbered = { at: number; value: readonly number[]; written: string }

const ZEROS = /\p{Nd}/gu
/** The value of a digit in any script: each has its ten in order, from a zero whose code is a multiple of ten apart. */
function digit(written: string): number {
  const code = written.codePointAt(0) ?? 0
  let zero = code
  while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}

const numbersOf = (written: string): number[] =>
  written
    .split(/[.(]/)
    .map((part) => part.replace(/[\s)]/g, ''))
    .map((part) =>
      /^\p{Ll}$/u.test(part)
        ? part.charCodeAt(0) - 96
        : Number(part.replace(ZEROS, (it) => String(digit(it)))),
    )

/** Whether one number is the next after another: 44 after 43, 12.4 and 13.1 after 12.3. */
function follows(value: readonly number[], last: readonly number[]): boolean {
  const differs = value.findIndex((it, at) => it !== last[at])
  if (differs === -1 || value[differs] !== (last[differs] ?? 0) + 1) return false
  return value.slice(differs + 1).every((it) => it === 1)
}

/** Whether one number stands after another in the order of counting. */
function isAfter(value: readonly number[], last: readonly number[]): boolean {
  const differs = value.findIndex((it, at) => it !== last[at])
  return differs !== -1 && (value[differs] ?? 0) > (last[differs] ?? 0)
}

/** The numbers that go up through a whole text; a list that begins again at 1 is none of them. */
function risingIn(all: readonly Numbered[]): Numbered[] {
  const run: Numbered[] = []
  all.forEach((it, index) => {
    const last = run.at(-1)
    if (last === undefined) run.push(it)
    else if (isAfter(it.value, last.value)) {
      // `12. March` at the beginning of a paragraph between 3 and 4 is no paragraph 12.
      const next = all[index + 1]
      if (follows(it.value, last.value) || next === undefined || isAfter(next.value, it.value)) run.push(it)
    }
  })
  return run
}

function isRun(
  run: readonly Numbered[],
  paragraphs: readonly Range[],
  listed: number,
  { alone, weak }: Form,
): boolean {
  if (run.length < PARAGRAPHS_AT_LEAST || run.length < listed * SHARE_AT_LEAST) return false
  const consecutive = run.filter(({ value }, at) => at > 0 && follows(value, run[at - 1]?.value ?? [])).length
  const share = weak || alone ? CONSECUTIVE_SHARE_OF_WEAK : CONSECUTIVE_SHARE_AT_LEAST
  if (consecutive < (run.length - 1) * share) return false
  // A chapter has a number on a line of its own too, and more than one paragraph.
  const single = run.slice(1).filter(({ at }, index) => at - (run[index]?.at ?? 0) === 2).length
  if (alone && single < (run.length - 1) * CONSECUTIVE_SHARE_OF_WEAK) return false
  // Three short chapters look the same.
  if (alone && weak && run[0]?.value[0] === 1 && run.length < ALONE_AT_LEAST) return false
  const lengthOf = (it: Range | undefined) => (it ? it.end - it.start : 0)
  const all = paragraphs.reduce((sum, it) => sum + lengthOf(it), 0)
  const inside = run.reduce((sum, { at }) => sum + lengthOf(paragraphs[alone ? at + 1 : at]), 0)
  return inside >= all * SHARE_AT_LEAST
}

/** `alone`: numbers that are paragraphs of their own, and no text. */
export type NumberedParagraphs = { pinpoints: PrintedPinpoint[]; alone: Range[] }

/**
 * The printed numbers of paragraphs that are counted through a whole document, each for its paragraph and for the
 * parts of it that follow.
 */
export function numberedParagraphs(text: string, paragraphs: readonly Range[]): NumberedParagraphs {
  const openings = paragraphs.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + OPENING_CHARACTERS)),
  )
  for (const form of FORMS) {
    const all = openings.flatMap((opening, at): Numbered[] => {
      const written = form.pattern.exec(opening)?.groups?.number?.replace(/\s/g, '')
      return written === undefined ? [] : [{ at, value: numbersOf(written), written }]
    })
    const run = risingIn(all)
    if (!isRun(run, paragraphs, all.length, form)) continue
    const numbered = new Set(run.map(({ at }) => at))
    const pinpoints = run.flatMap(({ at, written }): PrintedPinpoint[] => {
      const first = form.alone ? at + 1 : at
      let last = first
      while (!numbered.has(last + 1) && PART.test(openings[last + 1] ?? '')) last += 1
      const [from, to] = [paragraphs[first], paragraphs[last]]
      return from && to && !numbered.has(form.alone ? first : -1)
        ? [{ start: from.start, end: to.end, kind: 'paragraph', value: written }]
        : []
    })
    return { pinpoints, alone: form.alone ? run.flatMap(({ at }) => paragraphs[at] ?? []) : [] }
  }
  return { pinpoints: [], alone: [] }
}

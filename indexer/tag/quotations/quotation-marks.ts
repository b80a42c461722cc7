import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import { firstAtLeast } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { isLetter, isSpace, opensHere } from './beside-marks.ts'

/** The words between two marks, without the marks, and where the marks themselves begin and end. */
export type QuotedSpan = Range & { outer: Range; closed: boolean }

export type Scan = {
  spans: QuotedSpan[]
  /** A quotation that was opened and not closed: it runs to the end of the paragraph. */
  unclosed: QuotedSpan | null
  /** The first mark opens a quotation at the very start: one from above may continue here. */
  opensAtStart: boolean
  /** The first mark closes a quotation that was not opened here: the words before it continue one from above. */
  closesFirst: number | null
}

type Open = { at: number; length: number; mark: string }

/** The marks that are open, and of each kind where they are among them: a mark that closes none is not compared with all. */
class Opened {
  readonly stack: Open[] = []
  readonly #places = new Map<string, number[]>()

  open(mark: Open): void {
    const places = this.#places.get(mark.mark)
    if (places === undefined) this.#places.set(mark.mark, [this.stack.length])
    else places.push(this.stack.length)
    this.stack.push(mark)
  }

  /** The place of the last one that a mark closes, or -1. */
  closedBy(mark: string): number {
    let last = -1
    for (const [opener, places] of this.#places) {
      if (CLOSERS[opener]?.includes(mark)) last = Math.max(last, places.at(-1) ?? -1)
    }
    return last
  }

  /** Closes the one at a place, and with it those that were opened later. */
  close(place: number): void {
    while (this.stack.length > place) this.#places.get(this.stack.pop()?.mark ?? '')?.pop()
  }
}

const YEAR = /^\d\d\b(?!\s\p{Lu})/u
/** `the ’90s` */
const DECADE = /^\d0s\b/
const APOSTROPHE = /['’‘]/
const FIRST_WORD = /^\p{L}+(?![\p{N}_])/u
/** For each opening mark, the marks that close it; a straight mark may replace a curly one on either side. */
const CLOSERS: Record<string, string> = {
  '“': '”"“',
  '„': '“”"‟',
  '‟': '”"',
  '”': '”"“',
  '"': '"”“',
  '＂': '＂',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '《': '》',
  '``': `''"”`,
}
/** Pairs in which the second mark can only close the first. */
const PAIRS = new Set(['“”', '„”', '„“', '«»', '‹›', '「」', '『』', '《》', "``''"])
const DOUBLES = new Set('"“”„‟«»‹›＂「」『』《》')
const SINGLES: Record<string, string> = { '‘': '’', '‚': '‘’', "'": "'’" }

const SINGLE_CLOSER = /[’‘']/g

/** Every character that may be a mark or the first half of one. */
const MARK = /["“”„‟«»‹›＂「」『』《》`'‘‚]/g

/** The offset of the next mark at or after an offset, or the end of the text: most characters are not marks. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

const IN_SPACES = /(?<!\S)["“”](?!\S)/gu
const DOUBLE = /["“”]/g
const DOUBLE_FIRST = /^\s*["“”]/u

/**
 * Whether all double marks of a text are set with a space on both sides, as in old wire copy and scanned print:
 * `" The mill is closed , " she said`. Then they open and close by turns.
 */
function setsInSpaces(text: string): boolean {
  const marks = text.match(DOUBLE)?.length ?? 0
  return marks > 0 && marks % 2 === 0 && marks === (text.match(IN_SPACES)?.length ?? 0)
}

/** Where the marks of a text are that may close a single quotation: certainly, and after a plural perhaps. */
type Closings = { certain: number[]; afterPlural: number[] }

function closingsOf(text: string, closers: string): Closings {
  const found: Closings = { certain: [], afterPlural: [] }
  for (const { index: at } of text.matchAll(SINGLE_CLOSER)) {
    if (!closers.includes(text.charAt(at)) || isSpace(text, at - 1) || isLetter(text, at + 1)) continue
    const possessive = /s/i.test(text.charAt(at - 1)) && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 6))
    const list = possessive ? found.afterPlural : found.certain
    list.push(at)
  }
  return found
}

/** The double marks that have to be even between single ones, and where a text has each of them. */
const PAIRED = ['“', '”', '"', '«', '»'] as const
type Placed = Record<(typeof PAIRED)[number], number[]>

function placesOf(text: string): Placed {
  const placed: Placed = { '“': [], '”': [], '"': [], '«': [], '»': [] }
  for (const mark of PAIRED) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) placed[mark].push(at)
  }
  return placed
}

/**
 * The single quotations of a text. What they need to know is found once for all of them: every apostrophe may open
 * one that closes far away, or nowhere.
 */
class SingleMarks {
  readonly #text: string
  readonly #closings = new Map<string, Closings>()
  #placed: Placed | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Where one that opens at an offset closes; apostrophes inside and after a plural are passed over. */
  close(at: number): number | null {
    const closers = SINGLES[this.#text.charAt(at)] ?? ''
    const closings = this.#closings.get(closers) ?? closingsOf(this.#text, closers)
    this.#closings.set(closers, closings)
    const from = at + 2
    const certain = closings.certain[firstAtLeast(closings.certain, from)]
    return certain ?? closings.afterPlural[firstAtLeast(closings.afterPlural, from)] ?? null
  }

  /** Double marks between single marks open and close there; otherwise one of the single marks is an apostrophe. */
  isBalanced(from: number, to: number): boolean {
    this.#placed ??= placesOf(this.#text)
    const placed = this.#placed
    const count = (mark: keyof Placed) => firstAtLeast(placed[mark], to) - firstAtLeast(placed[mark], from)
    return count('“') === count('”') && count('"') % 2 === 0 && count('«') === count('»')
  }
}

/** The last letter or digit before offsets that do not decrease from one question to the next. */
class LastLetter {
  readonly #text: string
  #seen = 0
  #last = -1

  constructor(text: string) {
    this.#text = text
  }

  before(offset: number): number {
    let at = offset - 1
    while (at >= this.#seen && !isLetter(this.#text, at)) at -= 1
    if (at >= this.#seen) this.#last = at
    this.#seen = Math.max(this.#seen, offset)
    return this.#last
  }
}

/** Whether a mark before these letters stands for others that are left out. */
const leavesOut = (after: string, { elisions }: Language['speech']): boolean =>
  DECADE.test(after) || YEAR.test(after) || elisions.has(fold(FIRST_WORD.exec(after)?.[0] ?? ''))

/** Whether a single mark opens a quotation rather than standing for left-out letters. */
function opensSingle(text: string, at: number, { speech }: Language): boolean {
  const mark = text.charAt(at)
  if (SINGLES[mark] === undefined || !opensHere(text, at, 1)) return false
  const after = text.slice(at + 1, at + 10)
  if (leavesOut(after, speech)) return false
  // `''90s music,' she said`: the second one stands for them.
  if (APOSTROPHE.test(after.charAt(0)) && leavesOut(after.slice(1), speech)) return true
  return isLetter(text, at + 1) || /[¿¡…([]/.test(text.charAt(at + 1))
}

function span(
  text: string,
  open: { at: number; length: number },
  close: number,
  closeLength: number,
  letters: LastLetter,
): QuotedSpan | null {
  const from = open.at + open.length
  if (letters.before(close) < from) return null
  const inner = text.slice(from, close)
  const start = from + inner.length - inner.trimStart().length
  const end = from + inner.trimEnd().length
  return { start, end, outer: { start: open.at, end: close + closeLength }, closed: closeLength > 0 }
}

/**
 * The outermost quotations of one paragraph. Marks may be straight, curly, angled, low, or one of each at
 * the two ends; a mark inside another quotation belongs to that one.
 */
export function scanQuotations(text: string, language: Language): Scan {
  const outer: QuotedSpan[] = []
  const inner: QuotedSpan[] = []
  let firstMark: number | null = null
  let closesFirst: number | null = null
  const singles = new SingleMarks(text)
  const letters = { inDoubles: new LastLetter(text), inSingles: new LastLetter(text) }
  const opened = new Opened()
  const { stack } = opened
  const inSpaces = setsInSpaces(text)

  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const character = text.charAt(at)
    const two = text.slice(at, at + 2)
    if (stack.length === 0 && opensSingle(text, at, language)) {
      const close = singles.close(at)
      const found =
        close === null || !singles.isBalanced(at, close)
          ? null
          : span(text, { at, length: 1 }, close, 1, letters.inSingles)
      if (close !== null && found) {
        outer.push(found)
        firstMark ??= at
        at = close
      }
      continue
    }
    const tex = two === '``' || (two === "''" && !isLetter(text, at + 2))
    if (!tex && !DOUBLES.has(character)) continue
    const mark = tex ? two : character
    const opener = opened.closedBy(mark)
    const turned = inSpaces && opener === -1
    const canOpen = CLOSERS[mark] !== undefined && (turned || opensHere(text, at, mark.length))
    // A mark that may do either closes, unless there is a space before it and none after it.
    const pair = `${stack[opener]?.mark ?? ''}${mark}`
    const opening = canOpen && isSpace(text, at - 1) && !isSpace(text, at + mark.length)
    const closes = opener !== -1 && (PAIRS.has(pair) || !opening)
    const inch = mark === '"' && /\d/.test(text.charAt(at - 1)) && opener === -1
    if (closes) {
      const open = stack[opener]
      opened.close(opener)
      const found = open ? span(text, open, at, mark.length, letters.inDoubles) : null
      if (found) (stack.length === 0 ? outer : inner).push(found)
    } else if (canOpen && !inch) opened.open({ at, length: mark.length, mark })
    else if (firstMark === null && !inch) closesFirst = at
    firstMark ??= at
    at += mark.length - 1
  }
  const [base] = stack
  const start = text.length - text.trimStart().length
  const result: Scan = {
    spans: outer,
    unclosed: null,
    opensAtStart: inSpaces ? DOUBLE_FIRST.test(text) : opensAtStart(text, start, language),
    closesFirst,
  }
  if (base === undefined) return result
  // Opened twice and closed once: the first mark was most likely never closed, the second was.
  const within = outermost(inner.filter((it) => it.outer.start > base.at))
  if (within.length > 0 && base.at !== start)
    result.spans = [...outer, ...within].sort((a, b) => a.start - b.start)
  else result.unclosed = span(text, base, text.length, 0, new LastLetter(text))
  return result
}

/** Those that are in no other one. */
function outermost(spans: readonly QuotedSpan[]): QuotedSpan[] {
  let reach = Number.NEGATIVE_INFINITY
  return [...spans]
    .sort((a, b) => a.outer.start - b.outer.start)
    .filter(({ outer }) => {
      const enclosed = outer.end <= reach
      reach = Math.max(reach, outer.end)
      return !enclosed
    })
}

function opensAtStart(text: string, start: number, language: Language): boolean {
  const mark = text.startsWith('``', start) ? '``' : text.charAt(start)
  return (
    (CLOSERS[mark] !== undefined && opensHere(text, start, mark.length)) || opensSingle(text, start, language)
  )
}

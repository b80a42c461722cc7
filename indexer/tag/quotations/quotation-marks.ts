import type { Language } from '../../../languages/index.ts'
import type { Range } from '../../../model/passage.ts'
import { fold } from '../../../model/words.ts'

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

const OPENING_CONTEXT = /[\s([{—–\-/"“„«‘'¡¿]/
const LETTER = /[\p{L}\p{N}]/u
const YEAR = /^\d\d\b(?!\s\p{Lu})/u
/** `the ’90s` */
const DECADE = /^\d0s\b/
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
  '「': '」',
  '『': '』',
  '《': '》',
  '``': `''"”`,
}
/** Pairs in which the second mark can only close the first. */
const PAIRS = new Set(['“”', '„”', '„“', '«»', '「」', '『』', '《》', "``''"])
const DOUBLES = new Set(['"', '“', '”', '„', '‟', '«', '»', '＂', '「', '」', '『', '』', '《', '》'])
const SINGLES: Record<string, string> = { '‘': '’', '‚': '‘’', '‹': '›', "'": "'’" }

/** Every character that may be a mark or the first half of one. */
const MARK = /["“”„‟«»＂「」『』《》`'‘‚‹]/g

/** The offset of the next mark at or after an offset, or the end of the text: most characters are not marks. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

const isLetter = (text: string, at: number) => at >= 0 && at < text.length && LETTER.test(text.charAt(at))
const isSpace = (text: string, at: number) => at < 0 || at >= text.length || /\s/.test(text.charAt(at))
/** These point in one direction, so they open a quotation wherever they are, whether or not a space follows. */
const POINTING = /[«「『《]/
const opensHere = (text: string, at: number, length: number) =>
  POINTING.test(text.charAt(at)) ||
  ((at === 0 || OPENING_CONTEXT.test(text.charAt(at - 1))) && !isSpace(text, at + length))

/** Where a single quotation that opens at `at` closes; apostrophes inside and after a plural are passed over. */
function closeOfSingle(text: string, at: number): number | null {
  const closers = SINGLES[text.charAt(at)] ?? ''
  let fallback: number | null = null
  for (let i = at + 1; i < text.length; i += 1) {
    const mark = text.charAt(i)
    if (!closers.includes(mark) || isSpace(text, i - 1) || isLetter(text, i + 1) || i === at + 1) continue
    const possessive = /s/i.test(text.charAt(i - 1)) && /^\s+\p{Ll}/u.test(text.slice(i + 1, i + 6))
    if (!possessive) return i
    fallback ??= i
  }
  return fallback
}

const count = (text: string, mark: string) => text.split(mark).length - 1

/** Double marks between single marks open and close there; otherwise one of the single marks is an apostrophe. */
const isBalanced = (text: string) =>
  count(text, '“') === count(text, '”') && count(text, '"') % 2 === 0 && count(text, '«') === count(text, '»')

/** Whether a single mark opens a quotation rather than standing for left-out letters. */
function opensSingle(text: string, at: number, { speech }: Language): boolean {
  const mark = text.charAt(at)
  if (SINGLES[mark] === undefined || !opensHere(text, at, 1)) return false
  const after = text.slice(at + 1, at + 9)
  if (DECADE.test(after) || YEAR.test(after)) return false
  if (speech.elisions.has(fold(FIRST_WORD.exec(after)?.[0] ?? ''))) return false
  return isLetter(text, at + 1) || /[¿¡…([]/.test(text.charAt(at + 1))
}

function span(
  text: string,
  open: { at: number; length: number },
  close: number,
  closeLength: number,
): QuotedSpan | null {
  const from = open.at + open.length
  const inner = text.slice(from, close)
  if (!LETTER.test(inner)) return null
  const start = from + inner.length - inner.trimStart().length
  const end = from + inner.trimEnd().length
  return { start, end, outer: { start: open.at, end: close + closeLength }, closed: closeLength > 0 }
}

/**
 * The outermost quotations of one paragraph. Marks may be straight, curly, angled, low, or one of each at
 * the two ends; a mark inside another quotation belongs to that one.
 */
export function scanQuotations(text: string, language: Language): Scan {
  const stack: Open[] = []
  const outer: QuotedSpan[] = []
  const inner: QuotedSpan[] = []
  let firstMark: number | null = null
  let closesFirst: number | null = null
  const closing = (mark: string) => stack.findLastIndex((open) => CLOSERS[open.mark]?.includes(mark))

  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    const character = text.charAt(at)
    const two = text.slice(at, at + 2)
    if (stack.length === 0 && opensSingle(text, at, language)) {
      const close = closeOfSingle(text, at)
      const found =
        close === null || !isBalanced(text.slice(at, close)) ? null : span(text, { at, length: 1 }, close, 1)
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
    const opener = closing(mark)
    const canOpen = CLOSERS[mark] !== undefined && opensHere(text, at, mark.length)
    // A mark that may do either closes, unless there is a space before it and none after it.
    const pair = `${stack[opener]?.mark ?? ''}${mark}`
    const opening = canOpen && isSpace(text, at - 1) && !isSpace(text, at + mark.length)
    const closes = opener !== -1 && (PAIRS.has(pair) || !opening)
    const inch = mark === '"' && /\d/.test(text.charAt(at - 1)) && opener === -1
    if (closes) {
      const open = stack[opener]
      stack.length = opener
      const found = open ? span(text, open, at, mark.length) : null
      if (found) (stack.length === 0 ? outer : inner).push(found)
    } else if (canOpen && !inch) stack.push({ at, length: mark.length, mark })
    else if (firstMark === null && !inch) closesFirst = at
    firstMark ??= at
    at += mark.length - 1
  }
  const [base] = stack
  const start = text.length - text.trimStart().length
  const result: Scan = {
    spans: outer,
    unclosed: null,
    opensAtStart: opensAtStart(text, start, language),
    closesFirst,
  }
  if (base === undefined) return result
  // Opened twice and closed once: the first mark was most likely never closed, the second was.
  const later = inner.filter((it) => it.outer.start > base.at)
  const encloses = (a: Range, b: Range) => a.start < b.start && a.end >= b.end
  const within = later.filter((it) => !later.some((other) => encloses(other.outer, it.outer)))
  if (within.length > 0 && base.at !== start)
    result.spans = [...outer, ...within].sort((a, b) => a.start - b.start)
  else result.unclosed = span(text, base, text.length, 0)
  return result
}

function opensAtStart(text: string, start: number, language: Language): boolean {
  const mark = text.startsWith('``', start) ? '``' : text.charAt(start)
  return (
    (CLOSERS[mark] !== undefined && opensHere(text, start, mark.length)) || opensSingle(text, start, language)
  )
}

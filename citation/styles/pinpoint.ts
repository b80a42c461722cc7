import type { CslItem } from '../csl-item.ts'
import { type Locator, locatorOf } from '../locator.ts'
import type { Engine } from './engines.ts'
import { type Run, textOf } from './rich-text.ts'

/**
 * Styles in which the number of a paragraph says that it is printed there: MLA 9, 6.20; AGLC 4, 1.1.6; Bluebook 21, 3.3;
 * and OSCOLA 4, 2.1.6, for judgments.
 */
const PRINTED_ONLY: { style: RegExp; type?: CslItem['type'] }[] = [
  { style: /^modern-language-association/ },
  { style: /^australian-guide-to-legal-citation/ },
  { style: /^bluebook/ },
  { style: /^oscola/, type: 'legal_case' },
]

/** Where in the work the words are, as far as the style prints it: a counted paragraph only where the style allows it. */
export function placeIn(style: string, item: Pick<CslItem, 'custom' | 'type'>): Locator | null {
  const at = locatorOf(item)
  const isOut = PRINTED_ONLY.some((it) => it.style.test(style) && (it.type ?? item.type) === item.type)
  return at !== null && !at.printed && isOut ? null : at
}

const ENDS = /^(?<begin>\d+|[ivxlcdm]+)\s*(?<dash>[-–—])\s*(?<end>\d+|[ivxlcdm]+)$/i

/**
 * Whether a place is more than one page or paragraph: `12–14`, `3, 5`. With a hyphen, only pages are, if the second is
 * behind the first (`112-14` is): `12-3` is the number of one page of chapter 12, and of a paragraph in others.
 */
export function isRange({ locator, label }: Locator): boolean {
  if (label === 'timestamp') return false
  if (/\d\s*[,;&]\s*\d/.test(locator)) return true
  const { begin = '', dash, end = '' } = ENDS.exec(locator)?.groups ?? {}
  if (dash !== '-') return dash !== undefined
  if (end.length === 1 && begin.length > 1) return false
  const whole = begin.slice(0, Math.max(begin.length - end.length, 0)) + end
  return label === 'page' && (Number.isNaN(Number(begin)) || Number(whole) > Number(begin))
}

/** A range with the dash of ranges; where the number before it stands in square brackets, so does the other. */
function asPrinted(at: Locator, before: string): string {
  return isRange(at) ? at.locator.replace(/\s*[-–—]\s*/g, before.endsWith('[') ? ']–[' : '–') : at.locator
}

/**
 * "7 (counted)", and in round brackets "7 [counted]". In other languages, square brackets around the number say that it
 * does not stand in the source.
 */
function placeInWords(at: Locator, before: string, language: string): string {
  const { locator, printed } = at
  if (printed) return asPrinted(at, before)
  if (!/^en\b/.test(language)) return `[${locator}]`
  const open = before.split('(').length - before.split(')').length
  return open > 0 ? `${locator} [counted]` : `${locator} (counted)`
}

/** A cite with something else in place of each number that stands for it. */
export function withNumber(cite: Run[], written: string, to: (before: string) => string): Run[] {
  let before = ''
  return cite.map((it) => {
    const [head = '', ...tail] = it.text.split(written)
    const text = tail.reduce((made, next) => `${made}${to(before + made)}${next}`, head)
    before += it.text
    return text === it.text ? it : { ...it, text }
  })
}

/** A cite that was printed with a number in place of where the words are, with that place. */
export function withPlaceInWords(
  printed: Run[],
  at: Locator | null,
  placeholder: string,
  language: string,
): Run[] {
  return at === null
    ? printed
    : withNumber(printed, placeholder, (before) => placeInWords(at, before, language))
}

type Own = { style: RegExp; words: (paragraph: string, isRange: boolean) => string; locator: boolean }

/**
 * How a paragraph is written as a pinpoint, if the style's own file would print it like a page (AGLC 1.1.6,
 * Bluebook 3.3) or without the space before it (MLA). `locator`: the style's file places it.
 */
const PINPOINTS: Own[] = [
  { style: /^australian-guide-to-legal-citation/, words: (it) => `[${it}]`, locator: true },
  { style: /^bluebook/, words: (it, isRange) => `${isRange ? '¶¶' : '¶'} ${it}`, locator: true },
  {
    style: /^modern-language-association/,
    words: (it, isRange) => `${isRange ? 'pars.' : 'par.'} ${it}`,
    locator: false,
  },
]

export type PinpointForm = {
  /** What stands for the place in the cite: `para. 7`, `p. 12`, `¶ 7`. */
  words: string
  /** What the style's file is given to print; `null` if it would print something else. */
  locator: string | null
}

/**
 * "para. 7", "p. 12", or as the style writes it; a time has no word beside it, and styles print it like a page. Null
 * without a pinpoint.
 */
export function pinpointForm(
  engine: Engine,
  style: string,
  label: Locator['label'] | undefined,
  value: string,
  isRange: boolean,
): PinpointForm | null {
  if (label === undefined) return null
  const own = label === 'paragraph' ? PINPOINTS.find((it) => it.style.test(style)) : undefined
  if (own) {
    const words = own.words(value, isRange)
    return { words, locator: own.locator ? words : null }
  }
  if (label === 'timestamp') return { words: value, locator: null }
  const plural = isRange ? 1 : 0
  const term = engine.getTerm(label, 'short', plural) || engine.getTerm(label, 'long', plural)
  return { words: `${term} ${value}`, locator: value }
}

/** Puts the words before what ends the cite: "[1]" becomes "[1, para. 7]". */
export function addedTo(cite: Run[], before: string, words: string, after: string): Run[] {
  const last = cite.at(-1)
  // A closing bracket belongs to the whole cite only if the cite begins with its counterpart.
  const whole = /^\([\s\S]*\)\.?$|^\[[\s\S]*\]\.?$/.test(textOf(cite))
  const ends = before === ', ' && whole ? /[)\]]\.?$/ : /\.$/
  const kept = ends.exec(last?.text ?? '')?.[0] ?? ''
  const text = last?.text.slice(0, last.text.length - kept.length) ?? ''
  // American: the comma goes inside the quotation marks.
  const inside = before === ', ' && text.endsWith('”')
  const ended = inside ? `${text.slice(0, -1).replace(/[.,]$/, '')},”` : text
  const head = last ? [...cite.slice(0, -1), { ...last, text: ended }] : []
  return [...head, { text: `${inside ? ' ' : before}${words}${after}${kept}`, faces: [] }]
}

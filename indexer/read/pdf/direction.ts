import { hasRightToLeft, rightToLeftSurplus } from '../../../model/right-to-left.ts'

const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u
/** Stands between the digits of one number, or beside them (classes CS, ES and ET of UAX #9). */
const BETWEEN_DIGITS = /^[.,:/\u066b\u066c\u00a0]$/u
const BETWEEN_EUROPEAN = /^[.,:/+\u002d\u2212\u066b\u066c\u00a0]$/u
const BESIDE_DIGITS = /^[%$£€¥°#\u066a\u2030]$/u
const EUROPEAN_DIGIT = /[0-9\u06f0-\u06f9]/u
/** Among these all digits are Arabic ones: what stands beside them does not belong to them (W2 of UAX #9). */
const ARABIC_LETTER = /\p{Script=Arabic}(?<!\p{Nd})|\p{Script=Syriac}|\p{Script=Thaana}/u

type Kind = 'right' | 'left' | 'digit' | 'other'

function kindOf(item: string): Kind {
  if (DIGIT.test(item)) return 'digit'
  if (hasRightToLeft(item)) return 'right'
  return LETTER.test(item) ? 'left' : 'other'
}

export const isRightToLeft = (text: string): boolean => kindOf(text) === 'right'

/** Where numbers, and words of the other direction with what is between them, go from left to right. */
function leftToRightRuns(items: readonly string[], kinds: readonly Kind[]): [from: number, to: number][] {
  const runs: [number, number, boolean][] = []
  const isArabic = items.some((it) => ARABIC_LETTER.test(it) && LETTER.test(it))
  const joins = isArabic ? BETWEEN_DIGITS : BETWEEN_EUROPEAN
  for (let at = 0; at < items.length; at += 1) {
    const kind = kinds[at]
    if (kind !== 'left' && kind !== 'digit') continue
    const last = runs.at(-1)
    const gap = last === undefined ? [] : items.slice(last[1] + 1, at)
    const near = last !== undefined && kinds.slice(last[1] + 1, at).every((it) => it === 'other')
    const words = last !== undefined && near && (kind === 'left' || last[2])
    const number = near && gap.length <= 1 && gap.every((it) => joins.test(it))
    if (last !== undefined && (words || number)) {
      last[1] = at
      last[2] ||= kind === 'left'
    } else runs.push([at, at, kind === 'left'])
  }
  return runs.map(([from, to]) => {
    const signed = (at: number, digit: string | undefined) =>
      !isArabic && BESIDE_DIGITS.test(items[at] ?? '') && EUROPEAN_DIGIT.test(digit ?? '')
    return [signed(from - 1, items[from]) ? from - 1 : from, signed(to + 1, items[to]) ? to + 1 : to]
  })
}

/** Where words from right to left are, with what is between them. */
function rightToLeftRuns(kinds: readonly Kind[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  kinds.forEach((kind, at) => {
    if (kind !== 'right') return
    const last = runs.at(-1)
    const near = last !== undefined && kinds.slice(last[1] + 1, at).every((it) => it !== 'left')
    if (last !== undefined && near) last[1] = at
    else runs.push([at, at])
  })
  return runs
}

function reversed(items: readonly string[]): string[] {
  const back = [...items].reverse()
  for (const [from, to] of leftToRightRuns(items, items.map(kindOf))) {
    const [first, last] = [items.length - 1 - to, items.length - 1 - from]
    back.splice(first, last - first + 1, ...back.slice(first, last + 1).reverse())
  }
  return back
}

/**
 * A line as it is read, from its characters as they stand from left to right: the bidirectional algorithm (UAX #9)
 * backwards.
 * @param rightToLeft whether its paragraph is read from right to left
 */
export function asRead(items: readonly string[], rightToLeft: boolean): string {
  if (rightToLeft) return reversed(items).join('')
  const line = [...items]
  for (const [from, to] of rightToLeftRuns(items.map(kindOf)))
    line.splice(from, to - from + 1, ...reversed(items.slice(from, to + 1)))
  return line.join('')
}

const PAIRS: readonly [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
]
const MIRROR = new Map(PAIRS.flatMap(([open, close]) => [[open, close] as const, [close, open] as const]))

/**
 * Whether the brackets and quotation marks of lines from right to left are written as they look or as they are read:
 * programs that make files do either. The lines show it, because what is opened is closed further on.
 */
export class Mirrored {
  readonly #surplus = new Map<string, number>()

  /** @param line as it is read */
  note(line: string): void {
    if (rightToLeftSurplus(line) <= 0) return
    for (const [open, close] of PAIRS) {
      const marks = [...line].filter((it) => it === open || it === close)
      for (let at = 0; at + 1 < marks.length; at += 2) {
        if (marks[at] === marks[at + 1]) break
        this.#surplus.set(open, (this.#surplus.get(open) ?? 0) + (marks[at] === close ? 1 : -1))
      }
    }
  }

  /** The line with marks that open where something is opened. */
  mended(line: string): string {
    if (rightToLeftSurplus(line) <= 0) return line
    const turned = new Set(PAIRS.filter(([open]) => (this.#surplus.get(open) ?? 0) > 0).flat())
    const items = [...line].map((it) => (turned.has(it) ? (MIRROR.get(it) ?? it) : it))
    for (const pair of PAIRS) turnSecond(items, pair)
    return items.join('')
  }
}

/** Beside words of the other direction, one of two marks may be mirrored and the other not. */
function turnSecond(items: string[], [open, close]: readonly [string, string]): void {
  const marks = items.flatMap((it, at) => (it === open || it === close ? [at] : []))
  for (let index = 0; index + 1 < marks.length; index += 1) {
    const [first, second] = [marks[index] ?? 0, marks[index + 1] ?? 0]
    if (items[first] !== items[second]) {
      if (items[first] === open) index += 1
      continue
    }
    const [before, after] = [items[marks[index - 1] ?? -1], items[marks[index + 2] ?? -1]]
    if (items[first] === open && after !== close) items[second] = close
    else if (items[first] === close && before !== open) items[first] = open
    else continue
    index += 1
  }
}

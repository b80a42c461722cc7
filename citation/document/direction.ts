import { hasRightToLeft } from '../../model/right-to-left.ts'

export type Direction = 'ltr' | 'rtl'

const LETTER = /\p{L}/u
const MARK = /\p{M}/u

// Characters without a shape that say in which direction the signs beside them are read.
export const LEFT_TO_RIGHT_MARK = '\u200E'
const RIGHT_TO_LEFT_MARK = '\u200F'
const DIRECTION_MARKS: Record<string, Direction> = {
  [LEFT_TO_RIGHT_MARK]: 'ltr',
  [RIGHT_TO_LEFT_MARK]: 'rtl',
  '\u061C': 'rtl',
}

function directionOf(character: string): Direction | null {
  const marked = DIRECTION_MARKS[character]
  if (marked !== undefined) return marked
  if (!LETTER.test(character)) return null
  return hasRightToLeft(character) ? 'rtl' : 'ltr'
}

/** By the first letter, as browsers do for `dir="auto"`; `without` a letter. */
export function baseDirection(text: string, without: Direction = 'ltr'): Direction {
  for (const character of text) {
    const direction = directionOf(character)
    if (direction !== null) return direction
  }
  return without
}

const markOf = (direction: Direction) => (direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK)

/** Parts of one line, each in its own direction: digits of one do not go with the words of the next. */
export function joinedParts(parts: readonly string[], between: string): string {
  if (!parts.some(hasRightToLeft)) return parts.join(between)
  return parts
    .map((part) => {
      const mark = markOf(baseDirection(part))
      return `${mark}${part}${mark}`
    })
    .join(between)
}

/**
 * Pieces of text that stay together in their own direction inside of a paragraph: their brackets and digits do not go
 * with the words before them. The marks are for programs that look at the characters alone.
 */
export function inDirection<Piece extends { text: string }>(
  pieces: readonly Piece[],
  paragraph: Direction,
): (Piece & { direction?: Direction })[] {
  const direction = baseDirection(pieces.map((it) => it.text).join(''), paragraph)
  if (direction === paragraph) return [...pieces]
  const mark = markOf(direction)
  const last = pieces.length - 1
  return pieces.map((it, at) => ({
    ...it,
    text: `${at === 0 ? mark : ''}${it.text}${at === last ? mark : ''}`,
    direction,
  }))
}

export type Stretch = { text: string; direction: Direction }

/**
 * A text as stretches of one direction each. What has none (spaces, signs, digits) goes with the letters on both of its
 * sides if they agree, otherwise with the paragraph, as in the Unicode bidirectional algorithm (UAX #9, N1 and N2).
 */
export function stretches(text: string, base: Direction): Stretch[] {
  const found: Stretch[] = []
  let last: Direction = base
  let between = ''
  const add = (more: string, direction: Direction) => {
    const open = found.at(-1)
    if (open?.direction === direction) open.text += more
    else if (more !== '') found.push({ text: more, direction })
  }
  for (const character of text) {
    const own = MARK.test(character) && between === '' ? last : directionOf(character)
    if (own === null) {
      between += character
      continue
    }
    add(between, own === last ? own : base)
    between = ''
    add(character, own)
    last = own
  }
  add(between, last === base ? last : base)
  return found
}

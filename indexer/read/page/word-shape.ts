/**
 * What reading mode asks of the text of an element, as numbers that add up: its length once its white space is
 * collapsed and trimmed, and its commas. Asking for the text itself at every level of a page would copy it once for
 * each element that it is in.
 */
export type WordShape = {
  /** UTF-16 units that are no white space. */
  marks: number
  /** Runs of white space between them. */
  gaps: number
  commas: number
  /** Whether white space comes before, and after, the marks; both for white space alone. */
  spaceBefore: boolean
  spaceAfter: boolean
}

export const NO_WORDS: WordShape = { marks: 0, gaps: 0, commas: 0, spaceBefore: false, spaceAfter: false }

/** The length of `text.trim().replace(/\s{2,}/g, ' ')`. */
export const collapsedLength = ({ marks, gaps }: WordShape): number => marks + gaps

const COMMA = 0x2c
const LAST_ASCII = 0x7f

/** White space as `trim` and `\s` know it. */
function isSpace(unit: number): boolean {
  if (unit <= LAST_ASCII) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

export function shapeOf(text: string): WordShape {
  let marks = 0
  let gaps = 0
  let commas = 0
  let spaceBefore = false
  let inSpace = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) {
      inSpace = true
      continue
    }
    if (inSpace) {
      if (marks === 0) spaceBefore = true
      else gaps += 1
      inSpace = false
    }
    marks += 1
    if (unit === COMMA) commas += 1
  }
  return { marks, gaps, commas, spaceBefore: spaceBefore || (marks === 0 && inSpace), spaceAfter: inSpace }
}

/** The shape of two texts, one after the other. */
export function joined(one: WordShape, next: WordShape): WordShape {
  if (one.marks === 0) {
    if (!one.spaceBefore) return next
    return next.marks === 0 ? one : next.spaceBefore ? next : { ...next, spaceBefore: true }
  }
  if (next.marks === 0) return next.spaceBefore && !one.spaceAfter ? { ...one, spaceAfter: true } : one
  return {
    marks: one.marks + next.marks,
    gaps: one.gaps + next.gaps + (one.spaceAfter || next.spaceBefore ? 1 : 0),
    commas: one.commas + next.commas,
    spaceBefore: one.spaceBefore,
    spaceAfter: next.spaceAfter,
  }
}

import { firstAtLeast } from './overlaps.ts'
import type { Aside, Range } from './passage.ts'
import { type Word, words } from './words.ts'

/** A text of which something may be set aside, such as a passage. */
export type WithAsides = { text: string; asides?: readonly Aside[] | undefined }

/** A text as it is read: without what is set aside in it. */
export type Reading = {
  text: string
  /** Where a range of it stands in the whole text: from its first character to its last one. */
  inWhole: <Of extends Range>(range: Of) => Of
  /** Where a range of the whole text is in it. */
  inReading: <Of extends Range>(range: Of) => Of
}

const JOINING_HYPHEN = /[-\u2010\u2011]$/u
const BLANK = /\s/u
/** Words in these are next to each other without a space. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Asides that touch each other, as one. `kept`: a white space among them without which two words would be one, as where
 * a page ends; never in a word that was divided there.
 */
type Cut = Range & { kept: number | null }

function cutsOf(text: string, asides: readonly Aside[]): Cut[] {
  const runs: (Range & { divides: boolean })[] = []
  for (const { start, end, reason } of asides) {
    const last = runs.at(-1)
    const divides = reason === 'hyphenation'
    if (last?.end === start) {
      last.end = end
      last.divides ||= divides
    } else runs.push({ start, end, divides })
  }
  return runs.map(({ start, end, divides }) => {
    const before = text.charAt(start - 1)
    const after = text.charAt(end)
    const alone = [before, after].some((it) => it === '' || BLANK.test(it))
    const joined = divides || JOINING_HYPHEN.test(before) || (UNSPACED.test(before) && UNSPACED.test(after))
    const space = alone || joined ? -1 : text.slice(start, end).search(BLANK)
    return { start, end, kept: space === -1 ? null : start + space }
  })
}

/** A piece of the text that is read, and where it begins in what is read. `blank`: it is read as a space. */
type Piece = Range & { at: number; blank: boolean }

function piecesOf(text: string, asides: readonly Aside[]): Piece[] {
  const pieces: Piece[] = []
  let [from, at] = [0, 0]
  const keep = (start: number, end: number, blank = false) => {
    if (start === end) return
    pieces.push({ start, end, at, blank })
    at += end - start
  }
  for (const { start, end, kept } of cutsOf(text, asides)) {
    keep(from, start)
    if (kept !== null) keep(kept, kept + 1, true)
    from = end
  }
  keep(from, text.length)
  return pieces
}

const unchanged = <Of>(range: Of): Of => range

/** The whole of a text as it is read. */
export function readingOf({ text, asides = [] }: WithAsides): Reading {
  if (asides.length === 0) return { text, inWhole: unchanged, inReading: unchanged }
  const pieces = piecesOf(text, asides)
  const starts = pieces.map(({ start }) => start)
  const ats = pieces.map(({ at }) => at)
  const whole = (offset: number): number => {
    const piece = pieces[firstAtLeast(ats, offset + 1) - 1]
    return piece === undefined ? 0 : piece.start + offset - piece.at
  }
  const read = (offset: number): number => {
    const piece = pieces[firstAtLeast(starts, offset + 1) - 1]
    return piece === undefined ? 0 : piece.at + Math.min(offset, piece.end) - piece.start
  }
  return {
    text: pieces.map(({ start, end, blank }) => (blank ? ' ' : text.slice(start, end))).join(''),
    inWhole: (range) => {
      const start = whole(range.start)
      return { ...range, start, end: range.end > range.start ? whole(range.end - 1) + 1 : start }
    },
    inReading: (range) => ({ ...range, start: read(range.start), end: read(range.end) }),
  }
}

/** A part of a text as it is read. */
export function wordingOf(of: WithAsides, part: Range): string {
  const { text, inReading } = readingOf(of)
  const { start, end } = inReading(part)
  return text.slice(start, end)
}

/** What is not read of a text: what is set aside, without the white space that is read as a space. */
export function notRead(of: WithAsides): Aside[] {
  if (!of.asides?.length) return []
  const spaces = cutsOf(of.text, of.asides).flatMap(({ kept }) => kept ?? [])
  return of.asides.flatMap((aside) => {
    const space = spaces[firstAtLeast(spaces, aside.start)]
    if (space === undefined || space >= aside.end) return [aside]
    return [
      { ...aside, end: space },
      { ...aside, start: space + 1 },
    ].filter(({ start, end }) => start < end)
  })
}

/** A part of a text as it stands, with what is set aside in the part. */
export function partOf({ text, asides = [] }: WithAsides, { start, end }: Range): WithAsides {
  return {
    text: text.slice(start, end),
    asides: asides
      .filter((it) => it.start < end && start < it.end)
      .map((it) => ({ ...it, start: Math.max(it.start, start) - start, end: Math.min(it.end, end) - start })),
  }
}

/** The words of a text as it is read, by their places in the whole text. */
export function wordsRead(of: WithAsides): Word[] {
  const { text, inWhole } = readingOf(of)
  return inWhole === unchanged ? words(text) : words(text).map(inWhole)
}

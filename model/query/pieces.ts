import { isPublicationDate } from '../dates.ts'
import { words } from '../words.ts'
import { type Leaf, type Notice, OPERATORS, type OperatorNode, type PhraseNode, type Step } from './syntax.ts'
import { type Found, isUnfinished, termsIn, unfinished } from './terms.ts'

/** The smallest units of a query: signs, and what a run of characters without white space becomes. */
export type Piece = { start: number; end: number } & (
  | { type: 'open' | 'close' | 'and' | 'or' | 'not' | 'minus' }
  | { type: 'near'; step: Step | null }
  /** `phrase`: all of the leaves together are one phrase where they are excluded (`-north-west`). */
  | { type: 'leaves'; leaves: Leaf[]; excluded: Leaf[] }
)

const OPENING = /["“”„«»‹›]/u
/** The marks that may close a phrase opened by this one. People mix marks, so curly and straight ones close each other. */
const CLOSING: Record<string, RegExp> = {
  '"': /["”“]/u,
  '“': /[”"“]/u,
  '”': /[”"“]/u,
  '„': /[“”"]/u,
  '«': /»/u,
  '»': /«/u,
  '‹': /›/u,
  '›': /‹/u,
}
const SPACE = /\s/u
const OPEN = /[(（]/u
const CLOSE = /[)）]/u
const HEBREW = /\p{Script=Hebrew}/u
const MINUS = /^[-−–](?![-−–|])(?=["“”„«»‹›(（*?＊？#@\p{L}\p{N}\p{S}]|\.[\p{L}\p{N}])/u
const OPERATOR = /^(\p{L}+):(?!\/\/)(?=\S)/u
const OPERATOR_GROUP = /^(\p{L}+):[(（]/u
/** A value in quotation marks; an operator between two; or words up to the next of either. */
const VALUE =
  /["“”„«»‹›][^"“”„«»‹›]*["“”„«»‹›]|\||\b(?:OR|AND)\b|[^\s|"“”„«»‹›]+(?:\s+(?!(?:OR|AND)\b)[^\s|"“”„«»‹›]+)*/gu
const NEAR = /^(NEAR|PRE)(?:\/(\d{1,4}))?$/u
const DISTANCE = /^~(\d{1,4})/u

/** Cuts any text into pieces; see `Notice` for what it may report. */
export class PieceReader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly notices: Notice[],
  ) {}

  *pieces(): Generator<Piece> {
    while (this.at < this.text.length) {
      if (SPACE.test(this.text.charAt(this.at))) {
        this.at += 1
        continue
      }
      const several = this.valuesInGroup()
      for (const piece of several.length > 0 ? several : [this.next()]) {
        this.at = piece.end
        yield piece
      }
    }
  }

  private next(): Piece {
    const { text, at: start } = this
    const here = text.charAt(start)
    if (OPEN.test(here)) return { type: 'open', start, end: start + 1 }
    if (CLOSE.test(here)) return { type: 'close', start, end: start + 1 }
    if (here === '|') return { type: 'or', start, end: endOf(text, start, /\|/u) }
    if (MINUS.test(text.slice(start, start + 4))) return { type: 'minus', start, end: start + 1 }
    const operator = this.operator(start)
    if (operator) return operator
    if (isMark(text, start)) return this.phrase(start)
    return this.run(start)
  }

  /** `source:(Guardian OR "Le Monde")`: a group of filters, each with one of the values. */
  private valuesInGroup(): Piece[] {
    const match = OPERATOR_GROUP.exec(this.text.slice(this.at, this.at + 20))
    const name = match?.[1]?.toLowerCase()
    const operator = OPERATORS.find((it) => it === name)
    if (!match || !operator || operator === 'after' || operator === 'before') return []
    const opening = this.at + match[0].length - 1
    const closing = this.text.slice(opening).search(CLOSE)
    if (closing === -1) return []
    const end = opening + closing + 1
    const found: Piece[] = [{ type: 'open', start: this.at, end: opening + 1 }]
    for (const { 0: typed, index } of this.text.slice(opening + 1, end - 1).matchAll(VALUE)) {
      const start = opening + 1 + index
      const place = { start, end: start + typed.length }
      if (typed === 'OR' || typed === '|' || typed === 'AND') {
        found.push({ type: typed === 'AND' ? 'and' : 'or', ...place })
        continue
      }
      const marked = beginsPhrase(typed)
      const value = marked ? typed.slice(1, -1) : typed
      const leaf: OperatorNode = {
        type: 'operator',
        operator,
        value,
        valueStart: start + (marked ? 1 : 0),
        ...place,
      }
      if (words(value).length > 0) found.push({ type: 'leaves', leaves: [leaf], excluded: [leaf], ...place })
    }
    return [...found, { type: 'close', start: end - 1, end }]
  }

  private run(start: number): Piece {
    const end = this.endOfRun(start)
    const run = this.text.slice(start, end)
    if (run === 'AND') return { type: 'and', start, end }
    if (run === 'OR') return { type: 'or', start, end }
    if (run === 'NOT') return { type: 'not', start, end }
    const near = NEAR.exec(run)
    if (near) {
      const step = near[2] === undefined ? null : { within: Number(near[2]), inOrder: near[1] === 'PRE' }
      return { type: 'near', step, start, end }
    }
    const name = OPERATOR.exec(run)?.[1]
    if (name !== undefined && words(run).length > 1) {
      const known = OPERATORS.map((it) => `${it}:`).join(' ')
      const message = `"${name}:" is not a filter, so it was searched as words. Filters are ${known}.`
      this.notices.push({ code: 'unknown-operator', message, typed: name })
    }
    return this.plain(start, end, end)
  }

  /** A run of text without white space, ended also by a quotation mark, a bar, and a parenthesis that it did not open. */
  private endOfRun(from: number): number {
    const { text } = this
    let inner = 0
    let at = from
    for (; at < text.length; at += 1) {
      const here = text.charAt(at)
      if (SPACE.test(here) || here === '|' || (at > from && isMark(text, at))) break
      if (OPEN.test(here)) inner += 1
      if (CLOSE.test(here)) {
        if (inner === 0) break
        inner -= 1
      }
    }
    return Math.max(at, from + 1)
  }

  /** The range as plain words, which is also what an unknown operator becomes. */
  private plain(start: number, end: number, pieceEnd: number): Piece {
    const found = plainLeaves(this.text, start, end, this.notices)
    return { type: 'leaves', ...found, start, end: pieceEnd }
  }

  private phrase(start: number): Piece {
    const phrase = readPhrase(this.text, start, this.notices)
    const { end, closed, terms } = phrase
    if (terms.length === 0) return { type: 'leaves', leaves: [], excluded: [], start, end }
    if (!closed) {
      const message =
        'The quotation mark is not closed, so everything after it was searched as one phrase. Close it where the phrase ends.'
      this.notices.push({ code: 'unclosed-phrase', message, typed: this.text.slice(start, end) })
    }
    const distance = closed ? DISTANCE.exec(this.text.slice(end, end + 5)) : null
    const leaf: PhraseNode = {
      type: 'phrase',
      terms,
      within: distance && terms.length > 1 ? Number(distance[1]) : null,
      start,
      end: end + (distance?.[0].length ?? 0),
    }
    return { type: 'leaves', leaves: [leaf], excluded: [leaf], start, end: leaf.end }
  }

  private operator(start: number): Piece | null {
    const { text } = this
    // Longer names are no operators.
    const match = OPERATOR.exec(text.slice(start, start + 20))
    const name = match?.[1]?.toLowerCase()
    const operator = OPERATORS.find((it) => it === name)
    if (!match || !operator) return null
    const at = start + match[0].length
    const marked = isMark(text, at)
    const phrase = marked ? readPhrase(text, at, []) : null
    if (phrase?.words === 0) return null
    const end = phrase ? phrase.end : this.endOfRun(at)
    const valueStart = marked ? at + 1 : at
    const valueEnd = phrase?.closed ? end - 1 : end
    const value = text.slice(valueStart, valueEnd)
    if ((operator === 'after' || operator === 'before') && !isPublicationDate(value)) {
      const message = `"${value}" is not a valid date, so it was searched as words; use 2025-03-08, 2025-03 or 2025.`
      this.notices.push({ code: 'not-a-date', message, typed: value })
      return this.plain(valueStart, valueEnd, end)
    }
    // A name of nothing but punctuation asks for nothing.
    if (words(value).length === 0) return this.plain(start, end, end)
    const leaf: OperatorNode = { type: 'operator', operator, value, valueStart, start, end }
    return { type: 'leaves', leaves: [leaf], excluded: [leaf], start, end }
  }
}

/** The first offset from `from` at which no character fits. */
function endOf(text: string, from: number, fits: RegExp): number {
  let at = from
  while (at < text.length && fits.test(text.charAt(at))) at += 1
  return at
}

/** Whether a quotation mark is here; between Hebrew letters it is part of an acronym. */
function isMark(text: string, at: number): boolean {
  if (!OPENING.test(text.charAt(at))) return false
  return !(
    /["“”]/u.test(text.charAt(at)) &&
    HEBREW.test(text.charAt(at - 1)) &&
    HEBREW.test(text.charAt(at + 1))
  )
}

export const beginsPhrase = (text: string): boolean => isMark(text, 0)

/** The words of a range as leaves; words that are written together, or joined by a sign, are a phrase. */
export function plainLeaves(
  text: string,
  start: number,
  end: number,
  notices: Notice[] = [],
): { leaves: Leaf[]; excluded: Leaf[] } {
  const found = termsIn(text, start, end, notices)
  const allElided = found.every(({ elided }) => elided)
  const isRequired = (it: Found) => allElided || !it.elided
  const required = found.filter(isRequired)
  const leaves: Leaf[] = []
  for (let at = 0; at < required.length; ) {
    let next = at + 1
    while (next < required.length && areTogether(text, required[next - 1], required[next])) next += 1
    leaves.push(leafOf(required.slice(at, next), text.length))
    at = next
  }
  // -north-west excludes the whole compound, not every passage with "west".
  // A word that lost its vowel is part of the phrase where it stands inside it.
  const inside = found.slice(found.findIndex(isRequired), found.findLastIndex(isRequired) + 1)
  const excluded = leaves.length > 1 ? [phraseOf(inside)] : leaves
  return { leaves, excluded }
}

/** Signs between the letters of one thing: *ada@example.org, snake_case, col·lectiu, A+B*. */
const JOINING = /^[@_·+]$/u
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u
const BEGINS_WITH_LETTER = /^\p{L}/u

/** Whether two words are one thing as they are written: they touch, or one sign joins their letters. */
function areTogether(text: string, left: Found | undefined, right: Found | undefined): boolean {
  if (left === undefined || right === undefined) return false
  if (left.end === right.start) return true
  return (
    JOINING.test(text.slice(left.end, right.start)) &&
    ENDS_IN_LETTER.test(text.slice(left.start, left.end)) &&
    BEGINS_WITH_LETTER.test(text.slice(right.start, right.end))
  )
}

function phraseOf(found: Found[]): PhraseNode {
  const terms = found.map((it) => it.term)
  return { type: 'phrase', terms, within: null, start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 }
}

function leafOf(found: Found[], length: number): Leaf {
  const [first] = found
  const last = found.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('No words.')
  if (found.length === 1) {
    const { term, start, end } = first
    if (term.type !== 'word') return { type: 'pattern', term, start, end }
    const prefix = end === length && isUnfinished(term.word)
    return { type: 'word', word: term.word, prefix, start, end }
  }
  const phrase = phraseOf(found)
  if (last.end === length) phrase.terms = unfinished(phrase.terms)
  return phrase
}

function readPhrase(text: string, from: number, notices: Notice[]) {
  const closing = CLOSING[text.charAt(from)] ?? /"/u
  let at = from + 1
  while (at < text.length && !(closing.test(text.charAt(at)) && isMark(text, at))) at += 1
  const closed = at < text.length
  const inside = termsIn(text, from + 1, at, notices)
  const terms = inside.map((it) => it.term)
  // "war " is one word that must match exactly: still a phrase, of one word.
  const open = !closed && inside.at(-1)?.end === text.length
  return { terms: open ? unfinished(terms) : terms, words: inside.length, closed, end: closed ? at + 1 : at }
}

/** A typed operator that could not be one, as plain words. */
export function operatorAsWords(text: string, { value, valueStart }: OperatorNode): Leaf[] {
  return plainLeaves(text, valueStart, valueStart + value.length).leaves
}

import { isPublicationDate } from './dates.ts'
import { words } from './words.ts'

/**
 * Parses what a person types into the search box. No text is an error: what is not understood is
 * searched as plain words, and a notice says so.
 *
 * `start` and `end` of every part are UTF-16 offsets into the text as typed.
 */
type Placed = { start: number; end: number; exclude: boolean }

/** One folded word; `prefix` if the text ends right after it, so that more letters may follow. */
export type WordPart = Placed & { type: 'word'; word: string; prefix: boolean }

/** These folded words in this order. `prefix`: the quote was never closed, so the last word may be incomplete. */
export type PhrasePart = Placed & { type: 'phrase'; words: string[]; prefix: boolean }

export const OPERATORS = ['source', 'group', 'location', 'speaker', 'lang', 'after', 'before'] as const
export type Operator = (typeof OPERATORS)[number]

/** `source:Guardian`: a typed filter. `value` as typed, without its quotation marks. */
export type OperatorPart = Placed & { type: 'operator'; operator: Operator; value: string }

export type QueryPart = WordPart | PhrasePart | OperatorPart

export type Notice = {
  code: 'unclosed-phrase' | 'not-a-date' | 'unknown-operator' | 'unknown-name'
  message: string
  /** What it is about, as typed: a name, a value; for a phrase all of it. */
  typed: string
  /** Of an unknown name. */
  operator?: Operator
}

export type ParsedQuery = { parts: QueryPart[]; notices: Notice[] }

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
const OPERATOR = /^(\p{L}+):(?!\/\/)(?=\S)/u

/** Parses any text; see `Notice` for what it may report. */
export function parseQuery(text: string): ParsedQuery {
  const parts: QueryPart[] = []
  const notices: Notice[] = []
  for (let at = 0; at < text.length; ) {
    if (SPACE.test(text.charAt(at))) {
      at += 1
      continue
    }
    const piece = pieceAt(text, at)
    for (const part of piece.parts) parts.push(part)
    if (piece.notice) notices.push(piece.notice)
    at = piece.end
  }
  return { parts, notices }
}

/** The parts that one run of characters becomes, and where the next run begins. */
type Piece = { parts: QueryPart[]; notice: Notice | null; end: number }

function pieceAt(text: string, start: number): Piece {
  const exclude = /^[-−–](?=["“”„«»‹›\p{L}\p{N}])/u.test(text.slice(start))
  const from = exclude ? start + 1 : start
  const typed = readOperator(text, from)
  if (typed) return operatorPiece(text, typed, { start, exclude })
  if (OPENING.test(text.charAt(from))) return phrasePiece(text, from, { start, exclude })
  return plainPiece(text, from, exclude)
}

type Sign = Pick<Placed, 'start' | 'exclude'>

function operatorPiece(text: string, typed: TypedOperator, { start, exclude }: Sign): Piece {
  const { operator, value, valueStart, valueEnd, end } = typed
  const date = operator === 'after' || operator === 'before'
  if (!date || isPublicationDate(value)) {
    return { parts: [{ type: 'operator', operator, value, exclude, start, end }], notice: null, end }
  }
  const message = `"${value}" is not a valid date, so it was searched as words; use 2025-03-08, 2025-03 or 2025.`
  const parts = plainWords(text, valueStart, valueEnd, exclude)
  return { parts, notice: { code: 'not-a-date', message, typed: value }, end }
}

function phrasePiece(text: string, from: number, { start, exclude }: Sign): Piece {
  const phrase = readPhrase(text, from)
  const { end, closed } = phrase
  if (phrase.words.length === 0) return { parts: [], notice: null, end }
  // "war " is one word that must match exactly: still a phrase, of one word.
  const prefix = !closed && phrase.open
  const message = 'The quotation mark is not closed, so everything after it was searched as one phrase.'
  return {
    parts: [{ type: 'phrase', words: phrase.words, prefix, exclude, start, end }],
    notice: closed ? null : { code: 'unclosed-phrase', message, typed: text.slice(start, end) },
    end,
  }
}

function plainPiece(text: string, from: number, exclude: boolean): Piece {
  const end = endOfRun(text, from)
  const parts = plainWords(text, from, end, exclude)
  const [, name] = OPERATOR.exec(text.slice(from, end)) ?? []
  if (name === undefined || words(text.slice(from, end)).length < 2) return { parts, notice: null, end }
  const known = OPERATORS.map((it) => `${it}:`).join(' ')
  const message = `"${name}:" is not a filter, so it was searched as words. Filters are ${known}.`
  return { parts, notice: { code: 'unknown-operator', message, typed: name }, end }
}

/** The range as plain words, which is also what an unknown operator becomes. */
export function plainWords(
  text: string,
  start: number,
  end: number,
  exclude: boolean,
): (WordPart | PhrasePart)[] {
  const found = words(text.slice(start, end))
  // -north-west excludes the whole compound, not every passage with "west".
  const [only] = found
  if (exclude && found.length > 1) {
    return [{ type: 'phrase', words: found.map((word) => word.folded), prefix: false, exclude, start, end }]
  }
  if (only === undefined) return []
  return found.map((word) => ({
    type: 'word',
    word: word.folded,
    prefix: !exclude && start + word.end === text.length,
    exclude,
    start: start + word.start,
    end: start + word.end,
  }))
}

/** A run of text without white space, ended also by a quotation mark that opens a phrase. */
function endOfRun(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && !SPACE.test(text.charAt(at)) && !OPENING.test(text.charAt(at))) at += 1
  return at
}

/** `end` is the end of the whole, closing quotation mark included; `value` has its own start and end. */
type TypedOperator = { operator: Operator; value: string; valueStart: number; valueEnd: number; end: number }

function readOperator(text: string, from: number): TypedOperator | null {
  const match = OPERATOR.exec(text.slice(from))
  const name = match?.[1]?.toLowerCase()
  const operator = OPERATORS.find((it) => it === name)
  if (!match || !operator) return null
  const at = from + match[0].length
  if (!OPENING.test(text.charAt(at))) {
    const end = endOfRun(text, at)
    return { operator, value: text.slice(at, end), valueStart: at, valueEnd: end, end }
  }
  const phrase = readPhrase(text, at)
  if (phrase.words.length === 0) return null
  const valueEnd = phrase.closed ? phrase.end - 1 : phrase.end
  return { operator, value: text.slice(at + 1, valueEnd), valueStart: at + 1, valueEnd, end: phrase.end }
}

function readPhrase(text: string, from: number) {
  const closing = CLOSING[text.charAt(from)] ?? /"/
  let at = from + 1
  while (at < text.length && !closing.test(text.charAt(at))) at += 1
  const closed = at < text.length
  const inside = words(text.slice(from + 1, at))
  const last = inside.at(-1)
  const open = last !== undefined && from + 1 + last.end === text.length
  return { words: inside.map((word) => word.folded), closed, open, end: closed ? at + 1 : at }
}

import { isPublicationDate } from './dates.ts'
import { words } from './words.ts'

/**
 * What a person types into the box, taken apart. No text is an error: what is not understood is
 * searched as plain words, and a notice says so.
 *
 * `start` and `end` of every part are UTF-16 offsets into the text as typed.
 */
type Placed = { start: number; end: number; exclude: boolean }

/** One folded word; `prefix` where the text ends right behind it, so that more letters may follow. */
export type WordPart = Placed & { type: 'word'; word: string; prefix: boolean }

/** These folded words in this order. `prefix`: the quote was never closed, so the last word may go on. */
export type PhrasePart = Placed & { type: 'phrase'; words: string[]; prefix: boolean }

export const OPERATORS = ['source', 'group', 'location', 'speaker', 'lang', 'after', 'before'] as const
export type Operator = (typeof OPERATORS)[number]

/** `source:Guardian`: a filter, typed. `value` as typed, without its quotation marks. */
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
/** What may close a phrase that this mark opened. People mix marks, so any curly or straight one closes another. */
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

/** Parses any text at all; see `Notice` for what it may remark. */
export function parseQuery(text: string): ParsedQuery {
  const parts: QueryPart[] = []
  const notices: Notice[] = []
  let at = 0
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1
      continue
    }
    const start = at
    const exclude = /^[-−–](?=["“”„«»‹›\p{L}\p{N}])/u.test(text.slice(at))
    if (exclude) at += 1
    const typed = readOperator(text, at)
    if (typed) {
      at = typed.end
      const { operator, value } = typed
      const date = operator === 'after' || operator === 'before'
      if (date && !isPublicationDate(value)) {
        notices.push({
          code: 'not-a-date',
          message: `"${value}" is no date like 2025-03-08, 2025-03 or 2025, so it was searched as words.`,
          typed: value,
        })
        parts.push(...plainWords(text, typed.valueStart, typed.valueEnd, exclude))
      } else parts.push({ type: 'operator', operator, value, exclude, start, end: at })
      continue
    }
    if (OPENING.test(text.charAt(at))) {
      const phrase = readPhrase(text, at)
      at = phrase.end
      if (phrase.words.length === 0) continue
      if (!phrase.closed) {
        notices.push({
          code: 'unclosed-phrase',
          message: 'The quotation mark is not closed, so everything behind it was searched as one phrase.',
          typed: text.slice(start, at),
        })
      }
      // "war " is one word that must stand exactly so: still a phrase, of one word.
      const prefix = !phrase.closed && phrase.open
      parts.push({ type: 'phrase', words: phrase.words, prefix, exclude, start, end: at })
      continue
    }
    const end = endOfRun(text, at)
    const unknown = OPERATOR.exec(text.slice(at, end))
    if (unknown && words(text.slice(at, end)).length > 1) {
      notices.push({
        code: 'unknown-operator',
        message: `"${unknown[1]}:" is not a filter, so it was searched as words. Filters are ${OPERATORS.map((name) => `${name}:`).join(' ')}.`,
        typed: `${unknown[1]}`,
      })
    }
    parts.push(...plainWords(text, at, end, exclude))
    at = end
  }
  return { parts, notices }
}

/** The stretch as plain words: also what an operator whose name nobody knows comes down to. */
export function plainWords(text: string, start: number, end: number, exclude: boolean): QueryPart[] {
  const found = words(text.slice(start, end))
  // -north-west takes out the whole, not every passage with "west".
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

function readOperator(text: string, from: number) {
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

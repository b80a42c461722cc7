import type { Sought, Term } from '../../sought.ts'
import { encodeWord } from '../encoding/letters.ts'

/** The server reads this many words of a query. */
const MAX_WORDS = 10
/** An unfinished word counts from this many letters: shorter ones say next to nothing. */
const MIN_PREFIX_LETTERS = 4

/**
 * The words that every match as typed has, in the order typed, by whose closeness the server sorts matches; empty if
 * there are fewer than two.
 */
export function closeTogether(of: readonly Sought[]): string {
  const pieces = of.flatMap(required)
  const last = pieces.at(-1)
  const unfinished = last?.prefix ? last : null
  const whole = pieces.filter((it) => !it.prefix)
  const ends = unfinished !== null && [...unfinished.text].length >= MIN_PREFIX_LETTERS
  const counted = whole.length + (ends ? 1 : 0)
  if (counted < 2) return ''
  const kept = whole.slice(0, ends ? MAX_WORDS - 1 : MAX_WORDS).map((it) => it.text)
  // The server takes the last word as a prefix, unless a space follows.
  return ends && counted <= MAX_WORDS ? [...kept, unfinished.text].join(' ') : `${kept.join(' ')} `
}

type Piece = { text: string; prefix: boolean }

function required(it: Sought): Piece[] {
  if (it.type === 'word') return [{ text: encodeWord(it.word), prefix: it.prefix }]
  if (it.type === 'name') return it.words.map(({ word, prefix }) => ({ text: encodeWord(word), prefix }))
  if (it.type === 'all') return it.of.flatMap(required)
  return it.type === 'phrase' ? phrase(it.terms) : []
}

function phrase(terms: readonly Term[]): Piece[] {
  const words = terms.flatMap((it) => (it.type === 'word' ? [encodeWord(it.word)] : []))
  const last = terms.at(-1)
  const whole = words.length === terms.length - (last?.type === 'prefix' ? 1 : 0)
  if (!whole || words.length === 0) return []
  const quoted: Piece = { text: `"${words.join(' ')}"`, prefix: false }
  return last?.type === 'prefix' ? [quoted, { text: encodeWord(last.word), prefix: true }] : [quoted]
}

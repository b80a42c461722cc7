import type { Sought, Term } from '../../sought.ts'
import { encodeWord } from '../encoding/letters.ts'

/** Encoded words that stand side by side; `prefix`: the last one may be unfinished. */
export type Piece = { words: readonly string[]; prefix: boolean }

/** An unfinished word counts from this many letters: shorter ones say next to nothing. */
const MIN_PREFIX_LETTERS = 4

/**
 * What every match as typed has, in the order typed, by whose closeness matches are sorted; empty if there are fewer than
 * two.
 */
export function closeTogether(of: readonly Sought[]): Piece[] {
  const pieces = of.flatMap(required).flatMap((words): Piece[] => {
    const last = words.at(-1)
    const isShort = last?.type === 'prefix' && [...last.word].length < MIN_PREFIX_LETTERS
    const kept = isShort ? words.slice(0, -1) : words
    if (kept.length === 0) return []
    return [{ words: kept.map((it) => encodeWord(it.word)), prefix: kept.at(-1)?.type === 'prefix' }]
  })
  return pieces.length < 2 ? [] : pieces
}

type Word = Exclude<Term, { type: 'pattern' }>

function required(it: Sought): Word[][] {
  const one = ({ word, prefix }: { word: string; prefix: boolean }): Word[] => [
    { type: prefix ? 'prefix' : 'word', word },
  ]
  if (it.type === 'word') return [one(it)]
  if (it.type === 'name') return it.words.map(one)
  if (it.type === 'all') return it.of.flatMap(required)
  if (it.type !== 'phrase') return []
  const words = it.terms.flatMap((term, at) =>
    term.type === 'word' || (term.type === 'prefix' && at === it.terms.length - 1) ? [term] : [],
  )
  return words.length < it.terms.length ? [] : [words]
}

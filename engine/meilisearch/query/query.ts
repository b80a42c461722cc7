import type { Flat as Sought } from '../../flat.ts'
import type { ResolvedQuery } from '../../resolve.ts'
import { encodeWord } from '../encoding/letters.ts'
import { token } from '../encoding/tokens.ts'
import { isOneOf } from './filters.ts'
import { encodePhrase, LETTERS_FOR_TYPOS, type Lexicon, mustBeExact } from './lexicon.ts'

/**
 * A search as questions that the server can answer: it supports words that must all match, phrases and exclusions,
 * but no "or". So whatever can match in several ways (a name by its words or by its tag, a phrase with words split
 * or joined) becomes several questions, whose answers the server merges.
 */

/** One way to match a search. */
export type Question = {
  q: string
  /** In addition to the search's own filters. */
  filter: string | null
  /** Whether a tag matches in place of a name: ranked below everything that is found by its words. */
  byTag: boolean
}

/** A condition that the server checks too loosely, so that each passage it finds has to be checked again. */
export type Condition = { type: 'has'; anyOf: Exact[] } | { type: 'lacks'; anyOf: Exact[] }

/** Adjacent folded words; with `prefix`, the last one is a prefix. */
export type Exact = { words: string[]; prefix: boolean }

export type Plan = {
  questions: Question[]
  conditions: Condition[]
  /** Positions in `sought` of the words that can be corrected, to count what the corrections add. */
  correctable: number[]
  /** False if even all questions together cannot give the exact number. */
  exact: boolean
}

/** A piece of a question: words exactly as they are, or one word that the server may correct. */
type Piece =
  | { type: 'exact'; words: string[] }
  | { type: 'loose'; word: string }
  | { type: 'prefix'; word: string }

/** One way to match one word, phrase or name; `filter` if a tag matches. */
type Way = { pieces: Piece[]; filter?: string; condition?: Condition }

/** The server reads at most ten words of a query. */
const MAX_PIECES = 10
/** At most this many questions for one search; the rarest variants beyond that are left out. */
const MAX_QUESTIONS = 64

/**
 * @param loose whether the server may correct, split and join words by its own rules
 * @param exactly positions in `sought` that are matched exactly as typed all the same
 */
export function plan(
  resolved: ResolvedQuery,
  lexicon: Lexicon,
  loose: boolean,
  exactly: ReadonlySet<number> = new Set(),
): Plan {
  const { sought, excluded } = resolved
  let exact = true
  const ways = sought.map((it, at): Way[] => {
    const found = waysOf(it, lexicon, loose && !exactly.has(at))
    if (found === null) {
      exact = false
      return waysOf(it, lexicon, true) ?? []
    }
    return found
  })
  const without = excluded.map((it) => exclusion(it, lexicon))
  const conditions = without.flatMap((it) => (it.condition ? [it.condition] : []))
  const questions: Question[] = []
  for (const combined of combinations(ways, loose ? new Map() : joins(sought, lexicon))) {
    conditions.push(...combined.flatMap((it) => (it.condition ? [it.condition] : [])))
    const pieces = combined.flatMap((it) => it.pieces)
    const { kept, dropped } = shorten(pieces)
    conditions.push(...dropped.map((it): Condition => ({ type: 'has', anyOf: [it] })))
    const filters = [...combined.map((it) => it.filter), ...without.map((it) => it.filter)].filter(
      (it) => it !== undefined,
    )
    questions.push({
      q: [...without.map((it) => it.q), write(kept)].filter((it) => it !== '').join(' '),
      filter: filters.length === 0 ? null : filters.map((it) => `(${it})`).join(' AND '),
      byTag: combined.some((it) => it.filter !== undefined),
    })
    // Only the first variant of a very long query is asked, because what was dropped from it does not apply to others.
    if (dropped.length > 0) break
  }
  const correctable = sought.flatMap((it, at) =>
    it.type === 'word' && lexicon.corrections(it.word).length > 0 ? [at] : [],
  )
  return { questions, conditions: distinct(conditions), correctable, exact }
}

/** Null if the word has too many completions to ask for, so that only the server's own prefix search is left. */
function waysOf(it: Sought, lexicon: Lexicon, loose: boolean): Way[] | null {
  if (it.type === 'phrase') return phraseWays(it.words, it.prefix, lexicon)
  if (it.type === 'word') {
    if (loose && !(mustBeExact(it.word) && isLong(it.word))) {
      return [{ pieces: [it.prefix ? { type: 'prefix', word: it.word } : { type: 'loose', word: it.word }] }]
    }
    return wordWays(it.word, it.prefix, lexicon)
  }
  const words = it.words.map(({ word, prefix }) => wordWays(word, prefix, lexicon))
  const tag: Way = {
    pieces: [],
    filter: isOneOf(
      'tags',
      it.tags.map((tag) => token(tag.facet, tag.key)),
    ),
  }
  if (words.some((ways) => ways === null)) return null
  const whole = combinations(words.map((ways) => ways ?? [])).map(
    (ways): Way => ({ pieces: ways.flatMap((way) => way.pieces) }),
  )
  return [...whole, tag]
}

const isLong = (word: string) => [...word].length >= LETTERS_FOR_TYPOS

/** A word as typed, or in its two halves. */
function wordWays(word: string, prefix: boolean, lexicon: Lexicon): Way[] | null {
  const apart = lexicon.splits(word).map((words): Way => ({ pieces: [{ type: 'exact', words }] }))
  if (!prefix) return [{ pieces: [{ type: 'exact', words: [word] }] }, ...apart]
  // The server corrects neither shorter words nor plain numbers.
  if (!isLong(word) || /^[0-9]+$/.test(word)) return [{ pieces: [{ type: 'prefix', word }] }, ...apart]
  const completions = lexicon.completions(word)
  if (completions === null) return null
  const whole = completions.length === 0 ? [word] : completions
  return [...whole.map((it): Way => ({ pieces: [{ type: 'exact', words: [it] }] })), ...apart]
}

function phraseWays(words: string[], prefix: boolean, lexicon: Lexicon): Way[] | null {
  const [only] = words
  if (prefix && words.length === 1 && only !== undefined) return wordWays(only, true, lexicon)
  const variants = variantsOf(words, lexicon)
  if (!prefix) {
    const condition = conditionFor(variants.map((it) => ({ words: it, prefix: false })))
    return variants.map((it): Way => ({ pieces: [{ type: 'exact', words: it }], ...condition }))
  }
  const last = words.at(-1) ?? ''
  const completions = lexicon.completions(last)
  if (completions === null) {
    const anyOf = variants.map((it) => ({ words: it, prefix: true }))
    const pieces: Piece[] = [
      { type: 'exact', words: words.slice(0, -1) },
      { type: 'prefix', word: last },
    ]
    return [{ pieces, condition: { type: 'has', anyOf } }]
  }
  const all = completions.flatMap((it) => variantsOf([...words.slice(0, -1), it], lexicon))
  const condition = conditionFor(all.map((it) => ({ words: it, prefix: false })))
  return all.map((it): Way => ({ pieces: [{ type: 'exact', words: it }], ...condition }))
}

/** The server only knows which words are adjacent: the pairs of a longer phrase can be in different places. */
function conditionFor(anyOf: Exact[]): { condition?: Condition } {
  return anyOf.some((it) => it.words.length > 2) ? { condition: { type: 'has', anyOf } } : {}
}

/** A phrase with words split or joined: `northwest syria`, `north west syria`. */
function variantsOf(words: string[], lexicon: Lexicon): string[][] {
  const found = [words]
  words.forEach((word, at) => {
    const before = words.slice(0, at)
    const rest = words.slice(at + 1)
    for (const apart of lexicon.splits(word)) found.push([...before, ...apart, ...rest])
    const [next] = rest
    if (next !== undefined && lexicon.has(word + next)) found.push([...before, word + next, ...rest.slice(1)])
  })
  return found
}

/** Adjacent words that the index also has as one: the position of the first, and the joined word. */
function joins(sought: readonly Sought[], lexicon: Lexicon): Map<number, string> {
  const found = new Map<number, string>()
  sought.forEach((it, at) => {
    const next = sought[at + 1]
    if (it.type !== 'word' || next?.type !== 'word' || next.prefix) return
    if (lexicon.has(it.word + next.word)) found.set(at, it.word + next.word)
  })
  return found
}

/** One way for each word, phrase or name, in every combination. */
function combinations(ways: Way[][], joined: ReadonlyMap<number, string> = new Map()): Way[][] {
  const from = (at: number): Way[][] => {
    const here = ways[at]
    if (here === undefined) return [[]]
    const rest = from(at + 1)
    const found = here.flatMap((way) => rest.map((others) => [way, ...others]))
    const one = joined.get(at)
    if (one === undefined) return found.slice(0, MAX_QUESTIONS)
    const way: Way = { pieces: [{ type: 'exact', words: [one] }] }
    return [...found, ...from(at + 2).map((others) => [way, ...others])].slice(0, MAX_QUESTIONS)
  }
  return from(0)
}

/** The pieces that the server reads; the rest is checked in what it finds. */
function shorten(pieces: Piece[]): { kept: Piece[]; dropped: Exact[] } {
  if (pieces.length <= MAX_PIECES) return { kept: pieces, dropped: [] }
  const size = (piece: Piece) => (piece.type === 'exact' ? piece.words.join('').length : piece.word.length)
  // A word that may be corrected cannot be checked afterwards, and longer words match fewer passages.
  const rank = (piece: Piece) => (piece.type === 'exact' ? 0 : 1_000) + size(piece)
  const kept = new Set([...pieces].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_PIECES))
  const dropped = pieces.filter((it) => !kept.has(it))
  return {
    kept: pieces.filter((it) => kept.has(it)),
    dropped: dropped.map((it) =>
      it.type === 'exact'
        ? { words: it.words, prefix: false }
        : { words: [it.word], prefix: it.type === 'prefix' },
    ),
  }
}

/** The server takes the last word of a query as a prefix, unless a space follows. */
function write(pieces: readonly Piece[]): string {
  const text = pieces
    .map((it) => (it.type === 'exact' ? encodePhrase(it.words) : encodeWord(it.word)))
    .join(' ')
  return pieces.at(-1)?.type === 'loose' ? `${text} ` : text
}

function exclusion(it: Sought, lexicon: Lexicon): { q: string; filter?: string; condition?: Condition } {
  const words =
    it.type === 'word' ? [it.word] : it.type === 'phrase' ? it.words : it.words.map(({ word }) => word)
  const variants = variantsOf(words, lexicon)
  const doubted = variants.filter((variant) => variant.length > 2)
  const anyOf = doubted.map((variant) => ({ words: variant, prefix: false }))
  return {
    q: variants
      .filter((variant) => variant.length <= 2)
      .map((variant) => `-${encodePhrase(variant)}`)
      .join(' '),
    ...(it.type === 'name'
      ? {
          filter: `NOT ${isOneOf(
            'tags',
            it.tags.map((tag) => token(tag.facet, tag.key)),
          )}`,
        }
      : {}),
    ...(anyOf.length > 0 ? { condition: { type: 'lacks', anyOf } } : {}),
  }
}

const distinct = (conditions: Condition[]): Condition[] => [
  ...new Map(conditions.map((it) => [JSON.stringify(it), it])).values(),
]

/** Whether a passage meets the conditions that the server checks too loosely. `fields`: their encoded words. */
export function meetsConditions(conditions: readonly Condition[], fields: readonly string[]): boolean {
  const texts = fields.map((it) => ` ${it} `)
  const has = ({ words, prefix }: Exact) => {
    const sought = ` ${words.map(encodeWord).join(' ')}${prefix ? '' : ' '}`
    return texts.some((text) => text.includes(sought))
  }
  return conditions.every(({ type, anyOf }) => anyOf.some(has) === (type === 'has'))
}

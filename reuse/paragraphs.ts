import { wordsOf } from './words.ts'

/**
 * How the paragraphs of one text correspond to those of another, in the order of both: `changed` ones have much in common.
 * Of one that stands elsewhere in the other text, word for word, both places are told (`elsewhere`).
 */
export type ParagraphStep =
  | { kind: 'same' | 'changed'; from: number; to: number }
  | { kind: 'removed'; from: number; elsewhere: number | null }
  | { kind: 'added'; to: number; elsewhere: number | null }

/** With so many of their pairs of neighbouring words in common (Dice's coefficient), two paragraphs are one, reworded. */
const ALIKE_FROM = 0.3
/** Of so many paragraphs between two that correspond, each is compared with each, as their product; of more, with few. */
const EACH_WITH_EACH_AT_MOST = 10_000
/** Of many paragraphs, a pair of words says where one went if it is in so few of them. */
const RARE_AT_MOST = 3
/** Shorter paragraphs stand in a text more than once by chance. */
const MOVED_FROM_WORDS = 5

type Paragraph = {
  key: string
  words: readonly string[]
  /** Each two neighbouring words as a number, ascending; a word alone where there is only one. Null until asked for. */
  pairs: Float64Array | null
}
type Pair = [from: number, to: number]
type Span = { from: Pair; to: Pair }

/** More different words than a text has; two numbers below it are one below the largest safe integer. */
const WORDS_AT_MOST = 2 ** 26

function paragraphOf(text: string): Paragraph {
  const words = wordsOf(text).map(({ folded }) => folded)
  return { key: words.length === 0 ? text.trim() : words.join(' '), words, pairs: null }
}

/** Which number each word has. */
type Numbers = Map<string, number>

/** Most paragraphs are the same in both, so that nobody asks for theirs. */
function pairsOf(it: Paragraph, numbers: Numbers): Float64Array {
  if (it.pairs !== null) return it.pairs
  const { words } = it
  const pairs = new Float64Array(words.length < 2 ? words.length : words.length - 1)
  let before = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const id = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, id)
    if (at > 0) pairs[at - 1] = before * WORDS_AT_MOST + id
    else if (words.length === 1) pairs[0] = id
    before = id
  }
  it.pairs = pairs.sort()
  return it.pairs
}

/** 0 for nothing in common, 1 for the same words. */
function likeness(a: Paragraph, b: Paragraph, numbers: Numbers): number {
  if (a.key === b.key) return 1
  const [ours, theirs] = [pairsOf(a, numbers), pairsOf(b, numbers)]
  let common = 0
  for (let own = 0, other = 0; own < ours.length && other < theirs.length; ) {
    const difference = (ours[own] ?? 0) - (theirs[other] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) own += 1
    if (difference >= 0) other += 1
  }
  const all = ours.length + theirs.length
  return all === 0 ? 0 : (2 * common) / all
}

/** The work is nearly linear in the number of paragraphs. */
export function paragraphSteps(from: readonly string[], to: readonly string[]): ParagraphStep[] {
  const texts: Texts = { old: from.map(paragraphOf), young: to.map(paragraphOf), numbers: new Map() }
  const { old, young } = texts
  const all: Span = { from: [0, old.length], to: [0, young.length] }
  const pairs = between(all, uniqueInBoth(old, young)).flatMap((it) =>
    Array.isArray(it) ? [it] : pairsIn(texts, it),
  )
  return inOrder(old, young, pairs)
}

type Texts = { old: readonly Paragraph[]; young: readonly Paragraph[]; numbers: Numbers }

/** Spans of both texts with the anchors between them, in order. */
function between({ from, to }: Span, anchors: readonly Pair[]): (Pair | Span)[] {
  const found: (Pair | Span)[] = []
  let [own, their] = [from[0], to[0]]
  for (const anchor of anchors) {
    found.push({ from: [own, anchor[0]], to: [their, anchor[1]] }, anchor)
    own = anchor[0] + 1
    their = anchor[1] + 1
  }
  return [...found, { from: [own, from[1]], to: [their, to[1]] }]
}

/** Paragraphs that stand once in each, in an order that both have. */
function uniqueInBoth(old: readonly Paragraph[], young: readonly Paragraph[]): Pair[] {
  const places = (all: readonly Paragraph[]) => {
    const found = new Map<string, number | null>()
    all.forEach(({ key }, at) => {
      found.set(key, found.has(key) ? null : at)
    })
    return found
  }
  const theirs = places(young)
  const common = [...places(old)].flatMap(([key, at]): Pair[] => {
    const other = theirs.get(key)
    return at === null || other === null || other === undefined ? [] : [[at, other]]
  })
  return rising(common.sort((a, b) => a[0] - b[0]))
}

/** The longest selection in which both numbers rise (Schensted 1961); the first of each pair rises already. */
function rising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, to], nth) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1
      else high = middle
    }
    before.push(ends[low - 1] ?? -1)
    ends[low] = nth
  })
  const found: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) found.unshift(pair)
  }
  return found
}

/** The paragraphs of a span that correspond. */
function pairsIn(texts: Texts, span: Span, isPart = false): Pair[] {
  const [rows, columns] = [span.from[1] - span.from[0], span.to[1] - span.to[0]]
  if (rows === 0 || columns === 0) return []
  if (rows * columns <= EACH_WITH_EACH_AT_MOST) return bestPairs(texts, span)
  // Too many still: what has no rare words in common is told as removed and added.
  if (isPart) return []
  const parts = between(span, rising(byRarePairs(texts, span)))
  return parts.flatMap((it) => (Array.isArray(it) ? [it] : pairsIn(texts, it, true)))
}

/** The selection with the greatest sum of likenesses, in the order of both (Needleman and Wunsch 1970). */
function bestPairs({ old, young, numbers }: Texts, { from, to }: Span): Pair[] {
  const [rows, columns] = [from[1] - from[0], to[1] - to[0]]
  const sums = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const alike = Array.from({ length: rows }, () => new Float64Array(columns))
  const at = (table: readonly Float64Array[], row: number, column: number) => table[row]?.[column] ?? 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [a, b] = [old[from[0] + row], young[to[0] + column]]
      const found = a === undefined || b === undefined ? 0 : likeness(a, b, numbers)
      const own = alike[row]
      const next = sums[row + 1]
      if (own === undefined || next === undefined) continue
      own[column] = found >= ALIKE_FROM ? found : 0
      const both = at(sums, row, column) + at(alike, row, column)
      next[column + 1] = Math.max(both, at(sums, row, column + 1), next[column] ?? 0)
    }
  }
  const found: Pair[] = []
  let [row, column] = [rows, columns]
  while (row > 0 && column > 0) {
    const here = at(sums, row, column)
    const own = at(alike, row - 1, column - 1)
    if (here === at(sums, row - 1, column)) row -= 1
    else if (here === at(sums, row, column - 1)) column -= 1
    else if (own > 0) {
      row -= 1
      column -= 1
      found.unshift([from[0] + row, to[0] + column])
    } else throw new Error('paragraphs that do not correspond')
  }
  return found
}

/** For each paragraph the one that has most of its rare pairs of words, if they are alike. */
function byRarePairs({ old, young, numbers }: Texts, { from, to }: Span): Pair[] {
  const places = new Map<number, number[]>()
  for (let at = to[0]; at < to[1]; at += 1) {
    const paragraph = young[at]
    for (const pair of paragraph === undefined ? [] : pairsOf(paragraph, numbers)) {
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [at])
      else if (known.length <= RARE_AT_MOST) known.push(at)
    }
  }
  const found: Pair[] = []
  for (let at = from[0]; at < from[1]; at += 1) {
    const votes = new Map<number, number>()
    const paragraph = old[at]
    for (const pair of paragraph === undefined ? [] : pairsOf(paragraph, numbers)) {
      const having = places.get(pair) ?? []
      if (having.length > RARE_AT_MOST) continue
      for (const it of having) votes.set(it, (votes.get(it) ?? 0) + 1)
    }
    // Of several that are as close, the one that stands where it did.
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - at) - Math.abs(b[0] - at))
    const [own, other] = [old[at], young[best?.[0] ?? -1]]
    if (best === undefined || own === undefined || other === undefined) continue
    if (likeness(own, other, numbers) >= ALIKE_FROM) found.push([at, best[0]])
  }
  return found
}

function inOrder(
  old: readonly Paragraph[],
  young: readonly Paragraph[],
  pairs: readonly Pair[],
): ParagraphStep[] {
  const paired = { old: new Set(pairs.map(([it]) => it)), young: new Set(pairs.map(([, it]) => it)) }
  const leftIn = (all: readonly Paragraph[], taken: ReadonlySet<number>) => {
    const left = new Map<string, number>()
    all.forEach(({ key, words }, at) => {
      if (!taken.has(at) && words.length >= MOVED_FROM_WORDS && !left.has(key)) left.set(key, at)
    })
    return left
  }
  const gone = leftIn(old, paired.old)
  const come = leftIn(young, paired.young)
  const steps: ParagraphStep[] = []
  let [own, their] = [0, 0]
  const until = ([from, to]: Pair) => {
    for (; own < from; own += 1) {
      steps.push({ kind: 'removed', from: own, elsewhere: come.get(old[own]?.key ?? '') ?? null })
    }
    for (; their < to; their += 1) {
      steps.push({ kind: 'added', to: their, elsewhere: gone.get(young[their]?.key ?? '') ?? null })
    }
  }
  for (const pair of pairs) {
    until(pair)
    const [from, to] = pair
    steps.push({ kind: old[from]?.key === young[to]?.key ? 'same' : 'changed', from, to })
    own += 1
    their += 1
  }
  until([old.length, young.length])
  return steps
}

import { BREAK, type Encoded, NONE, type Pattern } from './pattern.ts'
import { wordsIn } from './runs.ts'

/**
 * The least number of words that have to be replaced, inserted or left out to make one stretch of a source of the whole
 * quote, and where such stretches are (Sellers 1980). An ellipsis in the quote leaves out any number of words for
 * nothing, also beyond a break; nothing else reaches beyond one. A title or heading may be passed over, all of it, and words
 * of the quote in brackets may be inserted.
 */

/** A stretch of the source, from one word on up to another, and the words that are changed. */
export type Place = { start: number; end: number; cost: number }

/** Costs of more words would not fit the table, nor its rows the memory. */
export const WORDS_AT_MOST = 20_000
const TOO_MUCH = 1_500_000_000

/**
 * What a changed word costs, and a word that is the same is worth one: of equal costs, more words that are the same. It
 * costs more than all the words of the quote are worth together, or they would hide it.
 */
const changeIn = ({ ids }: Pattern): number => 2 ** Math.ceil(Math.log2(ids.length + 1))

/** Of one, two and three words of the quote. */
const [SAME, TWO, THREE] = [-1, -2, -3]

/** The rows of the table that are needed at once: those of a word and of the three before it. */
type Row = { cost: Int32Array; start: Int32Array }

/** Comparisons of two words between two pauses: some tens of milliseconds. */
export const BETWEEN_PAUSES = 2_000_000

/**
 * All places with at most so many words changed, none overlapping, the closest ones kept. In the order of the source. Of long
 * texts this takes seconds, so it pauses in between.
 */
export function* placing(quote: Pattern, source: Encoded, most: number): Generator<void, Place[]> {
  const { length } = source
  const size = quote.ids.length
  if (size === 0 || length === 0 || wordsIn(quote, source) < quote.own - most) return []
  const rows: Row[] = Array.from({ length: 4 }, () => ({
    cost: new Int32Array(length + 1),
    start: new Int32Array(length + 1),
  }))
  const rowOf = (nth: number) => rows[((nth % 4) + 4) % 4] as Row
  const first = rowOf(0)
  for (let at = 0; at <= length; at += 1) first.start[at] = at
  const rowsAtOnce = Math.ceil(BETWEEN_PAUSES / length)
  for (let nth = 1; nth <= size; nth += 1) {
    fill(quote, source, nth, rowOf(nth), rowOf(nth - 1), rowOf(nth - 2), rowOf(nth - 3))
    if (nth % rowsAtOnce === 0) yield
  }
  const last = rowOf(size)
  const change = changeIn(quote)
  const ends: (Place & { total: number })[] = []
  for (let end = 1; end <= length; end += 1) {
    const total = last.cost[end] as number
    const cost = Math.ceil(total / change) + 0
    const start = last.start[end] as number
    if (cost <= most && start < end) ends.push({ start, end, cost, total })
  }
  ends.sort((a, b) => a.total - b.total || a.end - a.start - (b.end - b.start) || a.end - b.end)
  const kept: typeof ends = []
  for (const it of ends) {
    if (!kept.some(({ start, end }) => start < it.end && it.start < end)) kept.push(it)
  }
  return kept.sort((a, b) => a.start - b.start).map(({ start, end, cost }) => ({ start, end, cost }))
}

function fill(quote: Pattern, source: Encoded, nth: number, row: Row, before: Row, second: Row, third: Row) {
  const { length } = source
  const id = quote.ids[nth - 1] as number
  const pair = quote.pairs[nth - 1] as number
  const triple = quote.triples[nth - 1] as number
  const skips = isGap(quote, nth)
  const [change, insert] = [changeIn(quote), insertionOf(quote, nth)]
  row.cost[0] = (before.cost[0] as number) + insert
  row.start[0] = 0
  const { ids, pairs, triples, headings } = source
  for (let at = 1; at <= length; at += 1) {
    const word = ids[at - 1] as number
    let from = before
    let back = at - 1
    let cost = word === BREAK ? TOO_MUCH : (before.cost[back] as number) + (word === id ? SAME : change)
    if (pairs[at - 1] === id && (before.cost[at - 2] as number) + SAME < cost) {
      back = at - 2
      cost = (before.cost[back] as number) + SAME
    }
    if (triples[at - 1] === id && (before.cost[at - 3] as number) + SAME < cost) {
      back = at - 3
      cost = (before.cost[back] as number) + SAME
    }
    if (word >= 0 && word === pair && (second.cost[at - 1] as number) + TWO < cost) {
      from = second
      back = at - 1
      cost = (second.cost[back] as number) + TWO
    }
    if (word >= 0 && word === triple && (third.cost[at - 1] as number) + THREE < cost) {
      from = third
      back = at - 1
      cost = (third.cost[back] as number) + THREE
    }
    if ((before.cost[at] as number) + insert < cost) {
      from = before
      back = at
      cost = (before.cost[at] as number) + insert
    }
    const leftOut = word === BREAK && !skips ? TOO_MUCH : (row.cost[at - 1] as number) + (skips ? 0 : change)
    if (leftOut < cost) {
      from = row
      back = at - 1
      cost = leftOut
    }
    const above = at - (headings[at - 1] as number)
    if (above >= 0 && above < at && (row.cost[above] as number) < cost) {
      from = row
      back = above
      cost = row.cost[above] as number
    }
    row.cost[at] = cost
    row.start[at] = from.start[back] as number
  }
}

/** What it costs that the source does not have the nth word: nothing where brackets say so. */
const insertionOf = (quote: Pattern, nth: number): number =>
  quote.bracketed[nth - 1] === 1 ? 0 : changeIn(quote)

/** Whether an ellipsis stands behind the nth word. */
const isGap = (quote: Pattern, nth: number): boolean =>
  nth < quote.ids.length && quote.words[nth]?.gap === true

/** One step of an alignment: words of the quote and of the source, from one on up to another. */
export type Step = {
  kind: 'same' | 'replaced' | 'inserted' | 'left-out' | 'elided'
  quote: [number, number]
  source: [number, number]
  /** The words are the same, and their signs are not. */
  signs?: true
  /** The words of the quote are in brackets, and the source does not have them. */
  bracketed?: true
  /** The same words, which one of them writes together and the other apart. */
  joined?: true
}

/** How the words of a quote and of a place correspond, in order; what is changed side by side is one step. */
export function stepsOf(quote: Pattern, source: Encoded, { start, end }: Place): Step[] {
  const size = quote.ids.length
  if (end - start === size && quote.ids.every((id, nth) => id === source.ids[start + nth])) {
    return [{ kind: 'same', quote: [0, size], source: [start, end] }]
  }
  const part: Encoded = {
    ids: source.ids.subarray(start, end),
    pairs: source.pairs.slice(start, end),
    triples: source.triples.slice(start, end),
    headings: source.headings.subarray(start, end),
    length: end - start,
  }
  part.pairs.fill(NONE, 0, 1)
  part.triples.fill(NONE, 0, 2)
  return joined(movesOf(quote, part)).map((it) => ({
    ...it,
    source: [it.source[0] + start, it.source[1] + start],
  }))
}

/**
 * The costs of an alignment, read from its last row to its first. Of a long quote all of them would fill the memory: of each
 * block of rows only the last three are kept, from which the next block is computed again when it is read.
 */
class Costs {
  readonly #block: number
  /** Of each block the three rows before it. */
  readonly #before: Int32Array[][] = []
  #rows: Int32Array[] = []
  /** The number of the first of these rows. */
  #first = 0
  readonly #start: Int32Array

  constructor(
    private readonly quote: Pattern,
    private readonly part: Encoded,
  ) {
    const size = quote.ids.length
    this.#start = new Int32Array(part.length + 1)
    this.#block = Math.max(ROWS_OF_BLOCK, Math.ceil(Math.sqrt(size)))
    const none = new Int32Array(part.length + 1)
    this.#before.push([none, none, none])
    for (let block = 0; block * this.#block < size; block += 1) {
      this.#fill(block)
      this.#before.push(this.#rows.slice(-3))
    }
  }

  #fill(block: number): void {
    const first = block * this.#block
    const size = Math.min(this.#block, this.quote.ids.length - first)
    const rows = [...(this.#before[block] ?? [])]
    const row = (at: number): Row => ({ cost: rows[at] as Int32Array, start: this.#start })
    for (let nth = 1; nth <= size; nth += 1) {
      rows.push(new Int32Array(this.part.length + 1))
      const at = rows.length - 1
      fill(this.quote, this.part, first + nth, row(at), row(at - 1), row(at - 2), row(at - 3))
    }
    this.#rows = rows
    this.#first = first - 2
  }

  of(nth: number, at: number): number {
    if (nth < this.#first && this.#first > 0) this.#fill(Math.ceil(nth / this.#block) - 1)
    return this.#rows[nth - this.#first]?.[at] ?? TOO_MUCH
  }
}

/** Of a shorter quote all rows are kept. */
const ROWS_OF_BLOCK = 200

function movesOf(quote: Pattern, part: Encoded): Step[] {
  const change = changeIn(quote)
  const costs = new Costs(quote, part)
  const cost = (nth: number, at: number) => costs.of(nth, at)
  const moves: Step[] = []
  let [nth, at] = [quote.ids.length, part.length]
  const move = (kind: Step['kind'], back: number, words: number) => {
    const isOwn = (kind === 'inserted' || kind === 'replaced') && quote.bracketed[nth - 1] === 1
    const more = {
      ...(isOwn && { bracketed: true as const }),
      ...(kind === 'same' && back !== words && { joined: true as const }),
    }
    moves.push({ kind, quote: [nth - back, nth], source: [at - words, at], ...more })
    nth -= back
    at -= words
  }
  while (nth > 0) {
    const here = cost(nth, at)
    const id = quote.ids[nth - 1] as number
    const word = part.ids[at - 1] ?? NONE
    const same = at > 0 && word === id
    if (at > 0 && word !== BREAK && here === cost(nth - 1, at - 1) + (same ? SAME : change))
      move(same ? 'same' : 'replaced', 1, 1)
    else if (at > 1 && part.pairs[at - 1] === id && here === cost(nth - 1, at - 2) + SAME) move('same', 1, 2)
    else if (at > 2 && part.triples[at - 1] === id && here === cost(nth - 1, at - 3) + SAME)
      move('same', 1, 3)
    else if (
      nth > 1 &&
      word !== NONE &&
      word === quote.pairs[nth - 1] &&
      here === cost(nth - 2, at - 1) + TWO
    )
      move('same', 2, 1)
    else if (
      nth > 2 &&
      word !== NONE &&
      word === quote.triples[nth - 1] &&
      here === cost(nth - 3, at - 1) + THREE
    )
      move('same', 3, 1)
    else if (here === cost(nth - 1, at) + insertionOf(quote, nth)) move('inserted', 1, 0)
    else if (at <= 0) throw new Error('an alignment that does not begin')
    // A heading that is passed over is no change.
    else if (!isGap(quote, nth) && isPassedOver(part, at, (above) => cost(nth, above) === here))
      at -= part.headings[at - 1] ?? 0
    else move(isGap(quote, nth) ? 'elided' : 'left-out', 0, 1)
  }
  return moves.reverse()
}

/** Whether a heading ends with this word, and what is true of where it begins. */
function isPassedOver({ headings }: Encoded, at: number, isSo: (above: number) => boolean): boolean {
  const words = headings[at - 1] ?? 0
  return words > 0 && words <= at && isSo(at - words)
}

const isChange = ({ kind }: Step) => kind !== 'same' && kind !== 'elided'

/** Words in brackets and others beside them are changed one by one; what is left out beside either goes with it. */
function areOfOne(a: Step, b: Step): boolean {
  if (a.joined || b.joined) return false
  return a.bracketed === b.bracketed || a.kind === 'left-out' || b.kind === 'left-out'
}

function joined(moves: readonly Step[]): Step[] {
  const steps: Step[] = []
  for (const it of moves) {
    const last = steps.at(-1)
    const isNext = last?.source[1] === it.source[0]
    const isLike = last !== undefined && (last.kind === it.kind || (isChange(last) && isChange(it)))
    if (last === undefined || !isNext || !isLike || !areOfOne(last, it)) {
      steps.push({ ...it })
      continue
    }
    last.quote = [last.quote[0], it.quote[1]]
    last.source = [last.source[0], it.source[1]]
    if (it.bracketed) last.bracketed = true
    if (last.kind !== it.kind) last.kind = 'replaced'
  }
  return steps
}

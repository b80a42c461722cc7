import { words } from '../../../model/words.ts'
import type { Table } from '../file/segments/places.ts'
import { adjacent, term } from '../memory/lookup.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'
import { first } from '../structures/top.ts'

/**
 * Which passages share the most telling words with a text. It is taken in pieces, so that a short part of a long text
 * counts as much as the rest; in each, rows are scored by the rarest words, and the best of them again by the pairs of
 * words that stand side by side, which a long passage does not have by chance.
 */

/** Words of one piece, and of two neighbours that both have: the end of a sentence may be all that is left of it. */
const PIECE = { words: 36, shared: 12 }
/** The same of a text of more words than this, of which a part that says anything is longer, too. */
const LONG = 120
const PIECE_OF_LONG = { words: 72, shared: 20 }
/** Passages of each piece of a long text, at least. */
const OF_PIECE = 10
/** Rows that are looked at for all words together, and for one piece at least. */
const ROWS_AT_MOST = 250_000
const ROWS_OF_PIECE = 30_000
/** Rows that are scored by pairs, and pairs that they are scored by: the rarest. */
const SCORED_BY_PAIRS = 300
const PAIRS_OF_PIECE = 14
/** What of the best score by words alone a row has to have. */
const LEAST_BY_WORDS = 0.15
/** Rows that are compared word by word to find the rarest pairs, where single words are too frequent to say anything. */
const ROWS_COMPARED = 150_000
/** Texts of so many words are also looked up as a whole: of their pairs too few are left where something is changed. */
const SHORT = 12
/** Below this share of the best score, a row has words in common with the text by chance. */
const LEAST_SHARE = 0.12

/** Titles and headings that share words, each of which the first passage beneath it stands for. */
const HEADINGS_AT_MOST = 24

type Piece = readonly string[]
type Scored = { row: number; score: number }

/** @returns rows, those that share the most first; the first one beneath a title or heading stands for it */
export function sharing(
  state: State,
  text: string,
  { limit, documents }: { limit: number; documents: Bits | null },
  check: () => void,
): number[] {
  const { columns } = state
  const pieces = piecesOf(words(text).map(({ folded }) => folded))
  const isWanted = (row: number) => columns.alive.has(row) && documents?.has(row) !== false
  const scores = new Scores(state, 'passage_words', columns.rows, isWanted)
  const headings = new Scores(state, 'heading_words', columns.headings, (heading) =>
    isWanted(columns.headingFirst.at(heading)),
  )
  const best = new Map<number, number>()
  const keep = (row: number, score: number) => best.set(row, Math.max(score, best.get(row) ?? 0))
  const rowsAtMost = Math.max(ROWS_OF_PIECE, ROWS_AT_MOST / pieces.length)
  for (const piece of pieces) {
    check()
    for (const it of scores.ofPiece(piece, rowsAtMost, limit)) keep(it.row, it.score)
    for (const it of headings.ofPiece(piece, rowsAtMost, HEADINGS_AT_MOST)) {
      keep(columns.headingFirst.at(it.row), it.score)
    }
  }
  // Not where it was cancelled or failed: then they may be no zeros.
  scores.end()
  headings.end()
  const all = [...best].map(([row, score]) => ({ row, score }))
  return first(all, Math.max(limit, pieces.length * OF_PIECE), byScore).map(({ row }) => row)
}

const byScore = (a: Scored, b: Scored) => b.score - a.score || a.row - b.row

function piecesOf(all: readonly string[]): Piece[] {
  const { words: length, shared } = all.length > LONG ? PIECE_OF_LONG : PIECE
  if (all.length <= length) return all.length === 0 ? [] : [all]
  const pieces: Piece[] = []
  for (let at = 0; at + shared < all.length; at += length - shared) pieces.push(all.slice(at, at + length))
  return pieces
}

/** All zeros, for the next text: at a million passages, making them anew takes longer than most words. */
const SPARE = new Map<Table, Float32Array>()

/** The rows of one table by what they share with a piece. */
class Scores {
  private readonly weights: Float32Array
  private readonly met: number[] = []

  constructor(
    private readonly state: State,
    private readonly table: Table,
    private readonly size: number,
    private readonly isWanted: (row: number) => boolean,
  ) {
    const spare = SPARE.get(table)
    SPARE.delete(table)
    this.weights = spare !== undefined && spare.length >= size ? spare : new Float32Array(size)
  }

  /** To be called when nothing more is scored. */
  end() {
    SPARE.set(this.table, this.weights)
  }

  ofPiece(piece: Piece, rowsAtMost: number, limit: number): Scored[] {
    const { postings } = this.state
    const frequencies = new Map(
      [...new Set(piece)].map((word) => [word, postings.frequency(this.table, word)]),
    )
    const known = [...frequencies].filter(([, rows]) => rows > 0).sort(([, a], [, b]) => a - b)
    let left = rowsAtMost
    let taken = 0
    for (const [word, rows] of known) {
      if (rows > left) break
      left -= rows
      taken += 1
      const weight = this.weight(rows)
      postings.each(this.table, term(word), this.size, (row) => this.add(row, weight))
    }
    const pairs = pairsOf(piece, frequencies)
    // Of a few rare words alone nothing follows if one of them is changed.
    if (taken < known.length && taken < 4) this.addRarest(pairs)
    if (piece.length <= SHORT && piece.length > 2 && known.length === frequencies.size) {
      this.addRarest([{ words: piece, rarer: known[0]?.[1] ?? 0 }])
    }
    return this.best(pairs, limit)
  }

  private weight(rows: number): number {
    return Math.log2(1 + this.size / rows)
  }

  private add(row: number, weight: number) {
    const before = this.weights[row] as number
    if (before === 0) {
      if (!this.isWanted(row)) return
      this.met.push(row)
    }
    this.weights[row] = before + weight
  }

  private addRarest(sequences: readonly { words: readonly string[]; rarer: number }[]) {
    const { postings } = this.state
    let left = ROWS_COMPARED
    for (const { words: sequence, rarer } of [...sequences].sort((a, b) => a.rarer - b.rarer)) {
      if (rarer > left) return
      left -= rarer
      const lookup = adjacent(sequence)
      const weight = this.weight(Math.max(1, postings.count(this.table, lookup, this.size)))
      postings.each(this.table, lookup, this.size, (row) => this.add(row, weight))
    }
  }

  private bestByWords(atMost: number): Scored[] {
    const { weights, met } = this
    let highest = 0
    for (const row of met) highest = Math.max(highest, weights[row] as number)
    const scored: Scored[] = []
    for (const row of met) {
      const score = weights[row] as number
      if (score >= highest * LEAST_BY_WORDS) scored.push({ row, score })
      weights[row] = 0
    }
    this.met.length = 0
    return first(scored, atMost, byScore)
  }

  /** The rows that were met, scored by pairs as well; forgets them. */
  private best(pairs: readonly Pair[], limit: number): Scored[] {
    const { postings } = this.state
    const scored = this.bestByWords(Math.max(SCORED_BY_PAIRS, limit))
    const rows = Bits.of(
      this.size,
      scored.map(({ row }) => row),
    )
    const sums = new Map(scored.map((it) => [it.row, it]))
    for (const { words: pair, rare, rarer, other } of rarest(pairs)) {
      const weight = this.weight(rarer) + this.weight(other)
      // The places of the other word, which may be a most frequent one, are read in these rows alone.
      const having = postings.among(rows, this.table, term(rare))
      postings.among(having, this.table, adjacent(pair)).each((row) => {
        const it = sums.get(row)
        if (it) it.score += weight
      })
    }
    const best = first(scored, limit, byScore)
    const least = (best[0]?.score ?? 0) * LEAST_SHARE
    return best.filter(({ score }) => score >= least)
  }
}

const rarest = (pairs: readonly Pair[]): Pair[] =>
  [...pairs].sort((a, b) => a.rarer - b.rarer || a.other - b.other).slice(0, PAIRS_OF_PIECE)

/** Two words that stand side by side, with the rows of the rarer and of the other one. */
type Pair = { words: [string, string]; rare: string; rarer: number; other: number }

function pairsOf(piece: Piece, frequencies: ReadonlyMap<string, number>): Pair[] {
  const found = new Map<string, Pair>()
  piece.forEach((second, at) => {
    const first = piece[at - 1]
    if (first === undefined) return
    const [a, b] = [frequencies.get(first) ?? 0, frequencies.get(second) ?? 0]
    if (a === 0 || b === 0) return
    const [rarer, other] = [Math.min(a, b), Math.max(a, b)]
    found.set(`${first} ${second}`, { words: [first, second], rare: a < b ? first : second, rarer, other })
  })
  return [...found.values()]
}

import { BETWEEN_PAUSES } from './align.ts'
import { BREAK, type Encoded, type Pattern } from './pattern.ts'

/**
 * The best part of a quote that stands in a source, though perhaps with words changed: the local alignment of most words
 * that are the same, less those that are not (Smith and Waterman 1981).
 */
export type Piece = {
  /** From one word on up to another, in the quote and in the source. */
  quote: [number, number]
  source: [number, number]
  /** Words that are the same less those that are not. */
  score: number
  /** The most words of it that are the same without a change between them. */
  run: number
}

type Row = Record<'score' | 'quote' | 'source' | 'run' | 'longest', Int32Array>

const newRow = (size: number): Row => ({
  score: new Int32Array(size),
  quote: new Int32Array(size),
  source: new Int32Array(size),
  run: new Int32Array(size),
  longest: new Int32Array(size),
})

/**
 * The best piece of a part of the quote, of its words from one on up to another; null if no word stands there. Pauses in
 * between.
 */
export function* bestOf(
  quote: Pattern,
  source: Encoded,
  from: number,
  to: number,
): Generator<void, Piece | null> {
  let best: Piece | null = null
  let [before, row] = [newRow(source.length + 1), newRow(source.length + 1)]
  const rowsAtOnce = Math.ceil(BETWEEN_PAUSES / Math.max(1, source.length))
  for (let nth = from; nth < to; nth += 1) {
    if ((nth - from + 1) % rowsAtOnce === 0) yield
    const id = quote.ids[nth] as number
    for (let at = 1; at <= source.length; at += 1) {
      const word = source.ids[at - 1] as number
      const same = word === id
      const diagonal = before.score[at - 1] as number
      const score = word === BREAK ? 0 : same ? diagonal + 1 : diagonal - 1
      const inserted = (before.score[at] as number) - 1
      const leftOut = word === BREAK ? 0 : (row.score[at - 1] as number) - 1
      if (score >= inserted && score >= leftOut && score > 0) {
        const begins = diagonal <= 0
        row.quote[at] = begins ? nth : (before.quote[at - 1] as number)
        row.source[at] = begins ? at - 1 : (before.source[at - 1] as number)
        const run = same ? (begins ? 1 : (before.run[at - 1] as number) + 1) : 0
        row.run[at] = run
        row.longest[at] = Math.max(run, begins ? 0 : (before.longest[at - 1] as number))
        row.score[at] = score
        if (same && score > (best?.score ?? 0)) {
          best = {
            quote: [row.quote[at] as number, nth + 1],
            source: [row.source[at] as number, at],
            score,
            run: row.longest[at] as number,
          }
        }
        continue
      }
      const other = inserted >= leftOut ? before : row
      const back = inserted >= leftOut ? at : at - 1
      const left = Math.max(0, inserted, leftOut)
      row.score[at] = left
      row.quote[at] = left === 0 ? 0 : (other.quote[back] as number)
      row.source[at] = left === 0 ? 0 : (other.source[back] as number)
      row.longest[at] = left === 0 ? 0 : (other.longest[back] as number)
      row.run[at] = 0
    }
    ;[before, row] = [row, before]
  }
  return best
}

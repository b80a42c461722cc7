import { term } from './postings.ts'
import type { Reader } from './reader.ts'

/**
 * What the first letters of a query need and only many rows can tell: which passages have a word that begins
 * with one or two letters. Looked up while nobody asks, a little at a time, so that nobody waits for it.
 */
export class WarmUp {
  private generation = -1
  private left: string[] = []

  constructor(private readonly reader: Reader) {}

  /** Does one piece of the work. False when there is nothing more to do. */
  step(): boolean {
    return this.reader.read((state) => {
      if (!state) return false
      if (state.generation !== this.generation) {
        this.generation = state.generation
        this.reader.learnWords(state.db)
        // The longest first: it is taken from the end, and one letter is what everybody begins with.
        this.left = state.vocabulary.beginnings().sort((a, b) => b.length - a.length)
        return this.left.length > 0
      }
      const beginning = this.left.pop()
      if (beginning === undefined) return false
      state.postings.rows('passage_words', term(beginning, true), state.columns.rows)
      state.postings.rows('heading_words', term(beginning, true), state.columns.headings)
      return this.left.length > 0
    })
  }
}

import { pairIn } from '../../../model/hyphens.ts'
import type { Word } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import { GrowingInts } from '../structures/growing.ts'
import { eachWord } from './indexed-words.ts'
import { hyphenated, putWords, wordsAfter } from './words.ts'

/** The words of a text, by where they are in `WordsKnown.placedWords`: of each its number, and its place in the text. */
export type Placed = { start: number; end: number }

/** Every word that the index ever had, as its writer knows them; new ones are stored with the next commit. */
export class WordsKnown {
  /** A word's number is its place among all words, in the order in which they were stored. */
  private readonly numbers = new Map<string, number>()
  /** New since the last commit, in order of appearance. */
  private fresh: string[] = []
  /** Of the texts since `forget`, in one array: small ones for each text cost more to collect than to fill. */
  private readonly placedNow = new GrowingInts()
  /** How many rows of words are committed. */
  private rows = 0

  /** Returns how many rows of words there are. */
  load(db: Db): number {
    this.numbers.clear()
    this.fresh = []
    this.rows = 0
    for (const { id, words } of wordsAfter(db, 0)) {
      for (const word of words.split(' ')) this.numbers.set(word, this.numbers.size)
      this.rows = id
    }
    return this.rows
  }

  /** The words of a text; remembers those that are new, and pairs joined by a hyphen. */
  placed(text: string): Placed {
    const { placedNow } = this
    const start = placedNow.length
    let before: Word | null = null
    eachWord(text, (word, place) => {
      placedNow.push(this.numberOf(word.folded))
      placedNow.push(place)
      const pair = before && pairIn(text, before, word)
      if (pair) this.numberOf(hyphenated(pair))
      before = word
    })
    return { start, end: placedNow.length }
  }

  /** The words that `placed` gave: numbers and places in turn. */
  get placedWords(): Int32Array {
    return this.placedNow.view()
  }

  /** The words of texts that have been added, or that will not be. */
  forget() {
    this.placedNow.length = 0
  }

  /** Returns how many rows there are with these. */
  store(db: Db): number {
    if (this.fresh.length === 0) return this.rows
    putWords(db, { id: this.rows + 1, words: this.fresh.join(' ') })
    return this.rows + 1
  }

  /** To be called when what `store` wrote has been committed. */
  stored(rows: number) {
    this.fresh = []
    this.rows = rows
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(word, number)
    this.fresh.push(word)
    return number
  }
}

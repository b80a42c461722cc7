import { joins, pairIn } from '../../../model/hyphens.ts'
import { eachWord, type Word, type WordVisitor } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import { GrowingInts } from '../structures/growing.ts'
import { WordTable } from '../structures/word-table.ts'
import { hyphenated, putWords, wordsAfter } from './words.ts'

/** The words of a text, by where they are in `WordsKnown.placedWords`, one after the other. */
export type Placed = { start: number; end: number }

/** Every word that the index ever had, as its writer knows them; new ones are stored with the next commit. */
export class WordsKnown {
  /** A word's number is its place among all words, in the order in which they were stored. */
  private readonly known = new WordTable()
  /** How many of them are committed. */
  private committed = 0
  /** Of the texts since `forget`, in one array: small ones for each text cost more to collect than to fill. */
  private readonly placedNow = new GrowingInts()
  private readonly placing = new Placing(this.known, this.placedNow)
  /** How many rows of words are committed. */
  private rows = 0

  /** Returns how many rows of words there are. */
  load(db: Db): number {
    const { known } = this
    known.clear()
    this.rows = 0
    for (const { id, words } of wordsAfter(db, 0)) {
      for (let start = 0; start <= words.length; ) {
        const space = words.indexOf(' ', start)
        const end = space === -1 ? words.length : space
        known.numberIn(words, start, end)
        start = end + 1
      }
      this.rows = id
    }
    this.committed = known.size
    return this.rows
  }

  /** The words of a text; remembers those that are new, and pairs joined by a hyphen. */
  placed(text: string): Placed {
    const start = this.placedNow.length
    this.placing.begin(text)
    eachWord(text, this.placing)
    return { start, end: this.placedNow.length }
  }

  /** The numbers of the words that `placed` gave. */
  get placedWords(): Int32Array {
    return this.placedNow.view()
  }

  /** The words of texts that have been added, or that will not be. */
  forget() {
    this.placedNow.length = 0
  }

  /** Returns how many rows there are with these. */
  store(db: Db): number {
    if (this.known.size === this.committed) return this.rows
    putWords(db, { id: this.rows + 1, words: [...this.known.words(this.committed)].join(' ') })
    return this.rows + 1
  }

  /** To be called when what `store` wrote has been committed. */
  stored(rows: number) {
    this.committed = this.known.size
    this.rows = rows
  }
}

/** Notes the words of one text after the other. */
class Placing implements WordVisitor {
  private text = ''
  /** Of the word before; `before` is the word itself, unless it was plain. */
  private start = 0
  private end = 0
  private before: Word | null = null

  constructor(
    private readonly known: WordTable,
    private readonly placed: GrowingInts,
  ) {}

  begin(text: string) {
    this.text = text
    // No word begins one character after it.
    this.end = -2
  }

  plain(start: number, end: number) {
    this.placed.push(this.known.numberOfPlain(this.text, start, end))
    if (joins(this.text, this.end, start)) this.putPair(this.plainWord(start, end))
    this.start = start
    this.end = end
    this.before = null
  }

  other(word: Word) {
    this.placed.push(this.known.numberIn(word.folded, 0, word.folded.length))
    if (joins(this.text, this.end, word.start)) this.putPair(word)
    this.end = word.end
    this.before = word
  }

  private putPair(word: Word) {
    const pair = pairIn(this.text, this.before ?? this.plainWord(this.start, this.end), word)
    if (pair === null) return
    const entry = hyphenated(pair)
    this.known.numberIn(entry, 0, entry.length)
  }

  private plainWord(start: number, end: number): Word {
    return { folded: this.text.slice(start, end).toLowerCase(), start, end }
  }
}

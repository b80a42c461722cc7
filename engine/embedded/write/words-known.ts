import { pairIn } from '../../../model/hyphens.ts'
import { type Word, words } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import { hyphenated, putWords, wordsAfter } from '../file/words.ts'

/** Every word that the index ever had, as its writer knows them; new ones are stored with the next commit. */
export class WordsKnown {
  private readonly words = new Set<string>()
  /** New since the last commit, in order of appearance. */
  private fresh: string[] = []
  /** How many rows of words are committed. */
  private rows = 0

  /** Returns how many rows of words there are. */
  load(db: Db): number {
    this.words.clear()
    this.fresh = []
    this.rows = 0
    for (const { id, words } of wordsAfter(db, 0)) {
      for (const word of words.split(' ')) this.words.add(word)
      this.rows = id
    }
    return this.rows
  }

  /** The folded words of a text, separated by spaces; remembers those that are new, and pairs joined by a hyphen. */
  fold(text: string): string {
    let folded = ''
    let before: Word | null = null
    for (const word of words(text)) {
      folded += folded === '' ? word.folded : ` ${word.folded}`
      this.remember(word.folded)
      const pair = before && pairIn(text, before, word)
      if (pair) this.remember(hyphenated(pair))
      before = word
    }
    return folded
  }

  private remember(word: string) {
    if (this.words.has(word)) return
    this.words.add(word)
    this.fresh.push(word)
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
}

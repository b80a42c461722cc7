import { words } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import { putWords, wordsAfter } from '../file/words.ts'

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

  /** The folded words of a text, separated by spaces; remembers those that are new. */
  fold(text: string): string {
    let folded = ''
    for (const word of words(text)) {
      folded += folded === '' ? word.folded : ` ${word.folded}`
      if (this.words.has(word.folded)) continue
      this.words.add(word.folded)
      this.fresh.push(word.folded)
    }
    return folded
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

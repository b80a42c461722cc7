import { words } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'

/** Every word that the index ever had, as its writer knows them; new ones are stored with the next commit. */
export class WordsKnown {
  private readonly words = new Set<string>()
  /** New since the last commit, in order of appearance. */
  private fresh: string[] = []

  load(db: Db) {
    this.words.clear()
    this.fresh = []
    for (const [words] of db.prepare('SELECT words FROM words').rows()) {
      for (const word of String(words).split(' ')) this.words.add(word)
    }
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

  store(db: Db) {
    if (this.fresh.length > 0) db.prepare('INSERT INTO words (words) VALUES (?)').run(this.fresh.join(' '))
  }

  /** To be called when what `store` wrote has been committed. */
  stored() {
    this.fresh = []
  }
}

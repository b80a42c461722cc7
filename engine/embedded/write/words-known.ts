import { words } from '../../../model/words.ts'
import type { Db } from '../file/database.ts'

/** Every word that the index ever held, as its writer knows them; new ones are stored with the next commit. */
export class WordsKnown {
  private readonly words = new Set<string>()
  /** Since the last commit, in the order met. */
  private fresh: string[] = []

  load(db: Db) {
    this.words.clear()
    this.fresh = []
    for (const [words] of db.prepare('SELECT words FROM words').rows()) {
      for (const word of String(words).split(' ')) this.words.add(word)
    }
  }

  /** The folded words of a text, parted by spaces; takes note of those that are new. */
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

  /** What `store` wrote is committed. */
  stored() {
    this.fresh = []
  }
}

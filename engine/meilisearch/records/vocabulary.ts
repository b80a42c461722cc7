import { encodeWord } from '../encoding/letters.ts'
import { nameToken } from '../encoding/tokens.ts'
import type { PairRecord, WordRecord } from './records.ts'
import type { Meet } from './to-records.ts'

type VocabularyRecord = WordRecord | PairRecord

/** The words that a writer meets, each of which becomes a record once. */
export class Vocabulary implements Meet {
  private readonly met = new Set<string>()
  private waiting: VocabularyRecord[] = []

  word(folded: string) {
    if (this.isNew(folded))
      this.waiting.push({ key: nameToken(folded), word: encodeWord(folded), plain: folded })
  }

  pair(left: string, right: string) {
    const both = `${left} ${right}`
    if (this.isNew(both))
      this.waiting.push({ key: nameToken(both), joined: encodeWord(left + right), pair: [left, right] })
  }

  /** The records of what was met since the last call. */
  fresh(): VocabularyRecord[] {
    return this.waiting.splice(0)
  }

  /** After a failure, everything counts as new. */
  forget() {
    this.met.clear()
    this.waiting = []
  }

  private isNew(it: string): boolean {
    if (this.met.has(it)) return false
    this.met.add(it)
    return true
  }
}

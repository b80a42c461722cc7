import { wordForms } from '../../../languages/forms.ts'
import { encodeWord } from '../encoding/letters.ts'
import { formToken, nameToken, pairToken } from '../encoding/tokens.ts'
import type { FormRecord, PairRecord, WordRecord } from './records.ts'
import type { Meet } from './to-records.ts'

type VocabularyRecord = WordRecord | PairRecord | FormRecord

/** The words that a writer meets, each of which becomes a record once, and one for each language that it has forms in. */
export class Vocabulary implements Meet {
  private readonly met = new Set<string>()
  private waiting: VocabularyRecord[] = []

  word(folded: string, language: string | null) {
    if (this.isNew(folded))
      this.waiting.push({ key: nameToken(folded), word: encodeWord(folded), plain: folded })
    const code = language ?? ''
    if (!this.isNew(`${code}\0${folded}`)) return
    const forms = wordForms(language)
    const keys = new Set(forms.keys(folded))
    for (const part of forms.parts(folded, () => false)) for (const key of forms.keys(part)) keys.add(key)
    if (keys.size === 0) return
    this.waiting.push({
      key: formToken(code, `word ${folded}`),
      forms: [...keys].map((it) => formToken(code, it)),
      in: code,
      plain: folded,
    })
  }

  pair(pair: [string, string]) {
    const key = pairToken(pair)
    if (this.isNew(key)) this.waiting.push({ key, joined: encodeWord(pair.join('')), pair })
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

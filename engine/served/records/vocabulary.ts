import { wordForms } from '../../../languages/forms.ts'
import { NO_FORMS } from '../../../languages/parts/forms.ts'
import { encodeWord } from '../encoding/letters.ts'
import { formToken, languageToken, nameToken, pairToken } from '../encoding/tokens.ts'
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
    const keys = forms.keys(folded)
    const ends = forms.parts === NO_FORMS.parts ? [] : endsOf(folded)
    if (keys.length === 0 && ends.length === 0) return
    this.waiting.push({
      key: formToken(code, `word ${folded}`),
      forms: keys.map((it) => formToken(code, it)),
      in: code,
      spoken: languageToken(language),
      plain: folded,
      ...(ends.length > 0 && { ends }),
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

/** A part of a compound has as many letters as this, and so has the rest. */
const SHORTEST_PART = 3

function endsOf(folded: string): string[] {
  const letters = [...folded]
  if (letters.length < 2 * SHORTEST_PART || letters.length > LONGEST) return []
  return Array.from({ length: letters.length - SHORTEST_PART + 1 }, (_, at) =>
    encodeWord(letters.slice(at).join('')),
  )
}

/** Longer words are no compounds, but something that was not read right. */
const LONGEST = 60

import type { Language } from '../../../languages/index.ts'
import { joined, type PassageView, tokensAsRead, tokensOf } from './passage-view.ts'
import { perLanguage } from './per-language.ts'

/** Phrases of a language, such as `according to`, as folded words, by the first one. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

function byFirstWord(texts: readonly string[], language: Language): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const text of texts) {
    const words = tokensAsRead(tokensOf(text), text, language).map(({ folded }) => folded)
    const [first] = words
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), words])
  }
  return phrases
}

/** The phrases that replace a verb of saying. */
export const attributionPhrases = perLanguage((language) => ({
  sources: byFirstWord(language.speech.sourcePhrases, language),
  views: byFirstWord(language.speech.viewPhrases, language),
}))

/** The number of tokens in the phrase that begins at a token; 0 if none does. */
export function phraseLength(view: PassageView, at: number, phrases: Phrases): number {
  // Most words do not begin one, and this is called for nearly every word.
  const candidates = phrases.get(view.tokens[at]?.folded ?? '')
  if (candidates === undefined) return 0
  for (const phrase of candidates) {
    const stands = phrase.every(
      (word, index) =>
        view.tokens[at + index]?.folded === word && (index === 0 || joined(view, at + index - 1)),
    )
    if (stands) return phrase.length
  }
  return 0
}

const PHRASE_WORDS_AT_MOST = 5

/** The number of tokens in the phrase that ends before a token; 0 if none does. */
export function phraseLengthBefore(view: PassageView, to: number, phrases: Phrases): number {
  for (let length = 1; length <= PHRASE_WORDS_AT_MOST; length += 1) {
    if (phraseLength(view, to - length, phrases) === length) return length
  }
  return 0
}

import { foldedWords } from '../../../model/words.ts'
import { joined, type PassageView } from './passage-view.ts'
import { perLanguage } from './per-language.ts'

/** A phrase of a language, such as `according to`, as its folded words. */
type Phrase = readonly string[]

const folded = (texts: readonly string[]): Phrase[] => texts.map((text) => foldedWords(text))

/** The phrases that stand for a verb of saying, or before one. */
export const attributionPhrases = perLanguage(({ speech }) => ({
  sources: folded(speech.sourcePhrases),
  reports: folded(speech.reportPhrases),
}))

/** How many tokens the phrase takes that begins at a token; 0 where none does. */
export function phraseLength(view: PassageView, at: number, phrases: readonly Phrase[]): number {
  const found = phrases.find((phrase) =>
    phrase.every((word, index) => {
      const inside = index === 0 || joined(view, at + index - 1)
      return inside && view.tokens[at + index]?.folded === word
    }),
  )
  return found?.length ?? 0
}

/** How many tokens the phrase takes that ends before a token; 0 where none does. */
export function phraseLengthBefore(view: PassageView, to: number, phrases: readonly Phrase[]): number {
  const found = phrases.find((phrase) => phraseLength(view, to - phrase.length, [phrase]) > 0)
  return found?.length ?? 0
}

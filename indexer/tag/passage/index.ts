// A passage analysed once for all rules: its tokens, then its language, then its sentences. Runs of capitalised
// words, which only rules for groups use, are in capital-runs.ts.

export { inText } from './in-text.ts'
export { isLetters, pastLetters } from './letters.ts'
export { languagesOf } from './passage-languages.ts'
export {
  firstThat,
  hasAnyOf,
  joined,
  type PassageView,
  pastBrackets,
  sentenceAt,
  tokenFrom,
  tokensOf,
  viewOf,
} from './passage-view.ts'
// What rules derive from a language's words.
export { perLanguage } from './per-language.ts'
export { attributionPhrases, phraseLength, phraseLengthBefore } from './phrases.ts'
export { type VerbGroup, verbGroupAt } from './verb-groups.ts'
export { oneOf, oneOfFolded } from './word-patterns.ts'

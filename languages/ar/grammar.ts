import type { Grammar, Pronoun } from '../parts/grammar.ts'
import { list, NO_WORDS } from '../word-list.ts'
import { withoutAttached } from './clitics.ts'
import {
  ADVERBS,
  AUXILIARIES,
  COMPLEMENTIZERS,
  CONJUNCTIONS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
} from './function-words.ts'
import { people } from './people.ts'
import { isDefinite, nounOf, words } from './spelling.ts'

const PLURALS = words(
  'بعض مصادر شهود نشطاء سكان أهالي خبراء أطباء علماء وزراء قادة ضباط جنود تجار طلاب أقارب',
)

const TITLES = people.titles ?? NO_WORDS

export const grammar: Partial<Grammar> = {
  prepositions: PREPOSITIONS,
  conjunctions: CONJUNCTIONS,
  coordinators: list('و ف ثم'),
  relatives: RELATIVES,
  topicOpeners: words('أما'),
  complementizers: COMPLEMENTIZERS,
  auxiliaries: AUXILIARIES,
  negations: NEGATIONS,
  adverbs: ADVERBS,
  pronouns: new Map<string, Pronoun>([
    ['هو', { person: 3, number: 'singular', gender: 'male' }],
    ['هي', { person: 3, number: 'singular', gender: 'female' }],
  ]),
  isPlural: (word) =>
    // Titles are listed in the singular: `أمين`.
    !TITLES.has(nounOf(word, TITLES)) && (/(?:ون|ين|ات)$/.test(word) || PLURALS.has(nounOf(word, PLURALS))),
  cliticPrepositions: list('ب ل ك'),
  isFeminine: (written) => written.endsWith('ة'),
  withoutAttached,
  nounOf,
  // The adjectives of countries, subjects and levels.
  isAdjective: (word) => /^ال.+(?:ي|يه|عليا|عامه|عام|مشترك|مشتركه|حاكم|حاكمه|متحده|متحد)$/.test(word),
  isIndefiniteAdjective: (word) => word.length >= 5 && /[^ي]يه?$/.test(word),
  isDefinite,
}

import type { Names } from '../parts/names.ts'
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts'
import { spelled, words } from './spelling.ts'

/** Given names that more often mean something else: a day, a month, an army or a word of the language. */
const AMBIGUOUS = words(
  'سعد عماد توفيق سيف صالح سعيد جميلة كامل عادل نور أمل هادي شريف ناصر مبارك بدر رجب جمال كمال رضا حبيب رفيق فارس سحر فرح هبة بشرى هلال',
)

/** Parts of a name that the next word belongs to. */
const PARTICLES = words('بن ولد ابن أبو أبي أم عبد آل بو دي دو دا ديل دل لو فون ماك سان بنت')

/** Words that follow a name and are no part of it, and what only belongs to an office: `حافظ الأختام`. */
const OUTSIDE_NAMES = words('كل ذلك تلك جميع هذا هذه كافة بعض غير سوى الأختام')
/** Plural participles: `أسماء المقاتلين`. */
const PLURAL_PARTICIPLE = /^الم.{3,}[يو]ن$/

export const isGivenName = (word: string): boolean => MALE_NAMES.has(word) || FEMALE_NAMES.has(word)

export const names: Partial<Names> = {
  hasCapitals: false,
  particles: PARTICLES,
  completions: words('الله الدين الحق الزمان الإسلام'),
  neverNames: ['على', 'الـ', 'ال'],
  isGivenName,
  // Feminine adjectives, nouns with a possessive, and verbs that *and* is written together with.
  cannotBePart: (word) =>
    OUTSIDE_NAMES.has(word) ||
    PLURAL_PARTICIPLE.test(word) ||
    /^ال.+ه$|.{3}(?:هم|ها)$|^[وف].+(?:ه|هم|وا|ت)$/.test(word),
  ambiguousGivenNames: AMBIGUOUS,
  genderOfGivenName: (name) => {
    const word = spelled(name)
    return FEMALE_NAMES.has(word) ? 'female' : MALE_NAMES.has(word) ? 'male' : null
  },
}

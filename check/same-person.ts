import { arabicNameInOneSpelling } from '../languages/arabic-names.ts'
import { ARTICLE_OF_SURNAME, BEFORE_SURNAMES } from '../languages/arabic-surnames.ts'
import {
  CHINESE_SURNAMES,
  isHyphenedSyllables,
  isJapaneseSyllables,
  isTwoPinyinSyllables,
  isVietnameseSyllable,
  JAPANESE_SURNAMES,
  KOREAN_SURNAMES,
  VIETNAMESE_SURNAMES,
} from '../languages/east-asian-names.ts'
import { mayBeGivenName } from '../languages/given-names.ts'
import { isNameParticle, LANGUAGES } from '../languages/index.ts'
import { mayBeShortFor } from '../languages/short-names.ts'
import type { PersonName } from './person-name.ts'

/** `against`: the names agree, and something else says that they are two people’s. */
export type Likeness = 'same' | 'other' | 'unknown' | 'against'

/** Whether two names are one person’s: the same surname and nothing against it. */
export function likeness(claimed: PersonName, tagged: PersonName): Likeness {
  if (claimed.suffix !== null && tagged.suffix !== null && claimed.suffix !== tagged.suffix) return 'other'
  const answer = likenessOfWords(claimed, tagged)
  if (answer !== 'same') return answer
  if (areOfTwoGenders(claimed, tagged)) return 'against'
  // A father and his son; by surname alone either may be meant.
  const isSurnameAlone = claimed.suffix === null && claimed.words.length === 1
  return claimed.suffix === tagged.suffix || isSurnameAlone ? 'same' : 'against'
}

function areOfTwoGenders(a: PersonName, b: PersonName): boolean {
  const [one, other] = [genderOf(a), genderOf(b)]
  return one !== null && other !== null && one !== other
}

/** By its titles, else by its given name, where all languages that know it agree. */
function genderOf({ gender, words }: PersonName): PersonName['gender'] {
  const [given] = words
  if (gender !== null || given === undefined || words.length === 1) return gender
  const known = LANGUAGES.map(({ names }) => names.genderOfGivenName(given)).filter((it) => it !== null)
  return known.length > 0 && known.every((it) => it === known[0]) ? (known[0] ?? null) : null
}

function likenessOfWords(claimed: PersonName, tagged: PersonName): Likeness {
  const [a, b] = [withoutArticles(claimed.words), withoutArticles(tagged.words)]
  if (equal(a, b)) return 'same'
  const [spelledA, spelledB] = [arabicNameInOneSpelling(claimed.words), arabicNameInOneSpelling(tagged.words)]
  if (spelledA && spelledB && equal(withoutArticles(spelledA), withoutArticles(spelledB))) return 'same'
  if (scriptOf(a) !== scriptOf(b)) return 'unknown'
  if (claimed.isLinked) return endsIn(b, a) ? 'same' : 'unknown'
  if (a.length === 1 || b.length === 1) return a.length === 1 ? alone(a, b) : alone(b, a)
  if (isFamilyFirst(a) || isFamilyFirst(b)) return familyFirst(a, b)
  if (endsIn(a, b) || endsIn(b, a)) return 'same'
  if (a.at(-1) === b.at(-1)) {
    const answer = sameForenames(forenames(a), forenames(b))
    const [given = ''] = a
    return answer === 'other' && claimed.isTitled && !mayBeGivenName([given]) ? 'unknown' : answer
  }
  return b.includes(a.at(-1) ?? '') || a.includes(b.at(-1) ?? '') ? 'unknown' : 'other'
}

const equal = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
const endsIn = (words: readonly string[], end: readonly string[]) =>
  words.length >= end.length && equal(words.slice(-end.length), end)
const joined = (words: readonly string[]) => words.join('')

/** `سامي الحداد` and `سامي حداد`, `Sami al-Haddad` and `Sami Haddad`; `Al Gore` has no article. */
const withoutArticles = (words: readonly string[]) =>
  words
    .filter((it, at) => at === 0 || at === words.length - 1 || (it !== 'al' && it !== 'el'))
    .map((it) => it.replace(ARTICLE_OF_SURNAME, ''))

/** By the first word: names in two scripts are not compared. */
export const scriptOf = ([word = '']: readonly string[]): number =>
  [/^\p{Script=Latin}/u, /^\p{Script=Arabic}/u, /^\p{Script=Cyrillic}/u].findIndex((it) => it.test(word))

/** One word against a longer name, of which it may be the surname, or may be the given name of anybody. */
function alone(one: readonly string[], name: readonly string[]): Likeness {
  const [word = ''] = one
  if (!name.includes(word)) return 'other'
  if (isFamilyFirst(name)) return name[0] === word ? 'same' : 'unknown'
  // `Mazen` is not Abu Mazen.
  return name.at(-1) === word && !BEFORE_SURNAMES.includes(name.at(-2) ?? '') ? 'same' : 'unknown'
}

/** `Xi Jinping`, `Kim Jong-un`, `Abe Shinzo`: by the surname and by syllables behind it that no other names have. */
function isFamilyFirst([first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0 || rest.length > 3) return false
  const [given = ''] = rest
  if (CHINESE_SURNAMES.has(first) || KOREAN_SURNAMES.has(first)) {
    if (isHyphenedSyllables(rest) || (rest.length === 1 && isTwoPinyinSyllables(given))) return true
  }
  if (VIETNAMESE_SURNAMES.has(first) && rest.length > 1 && rest.every(isVietnameseSyllable)) return true
  return JAPANESE_SURNAMES.has(first) && rest.length === 1 && isJapaneseSyllables(given)
}

function familyFirst(a: readonly string[], b: readonly string[]): Likeness {
  if (joined([...a].sort()) === joined([...b].sort())) return 'same'
  // `Jong-un Kim`, and `Kim Jongun`.
  const turned = (words: readonly string[]) => joined([...words.slice(-1), ...words.slice(0, -1)])
  if ([joined(a), turned(a)].some((it) => it === joined(b) || it === turned(b))) return 'same'
  if (isFamilyFirst(a) && isFamilyFirst(b)) return 'other'
  return a.some((it) => b.includes(it)) ? 'unknown' : 'other'
}

const forenames = (words: readonly string[]) =>
  words.slice(0, -1).filter((it, at) => at === 0 || !isNameParticle(it))

/**
 * Of given names that begin with the same letter, or of which one is usual for the other, it cannot be told; second ones tell two presidents apart.
 */
function sameForenames([one = '', ...a]: readonly string[], [other = '', ...b]: readonly string[]): Likeness {
  if (!isSameGiven(one, other)) {
    return one[0] === other[0] || mayBeShortFor(one, other) ? 'unknown' : 'other'
  }
  if (a.length === 0 || b.length === 0) return 'same'
  return a.length === b.length && isSameGiven(a[0] ?? '', b[0] ?? '') ? 'same' : 'other'
}

const isSameGiven = (a: string, b: string) => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

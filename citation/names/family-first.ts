import {
  CHINESE_SURNAMES,
  isHyphenedSyllables,
  isJapaneseSyllables,
  isTwoPinyinSyllables,
  isVietnameseSpelling,
  isVietnameseSyllable,
  JAPANESE_SURNAMES,
  KOREAN_SURNAMES,
  VIETNAMESE_SURNAMES,
} from '../../languages/east-asian-names.ts'
import { isNameSyllable } from '../../languages/name-syllables.ts'
import type { CslName } from '../csl-item.ts'
import { hyphened, isGivenFirst, mayBeGiven } from './given.ts'
import { isInitials, type KnownNames, type NameWord } from './words.ts'

/** What a name turns out to be: taken apart; to be left whole; or nothing that is known here. */
export type Reading = CslName | 'whole' | null

const written = (words: readonly NameWord[]) => words.map((it) => it.written).join(' ')

const familyFirst = ([family, ...given]: readonly NameWord[]): CslName => ({
  family: family?.written ?? '',
  given: written(given),
  'static-ordering': true,
})

const familyLast = (words: readonly NameWord[]): CslName => ({
  family: words.at(-1)?.written ?? '',
  given: written(words.slice(0, -1)),
})

const isSyllabic = (word: NameWord): boolean =>
  hyphened(word).every((it) => isNameSyllable(it.folded) || isTwoPinyinSyllables(it.folded))

/** `nguyen`, `nghieng`: Vietnamese is written syllable by syllable. */
const LONGEST_SYLLABLE = 7

/** `Nguyễn Văn An`, `Viet Thanh Nguyen`; without their marks, only what cannot be anything else. */
function vietnamese(words: readonly NameWord[], language: string | null): Reading {
  const [first, second] = words
  const last = words.at(-1)
  if (first === undefined || second === undefined || last === undefined) return null
  const whole = written(words)
  const isSingle = ({ folded }: NameWord) => folded.length <= LONGEST_SYLLABLE
  if (VIETNAMESE_SURNAMES.has(first.folded)) {
    const isSpelled = isVietnameseSpelling(whole) || language === 'vi'
    const isMiddle = /^(?:van|thi)$/.test(second.folded) && words.length > 2
    if (words.every(isSingle) && (isSpelled || (first.folded === 'nguyen' && isMiddle)))
      return familyFirst(words)
    if (first.folded === 'nguyen' || words.slice(1).every((it) => isVietnameseSyllable(it.folded)))
      return 'whole'
  }
  if (last.folded === 'nguyen') return familyLast(words)
  return isVietnameseSpelling(whole) ? 'whole' : null
}

const MOST_WORDS = 3
const OWN_SURNAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  ko: KOREAN_SURNAMES,
  yue: CHINESE_SURNAMES,
  zh: CHINESE_SURNAMES,
}

/** `Duck-soo`: Western names have a capital after the hyphen. */
const SMALL_AFTER_HYPHEN = /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u

/** `Kim Jong-un`, `Mao Zedong`, `Ha-joon Chang`, `Xiaoping Deng`. */
function chineseOrKorean(words: readonly NameWord[], language: string | null): Reading {
  const [first, second] = words
  const last = words.at(-1)
  if (first === undefined || second === undefined || last === undefined) return null
  const isFamily = ({ folded }: NameWord) => CHINESE_SURNAMES.has(folded) || KOREAN_SURNAMES.has(folded)
  const isHyphened = (word: NameWord) => isHyphenedSyllables(hyphened(word).map((it) => it.folded))
  const isPinyin = (word: NameWord) => isTwoPinyinSyllables(word.folded) && !isFamily(word)
  if (isFamily(first)) {
    const own = language === null ? undefined : OWN_SURNAMES[language]
    const isGivenPart = (it: NameWord) => isSyllabic(it) && !own?.has(it.folded)
    if (own?.has(first.folded) && words.length <= MOST_WORDS && words.slice(1).every(isGivenPart))
      return familyFirst(words)
    if (words.length === 2 && (isHyphened(second) || SMALL_AFTER_HYPHEN.test(second.written)))
      return familyFirst(words)
    if (words.length === 2 && isPinyin(second) && !mayBeGiven(second) && CHINESE_SURNAMES.has(first.folded))
      return familyFirst(words)
    return words.slice(1).every((it) => isSyllabic(it) || isVietnameseSyllable(it.folded)) ? 'whole' : null
  }
  if (words.length === 2 && isFamily(last) && (isHyphened(first) || isPinyin(first))) return familyLast(words)
  // `Mo Yan` has no surname that is listed; `Tony Leung Chiu-wai` has two orders in one.
  return words.slice(1).some(isHyphened) ? 'whole' : null
}

/** `Abe Shinzo` is written so in Japanese, and the other way round in most English texts. */
function japanese(words: readonly NameWord[], language: string | null): Reading {
  const [first, ...rest] = words
  if (first === undefined || !words.every((it) => isJapaneseSyllables(it.folded))) return null
  if (!JAPANESE_SURNAMES.has(first.folded)) {
    const isWestern = rest.length === 1 && JAPANESE_SURNAMES.has(rest[0]?.folded ?? '')
    return isWestern ? familyLast(words) : null
  }
  return language === 'ja' && rest.length === 1 ? familyFirst(words) : 'whole'
}

/** `Nagy László`; in a Hungarian text foreigners keep the order of their own. */
function hungarian(words: readonly NameWord[], language: string | null, known: KnownNames): Reading {
  const [first, ...rest] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) return null
  const endsGiven = rest.every((it) => known.givenNamesLast.has(it.folded))
  if (language !== 'hu') return endsGiven && !isHungarianFirst(first, known) ? 'whole' : null
  if (isInitials(first)) return null
  const beginsGiven = isGivenFirst(first) || known.givenNamesLast.has(first.folded)
  if (beginsGiven) return mayBeGiven(last) ? 'whole' : null
  return rest.every((it) => mayBeGiven(it)) ? familyFirst(words) : 'whole'
}

/** Whether a given name that stands first is also given elsewhere: `Maria Peter`, unlike `Nagy Péter`. */
const isHungarianFirst = (word: NameWord, known: KnownNames): boolean =>
  isInitials(word) || (isGivenFirst(word) && !known.givenNamesLast.has(word.folded))

/** Names in which the family name may stand first, by their own form or by the language of the work. */
export function readFamilyFirst(
  words: readonly NameWord[],
  language: string | null,
  known: KnownNames,
): Reading {
  return (
    vietnamese(words, language) ??
    chineseOrKorean(words, language) ??
    japanese(words, language) ??
    hungarian(words, language, known)
  )
}

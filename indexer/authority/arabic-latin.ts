const VOWELS = /[aeiouy]+/g
const PAIRS: [RegExp, string][] = [
  [/sch|sh|ch/g, 'c'],
  [/kh/g, 'x'],
  [/gh|dj/g, 'g'],
  [/dh|th/g, 'd'],
  [/ph/g, 'f'],
  [/[qk]/g, 'k'],
  [/j/g, 'g'],
  [/ou|w/g, 'u'],
]

/**
 * What the Latin spellings of an Arabic word have in common: its consonants, with `a` for every vowel.
 * `hezbollah`, `hizballah` and `hizbullah` become `hazbala`; `jabhat` and `jabhah` become `gabha`. Only for words
 * that are known to be Arabic: other words would match by chance.
 * @param word folded (see model/words.ts)
 */
export function arabicSkeleton(word: string): string {
  let bare = word
  for (const [spelling, sound] of PAIRS) bare = bare.replace(spelling, sound)
  return bare
    .replace(VOWELS, 'a')
    .replace(/(?<=.)a(?:h|t)$/, 'a')
    .replace(/(.)\1+/g, '$1')
}

/** The Arabic article in Latin letters, with its assimilated forms: `al-`, `ash-`. */
export const ARABIC_ARTICLES: ReadonlySet<string> = new Set('al el ad an ar as ash at az ul'.split(' '))

export const isArabicArticle = (word: string): boolean => ARABIC_ARTICLES.has(word)

/** The consonants of Arabic letters as the skeletons have them; vowels, and the letters that carry them, are left out. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ب: 'b', ت: 't', ث: 'd', ج: 'g', ح: 'h', خ: 'x', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'c' },
    ...{ ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  }),
)

/** The consonants of a folded name in Arabic letters, without articles and the last `h` of a word. */
const consonantsOf = (words: readonly string[]): string =>
  words
    .map((word) =>
      [...word.replace(/^ال(?=..)/, '').replace(/ه$/, '')].map((it) => CONSONANTS.get(it) ?? '').join(''),
    )
    .join('')

/** Whether a folded Latin name spells an Arabic one, and does not translate it. */
export function spellsArabic(latin: readonly string[], arabic: readonly string[]): boolean {
  const skeletons = latin.filter((word) => !isArabicArticle(word)).map(arabicSkeleton)
  const bare = (consonants: string) => consonants.replace(/(.)\1+/g, '$1')
  return bare(skeletons.join('').replaceAll('a', '')) === bare(consonantsOf(arabic))
}

const CONSONANTS_AT_LEAST = { alone: 4, together: 5 }

/** The skeletons of a name's words, without articles; null if they are too short to tell names apart. */
export function arabicName(words: readonly string[]): string[] | null {
  const parts = words.filter((word) => !isArabicArticle(word)).map(arabicSkeleton)
  const consonants = parts.join('').replaceAll('a', '').length
  const least = parts.length === 1 ? CONSONANTS_AT_LEAST.alone : CONSONANTS_AT_LEAST.together
  return parts.length === 0 || consonants < least ? null : parts
}

/** Whether a name is written in Arabic letters, so that the other names of the entry may be transliterations of it. */
export const isArabicScript = (name: string): boolean => /\p{Script=Arabic}/u.test(name)

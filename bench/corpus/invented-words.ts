const ONSETS = 'b d f g h k l m n r s t v z sh kh br tr st j'.split(' ')
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const CODAS = ['', 'n', 'r', 'l', 's', 'd', 'k', 'm', 't', 'sh']

const SYLLABLES = ONSETS.length * VOWELS.length
/** Words below this number have two syllables, the others three: frequent words are short. */
const SHORT_WORDS = 2_000
const SHORT_SPACE = SYLLABLES ** 2 * CODAS.length
const LONG_SPACE = SYLLABLES ** 3 * CODAS.length
/** A prime that divides neither space, so that multiplying by it spreads words over the space without collisions. */
const SPREAD = 7_368_787

/**
 * The nth invented word, capitalised: always the same, and unique, because there is always a vowel between two
 * consonants. Consecutive words have very different spellings, and few of all spellings are used, so that a wrong
 * letter matches about as many other words as it does among real names.
 */
export function inventedWord(n: number): string {
  const short = n < SHORT_WORDS
  let left = short ? (n * SPREAD) % SHORT_SPACE : (n * SPREAD) % LONG_SPACE
  let word = ''
  const take = (parts: readonly string[]) => {
    word += parts[left % parts.length] ?? ''
    left = Math.floor(left / parts.length)
  }
  for (let syllable = 0; syllable < (short ? 2 : 3); syllable += 1) {
    take(ONSETS)
    take(VOWELS)
  }
  take(CODAS)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

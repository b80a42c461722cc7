const ONSETS = 'b d f g h k l m n r s t v z sh kh br tr st j'.split(' ')
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
const CODAS = ['', 'n', 'r', 'l', 's', 'd', 'k', 'm', 't', 'sh']

const SYLLABLES = ONSETS.length * VOWELS.length
/** Words below this number have two syllables, the others three: what is said often is short. */
const SHORT_WORDS = 2_000
const SHORT_SPACE = SYLLABLES ** 2 * CODAS.length
const LONG_SPACE = SYLLABLES ** 3 * CODAS.length
/** A prime that divides neither space, so that multiplying by it spreads words over the space without meeting. */
const SPREAD = 7_368_787

/**
 * The nth invented word, capitalised: the same each time, and no other's, because a vowel always parts two
 * consonants. Neighbours in number are far apart in spelling, and few of all spellings are taken, so that a
 * wrong letter finds about as many other words as it does among real names.
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

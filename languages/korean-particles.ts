import { formsBy } from './parts/forms.ts'

/** After a syllable that ends in a consonant, after one that does not, and after any. */
const AFTER_CONSONANT =
  '은 이 을 과 으로 으로는 으로도 으로부터 으로서 으로써 이나 이라 이라고 이라는 이다 이며 이고 이란 과는 과의 과도'
const AFTER_VOWEL = '는 가 를 와 나 라 라고 라는 다 며 고 란 와는 와의 와도'
const AFTER_ANY =
  '의 에 에서 에서는 에서도 에서의 에는 에도 에게 에게는 에게서 께 께서 한테 도 만 만이 까지 까지는 까지도 부터 부터는 보다 처럼 마다 조차 마저 들 들은 들이 들을 들의 들도 들과 들에 들에게 들에게는'
/** After a vowel or an ㄹ: *서울로*. */
const AFTER_VOWEL_OR_L = '로 로는 로도 로부터 로서 로써'

const split = (list: string, fits: (final: number) => boolean) =>
  list.split(' ').map((particle) => ({ particle, fits }))

const L = 8
const PARTICLES = [
  ...split(AFTER_CONSONANT, (final) => final !== 0),
  ...split(AFTER_VOWEL, (final) => final === 0),
  ...split(AFTER_ANY, () => true),
  ...split(AFTER_VOWEL_OR_L, (final) => final === 0 || final === L),
]

const FIRST_SYLLABLE = 0xac00
const FINALS = 28
const SYLLABLES = /^[\uAC00-\uD7A3]+$/
/** A noun of one syllable would be the beginning of too many other words. */
const SHORTEST_NOUN = 2
const ANY_SYLLABLE = /[\u1100-\u11FF\uAC00-\uD7A3]/

/** Whether a word is written in the Korean alphabet, in which folding takes syllables apart. */
export const isKorean = (folded: string): boolean => ANY_SYLLABLE.test(folded)

/** Korean nouns with the particles that are written together with them, as far as the last syllable allows each. */
export const koreanForms = formsBy((folded) => {
  const word = folded.normalize('NFC')
  if (!SYLLABLES.test(word) || word.length <= SHORTEST_NOUN) return SYLLABLES.test(word) ? [word] : []
  const found = [word]
  for (const { particle, fits } of PARTICLES) {
    if (!word.endsWith(particle)) continue
    const noun = word.slice(0, -particle.length)
    if (noun.length < SHORTEST_NOUN) continue
    if (fits((noun.charCodeAt(noun.length - 1) - FIRST_SYLLABLE) % FINALS)) found.push(noun)
  }
  return found
})

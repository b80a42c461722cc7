import { formsBy, JOINED } from './parts/forms.ts'

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

const PLURAL = '들'
const FIRST_SYLLABLE = 0xac00
const FINALS = 28
const SYLLABLES = /^[\uAC00-\uD7A3]+$/
/** A noun of one syllable would be the beginning of too many other words. */
const SHORTEST_NOUN = 2
const ANY_SYLLABLE = /[\u1100-\u11FF\uAC00-\uD7A3]/

/** Whether a word is written in the Korean alphabet, in which folding takes syllables apart. */
export const isKorean = (folded: string): boolean => ANY_SYLLABLE.test(folded)

/** Verbs that are made of a noun: *조사하다, 발사했다, 체포됐다, 공격당한*. */
const DEED = new RegExp(
  `^(.{2,})(?:${`하다 했다 했던 했고 했으며 했지만 했다고 했다는 했습니다 한다 한다고 한다는 한 하는 하고 하며 하던 할 하기 하면 하면서 해 해서 해야 하여 하지 하자 하려 함 합니다
되다 됐다 됐던 됐고 됐으며 됐지만 됐다고 됐다는 됐습니다 된다 된다고 된 되는 되고 되며 되던 될 되기 되면 되면서 되어 되지 됨 됩니다 되었다 되었던 되었다고
당했다 당했다고 당한 당하는 당하고 당해 시켰다 시킨 시키는 시키고`
    .split(/\s+/)
    .join('|')})$`,
)

/** Korean nouns with the particles that are written together with them, as far as the last syllable allows each. */
export const koreanForms = formsBy((folded) => {
  const word = folded.normalize('NFC')
  if (!SYLLABLES.test(word)) return []
  const found = new Set([word])
  if (word.length === 1) found.add(`${JOINED}${word}`)
  for (const { particle, fits } of PARTICLES) {
    if (!word.endsWith(particle)) continue
    const noun = word.slice(0, -particle.length)
    if (noun === '' || !fits((noun.charCodeAt(noun.length - 1) - FIRST_SYLLABLE) % FINALS)) continue
    // A noun of one syllable is known for one behind a number: *2024년에*.
    found.add(noun.length < SHORTEST_NOUN ? `${JOINED}${noun}` : noun)
    if (noun.length > SHORTEST_NOUN && noun.endsWith(PLURAL)) found.add(noun.slice(0, -PLURAL.length))
  }
  const [, deed] = DEED.exec(word) ?? []
  if (deed !== undefined) found.add(deed)
  return [...found]
})

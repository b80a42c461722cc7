import { formsBy, type WordForms } from './parts/forms.ts'

/** How the words of a language are stemmed, which are folded here and have their accents where a stemmer knows them. */
type Stemming = {
  /** Of the library: a word in lower case, with accents. */
  stem: (word: string) => string
  /** Accents and letters that folding took away and that can be known from the end of a word. */
  unfolded?: (folded: string) => string
  /**
   * Endings that are inflection. What the stemmer cuts off otherwise makes another word: a university is no
   * universe, politics is not political. Without this, all that is cut off is inflection.
   */
  endings?: RegExp
  /** What an ending may have behind it, to be left out when it makes another word: the plural of *universités*. */
  outer?: RegExp
  /** Shorter forms that a word may have in the nominative, where a stemmer cuts a plural and its singular differently. */
  singulars?: (folded: string) => readonly string[]
  /** Infinitives that a word may belong to, where a stemmer does not know its ending. */
  infinitives?: (folded: string) => readonly string[]
}

const SHORTEST = 3
const LETTERS = /^\p{L}+$/u
const ACCENTS = /\p{M}/gu

/** Takes away the accents that `unfolded` gave, and no other difference between two letters. */
const bare = (text: string) => text.normalize('NFD').replace(ACCENTS, '').normalize('NFC')

function sharedLetters(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1
  return length
}

/** Forms by a Snowball stemmer: what has one stem, and differs by inflection only. */
export function formsByStem(of: Stemming): WordForms {
  const keyOf = (word: string) => {
    const stem = bare(of.stem(of.unfolded === undefined ? word : of.unfolded(word)))
    if (stem.length < 2) return word
    const cut = bare(word).slice(sharedLetters(stem, bare(word)))
    if (of.endings === undefined || cut === '' || of.endings.test(cut)) return stem
    return `${stem} ${of.outer === undefined ? cut : cut.replace(of.outer, '')}`
  }
  return formsBy((folded) => {
    if (folded.length < SHORTEST || !LETTERS.test(folded)) return []
    const word = folded.normalize('NFC')
    const whole = of.singulars === undefined ? [] : [word, ...of.singulars(word)]
    return [
      ...new Set([
        ...[word, ...(of.infinitives?.(word) ?? [])].map(keyOf),
        // Marked, because a stem may look like a word that it has nothing to do with.
        ...whole.map((it) => `=${it}`),
      ]),
    ]
  })
}

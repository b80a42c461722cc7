/** Folded words of one language: lower case, without accents, as returned by `foldedWords` in `model/name-words.ts`. */
export type WordList = ReadonlySet<string>

/**
 * A word list from words separated by white space.
 * @throws Error if a word is listed twice: one of the two was meant for another list
 */
export function list(text: string): WordList {
  const words = text.trim().split(/\s+/)
  const found = new Set(words)
  if (found.size === words.length) return found
  const twice = words.filter((word, at) => words.indexOf(word) !== at)
  throw new Error(`listed twice: ${twice.join(' ')}`)
}

export const NO_WORDS: WordList = new Set()

const LETTERS_AT_MOST = 3

/** A list that also has every longer word that ends in one of its heads. */
class Compounds extends Set<string> {
  readonly #heads: WordList
  /** How long the heads are that end in the same letters: few words need more than a look at these. */
  readonly #lengths: ReadonlyMap<string, ReadonlySet<number>>
  readonly #letters: number

  constructor(heads: WordList, whole: WordList) {
    super([...heads, ...whole])
    this.#heads = heads
    this.#letters = Math.min(LETTERS_AT_MOST, ...[...heads].map((word) => word.length))
    const lengths = new Map<string, Set<number>>()
    for (const word of heads) {
      const end = word.slice(-this.#letters)
      lengths.set(end, (lengths.get(end) ?? new Set()).add(word.length))
    }
    this.#lengths = lengths
  }

  override has(word: string): boolean {
    if (super.has(word)) return true
    for (const length of this.#lengths.get(word.slice(-this.#letters)) ?? [])
      if (length < word.length && this.#heads.has(word.slice(-length))) return true
    return false
  }
}

/**
 * Words that also count as the last part of a longer one, in a language that writes compounds as one word: `sprecher`
 * is in `regierungssprecher`.
 * @param whole words that only count on their own
 */
export const compounds = (heads: WordList, whole: WordList = NO_WORDS): WordList =>
  new Compounds(heads, whole)

/**
 * Phrases that are parted by bars, in which white space of any length counts as one space.
 * @throws Error if a phrase is listed twice
 */
export function phrases(text: string): readonly string[] {
  const found = text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
  const twice = found.filter((phrase, at) => found.indexOf(phrase) !== at)
  if (twice.length > 0) throw new Error(`listed twice: ${twice.join(', ')}`)
  return found
}

/** What a table has for a word of a text: `constructor` and other properties of every object are no entries. */
export const entryOf = <Entry>(table: Readonly<Record<string, Entry>>, word: string): Entry | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

/** Matches nothing: an idiom that a language does not have. Tried only where a text begins, however long that is. */
export const NEVER = /^(?!)/u

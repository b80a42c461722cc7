/** What the word at one place of a text has to be. Words are folded. */
export type Slot =
  | { type: 'word'; word: string }
  /** A word that begins with these letters, which may be all of it. */
  | { type: 'prefix'; word: string }
  /** Any of these words; of none, nothing matches. */
  | { type: 'words'; words: readonly string[] }

/** Adjacent places, in order. */
export type Sequence = readonly Slot[]

/**
 * What rows are looked up by: adjacent words; or several such sequences, with at most `within` other words between
 * the end of the first and the start of the last one, `inOrder`: one after the other as they are listed, without a
 * word in common.
 */
export type Lookup = { terms: Sequence } | { near: readonly Sequence[]; within: number; inOrder: boolean }

/** One word, or all words that begin so. */
export const term = (word: string, prefix = false): Lookup => ({
  terms: [{ type: prefix ? 'prefix' : 'word', word }],
})

/** Adjacent folded words, in order. */
export const adjacent = (words: readonly string[], prefix = false): Lookup => ({
  terms: sequence(words, prefix),
})

/** The same; `prefix`: the last one is a prefix. */
export const sequence = (words: readonly string[], prefix = false): Sequence =>
  words.map((word, at) => ({ type: prefix && at === words.length - 1 ? 'prefix' : 'word', word }))

/** The slots of a lookup, one for each place: the same one may stand in several. */
export const slotsOf = (lookup: Lookup): readonly Slot[] =>
  'terms' in lookup ? lookup.terms : lookup.near.flat()

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

/** The same text for the same question. No folded word has a space or a mark in it that is used here. */
export function lookupKey(lookup: Lookup): string {
  if ('terms' in lookup) return sequenceKey(lookup.terms)
  const { near, within, inOrder } = lookup
  // No words begin so: *near 5 true war* may be looked up, too.
  return `\t${within} ${inOrder} ${near.map(sequenceKey).join('\t')}`
}

const sequenceKey = (sequence: Sequence): string => sequence.map(slotKey).join(' ')

export function slotKey(slot: Slot): string {
  if (slot.type === 'words') return `\n${slot.words.join('\r')}`
  return slot.type === 'prefix' ? `${slot.word}\v` : slot.word
}

/** Each slot once: of a phrase of the same wide pattern again and again, its places are gathered only once. */
export const different = (slots: readonly Slot[]): Map<string, Slot> =>
  new Map(slots.map((slot) => [slotKey(slot), slot]))

/**
 * Hashes of a few words in a row (*prints*), by which texts that may be copies are found. Of a quotation all are kept, because
 * five words of it may be all that is quoted elsewhere; of other text only some, by winnowing (Schleimer, Wilkerson and Aiken
 * 2003): the least of every few in a row, so that texts with as many words in a row in common keep the same one.
 */

/** Words in a print. Of two, most stand anywhere; of four, too few are left where every fifth word is changed. */
export const WORDS_OF_PRINT = 3
/** Texts with this many words less one, and those of a print, in a row in common have a print in common. */
const WINNOWED_FROM = 4

const PRIME = 0x01000193
const BASIS = 0x811c9dc5

/** FNV-1a over the UTF-16 units of a word. */
function hashOf(word: string): number {
  let hash = BASIS
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** The last bits of a product depend on the last bits of its factors only: here every bit comes to depend on all (MurmurHash3). */
export function finished(hash: number): number {
  let it = hash
  it = Math.imul(it ^ (it >>> 16), 0x85ebca6b)
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35)
  return (it ^ (it >>> 16)) >>> 0
}

export function hashesOf(words: readonly { folded: string }[]): Uint32Array {
  const hashes = new Uint32Array(words.length)
  for (let at = 0; at < hashes.length; at += 1) hashes[at] = hashOf(words[at]?.folded ?? '')
  return hashes
}

/** The hashes of every few words in a row, in order, from those of the words. */
export function gramsOf(hashes: Uint32Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, hashes.length - WORDS_OF_PRINT + 1))
  for (let at = 0; at < grams.length; at += 1) {
    let hash = BASIS
    for (let nth = 0; nth < WORDS_OF_PRINT; nth += 1) {
      hash = Math.imul(hash ^ (hashes[at + nth] as number), PRIME)
      hash ^= hash >>> 15
    }
    grams[at] = finished(hash)
  }
  return grams
}

/** Each once, in ascending order. */
function distinct(prints: Uint32Array): Uint32Array {
  prints.sort()
  let count = 0
  for (let at = 0; at < prints.length; at += 1) {
    if (count === 0 || prints[at] !== prints[count - 1]) prints[count++] = prints[at] as number
  }
  return prints.slice(0, count)
}

/** All prints, each once, in ascending order: for quotations. */
export const everyPrint = (grams: Uint32Array): Uint32Array => distinct(grams.slice())

/** Some of the prints, each once, in ascending order: for text that is not between quotation marks. */
export function winnowedPrints(grams: Uint32Array): Uint32Array {
  const kept = new Uint32Array(grams.length)
  let count = 0
  const last = Math.max(0, grams.length - WINNOWED_FROM)
  for (let from = 0; from <= last && from < grams.length; from += 1) {
    let least = grams[from] as number
    for (let at = from + 1; at < from + WINNOWED_FROM && at < grams.length; at += 1) {
      least = Math.min(least, grams[at] as number)
    }
    // Mostly it is that of the few before.
    if (count === 0 || kept[count - 1] !== least) kept[count++] = least
  }
  return distinct(kept.subarray(0, count))
}

/** All words in order as one number of at most 52 bits: the same for the same words, and for others hardly ever. */
export function keyOf(hashes: Uint32Array): number {
  let [high, low] = [BASIS, PRIME]
  for (const hash of hashes) {
    high = Math.imul(high ^ hash, PRIME)
    high ^= high >>> 15
    low = Math.imul(low ^ (hash >>> 7) ^ (hash << 9), 0x85ebca6b)
    low ^= low >>> 13
  }
  return (finished(high) & 0xfffff) * 0x1_0000_0000 + finished(low)
}

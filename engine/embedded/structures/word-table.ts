/** The bit that makes a capital ASCII letter a small one; small letters and digits have it anyway. */
const SMALL = 32

/**
 * Words by number, in the order in which they were added: their letters one after the other in one array, found by
 * hash. For a `Map`, each word of a text would have to be made as a string of its own, which takes longer than to
 * look it up.
 */
export class WordTable {
  private count = 0
  private letters = new Uint16Array(4_096)
  /** Where each word begins in `letters`; the next one's beginning is its end. */
  private starts = new Uint32Array(1_024)
  private hashes = new Int32Array(1_024)
  /** By hash, or in the next free place behind it: the number of a word, plus one. */
  private slots = new Int32Array(2_048)
  /** Not the same in each table: nobody can prepare words that all have one hash. */
  private readonly seed = Math.floor(Math.random() * 2 ** 32) | 0

  /** How many words there are. */
  get size(): number {
    return this.count
  }

  /** The number of `text.slice(start, end)`, which is added if it is new. */
  numberIn(text: string, start: number, end: number): number {
    return this.number(text, start, end, 0)
  }

  /** The same in small letters, for ASCII letters and digits alone. */
  numberOfPlain(text: string, start: number, end: number): number {
    return this.number(text, start, end, SMALL)
  }

  /** The words with these numbers. */
  *words(from: number, to = this.count): Generator<string> {
    const { letters, starts } = this
    for (let nth = from; nth < to; nth += 1) {
      const [start = 0, end = 0] = starts.subarray(nth, nth + 2)
      yield Buffer.from(letters.buffer, start * 2, (end - start) * 2).toString('utf16le')
    }
  }

  clear() {
    this.count = 0
    this.slots.fill(0)
  }

  private number(text: string, start: number, end: number, bit: number): number {
    let hash = this.seed
    // FNV-1a, in steps of 16 bits.
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | bit), 0x01000193)
    const { slots } = this
    const mask = slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const known = (slots[slot] as number) - 1
      if (known === -1) return this.add(text, start, end, bit, hash, slot)
      if (this.hashes[known] === hash && this.isWord(known, text, start, end, bit)) return known
      slot = (slot + 1) & mask
    }
  }

  private isWord(known: number, text: string, start: number, end: number, bit: number): boolean {
    const { letters, starts } = this
    let letter = starts[known] as number
    if ((starts[known + 1] as number) - letter !== end - start) return false
    for (let at = start; at < end; at += 1) {
      if (letters[letter++] !== (text.charCodeAt(at) | bit)) return false
    }
    return true
  }

  private add(text: string, start: number, end: number, bit: number, hash: number, slot: number): number {
    const number = this.count
    const begin = number === 0 ? 0 : (this.starts[number] as number)
    const after = begin + end - start
    if (number + 2 > this.starts.length) {
      this.starts = larger(this.starts, number + 2)
      this.hashes = larger(this.hashes, number + 2)
    }
    if (after > this.letters.length) this.letters = larger(this.letters, after)
    for (let at = start; at < end; at += 1) this.letters[begin + at - start] = text.charCodeAt(at) | bit
    this.starts[number + 1] = after
    this.hashes[number] = hash
    this.slots[slot] = number + 1
    this.count += 1
    if (this.count * 2 > this.slots.length) this.spread()
    return number
  }

  /** Twice as many places for the same words. */
  private spread() {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number += 1) {
      const hash = this.hashes[number] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.slots = slots
  }
}

function larger<Kind extends Uint16Array | Uint32Array | Int32Array>(array: Kind, least: number): Kind
function larger(array: Uint16Array | Uint32Array | Int32Array, least: number) {
  const length = Math.max(least, array.length * 2)
  const made =
    array instanceof Uint16Array
      ? new Uint16Array(length)
      : array instanceof Uint32Array
        ? new Uint32Array(length)
        : new Int32Array(length)
  made.set(array)
  return made
}

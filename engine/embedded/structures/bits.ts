import { Lent } from './lent.ts'

/** So much memory is used again: at a million passages, that of 250 sets. */
const LENT_BYTES = 32 * 1024 * 1024

const lent = new Lent(LENT_BYTES)

/**
 * Runs a piece of work of which no set outlives it, except for those made with `new Bits`: others, also copies, are in
 * memory that the next piece uses again. A search makes a hundred, each of 125 kB at a million passages, and new memory for
 * them would have garbage collected after every few searches.
 */
export const lendingMemory = <Result>(work: () => Result): Result => lent.during(work)

const memoryFor = (size: number): Uint32Array => lent.array((size + 31) >>> 5)

/**
 * A set of small whole numbers as bits, 32 in a machine word. Every set of passages in a search is one of
 * these, so that a search is set algebra at memory speed.
 */
export class Bits {
  readonly words: Uint32Array

  /** Room for the numbers 0 to `size - 1`. */
  constructor(
    readonly size: number,
    words?: Uint32Array,
  ) {
    this.words = words ?? new Uint32Array((size + 31) >>> 5)
  }

  /** The same, in memory that is used again after `lendingMemory`. */
  static lent(size: number): Bits {
    const words = memoryFor(size)
    words.fill(0)
    return new Bits(size, words)
  }

  static of(size: number, members: ArrayLike<number>): Bits {
    const bits = Bits.lent(size)
    for (let i = 0; i < members.length; i += 1) bits.add(members[i] as number)
    return bits
  }

  add(member: number) {
    this.words[member >>> 5] = (this.words[member >>> 5] ?? 0) | (1 << (member & 31))
  }

  remove(member: number) {
    this.words[member >>> 5] = (this.words[member >>> 5] ?? 0) & ~(1 << (member & 31))
  }

  has(member: number): boolean {
    return ((this.words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0
  }

  /** Adds `first` to `end - 1`. */
  addRange(first: number, end: number) {
    let at = first
    while (at < end && (at & 31) !== 0) this.add(at++)
    const whole = Math.max(at, end & ~31)
    if (whole > at) this.words.fill(0xffffffff, at >>> 5, whole >>> 5)
    for (at = whole; at < end; at += 1) this.add(at)
  }

  copy(): Bits {
    const words = memoryFor(this.size)
    words.set(this.words)
    return new Bits(this.size, words)
  }

  /** What is in both, as a set of its own. */
  static both(one: Bits, other: Bits): Bits {
    const words = memoryFor(one.size)
    const [mine, theirs] = [one.words, other.words]
    for (let i = 0; i < words.length; i += 1) words[i] = (mine[i] as number) & (theirs[i] ?? 0)
    return new Bits(one.size, words)
  }

  /** Adds what is in both of these. */
  orBoth(one: Bits, other: Bits): this {
    const { words } = this
    const [mine, theirs] = [one.words, other.words]
    const length = Math.min(words.length, mine.length, theirs.length)
    for (let i = 0; i < length; i += 1)
      words[i] = (words[i] as number) | ((mine[i] as number) & (theirs[i] as number))
    return this
  }

  /** Takes out what is in another set, and adds to that one what is left. */
  separateFrom(before: Bits): this {
    const { words } = this
    const theirs = before.words
    const length = Math.min(words.length, theirs.length)
    for (let i = 0; i < length; i += 1) {
      const left = (words[i] as number) & ~(theirs[i] as number)
      words[i] = left
      theirs[i] = (theirs[i] as number) | left
    }
    return this
  }

  and(other: Bits): this {
    const { words } = this
    const theirs = other.words
    for (let i = 0; i < words.length; i += 1) words[i] = (words[i] as number) & (theirs[i] ?? 0)
    return this
  }

  or(other: Bits): this {
    const { words } = this
    const theirs = other.words
    const length = Math.min(words.length, theirs.length)
    for (let i = 0; i < length; i += 1) words[i] = (words[i] as number) | (theirs[i] as number)
    return this
  }

  andNot(other: Bits): this {
    const { words } = this
    const theirs = other.words
    const length = Math.min(words.length, theirs.length)
    for (let i = 0; i < length; i += 1) words[i] = (words[i] as number) & ~(theirs[i] as number)
    return this
  }

  /** Adds what is in one set and not in another. */
  orWithout(other: Bits, without: Bits): this {
    const { words } = this
    const theirs = other.words
    const not = without.words
    const length = Math.min(words.length, theirs.length)
    for (let i = 0; i < length; i += 1)
      words[i] = (words[i] as number) | ((theirs[i] as number) & ~(not[i] ?? 0))
    return this
  }

  count(): number {
    let count = 0
    for (let i = 0; i < this.words.length; i += 1) count += ones(this.words[i] as number)
    return count
  }

  /** How many of its members are in another set, too. */
  countIn(other: Bits): number {
    const { words } = this
    const theirs = other.words
    const length = Math.min(words.length, theirs.length)
    let count = 0
    for (let i = 0; i < length; i += 1) count += ones((words[i] as number) & (theirs[i] as number))
    return count
  }

  /** How many of its members are not in another set. */
  countWithout(other: Bits): number {
    const { words } = this
    const theirs = other.words
    let count = 0
    for (let i = 0; i < words.length; i += 1) count += ones((words[i] as number) & ~(theirs[i] ?? 0))
    return count
  }

  /** Whether both sets have a member in common. */
  meets(other: Bits): boolean {
    const { words } = this
    const theirs = other.words
    const length = Math.min(words.length, theirs.length)
    for (let i = 0; i < length; i += 1) if (((words[i] as number) & (theirs[i] as number)) !== 0) return true
    return false
  }

  /** Whether it has one of the numbers `first` to `end - 1`. */
  hasAny(first: number, end: number): boolean {
    let at = first
    while (at < end) {
      const word = (this.words[at >>> 5] ?? 0) >>> (at & 31)
      const left = end - at
      const here = 32 - (at & 31)
      if (left >= here ? word !== 0 : (word & ((1 << left) - 1)) !== 0) return true
      at += here
    }
    return false
  }

  isEmpty(): boolean {
    for (let i = 0; i < this.words.length; i += 1) if (this.words[i] !== 0) return false
    return true
  }

  /** Calls `visit` for each member, in ascending order. */
  each(visit: (member: number) => void) {
    for (let i = 0; i < this.words.length; i += 1) {
      let word = this.words[i] as number
      while (word !== 0) {
        const lowest = word & -word
        visit((i << 5) + (31 - Math.clz32(lowest)))
        word ^= lowest
      }
    }
  }

  /** The members in ascending order, to go through them more than once. */
  members(): Uint32Array {
    const found = new Uint32Array(this.count())
    let at = 0
    for (let i = 0; i < this.words.length; i += 1) {
      let word = this.words[i] as number
      while (word !== 0) {
        const lowest = word & -word
        found[at] = (i << 5) + (31 - Math.clz32(lowest))
        at += 1
        word ^= lowest
      }
    }
    return found
  }
}

/** How many bits of a word of 32 are set. */
function ones(bits: number): number {
  let word = bits
  word -= (word >>> 1) & 0x55555555
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

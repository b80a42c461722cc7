import { ContainerFault } from '../limits.ts'
import { damaged, even, RangeDecoder } from './range-decoder.ts'

const MEBIBYTE = 1024 * 1024
/** The best that common programs offer takes 64 MB; so much is in memory for one stream. */
export const DICTIONARY_MEGABYTES_AT_MOST = 128
const WINDOW_BYTES_AT_LEAST = MEBIBYTE
/** So much is unpacked before it is passed on. */
export const PIECE_BYTES = 64 * 1024
/** One symbol takes no more of what is packed. */
export const SYMBOL_BYTES_AT_MOST = 32

const STATES = 12
const STATES_AFTER_LITERAL = 7
const POSITION_STATES = 16
const SHORTEST_MATCH = 2
const END_MARK = -1

/** @throws ContainerFault if more memory is needed than is given for it */
export function checkDictionary(bytes: number): number {
  if (bytes > DICTIONARY_MEGABYTES_AT_MOST * MEBIBYTE)
    throw new ContainerFault({ reason: 'dictionary-too-large', megabytes: DICTIONARY_MEGABYTES_AT_MOST })
  return bytes
}

/** How the lengths of matches are coded. */
class Lengths {
  readonly #choice = even(2)
  readonly #low = Array.from({ length: POSITION_STATES }, () => even(8))
  readonly #middle = Array.from({ length: POSITION_STATES }, () => even(8))
  readonly #high = even(256)

  next(coder: RangeDecoder, position: number): number {
    if (coder.bit(this.#choice, 0) === 0) return coder.tree(this.#low[position] ?? this.#high, 3)
    if (coder.bit(this.#choice, 1) === 0) return 8 + coder.tree(this.#middle[position] ?? this.#high, 3)
    return 16 + coder.tree(this.#high, 8)
  }
}

export type Properties = { literalContext: number; literalPosition: number; position: number }

/** @throws ContainerFault for a byte that no program writes */
export function propertiesOf(byte: number): Properties {
  if (byte >= 9 * 5 * 5) throw damaged()
  return {
    literalContext: byte % 9,
    literalPosition: Math.floor(byte / 9) % 5,
    position: Math.floor(byte / 45),
  }
}

/** LZMA, as its author describes it in the LZMA SDK ("LZMA specification"). Keeps what was unpacked, as far as a match may reach back. */
export class LzmaDecoder {
  readonly coder = new RangeDecoder()
  readonly #dictionaryBytes: number
  #window: Uint8Array
  #at = 0
  /** Passed on so far. */
  #given = 0
  /** In the window since it was begun. */
  #total = 0
  #properties: Properties = propertiesOf(0)
  #literals = even(0x300)
  #state = 0
  #distances: [number, number, number, number] = [0, 0, 0, 0]
  #isMatch = even(0)
  #isRepeated = even(0)
  #isShort = even(0)
  #isFirst = even(0)
  #isSecond = even(0)
  #isThird = even(0)
  #slots: Uint16Array[] = []
  #special = even(0)
  #aligned = even(0)
  #lengths = new Lengths()
  #repeatedLengths = new Lengths()

  /** @throws ContainerFault for a dictionary that takes too much memory */
  constructor(dictionaryBytes: number) {
    this.#dictionaryBytes = Math.max(WINDOW_BYTES_AT_LEAST, checkDictionary(dictionaryBytes))
    this.#window = new Uint8Array(WINDOW_BYTES_AT_LEAST)
  }

  /** Begins anew with how likely what is; with other properties if they are given. */
  resetState(properties = this.#properties): void {
    this.#properties = properties
    this.#literals = even(0x300 << (properties.literalContext + properties.literalPosition))
    this.#state = 0
    this.#distances = [0, 0, 0, 0]
    this.#isMatch = even(STATES * POSITION_STATES)
    this.#isShort = even(STATES * POSITION_STATES)
    this.#isRepeated = even(STATES)
    this.#isFirst = even(STATES)
    this.#isSecond = even(STATES)
    this.#isThird = even(STATES)
    this.#slots = Array.from({ length: 4 }, () => even(64))
    this.#special = even(128)
    this.#aligned = even(16)
    this.#lengths = new Lengths()
    this.#repeatedLengths = new Lengths()
  }

  /** Forgets what matches may reach back to. */
  resetDictionary(): void {
    this.#total = 0
  }

  /** Takes bytes as they are. */
  put(bytes: Uint8Array): void {
    for (const byte of bytes) this.#literal(byte)
  }

  /**
   * Unpacks symbols until so many bytes were made, or what is packed may not have another whole symbol.
   * @param room how many bytes there may be at all
   * @param isLast whether no more of what is packed follows
   * @returns how many bytes were made, and whether a mark said that it is the end
   */
  run(most: number, room: number, isLast: boolean): { made: number; ended: boolean } {
    const last = this.coder.bytes.length - (isLast ? 0 : SYMBOL_BYTES_AT_MOST)
    let made = 0
    while (made < most && (isLast || this.coder.at <= last)) {
      const length = this.#symbol(room - made)
      if (length === END_MARK) return { made, ended: true }
      made += length
    }
    return { made, ended: false }
  }

  /** What was made since it was asked for last, which has to be done for each piece */
  taken(): Uint8Array {
    const bytes =
      this.#given <= this.#at
        ? this.#window.slice(this.#given, this.#at)
        : Buffer.concat([this.#window.subarray(this.#given), this.#window.subarray(0, this.#at)])
    this.#given = this.#at
    return bytes
  }

  #literal(byte: number): void {
    if (this.#at === this.#window.length) this.#wrap()
    this.#window[this.#at++] = byte
    this.#total += 1
  }

  /** Larger as long as it may be, so that a small file needs little, else from the beginning again. */
  #wrap(): void {
    if (this.#window.length < this.#dictionaryBytes) {
      const larger = new Uint8Array(Math.min(this.#dictionaryBytes, this.#window.length * 2))
      larger.set(this.#window)
      this.#window = larger
    } else {
      this.#at = 0
      // All of it was passed on but for the last piece.
      if (this.#given === this.#window.length) this.#given = 0
    }
  }

  #back(distance: number): number {
    const at = this.#at - distance - 1
    return this.#window[at < 0 ? at + this.#window.length : at] ?? 0
  }

  #symbol(room: number): number {
    const { coder } = this
    const position = this.#total & ((1 << this.#properties.position) - 1)
    const state = this.#state
    if (coder.bit(this.#isMatch, (state << 4) + position) === 0) {
      this.#codedLiteral(state)
      return 1
    }
    let length: number
    if (coder.bit(this.#isRepeated, state) === 0) {
      const [first, second, third] = this.#distances
      length = this.#lengths.next(coder, position)
      this.#state = state < STATES_AFTER_LITERAL ? 7 : 10
      const distance = this.#distance(length)
      if (distance === END_MARK) return END_MARK
      this.#distances = [distance, first, second, third]
    } else {
      const isOne = this.#repeated(state, position)
      if (isOne) {
        this.#state = state < STATES_AFTER_LITERAL ? 9 : 11
        this.#copy(this.#distances[0], 1, room)
        return 1
      }
      length = this.#repeatedLengths.next(coder, position)
      this.#state = state < STATES_AFTER_LITERAL ? 8 : 11
    }
    this.#copy(this.#distances[0], length + SHORTEST_MATCH, room)
    return length + SHORTEST_MATCH
  }

  /** Puts the distance that is repeated first. @returns whether it is that of a single byte */
  #repeated(state: number, position: number): boolean {
    const { coder } = this
    const [first, second, third, fourth] = this.#distances
    if (coder.bit(this.#isFirst, state) === 0) return coder.bit(this.#isShort, (state << 4) + position) === 0
    if (coder.bit(this.#isSecond, state) === 0) this.#distances = [second, first, third, fourth]
    else if (coder.bit(this.#isThird, state) === 0) this.#distances = [third, first, second, fourth]
    else this.#distances = [fourth, first, second, third]
    return false
  }

  #codedLiteral(state: number): void {
    const { coder } = this
    const { literalContext, literalPosition } = this.#properties
    const before = this.#total > 0 ? this.#back(0) : 0
    const place = this.#total & ((1 << literalPosition) - 1)
    const start = 0x300 * ((place << literalContext) + (before >> (8 - literalContext)))
    let node = 1
    if (state >= STATES_AFTER_LITERAL) {
      let matched = this.#back(this.#distances[0])
      do {
        const bit = (matched >> 7) & 1
        matched <<= 1
        const found = coder.bit(this.#literals, start + ((1 + bit) << 8) + node)
        node = (node << 1) | found
        if (found !== bit) break
      } while (node < 0x100)
    }
    while (node < 0x100) node = (node << 1) | coder.bit(this.#literals, start + node)
    this.#literal(node & 0xff)
    this.#state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
  }

  #distance(length: number): number {
    const { coder } = this
    const slot = coder.tree(this.#slots[Math.min(length, 3)] ?? this.#special, 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const base = (2 | (slot & 1)) << bits
    if (slot < 14) return base + coder.reverseTree(this.#special, base - slot, bits)
    const high = coder.direct(bits - 4)
    return (base + (high << 4) + coder.reverseTree(this.#aligned, 0, 4)) | 0
  }

  #copy(distance: number, length: number, room: number): void {
    // A distance that is negative here is one of more than 2 GB.
    if (distance < 0 || distance >= this.#total || distance >= this.#dictionaryBytes || length > room)
      throw damaged()
    for (let count = 0; count < length; count += 1) this.#literal(this.#back(distance))
  }
}

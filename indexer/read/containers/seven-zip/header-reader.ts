import { damaged } from '../lzma/range-decoder.ts'

/** Takes a header apart, as 7-Zip writes them ("7z Format description"). What lies outside of it is told as damage. */
export class HeaderReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  take(count: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + count)
    if (taken.length < count) throw damaged()
    this.#at += count
    return taken
  }

  byte(): number {
    return this.take(1).readUInt8()
  }

  uint32(): number {
    return this.take(4).readUInt32LE()
  }

  /** As many bytes as the first one has leading ones follow, the lowest first; its other bits are the highest. */
  number(): number {
    const first = this.byte()
    let value = 0
    let unit = 1
    for (let mask = 0x80; mask > 0; mask >>= 1) {
      if ((first & mask) === 0) {
        value += (first & (mask - 1)) * unit
        break
      }
      value += this.byte() * unit
      unit *= 256
    }
    if (!Number.isSafeInteger(value)) throw damaged()
    return value
  }

  /** A number of things that are listed here. @throws ContainerFault if there are more than bytes, or than `most` */
  count(most = this.#bytes.length): number {
    const count = this.number()
    if (count > most) throw damaged()
    return count
  }

  bits(count: number): boolean[] {
    const bytes = this.take(Math.ceil(count / 8))
    return Array.from({ length: count }, (_, at) => ((bytes[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0)
  }

  /** A bit for each, unless it says that all are set. */
  definedBits(count: number): boolean[] {
    return this.byte() === 0 ? this.bits(count) : Array<boolean>(count).fill(true)
  }

  /** Checksums of those that have one. */
  digests(count: number): (number | null)[] {
    return this.definedBits(count).map((isDefined) => (isDefined ? this.uint32() : null))
  }
}

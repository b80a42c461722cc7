import { ContainerFault } from '../limits.ts'

/** As likely as not, of 2,048. */
const HALF = 1024
const SIGN = 0x8000_0000 | 0

export const damaged = () => new ContainerFault({ reason: 'container-damaged' })

/** How likely bits are, before anything is known of them. */
export const even = (length: number) => new Uint16Array(length).fill(HALF)

/** Takes bits of what is packed, each by how likely it is. All numbers are of 32 bits with a sign, which V8 keeps in place. */
export class RangeDecoder {
  bytes: Uint8Array = new Uint8Array()
  at = 0
  #range = -1
  #code = 0

  begin(): void {
    this.#range = -1
    this.#code = 0
    if (this.#byte() !== 0) throw damaged()
    for (let count = 0; count < 4; count += 1) this.#code = (this.#code << 8) | this.#byte()
  }

  /** Whether nothing is left over. */
  get isFinished(): boolean {
    return this.#code === 0
  }

  bit(likely: Uint16Array, index: number): number {
    const share = likely[index] ?? HALF
    const bound = Math.imul(this.#range >>> 11, share)
    const isOne = (this.#code ^ SIGN) >= (bound ^ SIGN)
    if (isOne) {
      this.#range = (this.#range - bound) | 0
      this.#code = (this.#code - bound) | 0
      likely[index] = share - (share >> 5)
    } else {
      this.#range = bound
      likely[index] = share + ((2048 - share) >> 5)
    }
    if ((this.#range & 0xff00_0000) === 0) this.#refill()
    return isOne ? 1 : 0
  }

  /** Bits that are as likely as not. */
  direct(count: number): number {
    let value = 0
    for (let at = 0; at < count; at += 1) {
      this.#range >>>= 1
      this.#code = (this.#code - this.#range) | 0
      const borrow = this.#code >> 31
      this.#code = (this.#code + (this.#range & borrow)) | 0
      value = (value << 1) + borrow + 1
      if ((this.#range & 0xff00_0000) === 0) this.#refill()
    }
    return value
  }

  tree(likely: Uint16Array, bits: number): number {
    let node = 1
    for (let at = 0; at < bits; at += 1) node = (node << 1) | this.bit(likely, node)
    return node - (1 << bits)
  }

  /** The lowest bit first. @param start where in the list the tree begins */
  reverseTree(likely: Uint16Array, start: number, bits: number): number {
    let node = 1
    let value = 0
    for (let at = 0; at < bits; at += 1) {
      const bit = this.bit(likely, start + node)
      node = (node << 1) | bit
      value |= bit << at
    }
    return value
  }

  #refill(): void {
    this.#range <<= 8
    this.#code = (this.#code << 8) | this.#byte()
  }

  #byte(): number {
    if (this.at >= this.bytes.length) throw damaged()
    return this.bytes[this.at++] ?? 0
  }
}

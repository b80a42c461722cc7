const ROUNDS = 16
const BLOCK_BYTES = 8
const WORDS = ROUNDS + 2 + 4 * 256
const MASK = 0xffff_ffffn

/** The first bits of the fraction of pi, of which the cipher begins with 33,344. By Machin's formula. */
function fractionOfPi(): Uint32Array {
  // More than are used, because the last ones of a sum are not exact.
  const bits = BigInt(WORDS * 32 + 64)
  const arctangent = (of: bigint) => {
    let power = (1n << bits) / of
    let sum = 0n
    for (let odd = 1n; power !== 0n; odd += 2n) {
      sum += odd % 4n === 1n ? power / odd : -(power / odd)
      power /= of * of
    }
    return sum
  }
  const pi = 4n * (4n * arctangent(5n) - arctangent(239n))
  return Uint32Array.from({ length: WORDS }, (_, at) => Number((pi >> (bits - BigInt(32 * (at + 1)))) & MASK))
}

let tables: Uint32Array | null = null

/** The block cipher that OpenOffice encrypted with (Schneier 1993); OpenSSL no longer has it unless asked to. */
export class Blowfish {
  readonly #words: Uint32Array

  /** @param key 1 to 56 bytes */
  constructor(key: Uint8Array) {
    tables ??= fractionOfPi()
    this.#words = tables.slice()
    for (let at = 0; at < ROUNDS + 2; at += 1) {
      let word = 0
      for (let byte = 0; byte < 4; byte += 1) word = (word << 8) | (key[(at * 4 + byte) % key.length] ?? 0)
      this.#words[at] = (this.#words[at] ?? 0) ^ word
    }
    let block: [number, number] = [0, 0]
    for (let at = 0; at < WORDS; at += 2) {
      block = this.#encrypted(...block)
      this.#words.set(block, at)
    }
  }

  /** Decrypts a stream by cipher feedback over whole blocks (CFB-64). */
  decrypted(bytes: Uint8Array, start: Uint8Array): Buffer {
    const made = Buffer.alloc(bytes.length)
    let feedback = Buffer.from(start)
    for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
      const [left, right] = this.#encrypted(feedback.readUInt32BE(0), feedback.readUInt32BE(4))
      const stream = Buffer.alloc(BLOCK_BYTES)
      stream.writeUInt32BE(left >>> 0, 0)
      stream.writeUInt32BE(right >>> 0, 4)
      feedback = Buffer.from(bytes.subarray(at, at + BLOCK_BYTES))
      feedback.forEach((byte, index) => {
        made[at + index] = byte ^ (stream[index] ?? 0)
      })
    }
    return made
  }

  #encrypted(left: number, right: number): [number, number] {
    const words = this.#words
    const box = (number: number, byte: number) => words[ROUNDS + 2 + number * 256 + (byte & 0xff)] ?? 0
    let [one, other] = [left, right]
    for (let round = 0; round < ROUNDS; round += 1) {
      one ^= words[round] ?? 0
      const sum = ((box(0, one >>> 24) + box(1, one >>> 16)) | 0) ^ box(2, one >>> 8)
      other ^= (sum + box(3, one)) | 0
      ;[one, other] = [other, one]
    }
    return [other ^ (words[ROUNDS + 1] ?? 0), one ^ (words[ROUNDS] ?? 0)]
  }
}

/** The polynomial of ECMA-182 with its lowest bit first, as XZ has it: its upper and lower half. */
const [HIGH, LOW] = [0xc96c5795, 0xd7870f42]

const TABLE = new Uint32Array(512)
for (let byte = 0; byte < 256; byte += 1) {
  let [high, low] = [0, byte]
  for (let bit = 0; bit < 8; bit += 1) {
    const isOdd = (low & 1) === 1
    low = ((low >>> 1) | (high << 31)) >>> 0
    high >>>= 1
    if (isOdd) {
      low ^= LOW
      high ^= HIGH
    }
  }
  TABLE[byte * 2] = high
  TABLE[byte * 2 + 1] = low
}

/** CRC-64 as of XZ, over pieces. */
export class Crc64 {
  #high = -1
  #low = -1

  update(bytes: Uint8Array): void {
    let [high, low] = [this.#high, this.#low]
    for (const byte of bytes) {
      const index = ((low ^ byte) & 0xff) * 2
      low = ((low >>> 8) | (high << 24)) ^ (TABLE[index + 1] ?? 0)
      high = (high >>> 8) ^ (TABLE[index] ?? 0)
    }
    this.#high = high
    this.#low = low
  }

  /** Lowest byte first. */
  digest(): Buffer {
    const made = Buffer.alloc(8)
    made.writeInt32LE(~this.#low, 0)
    made.writeInt32LE(~this.#high, 4)
    return made
  }
}

/** CRC-32 of a single byte, from which the keys are mixed. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The traditional encryption of ZIP files: APPNOTE.TXT of PKWARE, section 6.1. */
export class ZipCipher {
  #first = 0x12345678
  #second = 0x23456789
  #third = 0x34567890

  constructor(password: Uint8Array) {
    for (const byte of password) this.#mix(byte)
  }

  decrypted(bytes: Uint8Array): Buffer {
    const made = Buffer.alloc(bytes.length)
    for (let at = 0; at < bytes.length; at += 1) {
      const key = (this.#third | 2) & 0xffff
      const byte = (bytes[at] ?? 0) ^ (((key * (key ^ 1)) >>> 8) & 0xff)
      made[at] = byte
      this.#mix(byte)
    }
    return made
  }

  #mix(byte: number): void {
    this.#first = (this.#first >>> 8) ^ (CRC[(this.#first ^ byte) & 0xff] ?? 0)
    this.#second = (Math.imul(this.#second + (this.#first & 0xff), 134_775_813) + 1) | 0
    this.#third = (this.#third >>> 8) ^ (CRC[(this.#third ^ (this.#second >>> 24)) & 0xff] ?? 0)
  }
}

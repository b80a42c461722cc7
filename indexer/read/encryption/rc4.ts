/** The stream cipher that office documents before 2007 are encrypted with; OpenSSL no longer has it unless asked to. */
export class Rc4 {
  readonly #state = Uint8Array.from({ length: 256 }, (_, at) => at)
  #first = 0
  #second = 0

  /** @param key 1 to 256 bytes */
  constructor(key: Uint8Array) {
    let other = 0
    for (let at = 0; at < 256; at += 1) {
      other = (other + (this.#state[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff
      this.#swap(at, other)
    }
  }

  /** Encrypts or decrypts what comes next, which is the same. */
  next(bytes: Uint8Array): Buffer {
    const made = Buffer.alloc(bytes.length)
    for (let at = 0; at < bytes.length; at += 1) {
      this.#first = (this.#first + 1) & 0xff
      this.#second = (this.#second + (this.#state[this.#first] ?? 0)) & 0xff
      this.#swap(this.#first, this.#second)
      const sum = (this.#state[this.#first] ?? 0) + (this.#state[this.#second] ?? 0)
      made[at] = (bytes[at] ?? 0) ^ (this.#state[sum & 0xff] ?? 0)
    }
    return made
  }

  #swap(one: number, other: number): void {
    const kept = this.#state[one] ?? 0
    this.#state[one] = this.#state[other] ?? 0
    this.#state[other] = kept
  }
}

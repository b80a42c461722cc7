/** Numbers of seven bits a byte, the lowest first; the highest bit says that another byte follows. */
export class Bytes {
  length = 0
  private buffer = new Uint8Array(1_024)

  number(value: number) {
    if (this.length + 5 > this.buffer.length) this.grow(this.length + 5)
    let left = value
    while (left > 127) {
      this.buffer[this.length++] = (left & 127) | 128
      left >>>= 7
    }
    this.buffer[this.length++] = left
  }

  append(bytes: Uint8Array) {
    if (this.length + bytes.length > this.buffer.length) this.grow(this.length + bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Valid until the next change. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  clear() {
    this.length = 0
  }

  /** Takes the first bytes out. */
  shift(count: number): Buffer {
    const taken = Buffer.from(this.buffer.subarray(0, count))
    this.buffer.copyWithin(0, count, this.length)
    this.length -= count
    return taken
  }

  private grow(length: number) {
    const larger = new Uint8Array(Math.max(length, this.buffer.length * 2))
    larger.set(this.view())
    this.buffer = larger
  }
}

/** Reads such numbers one after the other. */
export class Numbers {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  next(): number {
    const { bytes } = this
    let byte = bytes[this.at++] as number
    if (byte < 128) return byte
    let value = byte & 127
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++] as number
      value |= (byte & 127) << shift
      if (byte < 128 || byte === undefined) return value
    }
  }
}

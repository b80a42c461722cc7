/** A typed array that doubles when it is full; `view()` is the part in use. */
export class GrowingInts {
  length = 0
  private buffer = new Int32Array(16)

  push(value: number) {
    this.reserve(this.length + 1)
    this.buffer[this.length] = value
    this.length += 1
  }

  /** Appends all values of an array. */
  append(values: Int32Array) {
    this.reserve(this.length + values.length)
    this.buffer.set(values, this.length)
    this.length += values.length
  }

  /** Appends the values from `start` to `end` of an array. */
  appendPart(values: Int32Array, start: number, end: number) {
    let { length } = this
    this.reserve(length + end - start)
    const { buffer } = this
    // Of a few values each time, which a view of them would take longer to make than to copy.
    for (let at = start; at < end; at += 1) buffer[length++] = values[at] as number
    this.length = length
  }

  /** Appends the same value until the length is `length`. */
  padTo(length: number, value: number) {
    if (length <= this.length) return
    this.reserve(length)
    this.buffer.fill(value, this.length, length)
    this.length = length
  }

  /** Replaces a value that is there. */
  set(index: number, value: number) {
    this.buffer[index] = value
  }

  at(index: number): number {
    return this.buffer[index] ?? 0
  }

  view(): Int32Array {
    return this.buffer.subarray(0, this.length)
  }

  private reserve(length: number) {
    if (length <= this.buffer.length) return
    const larger = new Int32Array(Math.max(length, this.buffer.length * 2))
    larger.set(this.buffer)
    this.buffer = larger
  }
}

/** Arrays that are used again, piece of work by piece of work. */
export class Lent {
  /** By length: those that were not asked for yet in this piece of work. */
  private readonly waiting = new Map<number, Uint32Array[]>()
  /** What the piece of work that runs was given, to be taken back; null between them. */
  private used: Uint32Array[] | null = null
  private usedBytes = 0

  /**
   * @param mostBytes how much is given to one piece of work, and waits for the next: what it asks for beyond that is its
   * own, so that what it has let go of can be collected before it ends
   */
  constructor(private readonly mostBytes: number) {}

  /** Whatever `array` gives during the work may be given again after it. */
  during<Result>(work: () => Result): Result {
    // Inside another piece of work, that one decides.
    if (this.used !== null) return work()
    const used: Uint32Array[] = []
    this.used = used
    this.usedBytes = 0
    try {
      return work()
    } finally {
      this.used = null
      this.takeBack(used)
    }
  }

  private takeBack(used: readonly Uint32Array[]) {
    const lengths = new Set(used.map((it) => it.length))
    let bytes = 0
    for (const [length, arrays] of this.waiting) {
      // Of another length than any that was asked for: the index has grown or shrunk since.
      if (lengths.has(length)) for (const it of arrays) bytes += it.byteLength
      else this.waiting.delete(length)
    }
    for (const it of used) {
      bytes += it.byteLength
      if (bytes > this.mostBytes) return
      const waiting = this.waiting.get(it.length)
      if (waiting) waiting.push(it)
      else this.waiting.set(it.length, [it])
    }
  }

  /** An array of this length, with any numbers in it; outside of such work, a new one. */
  array(length: number): Uint32Array {
    const bytes = length * Uint32Array.BYTES_PER_ELEMENT
    if (this.used === null || this.usedBytes + bytes > this.mostBytes) return new Uint32Array(length)
    const array = this.waiting.get(length)?.pop() ?? new Uint32Array(length)
    this.used.push(array)
    this.usedBytes += bytes
    return array
  }
}

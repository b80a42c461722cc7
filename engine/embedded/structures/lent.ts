/** Arrays that are used again, piece of work by piece of work. */
export class Lent {
  /** By length. */
  private readonly waiting = new Map<number, Uint32Array[]>()
  private bytes = 0
  private used: Uint32Array[] | null = null

  /** @param mostBytes how much waits at most for the next piece of work */
  constructor(private readonly mostBytes: number) {}

  /** Whatever `array` gives during the work may be given again after it. */
  during<Result>(work: () => Result): Result {
    // Inside another piece of work, that one decides.
    if (this.used !== null) return work()
    const used: Uint32Array[] = []
    this.used = used
    try {
      return work()
    } finally {
      this.used = null
      this.takeBack(used)
    }
  }

  /** An array of this length, with any numbers in it; outside of such work, a new one. */
  array(length: number): Uint32Array {
    if (this.used === null) return new Uint32Array(length)
    const known = this.waiting.get(length)?.pop()
    if (known) this.bytes -= known.byteLength
    const array = known ?? new Uint32Array(length)
    this.used.push(array)
    return array
  }

  private takeBack(used: readonly Uint32Array[]) {
    const lengths = new Set(used.map((it) => it.length))
    // The index has grown or shrunk since: these are of no more use.
    for (const [length, arrays] of this.waiting) {
      if (lengths.has(length) || lengths.size === 0) continue
      this.waiting.delete(length)
      for (const it of arrays) this.bytes -= it.byteLength
    }
    for (const it of used) {
      if (this.bytes + it.byteLength > this.mostBytes) return
      this.bytes += it.byteLength
      const waiting = this.waiting.get(it.length)
      if (waiting) waiting.push(it)
      else this.waiting.set(it.length, [it])
    }
  }
}

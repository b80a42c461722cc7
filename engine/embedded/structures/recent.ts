/** Results by what they were made for: those that were asked for last, which together are at most so large. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>()
  private size = 0

  /** @param sizeOf how large a result is; without it, results are counted */
  constructor(
    private readonly most: number,
    private readonly sizeOf: (value: Value) => number = () => 1,
  ) {}

  /** What is kept for a key, or else what is made now; `isKept`: whether that is kept, too. */
  get(key: Key, make: () => Value, isKept: (value: Value) => boolean = () => true): Value {
    const known = this.kept.get(key)
    const value = known ?? make()
    if (known === undefined && !isKept(value)) return value
    // A map is in the order of insertion: the least recently asked comes first.
    if (known !== undefined) this.kept.delete(key)
    else this.size += this.sizeOf(value)
    this.kept.set(key, value)
    for (const [oldest, its] of this.kept) {
      if (this.size <= this.most) break
      this.kept.delete(oldest)
      this.size -= this.sizeOf(its)
    }
    return value
  }

  clear() {
    if (this.kept.size > 0) this.kept.clear()
    this.size = 0
  }
}

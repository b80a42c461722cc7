/** Results by what they were made for: those that were asked for last, at most so many. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>()

  constructor(private readonly most: number) {}

  /** What is kept for a key, or else what is made now; `isKept`: whether that is kept, too. */
  get(key: Key, make: () => Value, isKept: (value: Value) => boolean = () => true): Value {
    const known = this.kept.get(key)
    const value = known ?? make()
    if (known === undefined && !isKept(value)) return value
    // A map is in the order of insertion: the least recently asked comes first.
    if (known !== undefined) this.kept.delete(key)
    this.kept.set(key, value)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break
      this.kept.delete(oldest)
    }
    return value
  }

  clear() {
    if (this.kept.size > 0) this.kept.clear()
  }
}

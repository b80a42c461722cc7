/** Values by their names, all of one kind: whole names, surnames, or the words in names. */
export class NameIndex<Value> {
  private readonly ids = new Map<string, Set<number>>()

  constructor(private readonly namesOf: (value: Value) => string[]) {}

  add(id: number, value: Value) {
    for (const name of this.namesOf(value)) {
      const ids = this.ids.get(name)
      if (ids) ids.add(id)
      else this.ids.set(name, new Set([id]))
    }
  }

  remove(id: number, value: Value) {
    for (const name of this.namesOf(value)) this.ids.get(name)?.delete(id)
  }

  /** The values that have each of these names. */
  having(names: readonly string[]): number[] {
    const [fewest, ...others] = names
      .map((name) => this.ids.get(name) ?? new Set<number>())
      .sort((a, b) => a.size - b.size)
    return fewest === undefined ? [] : [...fewest].filter((id) => others.every((it) => it.has(id)))
  }
}

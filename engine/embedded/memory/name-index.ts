/** Values by their names, all of one kind: those that plain words may mean, whole names, or the words in names. */
export class NameIndex<Value> {
  /** Most names have one value: a set for each would take longer to make than everything else. */
  private readonly ids = new Map<string, number | Set<number>>()

  constructor(private readonly namesOf: (value: Value) => string[]) {}

  add(id: number, value: Value) {
    for (const name of this.namesOf(value)) {
      const known = this.ids.get(name)
      if (known === undefined) this.ids.set(name, id)
      else if (typeof known !== 'number') known.add(id)
      else if (known !== id) this.ids.set(name, new Set([known, id]))
    }
  }

  remove(id: number, value: Value) {
    for (const name of this.namesOf(value)) {
      const known = this.ids.get(name)
      if (known === id) this.ids.delete(name)
      else if (typeof known === 'object') known.delete(id)
    }
  }

  /** The values that have each of these names. */
  having(names: readonly string[]): number[] {
    const [fewest, ...others] = names.map((name) => this.with(name)).sort((a, b) => a.size - b.size)
    return fewest === undefined ? [] : [...fewest].filter((id) => others.every((it) => it.has(id)))
  }

  private with(name: string): ReadonlySet<number> {
    const known = this.ids.get(name)
    return typeof known === 'object' ? known : new Set(known === undefined ? [] : [known])
  }
}

import type { Used } from './layers.ts'

/** Another spelling or form with what it finds; `mistakes`: in what was typed. */
export type Other = { shown: string; mistakes: number; count: number }

/** What other spellings and forms found: each is told once, wherever in the query the word stands. */
export class Told {
  /** Those that found something. */
  readonly used: Used[] = []
  private readonly known = new Map<string, { by: Used; found: Map<string, Other> }>()

  /** What is told of something typed; it has to find something to be told. */
  of(kind: Used['kind'], typed: string): Used {
    return this.about(kind, typed).by
  }

  add(kind: Used['kind'], typed: string, others: readonly Other[]): Used {
    const { by, found } = this.about(kind, typed)
    for (const it of others)
      found.set(it.shown, { ...it, count: it.count + (found.get(it.shown)?.count ?? 0) })
    // First with the fewest mistakes, of these the most frequent.
    by.used = [...found.values()]
      .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || (a.shown < b.shown ? -1 : 1))
      .map(({ shown }) => shown)
    if (!this.used.includes(by)) this.used.push(by)
    return by
  }

  private about(kind: Used['kind'], typed: string) {
    const key = `${kind} ${typed}`
    const known = this.known.get(key) ?? { by: { kind, typed, used: [] }, found: new Map<string, Other>() }
    this.known.set(key, known)
    return known
  }
}

/** Asked for before the first piece of work, by modules that were loading: all work depends on it. */
const fromTheStart = new Set<string>()
let current: Set<string> | null = null
let begun = false

/** Notes that the rules of a language were asked for, by its code. */
export function noteLanguage(code: string): void {
  if (current !== null) current.add(code)
  else if (!begun) fromTheStart.add(code)
}

/**
 * Does some work and collects which languages it asked for: what it made has to be made again when the rules of one
 * of these change. The work must not wait for anything.
 */
export function collectLanguages<Result>(work: () => Result): { result: Result; asked: Set<string> } {
  const outer = current
  const asked = new Set<string>()
  begun = true
  current = asked
  try {
    return { result: work(), asked }
  } finally {
    current = outer
    for (const code of fromTheStart) asked.add(code)
    if (outer !== null) for (const code of asked) outer.add(code)
  }
}

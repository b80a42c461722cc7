/** Used before the first piece of work, by modules while they were loaded: all work depends on these. */
const fromTheStart = new Set<string>()
let current: Set<string> | null = null
let begun = false

/** Records that the rules of a language were used, by its code. */
export function noteLanguage(code: string): void {
  if (current !== null) current.add(code)
  else if (!begun) fromTheStart.add(code)
}

/**
 * Does some work and records which languages it used: the result has to be made again when the rules of one of these
 * change. The work must be synchronous.
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

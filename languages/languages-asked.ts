/** Used before the first piece of work, by modules while they were loaded: all work depends on these. */
const fromTheStart = new Set<string>()
/** What is being done: the languages that it has asked for so far, or null between two pieces of work. */
export let workInHand: Set<string> | null = null
let begun = false

/** Records that the rules of a language were used, by its code. */
export function noteLanguage(code: string): void {
  if (workInHand !== null) workInHand.add(code)
  else if (!begun) fromTheStart.add(code)
}

/**
 * Does some work and records which languages it used: the result has to be made again when the rules of one of these
 * change. The work must be synchronous.
 */
export function collectLanguages<Result>(work: () => Result): { result: Result; asked: Set<string> } {
  const outer = workInHand
  const asked = new Set<string>()
  begun = true
  workInHand = asked
  try {
    return { result: work(), asked }
  } finally {
    workInHand = outer
    for (const code of fromTheStart) asked.add(code)
    if (outer !== null) for (const code of asked) outer.add(code)
  }
}

import type { Example } from './example.ts'

// For examples: sentences that many of them use.

/** A fragment, a sentence, and what each text shows of its quotations. */
export const RUIN = '“a ruin of a mill”'
export const CLOSED = '“The mill is closed,”'

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const speakers = (text: Example['text'], ...names: (string | null)[]): Example => ({
  text,
  shows: { speakers: names },
})
export const people = (text: Example['text'], ...names: string[]): Example => ({
  text,
  shows: { people: names },
})
/** @param role `role @ affiliation` */
export const role = (text: Example['text'], ...roles: string[]): Example => ({ text, shows: { roles } })
export const cue = (text: Example['text'], ...cues: (string | null)[]): Example => ({ text, shows: { cues } })
export const groups = (text: Example['text'], ...shown: string[]): Example => ({
  text,
  shows: { groups: shown },
})
export const organisations = (text: Example['text'], ...names: string[]): Example =>
  groups(text, ...names.map((name) => `${name} (organisation)`))
/** No group. */
export const none = (text: Example['text']): Example => groups(text)
export const capitals = (word: string): string => word.toUpperCase()

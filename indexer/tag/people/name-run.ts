/** Tokens `[from, to)` that look like a person's name, without titles. */
export type NameRun = {
  from: number
  to: number
  titled: boolean
  /** What shows that it is a person's, where its letters cannot. */
  rule?: 'title-before-name' | 'speech-verb' | 'given-name'
}

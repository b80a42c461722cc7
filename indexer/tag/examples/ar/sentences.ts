import type { Example } from '../example.ts'

// For examples in Arabic: a sentence of a name that nothing but the words around it shows, and a quotation.

export const CLOSED = '«المطحنة مغلقة منذ أسبوع»'

export const speakers = (text: Example['text'], ...names: (string | null)[]): Example => ({
  text,
  shows: { speakers: names },
})
export const people = (text: Example['text'], ...names: string[]): Example => ({
  text,
  shows: { people: names },
})

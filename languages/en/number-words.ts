const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A small number in digits or letters, for a pattern. */
export const NUMBER = String.raw`\d{1,3}|[Aa]n?|${[...NUMBERS, ...NUMBERS.map(capital)].join('|')}`

/** What `NUMBER` found, from 1; null for nought. */
export function countOf(word: string): number | null {
  const folded = word.toLowerCase()
  if (/^\d/.test(folded)) return Number(folded) || null
  return /^an?$/.test(folded) ? 1 : NUMBERS.indexOf(folded) + 1 || null
}

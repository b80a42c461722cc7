import type { PassageView } from '../passage/passage-view.ts'

/** Whether a capitalised word behind the name of a person need not be part of a longer name. */
export function mayFollowPerson(
  { language: { grammar, groups, people } }: PassageView,
  word: string,
): boolean {
  if (grammar.functionWords.has(word)) return true
  // Where every noun has a capital, one may just come next: `Jane Doe Anfang März`, but not `Jane Doe Stiftung`.
  return (
    grammar.isNoun !== null &&
    !grammar.isNoun(word) &&
    !groups.nouns.has(word) &&
    !people.notPersonWords.has(word)
  )
}

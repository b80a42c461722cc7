import type { PassageView } from '../passage/passage-view.ts'

/** Currency signs of one country. */
const SIGNS: Readonly<Record<string, string>> = { '£': 'GB' }

/** The countries whose institutions a document names, in the words of its own language. */
export function institutionsIn(views: readonly PassageView[]): Set<string> {
  const found = new Set<string>()
  for (const { language, tokens, text } of views) {
    const { institutions } = language.places
    if (institutions.size === 0) continue
    for (const token of tokens) {
      const country = institutions.get(token.folded)
      if (country !== undefined) found.add(country)
    }
    for (const [sign, country] of Object.entries(SIGNS)) if (text.includes(sign)) found.add(country)
  }
  return found
}

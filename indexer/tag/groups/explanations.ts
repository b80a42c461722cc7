import { joined } from '../passage/index.ts'
import { wordAt } from './group-mention.ts'
import type { Asked } from './name-context.ts'

const WORDS_AT_MOST = 9

/** `Doe, a mining company,` and `Doe is a company that …` */
export function isExplained({ view, run }: Asked): boolean {
  const last = view.tokens[run.to - 1]
  const next = view.tokens[run.to]
  if (!last || !next || last.possessive) return false
  const comma = view.text.slice(last.end, next.start) === ', '
  const { grammar, groups, people } = view.language
  const verb = joined(view, run.to - 1) && grammar.copulas.has(next.folded)
  if (!comma && !verb) return false
  const article = verb ? run.to + 1 : run.to
  if (!grammar.articles.has(wordAt(view, article))) return false
  for (let at = article + 1; at < article + WORDS_AT_MOST; at += 1) {
    const word = wordAt(view, at)
    if (!joined(view, at - 1) || view.tokens[at]?.capital || people.personNouns.has(word)) return false
    if (grammar.prepositions.has(word) || grammar.relatives.has(word) || grammar.complementizers.has(word))
      return false
    if (!groups.callingNouns.has(word) && !groups.explainingNouns.has(word)) continue
    const after = wordAt(view, at + 1)
    if (groups.countingNouns.has(word) && groups.ofLinks.has(after)) return false
    return !joined(view, at) || groups.explanationEnds.has(after)
  }
  return false
}

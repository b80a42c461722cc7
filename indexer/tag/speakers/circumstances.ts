import { joined, perLanguage } from '../passage/index.ts'
import { type Scene, wordAt } from './scene.ts'

// What stands between a verb and its subject, or before both: to whom, when and where it was said.

const SKIPPED_AT_MOST = 14

const weekdaysOf = perLanguage(
  ({ calendar }) => new Set(calendar.weekdays.flat().map((name) => name.toLowerCase())),
)
const monthsOf = perLanguage(
  ({ calendar }) => new Set(calendar.months.flat().map((name) => name.toLowerCase())),
)

const spelledAt = ({ view: { text, tokens } }: Scene, at: number) =>
  text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0).toLowerCase()

const isTime = (scene: Scene, at: number) => weekdaysOf(scene.view.language).has(spelledAt(scene, at))
const isMonth = (scene: Scene, at: number) => monthsOf(scene.view.language).has(spelledAt(scene, at))

/** Whether a word ends any phrase. */
export function endsPhrase(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  const word = wordAt(scene, at)
  return (
    grammar.relatives.has(word) ||
    grammar.auxiliaries.has(word) ||
    grammar.copulas.has(word) ||
    grammar.pronouns.has(word) ||
    grammar.reflexives.has(word) ||
    grammar.adverbs.has(word) ||
    isTime(scene, at) ||
    /^\d/.test(word)
  )
}

/** The token after what may stand between a verb and its subject: `hier à l’AFP`, `este lunes en Madrid`. */
export function pastCircumstances(scene: Scene, from: number): number {
  const { view } = scene
  const { grammar } = view.language
  let at = from
  while (at < from + SKIPPED_AT_MOST && at < view.tokens.length) {
    if (at > from && !joined(view, at - 1)) return at
    const word = wordAt(scene, at)
    if (isTime(scene, at) || grammar.adverbs.has(word) || grammar.isDerivedAdverb(word)) {
      at += 1
      continue
    }
    if (grammar.determiners.has(word) && isTime(scene, at + 1)) {
      at += 2
      continue
    }
    // `lundi 6 mai`, `el 8 de marzo de 2019`
    const day =
      /^\d{1,4}$/.test(word) || (grammar.determiners.has(word) && /^\d{1,2}$/.test(wordAt(scene, at + 1)))
    if (day || isMonth(scene, at)) {
      at += 1
      while (
        grammar.tightLinks.has(wordAt(scene, at)) &&
        (isMonth(scene, at + 1) || /^\d{4}$/.test(wordAt(scene, at + 1)))
      )
        at += 1
      continue
    }
    if (!grammar.prepositions.has(word)) return at
    const next = pastComplement(scene, at, from + SKIPPED_AT_MOST)
    if (next === null) return at
    at = next
  }
  return at
}

const isNamedWithArticle = ({ view, ...scene }: Scene, at: number): boolean =>
  joined(view, at - 1) &&
  view.tokens[at]?.capital === true &&
  view.language.grammar.articles.has(view.tokens[at]?.folded ?? '') &&
  scene.startsAt.get(at)?.entity.type !== 'person'

function pastName({ view, startsAt }: Scene, from: number, limit: number): number {
  const match = startsAt.get(from)
  if (match) return match.to
  let to = from + 1
  while (to < limit && view.tokens[to]?.capital && joined(view, to - 1)) to += 1
  return to
}

/** The token after a preposition and its noun; null if that cannot be told. */
function pastComplement(scene: Scene, preposition: number, limit: number): number | null {
  if (preposition > limit) return null
  const { view } = scene
  const { grammar } = view.language
  let at = preposition + 1
  while (grammar.determiners.has(wordAt(scene, at)) && !scene.startsAt.has(at) && at < preposition + 3)
    at += 1
  const match = scene.startsAt.get(at)
  if (match) return match.to
  const token = view.tokens[at]
  if (!token || !joined(view, at - 1) || endsPhrase(scene, at)) return isTime(scene, at) ? at + 1 : null
  if (grammar.prepositions.has(token.folded) || grammar.conjunctions.has(token.folded)) return null
  let to = at + 1
  while (
    token.capital &&
    to < limit &&
    view.tokens[to]?.capital &&
    joined(view, to - 1) &&
    !scene.startsAt.has(to)
  )
    to += 1
  // `con el matutino El Molinero`: a name that begins with an article is the one of the noun before it.
  if (!token.capital && isNamedWithArticle(scene, to)) return pastName(scene, to, limit)
  // `dans un entretien à la presse`, `en rueda de prensa`
  if (!token.capital && grammar.tightLinks.has(wordAt(scene, to)) && joined(view, to - 1))
    return pastComplement(scene, to, limit)
  return to
}

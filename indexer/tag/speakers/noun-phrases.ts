import type { Language } from '../../../languages/index.ts'
import type { NameMatch } from '../names/names.ts'
import { joined } from '../passage/index.ts'
import { type Actor, isHead, type Scene, textOf } from './scene.ts'

export const NOUN_PHRASE_WORDS = 8

export function ofMatch(match: NameMatch): Actor | null {
  const { from, to, entity, short } = match
  if (entity.type === 'person') return { type: 'person', entity, short, from, to }
  if (entity.type === 'group') return { type: 'group', entity, short, from, to }
  return entity.place.precision === 'country' ? { type: 'place', entity, from, to } : null
}

export const endsPhrase = ({ grammar }: Language, word: string) =>
  grammar.prepositions.has(word) ||
  grammar.conjunctions.has(word) ||
  grammar.auxiliaries.has(word) ||
  grammar.adverbs.has(word) ||
  grammar.pronouns.has(word)

/** A phrase whose last word is the noun at `head`: back to its determiner, possessive or first word. */
export function nominalEndingAt(scene: Scene, head: number, to = head + 1): Actor | null {
  const { view } = scene
  const { grammar, speech } = view.language
  const noun = view.tokens[head]
  if (!noun || noun.possessive || !isHead(view.language, noun.folded)) return null
  let from = head
  let owner: NameMatch | null = null
  while (from > 0 && head - from < NOUN_PHRASE_WORDS && joined(view, from - 1)) {
    const before = view.tokens[from - 1]
    if (!before || view.inQuotation[from - 1] !== view.inQuotation[head]) break
    const match = scene.endsAt.get(from - 1)
    if (match) {
      owner = match
      from = match.from
      if (before.possessive) break
      continue
    }
    if (grammar.determiners.has(before.folded)) {
      from -= 1
      break
    }
    const word = before.folded
    if (
      grammar.prepositions.has(word) ||
      grammar.conjunctions.has(word) ||
      grammar.auxiliaries.has(word) ||
      grammar.pronouns.has(word)
    )
      break
    if (speech.cues.get(word)?.form === 'past' && head - from > 0 && !before.capital) break
    from -= 1
    if (!before.possessive) continue
    // `the ad's narrator` begins with its article.
    if (from > 0 && joined(view, from - 1) && grammar.determiners.has(view.tokens[from - 1]?.folded ?? ''))
      from -= 1
    break
  }
  const determiner = view.tokens[from]?.folded ?? ''
  const definite =
    grammar.definite.has(determiner) || (owner !== null && view.tokens[owner.to - 1]?.possessive === true)
  return { type: 'nominal', name: textOf(view, from, to), head: noun.folded, definite, owner, from, to }
}

/** How many complements a description has at most: `a resident of a village in the north of the valley` has three. */
const COMPLEMENTS_AT_MOST = 8

/** The phrase of a noun with its complements: `a resident [of Doe]`, `a spokesman [for the group]`. */
export function climbFrom(scene: Scene, at: number, to: number, complements = 1): Actor | null {
  if (complements > COMPLEMENTS_AT_MOST) return null
  const { view } = scene
  const { grammar, people, speech } = view.language
  for (let i = at; i > 0 && at - i < NOUN_PHRASE_WORDS; i -= 1) {
    const token = view.tokens[i]
    if (!token || (i < at && !joined(view, i))) return null
    if (grammar.links.has(token.folded) || people.servingLinks.has(token.folded)) {
      if (!joined(view, i) || !joined(view, i - 1)) return null
      if (people.tiedToMatters.has(view.tokens[i - 1]?.folded ?? '') && joined(view, i - 2))
        return nominalEndingAt(scene, i - 2, to)
      if (people.servingLinks.has(token.folded) && !people.servingNouns.has(view.tokens[i - 1]?.folded ?? ''))
        return null
      return nominalEndingAt(scene, i - 1, to) ?? climbFrom(scene, i - 1, to, complements + 1)
    }
    const word = token.folded
    if (grammar.conjunctions.has(word) || grammar.auxiliaries.has(word) || grammar.prepositions.has(word))
      return null
    if (speech.cues.get(word)?.form === 'past') return null
  }
  return null
}

/** The noun at `head` with its complements: `a resident of Doe`, `an officer at the scene`. */
export function withComplement(scene: Scene, from: number, head: number): Actor | null {
  const { view } = scene
  const { grammar, people } = view.language
  const tied = people.tiedToMatters.has(view.tokens[head + 1]?.folded ?? '') && joined(view, head)
  const at = tied ? head + 2 : head + 1
  const link = view.tokens[at]
  const links =
    link !== undefined &&
    (grammar.links.has(link.folded) ||
      (people.servingLinks.has(link.folded) &&
        (tied || people.servingNouns.has(view.tokens[head]?.folded ?? ''))))
  let to = head + 1
  let owner: NameMatch | null = null
  if (links && joined(view, at - 1) && joined(view, at)) {
    let i = at + 1
    if (grammar.determiners.has(view.tokens[i]?.folded ?? '') && joined(view, i)) i += 1
    const match = scene.startsAt.get(i) ?? scene.startsAt.get(i + 1)
    if (match?.entity.type === 'person') return ofMatch(match)
    // `in` may also begin something that is not part of the phrase: `said a man in a statement`.
    const tight = !grammar.looseLinks.has(link.folded)
    if (match?.from === i) {
      to = match.to
      owner = match
    } else if (tight || view.tokens[i]?.capital) {
      let end = i
      while (
        end < i + 4 &&
        (end === i || joined(view, end - 1)) &&
        view.tokens[end] &&
        !endsPhrase(view.language, view.tokens[end]?.folded ?? '')
      )
        end += 1
      to = end
    }
  }
  const noun = view.tokens[head]?.folded ?? ''
  const first = scene.startsAt.get(from)
  const definite =
    grammar.definite.has(view.tokens[from]?.folded ?? '') ||
    (first !== undefined && view.tokens[first.to - 1]?.possessive === true)
  return {
    type: 'nominal',
    name: textOf(view, from, to),
    head: noun,
    definite,
    owner: owner ?? first ?? null,
    from,
    to,
  }
}

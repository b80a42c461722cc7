import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, perLanguage } from '../passage/index.ts'
import { isWriting } from './referents.ts'
import { type Actor, between, isHead, type Scene, textOf, wordAt } from './scene.ts'
import { unknownNameEndingAt } from './unknown-names.ts'

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

/** Words for a time, which no noun phrase continues across: `on Friday police said`, `in recent days officials said`. */
const timesOf = perLanguage(
  ({ calendar, dates }) =>
    new Set([calendar.weekdays, calendar.months, Object.values(dates.units)].flat(2).map(fold)),
)

function isTimeWord(scene: Scene, at: number): boolean {
  const { view } = scene
  const word = view.tokens[at]?.folded ?? ''
  // `the 34-year-old mother` says how old she is.
  if (between(scene, at, at + 1) === '-') return false
  return timesOf(view.language).has(word) || /^\d{4}$/.test(word)
}

/** Whether a word without a capital looks like a verb in the past, or is one of saying. */
function isVerb({ view }: Scene, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.capital) return false
  const { grammar, speech } = view.language
  const cue = speech.cues.get(token.folded)
  return (cue !== undefined && !cue.noun) || grammar.irregularPasts.has(token.folded) || cue?.form === 'past'
}

const isTitleOrRole = ({ grammar, people }: Language, word: string) =>
  people.titles.has(word) ||
  ((people.personNouns.has(word) || people.roleWords.has(word)) && !grammar.isPlural(word))

/**
 * Where a phrase that ends in a name begins: `the Doe Watch director Jane Roe`, `House Speaker Jane Doe`. Without a
 * title right before the name, nothing but a determiner belongs to it.
 * @param from the first token of the name
 */
export function phraseStart(scene: Scene, from: number): number {
  const { view } = scene
  const { grammar } = view.language
  let at = from
  while (at > 0 && from - at < NOUN_PHRASE_WORDS && joined(view, at - 1)) {
    const word = wordAt(scene, at - 1)
    if (view.inQuotation[at - 1] !== view.inQuotation[from]) break
    if (grammar.determiners.has(word)) return at - 1
    if (at === from && !isTitleOrRole(view.language, word)) break
    // `at the convention Sen. Jane Doe`: a title with a capital continues no noun without one.
    const title = view.tokens[from - 1]
    if (title?.capital && !view.tokens[at - 1]?.capital && !isTitleOrRole(view.language, word)) break
    // `Minister for Wool Dr Jane Doe`: a form of address begins a phrase, and only titles stand before it.
    const isAddress = at < from && view.language.people.courtesyTitles.has(wordAt(scene, at))
    if (isAddress && !isTitleOrRole(view.language, word)) break
    if (endsPhrase(view.language, word) || isTimeWord(scene, at - 1) || isVerb(scene, at - 1)) break
    at = scene.endsAt.get(at - 1)?.from ?? at - 1
  }
  return at
}

/** Whether a preposition may also be a conjunction before a clause: `as Doe said`. */
export const beginsClause = ({ grammar }: Language, word: string) => grammar.clausePrepositions.has(word)

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
      // `said that officers threaten`
      if (grammar.complementizers.has(before.folded) && grammar.isPlural(noun.folded)) break
      from -= 1
      break
    }
    const word = before.folded
    if (
      grammar.prepositions.has(word) ||
      grammar.conjunctions.has(word) ||
      grammar.auxiliaries.has(word) ||
      grammar.pronouns.has(word) ||
      isTimeWord(scene, from - 1)
    )
      break
    if (speech.cues.get(word)?.form === 'past' && !before.capital) break
    from -= 1
    if (!before.possessive) continue
    // `the ad's narrator` begins with its article.
    if (from > 0 && joined(view, from - 1) && grammar.determiners.has(view.tokens[from - 1]?.folded ?? ''))
      from -= 1
    break
  }
  // `Sometimes people say`
  while (from < head && grammar.adverbs.has(view.tokens[from]?.folded ?? '')) from += 1
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
        return sent(scene, i - 1, to, complements)
      return (
        nominalEndingAt(scene, i - 1, to) ??
        nameBefore(scene, i - 1, to, complements) ??
        climbFrom(scene, i - 1, to, complements + 1)
      )
    }
    const word = token.folded
    if (grammar.conjunctions.has(word) || grammar.auxiliaries.has(word) || grammar.prepositions.has(word))
      return null
    if (speech.cues.get(word)?.form === 'past') return null
  }
  return null
}

/** `Mr. Doe of the Doe Club`, `Doe Watch in Kenya`: a name with a complement. */
function nameBefore(scene: Scene, at: number, to: number, complements: number): Actor | null {
  const { view } = scene
  const match = scene.endsAt.get(at)
  if (match?.entity.type === 'place' || view.tokens[at]?.possessive) return null
  const titled = view.language.people.titles.has(wordAt(scene, at - 1)) && joined(view, at - 1)
  const named = match ? ofMatch(match) : titled ? unknownNameEndingAt(scene, at) : null
  if (!named) return null
  const start = phraseStart(scene, named.from)
  const link = wordAt(scene, start - 1)
  if (!joined(view, start - 1) || !view.language.grammar.prepositions.has(link)) return named
  return beginsClause(view.language, link) ? named : climbFrom(scene, start - 1, to, complements + 1)
}

/** `a letter to Jane Doe`, `an email from Jane Doe to John Roe`: what is sent, and never whom it is sent to. */
function sent(scene: Scene, at: number, to: number, complements: number): Actor | null {
  const { view } = scene
  const match = scene.endsAt.get(at)
  const above = match ? climbFrom(scene, phraseStart(scene, match.from) - 1, to, complements + 1) : null
  const actor = above ?? nominalEndingAt(scene, at, to)
  return actor?.type === 'nominal' && isWriting(view.language, actor.head) ? { ...actor, owner: null } : null
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

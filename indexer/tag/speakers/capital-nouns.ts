import type { NameMatch } from '../names/names.ts'
import { joined } from '../passage/index.ts'
import { timeNouns } from '../people/index.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, between, isHead, type Scene, textOf, wordAt } from './scene.ts'
import { unknownNameStartingAt } from './unknown-names.ts'

// Phrases in a language in which every noun has a capital, so that nouns and names show where a phrase is going on.

/** A phrase that begins at a token, and the token after it. */
export type Phrase = { actor: Actor | null; end: number }

/** The nouns and names right beside each other: `CDU-Chef Jane Doe`. */
type Nouns = { end: number; person: NameMatch | null; other: NameMatch | null; head: number | null }

const ADJECTIVES_AT_MOST = 5
const NOUNS_AT_MOST = 8
const COMPLEMENTS_AT_MOST = 4

/** Whether a word belongs to the next one, as far as what is between them shows it. */
const isBeside = (scene: Scene, left: number) =>
  joined(scene.view, left) || /^['’‘]\s$/.test(between(scene, left, left + 1))

/** `Doe’ Kollegin`: a possessive, by any mark that may be an apostrophe. */
const ownsWhatFollows = ({ view }: Scene, { to, end }: NameMatch) =>
  view.tokens[to - 1]?.possessive === true || /^['’‘]\s\p{Lu}/u.test(view.text.slice(end, end + 3))

function nounsFrom(scene: Scene, from: number): Nouns {
  const { view } = scene
  const found: Nouns = { end: from, person: null, other: null, head: null }
  while (
    found.end < from + NOUNS_AT_MOST &&
    (found.end === from ||
      isBeside(scene, found.end - 1) ||
      /^ -$/.test(between(scene, found.end - 1, found.end)))
  ) {
    const at = found.end
    if (view.inQuotation[at] !== view.inQuotation[from]) break
    const match = scene.startsAt.get(at)
    if (match?.entity.type === 'person' && !ownsWhatFollows(scene, match))
      return { ...found, end: match.to, person: match }
    if (match) {
      found.other ??= match
      found.end = match.to
      continue
    }
    const token = view.tokens[at]
    if (!token?.capital || (at > from && isOther(scene, at))) break
    const noun = view.language.grammar.withoutCase(token.folded)
    if (isHead(view.language, token.folded) || isHead(view.language, noun)) found.head = at
    found.end = pastShared(scene, at + 1)
  }
  return found
}

/** A function word, or the beginning of a time: `die Polizei Anfang März`. */
function isOther({ view: { language, tokens } }: Scene, at: number): boolean {
  const word = tokens[at]?.folded ?? ''
  return language.grammar.functionWords.has(word) || timeNouns(language).has(word)
}

/** Past the *and* inside a compound: `Bau- und Mühlenexpertin`, `Autorin und -Expertin`. */
function pastShared(scene: Scene, at: number): number {
  const { tokens, language, text } = scene.view
  if (!language.grammar.coordinators.has(wordAt(scene, at)) || !tokens[at + 1]?.capital) return at
  const shared = text.slice(tokens[at - 1]?.end, tokens[at]?.start) === '- '
  return shared || text.slice(tokens[at]?.end, tokens[at + 1]?.start) === ' -' ? at + 1 : at
}

/** Past a determiner, numbers and adjectives. */
function pastModifiers(scene: Scene, from: number): number {
  const { view } = scene
  const { grammar } = view.language
  let at = from
  for (; at < from + ADJECTIVES_AT_MOST && joined(view, at); at += 1) {
    const token = view.tokens[at]
    if (!token || scene.startsAt.has(at)) return at
    if (at === from && grammar.determiners.has(token.folded)) continue
    if (token.capital && !(at === from && token.initial && grammar.functionWords.has(token.folded))) return at
    const word = token.folded
    if (
      grammar.prepositions.has(word) ||
      grammar.conjunctions.has(word) ||
      grammar.auxiliaries.has(word) ||
      grammar.pronouns.has(word) ||
      grammar.determiners.has(word)
    )
      return at
  }
  return at
}

const isMedium = (match: NameMatch | null) => match?.entity.type === 'group' && match.entity.kind === 'media'

/**
 * A genitive or a phrase with a preposition after a noun: `Sprecher der Polizei`, `Expertin von Doe`; null if none
 * belongs to it.
 */
export function complementAt(scene: Scene, at: number, where?: 'country'): Nouns | null {
  const { view } = scene
  const { grammar, people } = view.language
  if (!joined(view, at - 1)) return null
  const word = wordAt(scene, at)
  const genitive = grammar.genitiveArticles.has(word)
  if (!genitive && !grammar.links.has(word)) return null
  const nouns = nounsFrom(scene, pastModifiers(scene, genitive ? at : at + 1))
  if (nouns.end <= at + 1 && !(nouns.end === at + 1 && nouns.other)) return null
  // Whom it was said to: `ein Sprecher der Welt`.
  if (genitive && isMedium(nouns.other)) return null
  // A place or a time need not belong to the noun: `sagte ein Mann in einem Gespräch`.
  const tight = genitive || grammar.tightLinks.has(word)
  if (tight || nouns.other !== null || people.servingLinks.has(word)) return nouns
  // `Sprecherin von Doe Watch in Roe`: of a body in a country.
  const isCountry = where === 'country' && nouns.end === at + 2 && scene.isCountryAt(at + 1)
  return isCountry ? nouns : null
}

/** Whether a noun is for a person, and not for a group or something written. */
const isPersonNoun = ({ view: { language, tokens } }: Scene, at: number) =>
  language.people.personNouns.has(tokens[at]?.folded ?? '')

/** Whether what precedes a name in a complement may be a person: `des Lehrers John Doe`. */
function mayBePerson(scene: Scene, from: number, to: number): boolean {
  const { grammar, people, groups } = scene.view.language
  for (let at = from; at < to; at += 1) {
    const word = grammar.withoutCase(wordAt(scene, at))
    if (people.personNouns.has(word)) return true
    if (groups.nouns.has(word) || grammar.isNoun?.(word) === true) return false
    if (scene.view.tokens[at]?.capital && grammar.isAgent(word)) return true
  }
  return false
}

/** The name after a comma that says who is meant: `die Leiterin, Jane Doe,`. */
function namedAfterComma(scene: Scene, end: number): NameMatch | null {
  const match = scene.startsAt.get(end)
  return match?.entity.type === 'person' && /^,\s$/.test(between(scene, end - 1, end)) ? match : null
}

/** The phrase that begins at a token, as the subject of a verb beside it. */
export function phraseFrom(scene: Scene, from: number): Phrase {
  const { view } = scene
  const { grammar, people } = view.language
  const nothing = { actor: null, end: from }
  const pronoun = grammar.pronouns.get(wordAt(scene, from))
  if (pronoun) return { actor: { type: 'pronoun', pronoun, from, to: from + 1 }, end: from + 1 }
  const first = pastModifiers(scene, from)
  const nouns = nounsFrom(scene, first)
  const { person, other, head } = nouns
  if (nouns.end === first) return nothing
  if (person) return { actor: ofMatch(person), end: nouns.end }
  const determiner = grammar.determiners.has(wordAt(scene, from))
  if (head === null) {
    const only = other !== null && other.from === first && other.to === nouns.end
    if (only) return { actor: ofMatch(other), end: nouns.end }
    const named =
      determiner || first > from ? titled(scene, first, nouns.end) : unknownNameStartingAt(scene, first)
    return { actor: named, end: nouns.end }
  }
  const named = titled(scene, first, nouns.end)
  if (named) return { actor: named, end: nouns.end }
  // `Sprecher Doe`, of whom nothing else is known, is not a source without a name.
  if (head + 1 < nouns.end && people.titles.has(wordAt(scene, head))) return { actor: null, end: nouns.end }
  let { end } = nouns
  let owner = other
  for (let count = 0; count < COMPLEMENTS_AT_MOST; count += 1) {
    const complement = complementAt(scene, end, owner?.entity.type === 'group' ? 'country' : undefined)
    if (!complement) break
    owner ??= complement.other
    if (complement.person) {
      // `die Anwältin des Lehrers John Doe`: one of the two.
      if (!mayBePerson(scene, end, complement.person.from))
        return { actor: isPersonNoun(scene, head) ? ofMatch(complement.person) : null, end: complement.end }
      end = complement.end
      break
    }
    end = complement.end
  }
  const after = isPersonNoun(scene, head) ? namedAfterComma(scene, end) : null
  if (after) return { actor: ofMatch(after), end: after.to }
  const actor: Actor = {
    type: 'nominal',
    name: textOf(view, from, end),
    head: wordAt(scene, head),
    definite: grammar.definite.has(wordAt(scene, from)),
    owner,
    from,
    to: end,
  }
  return { actor, end }
}

/** A last name after a title: `Ministerin Doe`, but not `Chef-Sätze`. */
function titled(scene: Scene, from: number, end: number): Actor | null {
  const { titles } = scene.view.language.people
  const isTitle = (at: number) =>
    at >= 0 && titles.has(wordAt(scene, at)) && between(scene, at, at + 1) !== '-'
  for (let at = end - 2; at >= from; at -= 1) if (isTitle(at)) return unknownNameStartingAt(scene, at + 1)
  return isTitle(from - 1) && joined(scene.view, from - 1) ? unknownNameStartingAt(scene, from) : null
}

import type { Language } from '../../../languages/index.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/index.ts'

// What a word may be in a phrase that names somebody, in a script without capitals.

export const NAME_WORDS = 9
/** A mark on the last letter of an adverb, which no name has. */
const INDEFINITE = /\u064B/

export const folded = (view: PassageView, at: number) => view.tokens[at]?.folded ?? ''

export const isIn = ({ grammar }: Language, list: ReadonlySet<string>, word: string) =>
  list.has(grammar.nounOf(word, list))

/** A noun for somebody who may have a name after it: an office, a rank, a witness. */
export const isPersonNoun = (language: Language, word: string): boolean =>
  !language.names.isGivenName(word) &&
  (isIn(language, language.people.titles, word) || isIn(language, language.people.personNouns, word))

export const isGroupNoun = (language: Language, word: string) => isIn(language, language.groups.nouns, word)
export const isWritingNoun = (language: Language, word: string) =>
  isIn(language, language.speech.documentNouns, word) || isIn(language, language.speech.writingNouns, word)

/** Words that no phrase goes on with. */
export const closes = ({ grammar, speech }: Language, word: string) =>
  grammar.complementizers.has(word) ||
  grammar.relatives.has(word) ||
  grammar.auxiliaries.has(word) ||
  grammar.negations.has(word) ||
  grammar.adverbs.has(word) ||
  grammar.pronouns.has(word) ||
  speech.relayedWords.has(word) ||
  speech.carriedWords.has(word) ||
  speech.cues.has(word) ||
  speech.judgingCues.has(word)

/** A preposition, and not a given name that folding makes the same. */
export function isPreposition(
  { language: { grammar, names }, text, tokens }: PassageView,
  at: number,
): boolean {
  const token = tokens[at]
  if (!token || !grammar.prepositions.has(token.folded)) return false
  return (
    !names.isGivenName(token.folded) ||
    names.neverNames.includes(text.slice(token.start, token.end).normalize('NFKC'))
  )
}

export const written = ({ text, tokens }: PassageView, at: number) =>
  text.slice(tokens[at]?.start, tokens[at]?.end).normalize('NFKC')

/** Whether a word may be part of somebody's name. */
export function mayBeName(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.attached) return false
  const { language } = view
  const { grammar, names } = language
  const word = token.folded
  if (closes(language, word) || grammar.conjunctions.has(word) || isPreposition(view, at)) return false
  if (names.neverNames.includes(written(view, at))) return false
  if (names.isGivenName(word) || names.particles.has(word)) return true
  if (names.cannotBePart(word)) return false
  if (!/^\p{L}{2,}$/u.test(word)) return false
  if (isPersonNoun(language, word) || isGroupNoun(language, word) || isWritingNoun(language, word))
    return false
  return !INDEFINITE.test(view.text.slice(token.start, token.end))
}

/** Whether nothing can follow that belongs to a phrase: a mark, or what somebody said. */
export const endsHard = (view: PassageView, to: number) =>
  !joined(view, to - 1) || view.language.grammar.complementizers.has(folded(view, to))

/** `سامر حداد - الوادي`: a dash ends a name. */
const isDashed = ({ text, tokens }: PassageView, at: number) =>
  /[–—-]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))

/**
 * Where the name that begins at a token ends: at a word that no name contains, or after a last name with an article.
 * @param isSubject right after a verb, whatever may be part of the name is
 */
export function nameEnd(
  view: PassageView,
  from: number,
  startsAt: ReadonlyMap<number, NameMatch>,
  isSubject: boolean,
): number {
  const { grammar, names } = view.language
  let to = from + 1
  while (to - from < NAME_WORDS && joined(view, to - 1) && !isDashed(view, to)) {
    const [before, word] = [folded(view, to - 1), folded(view, to)]
    if (names.completions.has(word)) {
      to += 1
      continue
    }
    const match = startsAt.get(to)
    const surname = to - from === 1 && isTitleSurname(view, to)
    const led = names.particles.has(before) && grammar.isDefinite(word)
    if (!surname && !led && (!mayBeName(view, to) || (match && match.entity.type !== 'person'))) break
    // *And* is written together with the next word, which may be a verb that is not listed.
    const mayBeJoined = grammar.coordinators.has(word.charAt(0)) && !names.isGivenName(word)
    if (mayBeJoined && to - from > 1 && !(isSubject && endsHard(view, to + 1))) break
    const tied = names.isGivenName(before) || names.particles.has(before)
    if (grammar.isDefinite(word)) {
      // After `سامر حداد`, a word with an article is no part of the name, unless nothing follows.
      if (!tied && to - from > 1 && !(isSubject && endsHard(view, to + 1))) break
      to += 1
      // A last name with an article is the last word of a name.
      if (!led) break
      continue
    }
    // After `سامر حداد`, any verb may follow, unless the name ends the phrase.
    const whole = to - from > 1 && !names.isGivenName(word) && !names.particles.has(word)
    if (!isSubject && whole && !names.particles.has(before) && !endsHard(view, to + 1)) break
    to += 1
  }
  return to
}

/** `سمر المعلم`: a title that is also a last name. */
function isTitleSurname({ language, tokens }: PassageView, at: number): boolean {
  const { grammar, names, people } = language
  const word = tokens[at]?.folded ?? ''
  if (!grammar.isDefinite(word) || !names.isGivenName(tokens[at - 1]?.folded ?? '')) return false
  return people.titleSurnames.has(grammar.nounOf(word, people.titleSurnames))
}

export const isGiven = ({ names }: Language, word: string) =>
  names.isGivenName(word) && !names.ambiguousGivenNames.has(word)

import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { NameMatch } from '../names/names.ts'
import { isLetters, joined, oneOfFolded, perLanguage } from '../passage/index.ts'
import { codeNameEndingAt, codeNameStartingAt } from './code-names.ts'
import { phraseBefore, phraseFrom } from './head-first.ts'
import {
  beginsClause,
  climbFrom,
  endsPhrase,
  NOUN_PHRASE_WORDS,
  nominalEndingAt,
  ofMatch,
  phraseStart,
  withComplement,
} from './noun-phrases.ts'
import { isWriting } from './referents.ts'
import { type Actor, between, isHead, type Scene, startsClause, textOf, wordAt } from './scene.ts'
import { unknownNameEndingAt, unknownNameStartingAt } from './unknown-names.ts'

const weekdaysOf = perLanguage(
  ({ calendar }) => new Set(calendar.weekdays.flatMap(([name = '']) => fold(name))),
)

/** Names that capitals on both sides of a link combine into one: `Association of Doe Workers`. */
const linkedName = perLanguage(({ grammar: { articles, genitives } }) => ({
  article: new RegExp(`^${oneOfFolded(articles)}\\s+`, 'iu'),
  linked: new RegExp(`^\\p{Lu}.* ${oneOfFolded(genitives)} (?:${oneOfFolded(articles)} )?\\p{Lu}`, 'u'),
}))

/**
 * `the Association of Doe Workers`: with capitalised words on both sides of its `of`, a phrase is the name of a
 * group.
 */
function asGroup(language: Language, actor: Actor | null): Actor | null {
  if (actor?.type !== 'nominal' || !language.groups.nouns.has(actor.head)) return actor
  const { article, linked } = linkedName(language)
  const name = actor.name.replace(article, '')
  if (!linked.test(name) || /\s\p{Ll}{4,}/u.test(name)) return actor
  const from = actor.from + (name === actor.name ? 0 : 1)
  return { type: 'name', name, group: true, from, to: actor.to }
}

/** `The ministry on Friday denied`: the time is not part of the subject. */
function isTime({ view }: Scene, at: number): boolean {
  return (
    weekdaysOf(view.language).has(view.tokens[at]?.folded ?? '') &&
    view.language.grammar.looseLinks.has(view.tokens[at - 1]?.folded ?? '') &&
    joined(view, at - 1) &&
    joined(view, at - 2)
  )
}

/**
 * The phrase that ends at a token, as the subject of a verb after it.
 * @param timed past the day on which it happened: a verb has only one
 */
export function actorEndingAt(scene: Scene, at: number, timed = false): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  if (grammar.headFirst) return phraseBefore(scene, at)
  const token = view.tokens[at]
  if (!token) return null
  const pronoun = grammar.pronouns.get(token.folded)
  if (pronoun) return { type: 'pronoun', pronoun, from: at, to: at + 1 }
  if (!timed && isTime(scene, at)) return actorEndingAt(scene, at - 2, true)
  // `Jane Doe III`, `Jane Doe, Jr.`
  if (view.language.names.suffixes.has(token.folded) && scene.endsAt.get(at - 1)?.entity.type === 'person')
    return actorEndingAt(scene, at - 1)
  const match = scene.endsAt.get(at)
  if (match) {
    if (token.possessive) return null
    return underLink(scene, ofMatch(match), phraseStart(scene, match.from), at, match)
  }
  if (isLetters(view, at) && joined(view, at - 1) && view.tokens[at - 1]?.capital)
    return actorEndingAt(scene, at - 1)
  const coded = codeNameEndingAt(scene, at)
  if (coded) return coded
  if (grammar.standalone.has(token.folded) && !joined(view, at - 1))
    return {
      type: 'nominal',
      name: textOf(view, at, at + 1),
      head: token.folded,
      definite: false,
      owner: null,
      from: at,
      to: at + 1,
    }
  const named = token.capital && !token.initial ? unknownNameEndingAt(scene, at) : null
  const actor = named ?? nominalEndingAt(scene, at) ?? unknownNameEndingAt(scene, at)
  if (actor === null) return asGroup(view.language, climbFrom(scene, at, at + 1))
  return underLink(scene, actor, actor.type === 'nominal' ? actor.from : phraseStart(scene, actor.from), at)
}

/**
 * What the phrase `[start, at]` belongs to: after a preposition it is a complement, as in `a spokesman for the group`,
 * and the subject only where the preposition begins a clause, as in `as the group said`.
 * @param owner a name that ends the phrase
 */
function underLink(
  scene: Scene,
  actor: Actor | null,
  start: number,
  at: number,
  owner: NameMatch | null = null,
): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  const link = wordAt(scene, start - 1)
  if (!joined(view, start - 1) || view.inQuotation[start - 1] !== view.inQuotation[at]) return actor
  if (actor && grammar.additives.has(link)) return togetherEndingAt(scene, actor, start, at)
  if (!grammar.prepositions.has(link)) return actor
  const above = climbFrom(scene, start - 1, at + 1)
  if (above?.type === 'nominal') {
    const of = isWriting(view.language, above.head) && !isOrigin(view.language, link) ? null : owner
    return asGroup(view.language, { ...above, owner: above.owner ?? of })
  }
  if (above) return above
  return beginsClause(view.language, link) ? actor : null
}

/**
 * `Jane Doe and John Roe`, `police and protesters`: what ends at a token, and what a conjunction joins to it. Null if the
 * conjunction may as well be between two clauses, as in `Poe met Doe and Roe said`.
 */
function togetherEndingAt(scene: Scene, right: Actor, start: number, at: number): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  const and = start - 1
  const before = view.tokens[and - 1]
  if (!before || !joined(view, and - 1) || view.inQuotation[and - 1] !== view.inQuotation[at]) return right
  // Of more complements: `the governments of Doe and Roe`.
  const match = scene.endsAt.get(and - 1)
  const first = match ? phraseStart(scene, match.from) : null
  if (first !== null && joined(view, first - 1) && grammar.prepositions.has(wordAt(scene, first - 1))) {
    const above = climbFrom(scene, first - 1, at + 1)
    if (above?.type === 'nominal') return above
    if (!beginsClause(view.language, wordAt(scene, first - 1))) return null
  }
  const left = before.possessive ? null : actorEndingAt(scene, and - 1)
  // A name before it that is not understood is one of the two.
  if (left === null) return before.capital ? null : right
  if (left.type === 'pronoun') return null
  // `Former prosecutor and mayor Jane Doe` is one person.
  const isRole = left.type === 'nominal' && !grammar.determiners.has(wordAt(scene, left.from))
  if (isRole && right.type === 'person' && !grammar.isPlural(left.head)) return right
  const opens = startsClause(scene, left.type === 'nominal' ? left.from : phraseStart(scene, left.from), 0)
  if (!opens || !grammar.copulative.has(wordAt(scene, and))) return null
  return joint(scene, left, right)
}

/** One phrase for several: described as worded, or with the names of all. */
function joint(scene: Scene, left: Actor, right: Actor): Actor {
  const { view } = scene
  const range = { from: left.from, to: right.to }
  if (left.type === 'nominal' && right.type === 'nominal') {
    return { ...right, ...range, name: textOf(view, range.from, range.to), definite: false, owner: null }
  }
  const members = left.type === 'together' ? left.members : [left]
  const links = left.type === 'together' ? left.links : []
  const gap = view.text.slice(view.tokens[left.to - 1]?.end, view.tokens[right.from]?.start)
  const and = /^(?:,?\s+\p{Ll}+\s|,\s)/u.exec(gap)?.[0].replace(/\s+/g, ' ') ?? ' '
  return { type: 'together', members: [...members, right], links: [...links, and], ...range }
}

/** `said Jane Doe and John Roe`: another who is joined to the one that ends before a token, unless a verb follows. */
function withOthers(scene: Scene, actor: Actor | null): Actor | null {
  if (!actor || actor.type === 'pronoun') return actor
  const { view } = scene
  const { grammar, speech } = view.language
  const and = actor.to
  if (!grammar.copulative.has(wordAt(scene, and)) || !joined(view, and - 1) || !joined(view, and))
    return actor
  const next = view.tokens[and + 1]
  const opens = next?.capital || grammar.determiners.has(next?.folded ?? '')
  const other = opens ? actorStartingAt(scene, and + 1) : null
  if (!other || other.type === 'pronoun') return actor
  const verb = wordAt(scene, other.to)
  const acts =
    joined(view, other.to - 1) &&
    (grammar.auxiliaries.has(verb) ||
      speech.cues.has(verb) ||
      grammar.irregularPasts.has(verb) ||
      grammar.isRegularPast(verb))
  return acts ? actor : joint(scene, actor, other)
}

/** `the letter of Jane Doe`, `the report by Doe Watch`: who wrote it, unlike in `the report on Doe Watch`. */
const isOrigin = ({ grammar, speech }: Language, link: string) =>
  grammar.genitives.has(link) || grammar.agents.has(link) || speech.spokenLinks.has(link)

/** The phrase that begins at a token, as the subject of a verb before it (`said a resident of Doe`). */
export const actorStartingAt = (scene: Scene, at: number): Actor | null =>
  withOthers(scene, oneStartingAt(scene, at))

function oneStartingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const { grammar, people } = view.language
  if (grammar.headFirst) return phraseFrom(scene, at)
  const token = view.tokens[at]
  if (!token) return null
  const pronoun = grammar.pronouns.get(token.folded)
  if (pronoun) return { type: 'pronoun', pronoun, from: at, to: at + 1 }
  const coded = codeNameStartingAt(scene, at)
  if (coded) return coded
  let [head, end] = [-1, at]
  for (let i = at; i < at + NOUN_PHRASE_WORDS + 4; i += 1) {
    const word = view.tokens[i]
    if (
      !word ||
      (i > at && !joined(view, i - 1) && between(scene, i - 1, i) !== '/') ||
      view.inQuotation[i] !== view.inQuotation[at]
    )
      break
    const match = scene.startsAt.get(i)
    // The name of a person ends the phrase wherever it occurs in it: `said Doe Watch director Jane Roe`.
    if (match?.entity.type === 'person') return ofMatch(match)
    if (match) {
      const last = view.tokens[match.to - 1]
      i = match.to - 1
      end = match.to
      const after = view.tokens[match.to]
      const goesOn = after && joined(view, i) && !endsPhrase(view.language, after.folded)
      if (
        i === match.to - 1 &&
        match.from === at &&
        !last?.possessive &&
        !(goesOn && !after.capital && isNounAhead(scene, match.to))
      ) {
        return ofMatch(match)
      }
      continue
    }
    if (i > at && endsPhrase(view.language, word.folded)) break
    if (isHead(view.language, word.folded)) head = i
    end = i + 1
  }
  const titled = people.titles.has(token.folded)
  // `said Doeford-based strategists` begins with no name.
  const tied = between(scene, at, at + 1) === '-' && !view.tokens[at + 1]?.capital
  if (
    token.capital &&
    !tied &&
    !titled &&
    !isHead(view.language, token.folded) &&
    !grammar.determiners.has(token.folded)
  ) {
    const named = unknownNameStartingAt(scene, at)
    if (named) return named
  }
  if (head === -1) return titled ? unknownNameStartingAt(scene, at + 1) : null
  const person = personAfter(scene, Math.max(end, head + 1)) ?? personBeyond(scene, head)
  if (person) return person
  // A capitalised word after the title is the name: `said Mayor Doe`.
  const called = view.tokens[head + 1]
  if (called?.capital && joined(view, head)) return unknownNameStartingAt(scene, head + 1)
  return asGroup(view.language, withComplement(scene, at, head))
}

function isNounAhead(scene: Scene, at: number): boolean {
  for (let i = at; i < at + 5; i += 1) {
    const word = scene.view.tokens[i]?.folded ?? ''
    if (isHead(scene.view.language, word)) return true
    if (endsPhrase(scene.view.language, word) || !joined(scene.view, i)) return false
  }
  return false
}

/** `said the group's director, Jane Doe`, `said the ministry's spokesman, Colonel Jane Doe` */
export function personAfter(scene: Scene, at: number): Actor | null {
  const { view } = scene
  if (!/^,\s$/.test(between(scene, at - 1, at))) return null
  const { titles } = view.language.people
  let from = at
  while (from - at < TITLES_AT_MOST && titles.has(wordAt(scene, from)) && joined(view, from)) from += 1
  const match = scene.startsAt.get(from)
  if (match?.entity.type !== 'person') return null
  // `said the owner, Jane Doe said`
  return view.language.speech.cues.has(wordAt(scene, match.to)) && joined(view, match.to - 1)
    ? null
    : ofMatch(match)
}

const TITLES_AT_MOST = 4

/** The same past the complements of the noun: `said the head of its mission in Doe, Jane Roe`. */
export function personBeyond(scene: Scene, head: number): Actor | null {
  const { view } = scene
  const { grammar, speech } = view.language
  for (let at = head; at < head + NOUN_PHRASE_WORDS + 4; at += 1) {
    if (!joined(view, at)) return personAfter(scene, at + 1)
    const word = wordAt(scene, at + 1)
    // `Minister of Wool and Weaving, Jane Doe`: two parts of one office.
    const joins = grammar.additives.has(word) && view.tokens[at]?.capital && view.tokens[at + 2]?.capital
    if (joins) continue
    if (grammar.auxiliaries.has(word) || grammar.conjunctions.has(word) || speech.cues.has(word)) return null
    if (grammar.irregularPasts.has(word) || grammar.isRegularPast(word)) return null
  }
  return null
}

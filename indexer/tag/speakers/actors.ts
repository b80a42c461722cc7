import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/words.ts'
import { joined, oneOfFolded, perLanguage } from '../passage/index.ts'
import {
  climbFrom,
  endsPhrase,
  NOUN_PHRASE_WORDS,
  nominalEndingAt,
  ofMatch,
  withComplement,
} from './noun-phrases.ts'
import { type Actor, isHead, type Scene, textOf } from './scene.ts'
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
  const token = view.tokens[at]
  if (!token) return null
  const pronoun = grammar.pronouns.get(token.folded)
  if (pronoun) return { type: 'pronoun', pronoun, from: at, to: at + 1 }
  if (!timed && isTime(scene, at)) return actorEndingAt(scene, at - 2, true)
  const match = scene.endsAt.get(at)
  if (match) {
    if (token.possessive) return null
    let before = match.from - 1
    if (before >= 0 && grammar.determiners.has(view.tokens[before]?.folded ?? '') && joined(view, before))
      before -= 1
    const link = view.tokens[before]
    if (link && joined(view, before) && grammar.prepositions.has(link.folded)) {
      const above = climbFrom(scene, before, at + 1)
      if (above?.type === 'nominal') return asGroup(view.language, { ...above, owner: above.owner ?? match })
      return grammar.genitives.has(link.folded) ? null : ofMatch(match)
    }
    return ofMatch(match)
  }
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
  return (
    named ??
    nominalEndingAt(scene, at) ??
    unknownNameEndingAt(scene, at) ??
    asGroup(view.language, climbFrom(scene, at, at + 1))
  )
}

/** The phrase that begins at a token, as the subject of a verb before it (`said a resident of Doe`). */
export function actorStartingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const { grammar, people } = view.language
  const token = view.tokens[at]
  if (!token) return null
  const pronoun = grammar.pronouns.get(token.folded)
  if (pronoun) return { type: 'pronoun', pronoun, from: at, to: at + 1 }
  let head = -1
  let end = at
  for (let i = at; i < at + NOUN_PHRASE_WORDS + 4; i += 1) {
    const word = view.tokens[i]
    if (!word || (i > at && !joined(view, i - 1)) || view.inQuotation[i] !== view.inQuotation[at]) break
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
    if (
      word.capital &&
      i === at &&
      !isHead(view.language, word.folded) &&
      !grammar.determiners.has(word.folded) &&
      !people.titles.has(word.folded)
    ) {
      return unknownNameStartingAt(scene, at)
    }
  }
  if (head === -1) return people.titles.has(token.folded) ? unknownNameStartingAt(scene, at + 1) : null
  const person = personAfter(scene, Math.max(end, head + 1))
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

/** `said the group's director, Jane Doe` */
function personAfter(scene: Scene, at: number): Actor | null {
  const before = scene.view.tokens[at - 1]
  const match = scene.startsAt.get(at)
  if (!before || match?.entity.type !== 'person') return null
  return /^,\s$/.test(scene.view.text.slice(before.end, match.start)) ? ofMatch(match) : null
}

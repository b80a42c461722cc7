import { isLetters, joined } from '../passage/index.ts'
import { actorEndingAt } from './actors.ts'
import { phraseStart } from './noun-phrases.ts'
import {
  type Actor,
  between,
  isQuotedAt,
  type Scene,
  SKIPPED_AT_MOST,
  startsClause,
  textOf,
  wordAt,
} from './scene.ts'

/** Back over brackets after a name: `Jane Doe (Greens) said`. */
export function beforeBrackets(scene: Scene, end: number, floor: number): number {
  if (!/^[^(]*\)/.test(between(scene, end, end + 1))) return end
  for (let at = end; at > floor && end - at < SKIPPED_AT_MOST; at -= 1) {
    if (between(scene, at - 1, at).includes('(')) return at - 1
  }
  return end
}

/**
 * The head of `Jane Doe, director of X, said`: back over at most four commas to a phrase that is followed by
 * a description. `floor` is the sentence's first token.
 */
export function beyondApposition(scene: Scene, end: number, floor: number): Actor | null {
  // If there is only a name between two commas, the name itself.
  const match = scene.endsAt.get(end)
  const start = match?.entity.type === 'person' ? appositionStart(scene, match.from) : floor
  if (start > floor && /,\s*$/.test(between(scene, start - 1, start))) {
    // `the mayor, Doe, and the sheriff, Roe, said` are two.
    const described = actorEndingAt(scene, start - 1)
    const joins =
      described !== null &&
      // `And the mayor, Jane Doe, said` joins two sentences.
      described.from - 1 > floor &&
      // `Former minister and president of Doe Mills, Jane Roe, said` is one person.
      scene.view.language.grammar.determiners.has(wordAt(scene, described.from)) &&
      scene.view.language.grammar.additives.has(wordAt(scene, described.from - 1))
    if (joins) return null
    // `Jane Doe, a weaver at the Doe Institute, Roeford, said`: who is described has been named.
    const named = describedBefore(scene, described, floor)
    return named?.type === 'person' && described?.type === 'nominal' ? named : actorEndingAt(scene, end)
  }
  let commas = 0
  for (let at = end; at > floor && commas < 4; at -= 1) {
    // `Jane Doe, with her “old mill” badge, said`
    if (isQuotedAt(scene, at)) {
      const before = shortMentionBefore(scene, at, floor)
      if (before === -1) return null
      at = before + 1
      continue
    }
    const gap = between(scene, at - 1, at)
    if (/[;:]/.test(gap)) return null
    if (!/,|--|[—–]/.test(gap)) continue
    commas += 1
    const phrase = actorEndingAt(scene, beforeBrackets(scene, at - 1, floor))
    const head = describedBefore(scene, phrase, floor)
    if (!head || head.type === 'place') continue
    const opens = startsClause(scene, phraseStart(scene, head.from), floor)
    if (head.type === 'nominal' && !opens) continue
    if (describes(scene, at) || (opens && (isAside(scene, at) || isWhere(scene, at, end)))) return head
  }
  return null
}

/** Where a name with its titles begins, and in `, the late Mr Doe,` with its adjective. */
function appositionStart(scene: Scene, name: number): number {
  const start = phraseStart(scene, name)
  const qualified =
    start < name &&
    scene.view.language.grammar.definite.has(wordAt(scene, start - 2)) &&
    joined(scene.view, start - 1) &&
    /,\s*$/.test(between(scene, start - 3, start - 2))
  return qualified ? start - 2 : start
}

/** Whether there is nothing but a place between two commas: `weavers at the mill in Doe, Ohio, said`. */
function isWhere(scene: Scene, at: number, end: number): boolean {
  for (let i = at; i <= end; i += 1) if (!scene.isPlaceAt(i)) return false
  return true
}

/** The words at most of a description between a name and the body that ends it. */
const OFFICE_WORDS = 30

/**
 * Who is described by what ends before a verb without a second comma: `Jane Doe, head of the mission in Roe told`, `Jane
 * Doe, Director of Weaving, Doe Mills said`.
 */
export function describedBefore(scene: Scene, actor: Actor | null, floor: number): Actor | null {
  if (!actor || actor.type === 'pronoun' || actor.from <= floor) return actor
  // Only the verb after it makes `Doe Mills said` a person's name.
  if (actor.type === 'person' && actor.entity.inferred !== 'speech-verb') return actor
  const { grammar, people, speech } = scene.view.language
  let commas = 0
  for (let at = actor.from; at > floor && actor.from - at < OFFICE_WORDS; at -= 1) {
    const gap = between(scene, at - 1, at)
    if (/[;:—–]|--/.test(gap) || isQuotedAt(scene, at - 1)) return actor
    if (gap.includes(',')) {
      commas += 1
      const name = beforeBrackets(scene, at - 1, floor)
      const match = scene.endsAt.get(lettersBefore(scene, name))
      // `In Doe, the court said`: a body describes nobody.
      const isSomeone = actor.type === 'nominal' && !scene.view.language.groups.nouns.has(actor.head)
      const isOffice = commas > 1 ? hasRole(scene, at) : isSomeone
      if (match?.entity.type === 'person' && isOffice) {
        const start = phraseStart(scene, match.from)
        // `After Jane Doe, director of weaving, Doe Mills said` is about two.
        const isLinked = joined(scene.view, start - 1) && grammar.prepositions.has(wordAt(scene, start - 1))
        const opens = startsClause(scene, start, floor) && !isLinked
        return opens ? actorEndingAt(scene, match.to - 1) : actor
      }
    } else if (at === actor.from) return actor
    const token = scene.view.tokens[at - 1]
    const word = token?.folded ?? ''
    if (grammar.auxiliaries.has(word) || grammar.pronouns.has(word) || grammar.relatives.has(word))
      return actor
    if (grammar.conjunctions.has(word) && !grammar.additives.has(word)) return actor
    if (token?.capital || people.roleWords.has(word)) continue
    if (speech.cues.has(word) || grammar.irregularPasts.has(word) || grammar.isRegularPast(word)) return actor
  }
  return actor
}

/** Whether the words from a token to the next comma name an office. */
function hasRole(scene: Scene, at: number): boolean {
  const { people } = scene.view.language
  for (let i = at; i < at + ROLE_WORDS; i += 1) {
    if (people.roleWords.has(wordAt(scene, i))) return true
    if (between(scene, i, i + 1).includes(',')) return false
  }
  return false
}

const ROLE_WORDS = 6

/** Back over the letters behind a name: `Jane Doe QC`. */
export function lettersBefore({ view }: Scene, end: number): number {
  let at = end
  while (isLetters(view, at) && joined(view, at - 1)) at -= 1
  return at
}

const MENTION_WORDS = 3

/** The token before the few words between marks that end at a token, if they are part of a phrase; otherwise -1. */
function shortMentionBefore(scene: Scene, at: number, floor: number): number {
  const { inQuotation } = scene.view
  let first = at
  while (first > floor && inQuotation[first - 1] === inQuotation[at]) first -= 1
  if (first <= floor || at - first >= MENTION_WORDS || isQuotedAt(scene, first - 1)) return -1
  return /^\s["“]$/.test(between(scene, first - 1, first)) && /^["”]\s$/.test(between(scene, at, at + 1))
    ? first - 1
    : -1
}

/** Whether what is between two commas says where, when or how someone speaks: `, in a statement on Friday,`. */
function isAside(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  const word = wordAt(scene, at)
  if (grammar.adverbs.has(word) || grammar.isDerivedAdverb(word) || grammar.prepositions.has(word))
    return true
  const next = wordAt(scene, at + 1)
  // `Doe, when asked about the mill, said`, `Doe, while conceding that …, said`: without a subject, it is Doe’s.
  if (grammar.conjunctions.has(word) && (grammar.isParticiple(next) || grammar.isRegularPast(next)))
    return true
  // `Doe, asked about the mill, said`, `Doe, surrounded by weavers, said`
  return grammar.isRegularPast(word) && (grammar.prepositions.has(next) || grammar.conjunctions.has(next))
}

/** Whether a description begins: `acting director …`, `the man who …`, `45,`, `who …`. */
function describes(scene: Scene, at: number): boolean {
  const { view } = scene
  const { grammar, people } = view.language
  const token = view.tokens[at]
  if (!token) return false
  const word = token.folded
  if (grammar.relatives.has(word) || grammar.determiners.has(word) || /^\d{1,2}$/.test(word)) return true
  if (grammar.isParticiple(word)) return true
  // `also campaigning in Roe`
  if (grammar.adverbs.has(word) && joined(view, at) && grammar.isParticiple(wordAt(scene, at + 1)))
    return true
  // A party and a seat: `, D-Ohio,`.
  if (people.partyLetters.has(word) && between(scene, at, at + 1) === '-') return true
  for (let i = at; i < at + 6; i += 1) {
    if (people.roleWords.has(wordAt(scene, i))) return true
    if (!joined(view, i)) return false
  }
  return false
}

const DESCRIPTION_WORDS = 5

/** `Jane Doe` in `Jane Doe, the miller who founded it`. @param end the token before the relative */
function explained(scene: Scene, end: number): Actor | null {
  const { grammar } = scene.view.language
  let at = end
  while (end - at < DESCRIPTION_WORDS && joined(scene.view, at - 1) && !scene.view.tokens[at]?.capital)
    at -= 1
  const match = scene.endsAt.get(at - 1)
  const apposed = match?.entity.type === 'person' && /^,\s*$/.test(between(scene, at - 1, at))
  return apposed && at < end && grammar.determiners.has(wordAt(scene, at))
    ? actorEndingAt(scene, at - 1)
    : null
}

const RELATIVE_WORDS = 14

/**
 * The subject before a relative clause that no comma separates: `a doctor who asked not to be named said`. Undefined if
 * there is no such clause, null if it may be somebody else's words that follow.
 * @param end the token before the verb
 */
export function beyondRelative(scene: Scene, end: number, floor: number): Actor | null | undefined {
  const { view } = scene
  const { grammar, people, speech } = view.language
  let at = end
  while (at > floor && end - at < RELATIVE_WORDS && !grammar.subjectRelatives.has(wordAt(scene, at))) {
    const word = wordAt(scene, at)
    if (isQuotedAt(scene, at) || !(joined(view, at - 1) || between(scene, at - 1, at) === '.'))
      return undefined
    // `who asked that her name be withheld` says no more of anybody else.
    const own = grammar.pronounForms.get(wordAt(scene, at + 1))?.possessive
    const complements = grammar.complementizers.has(word)
    if ((grammar.conjunctions.has(word) || complements) && !(complements && own)) return undefined
    at -= 1
  }
  if (!grammar.subjectRelatives.has(wordAt(scene, at)) || at === floor || !joined(view, at - 1))
    return undefined
  const actor = explained(scene, at - 1) ?? actorEndingAt(scene, at - 1)
  if (!actor || !startsClause(scene, phraseStart(scene, actor.from), floor)) return undefined
  // `a doctor who said Jane Doe called …`
  const named = scene.endsAt.get(end)
  if (named && speech.cues.has(wordAt(scene, named.from - 1))) return null
  if (actor.type !== 'nominal') return actor.type === 'person' || actor.type === 'name' ? actor : undefined
  if (!people.personNouns.has(actor.head)) return undefined
  return { ...actor, name: textOf(view, actor.from, end + 1), to: end + 1, definite: false }
}

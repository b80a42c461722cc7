import type { GroupEntity, PersonEntity, PlaceEntity } from '../authority/authority.ts'
import { cueOf } from './cues.ts'
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  FUNCTION_WORDS,
  LINKS,
  NOT_PERSON_WORDS,
  PERSON_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
  TITLES,
} from './lexicon.ts'
import type { NameMatch } from './names.ts'
import { joined, type PassageView } from './view.ts'

/** Who a verb may belong to: tokens `[from, to)` of one passage. */
export type Actor = { from: number; to: number } & (
  | { type: 'person'; entity: PersonEntity; short: boolean }
  | { type: 'group'; entity: GroupEntity; short: boolean }
  | { type: 'place'; entity: PlaceEntity }
  | { type: 'pronoun'; word: string }
  /** A name that no file knows: a lone last name, or a body. */
  | { type: 'name'; name: string; body: boolean }
  /** `a resident of Doe`, `the report`: `head` is the noun that says what it is. */
  | { type: 'nominal'; name: string; head: string; definite: boolean; owner: NameMatch | null }
)

export type Scene = {
  view: PassageView
  startsAt: Map<number, NameMatch>
  endsAt: Map<number, NameMatch>
  isDemonym: (word: string) => boolean
}

export function sceneOf(
  view: PassageView,
  matches: readonly NameMatch[],
  isDemonym: (word: string) => boolean,
): Scene {
  const startsAt = new Map<number, NameMatch>()
  const endsAt = new Map<number, NameMatch>()
  for (const match of matches) {
    if (!startsAt.has(match.from)) startsAt.set(match.from, match)
    if (!endsAt.has(match.to - 1)) endsAt.set(match.to - 1, match)
  }
  return { view, startsAt, endsAt, isDemonym }
}

const NOUN_PHRASE_WORDS = 8
export const isHead = (word: string) =>
  PERSON_NOUNS.has(word) || BODY_NOUNS.has(word) || DOCUMENT_NOUNS.has(word)
const DEFINITE = new Set(['the', 'this', 'that', 'its', 'his', 'her', 'their', 'our', 'these', 'those'])

function textOf(view: PassageView, from: number, to: number): string {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

function ofMatch(match: NameMatch): Actor | null {
  const { from, to, entity, short } = match
  if (entity.type === 'person') return { type: 'person', entity, short, from, to }
  if (entity.type === 'group') return { type: 'group', entity, short, from, to }
  return entity.place.precision === 'country' ? { type: 'place', entity, from, to } : null
}

/** A phrase whose last word is the noun at `head`: back to its determiner, possessive or first word. */
function nominalEndingAt(scene: Scene, head: number, to = head + 1): Actor | null {
  const { view } = scene
  const noun = view.tokens[head]
  if (!noun || noun.possessive || !isHead(noun.folded)) return null
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
    if (DETERMINERS.has(before.folded)) {
      from -= 1
      break
    }
    const word = before.folded
    if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word) || PRONOUNS.has(word)) break
    if (cueOf(word)?.form === 'past' && head - from > 0 && !before.capital && word !== 'united') break
    from -= 1
    if (before.possessive) break
  }
  const determiner = view.tokens[from]?.folded ?? ''
  const definite =
    DEFINITE.has(determiner) || (owner !== null && view.tokens[owner.to - 1]?.possessive === true)
  return { type: 'nominal', name: textOf(view, from, to), head: noun.folded, definite, owner, from, to }
}

/** A name of no file that ends at a token: a lone last name, or a body's name. */
function unknownNameEndingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  let from = at
  while (from > 0 && at - from < 5 && joined(view, from - 1) && isNameWord(scene, from - 1)) from -= 1
  while (from < at && FUNCTION_WORDS.has(view.tokens[from]?.folded ?? '')) from += 1
  const words = view.tokens.slice(from, at + 1)
  const first = words[0]
  if (!first || !words.every((token) => token.capital) || view.tokens[at]?.possessive) return null
  const body = words.some((token) => NOT_PERSON_WORDS.has(token.folded) || BODY_NOUNS.has(token.folded))
  if (body)
    return words.length < 2
      ? null
      : { type: 'name', name: textOf(view, from, at + 1), body, from, to: at + 1 }
  while (from < at && TITLES.has(view.tokens[from]?.folded ?? '')) from += 1
  const word = view.tokens[at]
  if (!word || from !== at || FUNCTION_WORDS.has(word.folded) || scene.isDemonym(word.folded)) return null
  if (TITLES.has(word.folded)) return null
  if (isHead(word.folded) || cueOf(word.folded) || word.end - word.start < 3 || word.allCaps) return null
  const titled = TITLES.has(view.tokens[at - 1]?.folded ?? '') && joined(view, at - 1)
  // A sentence's first word has its capital anyway.
  if (word.initial && !titled) return null
  return { type: 'name', name: textOf(view, at, at + 1), body: false, from: at, to: at + 1 }
}

function isNameWord(scene: Scene, at: number): boolean {
  const token = scene.view.tokens[at]
  return token?.capital === true && !token.possessive
}

/** Something that hangs on the noun before it: `a resident [of Doe]`, `a spokesman [for the group]`. */
function climbFrom(scene: Scene, at: number, to: number): Actor | null {
  const { view } = scene
  for (let i = at; i > 0 && at - i < NOUN_PHRASE_WORDS; i -= 1) {
    const token = view.tokens[i]
    if (!token || (i < at && !joined(view, i))) return null
    if (LINKS.has(token.folded)) {
      if (!joined(view, i) || !joined(view, i - 1)) return null
      return nominalEndingAt(scene, i - 1, to) ?? climbFrom(scene, i - 1, to)
    }
    const word = token.folded
    if (CONJUNCTIONS.has(word) || AUXILIARIES.has(word) || PREPOSITIONS.has(word)) return null
    if (cueOf(word)?.form === 'past') return null
  }
  return null
}

/** The phrase that ends at a token, as the subject of a verb behind it. */
export function actorEndingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const token = view.tokens[at]
  if (!token) return null
  if (PRONOUNS.has(token.folded)) return { type: 'pronoun', word: token.folded, from: at, to: at + 1 }
  const match = scene.endsAt.get(at)
  if (match) {
    if (token.possessive) return null
    let before = match.from - 1
    if (before >= 0 && DETERMINERS.has(view.tokens[before]?.folded ?? '') && joined(view, before)) before -= 1
    const link = view.tokens[before]
    if (link && joined(view, before) && PREPOSITIONS.has(link.folded)) {
      const above = climbFrom(scene, before, at + 1)
      if (above?.type === 'nominal') return { ...above, owner: above.owner ?? match }
      return link.folded === 'of' ? null : ofMatch(match)
    }
    return ofMatch(match)
  }
  const named = token.capital && !token.initial ? unknownNameEndingAt(scene, at) : null
  return (
    named ??
    nominalEndingAt(scene, at) ??
    unknownNameEndingAt(scene, at) ??
    (token.capital ? null : climbFrom(scene, at, at + 1))
  )
}

const endsPhrase = (word: string) =>
  PREPOSITIONS.has(word) ||
  CONJUNCTIONS.has(word) ||
  AUXILIARIES.has(word) ||
  ADVERBS.has(word) ||
  PRONOUNS.has(word)

/** The phrase that begins at a token, as the subject of a verb before it (`said a resident of Doe`). */
export function actorStartingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const token = view.tokens[at]
  if (!token) return null
  if (PRONOUNS.has(token.folded)) return { type: 'pronoun', word: token.folded, from: at, to: at + 1 }
  let head = -1
  let end = at
  for (let i = at; i < at + NOUN_PHRASE_WORDS + 4; i += 1) {
    const word = view.tokens[i]
    if (!word || (i > at && !joined(view, i - 1)) || view.inQuotation[i] !== view.inQuotation[at]) break
    const match = scene.startsAt.get(i)
    // A person ends the phrase wherever the name stands in it: `said Doe Watch director Jane Roe`.
    if (match?.entity.type === 'person') return ofMatch(match)
    if (match) {
      const last = view.tokens[match.to - 1]
      i = match.to - 1
      end = match.to
      const after = view.tokens[match.to]
      const goesOn = after && joined(view, i) && !endsPhrase(after.folded)
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
    if (i > at && endsPhrase(word.folded)) break
    if (isHead(word.folded)) head = i
    end = i + 1
    if (
      word.capital &&
      i === at &&
      !isHead(word.folded) &&
      !DETERMINERS.has(word.folded) &&
      !TITLES.has(word.folded)
    ) {
      return unknownNameStartingAt(scene, at)
    }
  }
  if (head === -1) return TITLES.has(token.folded) ? unknownNameStartingAt(scene, at + 1) : null
  const person = personBehind(scene, Math.max(end, head + 1))
  if (person) return person
  return withComplement(scene, at, head)
}

function isNounAhead(scene: Scene, at: number): boolean {
  for (let i = at; i < at + 5; i += 1) {
    const word = scene.view.tokens[i]?.folded ?? ''
    if (isHead(word)) return true
    if (endsPhrase(word) || !joined(scene.view, i)) return false
  }
  return false
}

function unknownNameStartingAt(scene: Scene, at: number): Actor | null {
  const { view } = scene
  let to = at + 1
  while (to < at + 5 && joined(view, to - 1) && isNameWord(scene, to)) to += 1
  return unknownNameEndingAt(scene, to - 1)
}

/** `said the group's director, Jane Doe` */
function personBehind(scene: Scene, at: number): Actor | null {
  const before = scene.view.tokens[at - 1]
  const match = scene.startsAt.get(at)
  if (!before || match?.entity.type !== 'person') return null
  return /^,\s$/.test(scene.view.text.slice(before.end, match.start)) ? ofMatch(match) : null
}

/** The noun at `head` with what hangs on it: `a resident of Doe`, `an officer at the scene`. */
function withComplement(scene: Scene, from: number, head: number): Actor | null {
  const { view } = scene
  const link = view.tokens[head + 1]
  let to = head + 1
  let owner: NameMatch | null = null
  if (link && LINKS.has(link.folded) && joined(view, head) && joined(view, head + 1)) {
    let i = head + 2
    if (DETERMINERS.has(view.tokens[i]?.folded ?? '') && joined(view, i)) i += 1
    const match = scene.startsAt.get(i)
    // `in` also begins what is no part of the phrase: `said a man in a statement`.
    const place = link.folded !== 'in' && link.folded !== 'on' && link.folded !== 'at'
    if (match) {
      to = match.to
      owner = match
    } else if (place || view.tokens[i]?.capital) {
      let end = i
      while (
        end < i + 4 &&
        (end === i || joined(view, end - 1)) &&
        view.tokens[end] &&
        !endsPhrase(view.tokens[end]?.folded ?? '')
      )
        end += 1
      to = end
    }
  }
  const noun = view.tokens[head]?.folded ?? ''
  const first = scene.startsAt.get(from)
  const definite =
    DEFINITE.has(view.tokens[from]?.folded ?? '') ||
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

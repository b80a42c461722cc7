import { fold } from '../../../model/name-words.ts'
import type { NameMatch } from '../names/index.ts'
import { joined, type PassageView } from '../passage/index.ts'
import { isPersonNoun, readSubject } from '../people/index.ts'
import type { Role } from './roles.ts'

const WORDS_BEFORE = 12
const WORDS_AFTER = 10

const textOf = ({ text, tokens }: PassageView, from: number, to: number) =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')

/** `وزير الري المصري سامر حداد`: the phrase that ends in the name, without it. */
function roleBefore(
  view: PassageView,
  from: number,
  startsAt: ReadonlyMap<number, NameMatch>,
): string | null {
  let first: number | null = null
  for (let at = from - 1; at >= 0 && from - at <= WORDS_BEFORE && joined(view, at); at -= 1) {
    const { grammar, speech } = view.language
    const word = view.tokens[at]?.folded ?? ''
    if (speech.cues.has(word) || grammar.complementizers.has(word)) break
    if (!isPersonNoun(view.language, word)) continue
    const phrase = readSubject(view, startsAt, at)
    if (phrase !== 'none' && phrase !== 'unknown' && phrase.name?.from === from) first = at
  }
  if (first === null) return null
  const { grammar, people } = view.language
  let to = from
  while (
    to - 1 > first &&
    people.courtesyTitles.has(grammar.nounOf(view.tokens[to - 1]?.folded ?? '', people.courtesyTitles))
  )
    to -= 1
  return textOf(view, first, to)
}

/** `سامر حداد، وزير الري في …`: up to a mark or a preposition. */
function roleAfter(view: PassageView, to: number): string | null {
  const [last, next] = [view.tokens[to - 1], view.tokens[to]]
  if (!last || !next || !/^\s?[،,]?\s?$/u.test(view.text.slice(last.end, next.start))) return null
  if (!isPersonNoun(view.language, next.folded)) return null
  const { grammar, speech } = view.language
  let end = to + 1
  while (end < to + WORDS_AFTER && joined(view, end - 1)) {
    const word = view.tokens[end]?.folded ?? ''
    if (speech.cues.has(word) || grammar.complementizers.has(word) || grammar.relatives.has(word)) break
    if (grammar.prepositions.has(word) || grammar.adverbs.has(word) || grammar.auxiliaries.has(word)) break
    end += 1
  }
  while (end > to + 1 && view.tokens[end - 1]?.attached) end -= 1
  return textOf(view, to, end)
}

/** `الدكتور سامر حداد`: a title that says nothing about what somebody does. */
function isCourtesy({ language: { grammar, people } }: PassageView, role: string): boolean {
  return people.courtesyTitles.has(grammar.nounOf(fold(role), people.courtesyTitles))
}

/** The role that the words around a person's name state, in a script without capitals. */
export function caselessRoleOf(
  view: PassageView,
  from: number,
  to: number,
  startsAt: ReadonlyMap<number, NameMatch>,
): Role | null {
  const role = roleBefore(view, from, startsAt) ?? roleAfter(view, to)
  return role === null || isCourtesy(view, role) ? null : { role }
}

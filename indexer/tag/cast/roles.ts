import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import type { Authority } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, oneOfFolded, type PassageView, perLanguage, tokenFrom } from '../passage/index.ts'

export type Role = { role?: string; affiliation?: string }

const WORDS_AT_MOST = 12

/** Where the description of a role is cut, from the words of a language. */
const roleCuts = perLanguage(({ grammar, people }) => {
  const links = oneOfFolded(people.affiliationLinks)
  const article = oneOfFolded([...grammar.articles].filter((word) => grammar.definite.has(word)))
  const titles = oneOfFolded(people.abbreviatedTitles)
  const loose = oneOfFolded([...grammar.prepositions, ...grammar.additives])
  return {
    /** `director at the …` */
    affiliation: new RegExp(`\\s+${links}\\s+(?:${article}\\s+)?`, 'u'),
    /** `lawyer who left …` */
    clause: new RegExp(`\\s${oneOfFolded([...grammar.relatives, ...people.roleClauses])}\\s.*$`, 'u'),
    limit: new RegExp(`\\s${oneOfFolded(people.roleLimits)}\\s`, 'u'),
    /** A preposition without its noun, or a title whose name follows. */
    looseEnd: new RegExp(`\\s+(?:${loose}|${loose}\\s+${titles}s?)$`, 'iu'),
    affiliationEnd: new RegExp(`\\s${oneOfFolded(people.affiliationEnds)}\\s`, 'u'),
  }
})

/** What can be an affiliation: the names in a passage, by the token they begin at, and the demonyms of countries. */
type Affiliations = { startsAt: ReadonlyMap<number, NameMatch>; authority: Authority }

/** The group or country mentioned in a range of tokens, by its canonical name. */
function affiliationAt(
  view: PassageView,
  from: number,
  to: number,
  { startsAt, authority }: Affiliations,
): { name: string; from: number; to: number } | null {
  for (let at = from; at < to; at += 1) {
    const match = startsAt.get(at)
    if (!match || match.to > to) continue
    const { entity } = match
    if (entity.type === 'group') return { name: entity.name, from: at, to: match.to }
    if (entity.type === 'place') return { name: entity.place.name, from: at, to: match.to }
  }
  for (let at = from; at < to; at += 1) {
    const country = authority.demonyms.get(view.tokens[at]?.folded ?? '')
    const name = country === undefined ? undefined : authority.places.get(country)?.name
    if (name !== undefined && view.tokens[at]?.capital) return { name, from: at, to: at + 1 }
  }
  return null
}

const isRole = (language: Language, word: string) =>
  language.people.roleWords.has(word) ||
  (language.people.titles.has(word) && !language.people.courtesyTitles.has(word))
/** The folded words of a role, without possessives: `the president’s spokesman` is not the president. */
export const wordsOfRole = (role: string): string[] =>
  role
    .split(/[\s-]+/)
    .filter((word) => !/['’]s$/iu.test(word))
    .map(fold)
const namesRole = (language: Language, text: string) =>
  wordsOfRole(text).some((word) => isRole(language, word))
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A description such as `acting Middle East director at HRW`, split into role and affiliation. */
function readDescription(
  view: PassageView,
  from: number,
  to: number,
  affiliations: Affiliations,
): Role | null {
  const { grammar, people } = view.language
  const cuts = roleCuts(view.language)
  let start = from
  const word = (at: number) => view.tokens[at]?.folded ?? ''
  // `one` is kept in `one of the mill's owners`.
  while (start < to && grammar.determiners.has(word(start)) && !grammar.genitives.has(word(start + 1)))
    start += 1
  if (
    grammar.prepositions.has(word(start)) ||
    grammar.conjunctions.has(word(start)) ||
    grammar.auxiliaries.has(word(start)) ||
    people.notDescriptions.has(word(start))
  )
    return null
  const tokens = view.tokens.slice(start, to)
  if (tokens.length === 0 || !tokens.some((token) => isRole(view.language, token.folded))) return null
  const found = affiliationAt(view, start, to, affiliations)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return null
  if (found && found.from === start && found.to < to) {
    const rest = view.tokens[found.to]
    return { role: plain(view.text.slice(rest?.start ?? first.start, last.end)), affiliation: found.name }
  }
  const text = view.text.slice(first.start, last.end).replace(cuts.clause, '').replace(cuts.looseEnd, '')
  if (!namesRole(view.language, text.split(cuts.limit)[0] ?? '')) return null
  const link = cuts.affiliation.exec(text)
  const role = plain(text.slice(0, link?.index))
  const noun = fold(role.split(/[^\p{L}]+/u).at(-1) ?? '')
  if (!link || people.makers.has(noun) || !namesRole(view.language, role)) return { role: plain(text) }
  const at = first.start + link.index + link[0].length
  const inTail = affiliationAt(view, tokenFrom(view, at), to, affiliations)
  const tail = text.slice(link.index + link[0].length).split(cuts.affiliationEnd)[0] ?? ''
  if (!inTail && people.officesWithLinks.has(noun) && !tail.includes(' ')) return { role: plain(text) }
  const affiliation = inTail?.name ?? (/^\p{Lu}/u.test(tail) ? plain(tail) : undefined)
  return affiliation === undefined ? { role: plain(text) } : { role, affiliation }
}

const breaks = (view: PassageView, at: number) => {
  const [left, right] = [view.tokens[at], view.tokens[at + 1]]
  if (left && right && joined(view, at)) return false
  return !left || !right || /[,.;:!?()"“”«»—–]|--/.test(view.text.slice(left.end, right.start))
}

/** `Jane Doe, director of X, said` */
function roleAfter(view: PassageView, to: number, affiliations: Affiliations): Role | null {
  const last = view.tokens[to - 1]
  if (!last || !/^,\s/.test(view.text.slice(last.end, last.end + 2))) return null
  let from = to
  if (/^\d{1,2}$/.test(view.tokens[from]?.folded ?? '') && breaks(view, from)) from += 1
  let end = from + 1
  while (end < from + WORDS_AT_MOST && !breaks(view, end - 1)) end += 1
  // The description ends at a comma or a full stop; without one, the sentence just continues.
  if (!breaks(view, end - 1) || view.language.grammar.relatives.has(view.tokens[from]?.folded ?? ''))
    return null
  if (
    view.tokens.slice(from, end).some((token) => view.language.speech.cues.get(token.folded)?.form === 'past')
  )
    return null
  return readDescription(view, from, end, affiliations)
}

/** `Syria’s interim president Jane Doe`, `the UN envoy for Syria, Jane Doe,` */
function roleBefore(view: PassageView, from: number, to: number, affiliations: Affiliations): Role | null {
  const before = view.tokens[from - 1]
  if (!before) return null
  if (joined(view, from - 1) && isRole(view.language, before.folded)) {
    let start = from - 1
    while (
      start > 0 &&
      start > from - 5 &&
      joined(view, start - 1) &&
      canQualify(view, start - 1, affiliations)
    )
      start -= 1
    const found = affiliationAt(view, Math.max(0, start - 6), start, affiliations)
    const beside = found?.to === start && joined(view, start - 1) ? found.name : undefined
    const [first, last] = [view.tokens[start], view.tokens[from - 1]]
    if (!first || !last) return null
    return { role: plain(view.text.slice(first.start, last.end)), ...(beside ? { affiliation: beside } : {}) }
  }
  const name = view.tokens[from]
  const end = view.tokens[to - 1]
  if (
    !name ||
    !end ||
    !/,\s$/.test(view.text.slice(Math.max(0, name.start - 2), name.start)) ||
    !/[,.]/.test(view.text.charAt(end.end))
  )
    return null
  let start = from - 1
  while (start > 0 && start > from - WORDS_AT_MOST && !breaks(view, start - 1) && !stops(view, start - 1))
    start -= 1
  return readDescription(view, start, from, affiliations)
}

const weekdays = perLanguage(({ calendar }) => new Set(calendar.weekdays.flat().map(fold)))

/** `El miércoles el presidente`: when, and not who. */
const isWeekday = ({ language, tokens }: PassageView, at: number): boolean =>
  weekdays(language).has(tokens[at]?.folded ?? '')

const stops = (view: PassageView, at: number) => {
  const { grammar, speech } = view.language
  const word = view.tokens[at]?.folded ?? ''
  return speech.cues.get(word)?.form === 'past' || grammar.conjunctions.has(word) || isWeekday(view, at)
}

function canQualify(view: PassageView, at: number, { startsAt, authority }: Affiliations): boolean {
  const { grammar, speech } = view.language
  const token = view.tokens[at]
  if (!token || token.possessive || authority.demonyms.has(token.folded)) return false
  if (startsAt.has(at)) return false
  if (
    grammar.determiners.has(token.folded) ||
    grammar.prepositions.has(token.folded) ||
    grammar.conjunctions.has(token.folded)
  )
    return false
  if (grammar.auxiliaries.has(token.folded) || grammar.pronouns.has(token.folded)) return false
  // Before a capitalised title only other titles belong to it: `rival Senator` is not an office.
  if (view.tokens[at + 1]?.capital) return isRole(view.language, token.folded)
  return (
    isRole(view.language, token.folded) ||
    (!speech.cues.get(token.folded) && !token.capital && joined(view, at))
  )
}

/** The role and affiliation that the words around a person's name state, as worded. */
export function roleOf(view: PassageView, from: number, to: number, affiliations: Affiliations): Role | null {
  return roleAfter(view, to, affiliations) ?? roleBefore(view, from, to, affiliations)
}

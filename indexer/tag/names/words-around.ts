import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { Authority, Name } from '../../authority/authority.ts'
import { isLetters } from '../passage/letters.ts'
import {
  hasAge,
  joined,
  type PassageView,
  sentenceAt,
  type Token,
  tokenFrom,
} from '../passage/passage-view.ts'
import { mayFollowPerson } from './after-persons.ts'
import type { NameMatch } from './name-match.ts'

const ACRONYM_NEIGHBOURS = 2

/** Among words set in capitals, an acronym looks like any other word. */
function amongCapitals(view: PassageView, at: number): boolean {
  let around = 0
  for (let i = at - ACRONYM_NEIGHBOURS; i <= at + ACRONYM_NEIGHBOURS; i += 1) {
    if (i !== at && view.tokens[i]?.allCaps) around += 1
  }
  return around >= ACRONYM_NEIGHBOURS
}

/** A capitalised word right next to a name, which may make it part of a longer one: `New Mexico`, `Paris Doe`. */
function capitalBefore(view: PassageView, from: number): Token | null {
  const before = view.tokens[from - 1]
  if (!before || !joined(view, from - 1) || before.possessive) return null
  if (
    ARABIC_ARTICLES.has(before.folded) &&
    /[-‐‑]/.test(view.text.charAt((view.tokens[from]?.start ?? 0) - 1))
  )
    return before
  if (!before.capital || view.language.grammar.functionWords.has(before.folded)) return null
  return before
}

function capitalAfter(view: PassageView, to: number): Token | null {
  const after = view.tokens[to]
  const last = view.tokens[to - 1]
  if (!after?.capital || !last || last.possessive || !joined(view, to - 1)) return null
  if (/[-‐‑]/.test(view.text.slice(last.end, after.start))) return null
  return after
}

/** Whether a word is the name of a listed community. */
const isCommunity = ({ names }: Authority, word: string) =>
  names.next.get(word)?.names.some(({ entity }) => entity.type === 'group' && entity.kind === 'community') ===
  true

const isPeople = (authority: Authority, word: string) =>
  authority.demonyms.has(word) || isCommunity(authority, word)

/** `the Doe Islamic sect`: a capitalised adjective between the name and what it is the name of. */
const belongsToCommunity = (view: PassageView, to: number) =>
  joined(view, to) &&
  view.tokens[to + 1]?.capital === false &&
  view.language.groups.communityNouns.has(view.tokens[to + 1]?.folded ?? '')

/** Whether a word follows the first of its sentence, which is a verb where verbs come first. */
function isSecond(view: PassageView, at: number): boolean {
  const first = tokenFrom(view, sentenceAt(view, view.tokens[at]?.start ?? 0)?.start ?? 0)
  return at - first === (view.tokens[first]?.attached ? 2 : 1)
}

/** Whether what precedes a word shows that it is somebody's: where there are no capitals, a last name is any word. */
function isSubjectAt(view: PassageView, at: number): boolean {
  const { language, tokens } = view
  const { grammar, people, speech } = language
  const before = tokens[at - 1]
  if (!before) return false
  const word = before.folded
  return (
    before.attached ||
    speech.cues.has(word) ||
    speech.judgingCues.has(word) ||
    speech.relayedFrom.has(word) ||
    grammar.auxiliaries.has(word) ||
    grammar.complementizers.has(word) ||
    people.titles.has(grammar.nounOf(word, people.titles)) ||
    speech.sourcePhrases.some((phrase) => phrase === word) ||
    (grammar.isDefinite(tokens[at]?.folded ?? '') && isSecond(view, at))
  )
}

const LINK_LETTERS_AT_MOST = 2

/** `Roe-e-Doe`: part of a longer name, by a short word between hyphens that is no article. */
function isLinked({ tokens, text }: PassageView, from: number): boolean {
  const [link, word] = [tokens[from - 1], tokens[from]]
  if (!link || !word || word.start !== link.end + 1 || link.end - link.start > LINK_LETTERS_AT_MOST)
    return false
  const hyphens = `${text.charAt(link.start - 1)}${text.charAt(link.end)}`
  return /^[-‐‑]{2}$/.test(hyphens) && !ARABIC_ARTICLES.has(link.folded)
}

/** Whether the words around a name allow its interpretation. */
export function contextFits(view: PassageView, match: NameMatch, name: Name, authority: Authority): boolean {
  const { entity, from, to } = match
  const single = to - from === 1
  if (name.letters[0] === 'exact' && single && amongCapitals(view, from)) return false
  const before = capitalBefore(view, from)
  const after = capitalAfter(view, to)
  if (entity.type === 'place') {
    if (hasAge(view, to)) return false
    if (before && !view.language.places.directions.has(before.folded) && !before.initial) return false
    if (
      before?.initial &&
      !view.language.grammar.functionWords.has(before.folded) &&
      !view.language.places.directions.has(before.folded)
    )
      return false
    return (
      !after ||
      view.language.places.regionNouns.has(after.folded) ||
      view.language.people.titles.has(after.folded)
    )
  }
  if (entity.type === 'person') {
    if (match.short && !view.language.names.hasCapitals) return isSubjectAt(view, from)
    if (match.short && isLinked(view, from)) return false
    if (view.language.names.familyNouns.has(view.tokens[to]?.folded ?? '')) return false
    if (after && !isLetters(view, to) && !mayFollowPerson(view, after.folded)) return false
    return !match.short || !before || view.language.people.titles.has(before.folded)
  }
  if (entity.kind === 'community')
    return (
      (!before || before.initial || isPeople(authority, before.folded)) &&
      (!after || after.initial || isPeople(authority, after.folded) || belongsToCommunity(view, to))
    )
  // `Iraq's interior ministry` is not the one that the document has mentioned in full.
  if (match.short && (before || (view.tokens[from - 1]?.possessive && joined(view, from - 1)))) return false
  // `The Guardian Council`: a longer name than the one that is known.
  if (entity.publisher !== null || match.short)
    return !after || view.language.grammar.functionWords.has(after.folded)
  // `Doetown's Union` is not the `Doetown Union`.
  if (crossesPossessive(view, match, name)) return false
  // `New York City`, `Doe 64`, `the Doe World Cup`
  if (
    before &&
    !before.initial &&
    !before.allCaps &&
    !view.language.people.titles.has(before.folded) &&
    !view.language.people.personNouns.has(before.folded)
  )
    return false
  if (single && isProduct(view, to)) return false
  return true
}

function crossesPossessive(view: PassageView, { from, to }: NameMatch, name: Name): boolean {
  for (let at = from; at < to - 1; at += 1) {
    if (view.tokens[at]?.possessive && !/s$|['’]/.test(name.spelled[at - from] ?? '')) return true
  }
  return false
}

/** Whether what follows a group's name makes it that of a product or an event: a number, a cup. */
function isProduct(view: PassageView, to: number): boolean {
  const next = view.tokens[to]
  if (
    !next ||
    view.tokens[to - 1]?.possessive ||
    view.text.slice(view.tokens[to - 1]?.end, next.start) !== ' '
  )
    return false
  if (/^\d/.test(next.folded)) return !/^(?:1[5-9]|20)\d\d$/.test(next.folded)
  for (let at = to; at < to + 3 && view.tokens[at]?.capital && joined(view, at - 1); at += 1) {
    if (view.language.groups.otherHeads.has(view.tokens[at]?.folded ?? '')) return true
  }
  return false
}

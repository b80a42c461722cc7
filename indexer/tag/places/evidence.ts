import type { Language } from '../../../languages/index.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import { calendarNames } from '../dates/calendar-words.ts'
import { hasAge, joined, type PassageView, type Token } from '../passage/passage-view.ts'
import type { Span } from './spans.ts'

/**
 * What the words around a name show about it. `place`: it can only be a place. `neutral`: nothing. `speaker`: it does
 * what persons and governments do. `name`: it begins the name of a group, a building or an event. `person`: it looks
 * like part of a person's name. `other`: it means something else here.
 */
export type Evidence = 'place' | 'neutral' | 'speaker' | 'name' | 'person' | 'other'

/** Decimal logarithm of the population from which a town is taken for a place after `from` or `at`. */
const TOWN = 4
const HYPHEN = /[-‐‑]/

const between = (view: PassageView, a: Token, b: Token) => view.text.slice(a.end, b.start)

/** `Doe & Roe`, `US$5`, `US-24`, `St. John's`: not places, whatever comes before. */
function isSomethingElse(view: PassageView, span: Span): boolean {
  const { text, tokens, language } = view
  if (/&\s?$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return true
  if (/^(?:\s?[&$€£]|[-‐‑ ]\d)/.test(text.slice(span.end, span.end + 2))) return true
  if (isAirportOfItsOwn(view, span) || isAgreement(view, span)) return true
  const [first = ''] = span.name.split(' ', 1)
  if (first === span.name || !language.places.saints.has(first)) return false
  return tokens[span.to - 1]?.possessive === true || isSanctuary(view, span)
}

/** An airport is named for a city, or for the field where it was built: `Heathrow airport` is in no Heathrow. */
function isAirportOfItsOwn(view: PassageView, span: Span): boolean {
  const after = view.tokens[span.to]
  if (!after || !joined(view, span.to - 1) || !view.language.places.airports.has(after.folded)) return false
  return span.options.every((it) => !it.known && it.weight < TOWN)
}

/** `the Paris Agreement` was made there and concerns others; `the Yemen agreement` is about the country. */
function isAgreement(view: PassageView, span: Span): boolean {
  const after = view.tokens[span.to]
  if (span.options[0]?.precision !== 'place' || !after || !joined(view, span.to - 1)) return false
  return view.language.places.agreements.has(after.folded)
}

const PATRONS_AT_MOST = 8

/** `St. Paul Church`, `the church of St. Peter and St. Paul`: named after saints, wherever it stands. */
function isSanctuary(view: PassageView, span: Span): boolean {
  const { grammar, places } = view.language
  const after = view.tokens[span.to]
  if (after && joined(view, span.to - 1) && places.sanctuaries.has(after.folded)) return true
  for (let at = span.from - 1; at > Math.max(0, span.from - PATRONS_AT_MOST); at -= 1) {
    const word = view.tokens[at]
    if (!word) return false
    if (places.ofWords.has(word.folded)) return places.sanctuaries.has(view.tokens[at - 1]?.folded ?? '')
    if (!word.capital && !grammar.additives.has(word.folded) && !grammar.articles.has(word.folded))
      return false
  }
  return false
}

/** The capitalised word right before, which may make the name part of a longer one. */
function capitalBefore(view: PassageView, span: Span): Token | null {
  const before = view.tokens[span.from - 1]
  const first = view.tokens[span.from]
  if (!before || !first || !joined(view, span.from - 1) || before.possessive) return null
  if (ARABIC_ARTICLES.has(before.folded) && HYPHEN.test(between(view, before, first))) return before
  return before.capital ? before : null
}

function capitalAfter(view: PassageView, span: Span): Token | null {
  const after = view.tokens[span.to]
  const last = view.tokens[span.to - 1]
  if (!after?.capital || !last || last.possessive || !joined(view, span.to - 1)) return null
  return after
}

/** What a capitalised word before a name shows; null for nothing. */
function judgeBefore(before: Token, first: Token, view: PassageView): Evidence | null {
  const word = before.folded
  if (HYPHEN.test(between(view, before, first))) return word.length === 1 ? 'place' : 'other'
  if (view.language.places.qualifiers.has(word) || view.language.places.local.has(word)) return 'place'
  if (view.language.places.beforeOther.has(word)) return 'other'
  if (
    view.language.places.beforeTitles.has(word) ||
    view.language.grammar.functionWords.has(word) ||
    calendarNames(view.language).has(word)
  )
    return null
  if (view.language.people.titles.has(word) || view.language.people.personNouns.has(word)) return 'person'
  // Where every noun has a capital, only a given name shows a person: `die Regierung Syriens`.
  if (view.language.grammar.isNoun !== null) return view.language.names.isGivenName(word) ? 'person' : null
  return view.language.people.notPersonWords.has(word) || before.allCaps ? 'other' : 'person'
}

const RUN_AT_MOST = 6
/** Persons rarely have more names than this after the one in question. */
const PERSON_NAMES_AT_MOST = 3

/** The words after a name that may belong to it: capitalised words, and what joins them. */
function runAfter(view: PassageView, from: number): Token[] {
  const run: Token[] = []
  for (let at = from; at < from + RUN_AT_MOST; at += 1) {
    const token = view.tokens[at]
    if (!token || (at > from && (!joined(view, at - 1) || view.tokens[at - 1]?.possessive))) break
    if (!token.capital && !view.language.places.nameLinks.has(token.folded)) break
    run.push(token)
  }
  while (run.at(-1)?.capital === false) run.pop()
  return run
}

/** `Doetown Country Day School` gives `name`, `Doetown University` `other`, `Jordan Doe` `person`. */
function judgeRun(view: PassageView, span: Span): Evidence | null {
  const run = runAfter(view, span.to)
  if (
    view.language.places.namedAfar.has(run.at(-1)?.folded ?? '') ||
    view.language.places.namedAfar.has(run[0]?.folded ?? '')
  )
    return 'other'
  const joining = run.findIndex((token) => !token.capital)
  const own = joining === -1 ? run.length : joining
  const first = view.tokens[span.from]
  const shouted = first?.allCaps === true && first.end - first.start > 3
  const named = run.some(
    ({ folded, allCaps }) =>
      view.language.places.namedAfterPlaces.has(folded) ||
      view.language.people.roleWords.has(folded) ||
      view.language.people.notPersonWords.has(folded) ||
      (allCaps && !shouted),
  )
  // `the Doetown Elks`: persons have no article.
  const article =
    view.language.grammar.articles.has(view.tokens[span.from - 1]?.folded ?? '') &&
    joined(view, span.from - 1)
  const two = span.to - span.from > 1 || (first?.allCaps === true && !shouted)
  return named || two || article || own > PERSON_NAMES_AT_MOST ? 'name' : 'person'
}

function judgeAfter(after: Token, view: PassageView, span: Span): Evidence | null {
  const word = after.folded
  const { namedAfar } = view.language.places
  const last = view.tokens[span.to - 1]
  if (last && HYPHEN.test(between(view, last, after))) return null
  if (view.language.places.regionNouns.has(word)) return 'place'
  if (view.language.places.elsewhere.has(word)) return 'other'
  if (calendarNames(view.language).has(word) || view.language.grammar.functionWords.has(word)) return null
  // `die Regierung Doe Roe`: where every noun has a capital, only another language shows one name: `Doe News Agency`.
  if (view.language.grammar.isNoun !== null && span.options.some((it) => it.known))
    return runAfter(view, span.to).some(({ folded }) => namedAfar.has(folded)) ? 'other' : null
  return judgeRun(view, span)
}

/** What `X of` shows about the name after it: `Jane Doe, 45, of …`, `north of …`, `Bank of …`, `City of …`. */
function judgeOf(view: PassageView, of: number): Evidence | null {
  const owner = view.tokens[of - 1]
  const token = view.tokens[of]
  if (!owner || !token) return null
  const gap = between(view, owner, token)
  if (gap === ', ') return owner.capital || /^\d{1,3}$/.test(owner.folded) ? 'place' : null
  if (gap !== ' ') return null
  const { namedAfar, agreements } = view.language.places
  if (owner.capital && (namedAfar.has(owner.folded) || agreements.has(owner.folded))) return 'other'
  // `the Gulf of Mexico` is not in Mexico.
  if (owner.capital && view.language.places.elsewhere.has(owner.folded)) return 'other'
  if (view.language.places.ofAPlace.has(owner.folded)) return 'place'
  if (!owner.capital) return null
  if (
    view.language.places.namedAfterPlaces.has(owner.folded) ||
    view.language.people.notPersonWords.has(owner.folded)
  )
    return 'name'
  return view.tokens[of - 2]?.capital === true ? 'place' : null
}

function evidenceAfter(view: PassageView, span: Span): Evidence | null {
  const last = view.tokens[span.to - 1]
  const after = view.tokens[span.to]
  if (!after || !last || !joined(view, span.to - 1)) return null
  if (HYPHEN.test(between(view, last, after)))
    return view.language.places.dashed.has(after.folded) ? 'place' : null
  if (last.possessive || after.capital) return null
  if (view.language.places.followers.has(after.folded)) return 'place'
  return view.language.speech.cues.get(after.folded)?.form === 'past' ? 'speaker' : null
}

function evidenceBefore(view: PassageView, span: Span): Evidence | null {
  const before = view.tokens[span.from - 1]
  if (!before || !joined(view, span.from - 1)) return null
  const { folded, capital } = before
  if (isNamesake(view, span.from - 1)) return 'other'
  if (view.language.places.local.has(folded)) return 'place'
  if (view.language.places.looselyLocal.has(folded))
    return span.options.some((it) => it.weight >= TOWN) ? 'place' : null
  if (!capital && view.language.places.qualifiers.has(folded)) return 'place'
  if (view.language.places.ofWords.has(folded)) return judgeOf(view, span.from - 1)
  // In `told Syria's broadcaster`, it was not Syria that was told.
  const owner = view.tokens[span.to - 1]?.possessive === true
  return view.language.speech.cues.get(folded)?.form === 'past' && !owner ? 'speaker' : null
}

/** `الأنباء السعودية`: the name of a country that is an adjective behind a noun it agrees with. */
function isAdjective(view: PassageView, span: Span): boolean {
  const { grammar, groups, names } = view.language
  const before = view.tokens[span.from - 1]
  if (names.hasCapitals || !before || span.to - span.from > 1 || !joined(view, span.from - 1)) return false
  if (!span.options.some(({ precision }) => precision === 'country')) return false
  if (!grammar.isAdjective(view.tokens[span.from]?.folded ?? '') || !grammar.isDefinite(before.folded))
    return false
  const isGroup = (word: string) => groups.nouns.has(grammar.nounOf(word, groups.nouns))
  const written = view.text.slice(before.start, before.end).normalize('NFKC')
  return (
    isGroup(before.folded) ||
    grammar.isFeminine(written) ||
    (joined(view, span.from - 2) && isGroup(view.tokens[span.from - 2]?.folded ?? ''))
  )
}

/** Whether a common noun that takes the name of a place comes before, with or without *of* and an article. */
function isNamesake(view: PassageView, at: number): boolean {
  const { grammar, places } = view.language
  if (places.namesakes.size === 0) return false
  let noun = at
  while (noun > at - 2 && joined(view, noun - 1)) {
    const word = view.tokens[noun]?.folded ?? ''
    if (!places.ofWords.has(word) && !grammar.articles.has(word)) break
    noun -= 1
  }
  return places.namesakes.has(view.tokens[noun]?.folded ?? '')
}

/** Whether no word of a name means a place by itself. */
const isNeverPlace = (language: Language, name: string) =>
  name.split(' ').every((word) => language.places.notPlaces.has(word) || calendarNames(language).has(word))

/** What the words around a name show about it. */
export function evidenceOf(view: PassageView, span: Span): Evidence {
  if (hasAge(view, span.to)) return 'person'
  if (span.sure) return 'place'
  if (isNeverPlace(view.language, span.name) || isSomethingElse(view, span)) return 'other'
  if (isAdjective(view, span)) return 'other'
  const first = view.tokens[span.from]
  const before = capitalBefore(view, span)
  const after = capitalAfter(view, span)
  const left = before && first ? judgeBefore(before, first, view) : null
  if (left === 'other' || left === 'person') return left
  const right = after ? judgeAfter(after, view, span) : null
  if (right !== null) return right
  return (
    left ??
    evidenceBefore(view, span) ??
    evidenceAfter(view, span) ??
    (isPersonal(view, span) ? 'person' : 'neutral')
  )
}

/** `Santiago Pérez`: a small town named after somebody, in a text that shows no place. */
const isPersonal = (view: PassageView, span: Span): boolean =>
  span.to - span.from > 1 &&
  view.language.names.isGivenName(view.tokens[span.from]?.folded ?? '') &&
  span.options.every((it) => !it.known && it.precision === 'place' && it.weight < TOWN)

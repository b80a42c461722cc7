import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { Authority } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { isLetters, joined, type PassageView, perLanguage } from '../passage/index.ts'
import { caselessRuns } from './caseless-names.ts'
import type { NameRun } from './name-run.ts'
import { nameAmongNouns } from './names-among-nouns.ts'

export type { NameRun } from './name-run.ts'

function isSeparator(view: PassageView, at: number, taken: Uint8Array, authority: Authority): boolean {
  const token = view.tokens[at]
  if (!token) return true
  if (taken[at]) return true
  if (view.language.people.notPersonWords.has(token.folded) || authority.demonyms.has(token.folded)) {
    // `Park` is a name in `Park Jun-ho`.
    const named = isTied(view, at + 2) && isHyphen(view.text.charAt(view.tokens[at + 1]?.end ?? 0))
    if (!named && !isCalledAsMonth(view, at)) return true
  }
  // `J.F.` is a pair of initials, and `III` belongs to the name before it.
  return (
    token.allCaps &&
    token.end - token.start > 2 &&
    view.text.charAt(token.start + 1) !== '.' &&
    !view.language.names.suffixes.has(token.folded)
  )
}

/**
 * `el fiscal Julio Doe`, `Domingo Doe` behind a title: a given name that is also a month or a day. Without a title, a
 * month in a language that writes them small.
 */
function isCalledAsMonth(view: PassageView, at: number): boolean {
  const { calendar, grammar, names } = view.language
  const [before, token, next] = [view.tokens[at - 1], view.tokens[at], view.tokens[at + 1]]
  if (!grammar.headFirst || !token?.capital || token.allCaps || !next?.capital || !joined(view, at))
    return false
  if (next.allCaps || !names.isGivenName(token.folded) || grammar.functionWords.has(next.folded)) return false
  const isMonth = monthsOf(view.language).has(token.folded)
  if (!isMonth && !calendar.weekdays.flat().some((it) => fold(it).includes(token.folded))) return false
  if (before && joined(view, at - 1) && isTitle(view.language, before.folded, before.capital)) return true
  return (
    isMonth && !names.ambiguousGivenNames.has(token.folded) && !grammar.tightLinks.has(before?.folded ?? '')
  )
}

/** Runs of capitalised words that could be names of persons, with particles inside (`al-`, `de`, `van`). */
export function nameRuns(view: PassageView, matches: readonly NameMatch[], authority: Authority): NameRun[] {
  if (!view.language.names.hasCapitals) return caselessRuns(view, matches)
  const taken = new Uint8Array(view.tokens.length)
  for (const match of matches) {
    if (match.entity.type !== 'person') taken.fill(1, match.from, match.to)
  }
  const runs: NameRun[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const first = view.tokens[at]
    const article = first !== undefined && ARABIC_ARTICLES.has(first.folded) && view.text[first.end] === '-'
    if (!first || (!first.capital && !article) || isSeparator(view, at, taken, authority)) continue
    let to = at + 1
    while (to < view.tokens.length && joined(view, to - 1) && !view.tokens[to - 1]?.possessive) {
      const token = view.tokens[to]
      const particle = (isParticle(view, to) && startsLastName(view, to + 1)) || isSecondParticle(view, to)
      if (!token || (!token.capital && !particle) || isSeparator(view, to, taken, authority)) break
      if ((!particle && startsClause(view, to)) || isDashed(view, to)) break
      if (to > at + 1 && isLetters(view, to)) break
      to += 1
    }
    const all = stripped(view, at, to)
    const run = view.language.grammar.isNoun === null ? all : nameAmongNouns(view, all)
    // `Jane Doe I saw`; any other function word with a capital belongs to a headline, as the verb before it may.
    const pronoun =
      view.language.grammar.pronouns.has(view.tokens[to]?.folded ?? '') && startsClause(view, to)
    const glued =
      to < view.tokens.length &&
      joined(view, to - 1) &&
      view.tokens[to]?.capital === true &&
      !pronoun &&
      !isLetters(view, to) &&
      !(run !== null && run.to < to)
    const possessive = view.tokens[to - 1]?.possessive === true
    const continues = view.language.grammar.headFirst && run?.from === at && isPartOfOther(view, at)
    if (run !== null && (!glued || possessive) && !continues) runs.push(run)
    at = to - 1
  }
  return runs
}

/** `Jane Doe – Roe`: a dash with blanks ties no name. */
function isDashed({ text, tokens }: PassageView, at: number): boolean {
  const [end, start] = [tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0]
  return start - end > 2 && /^\s[–—-]\s/.test(text.slice(end, start))
}

/** Whether a last name begins at a token behind its first particle: `Doe` of `van Doe`, `der Doe` of `von der Doe`. */
function startsLastName(view: PassageView, at: number): boolean {
  if (!joined(view, at - 1)) return false
  const article = view.language.grammar.articles.has(view.tokens[at]?.folded ?? '') && joined(view, at)
  return view.tokens[article ? at + 1 : at]?.capital === true
}

/** `der` of `von der Doe`. */
const isSecondParticle = (view: PassageView, at: number): boolean =>
  view.language.grammar.articles.has(view.tokens[at]?.folded ?? '') &&
  isParticle(view, at - 1) &&
  view.tokens[at + 1]?.capital === true &&
  joined(view, at)

/**
 * A particle of names: `van`, `al-`. An Arabic article that is also a function word is tied to the name by a hyphen:
 * `As-Doe`, but not `as Doe said` or `Doe at Roe Hill`.
 */
function isParticle(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || !view.language.names.particles.has(token.folded)) return false
  const word = ARABIC_ARTICLES.has(token.folded) && view.language.grammar.functionWords.has(token.folded)
  return !word || isHyphen(view.text.charAt(token.end))
}

export const monthsOf = perLanguage(({ calendar }) => new Set(calendar.months.flat().map(fold)))

/** A word that is no part of the name behind it: `As Jane Doe`, `See Jane Doe`. */
export function opensClause(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || isParticle(view, at)) return false
  const { grammar, names } = view.language
  // `Will Doe` inside a sentence; `In May Jane Doe` has a month.
  const next = view.tokens[at + 1]
  const given = !token.initial && names.isGivenName(token.folded) && grammar.auxiliaries.has(token.folded)
  if (given && next?.capital && joined(view, at) && !monthsOf(view.language).has(token.folded)) return false
  return grammar.functionWords.has(token.folded) || (token.initial && names.pointers.has(token.folded))
}

/** `Said Jane Doe, who …`: a verb of saying that begins the sentence, before a given name and a last one. */
function opensWithVerb(
  { language: { names, speech }, tokens }: PassageView,
  at: number,
  to: number,
): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token?.initial || !next || to - at < 3) return false
  const cue = speech.cues.get(token.folded)
  const finite = cue?.form === 'past' || cue?.form === 'present'
  return finite && !cue.noun && names.isGivenName(next.folded)
}

/** A function word behind a name, with a capital as in a headline: `Jane Doe Had Left`, `Doe I think`. */
function startsClause(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  const { grammar, names } = view.language
  if (!token || isParticle(view, at) || isTied(view, at)) return false
  const initial = token.end - token.start === 1 && view.text[token.end] === '.'
  // `May`, `Will` at the end of a name; in `Roe Had Left` another word with a capital follows.
  const last = view.tokens[at + 1]?.capital !== true || !joined(view, at)
  if (initial || (last && names.isGivenName(token.folded))) return false
  return (
    grammar.determiners.has(token.folded) ||
    grammar.prepositions.has(token.folded) ||
    grammar.conjunctions.has(token.folded) ||
    grammar.auxiliaries.has(token.folded) ||
    (grammar.pronouns.has(token.folded) && !token.possessive)
  )
}

/** The second half of `Jun-ho`. */
function isTied(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  return token?.capital === true && /^[-‐‑]\p{Ll}/u.test(view.text.slice(token.start - 1, token.start + 1))
}

/** `Doe Jun-ho`: only persons have names of this form. */
export const hasTiedSyllables = (view: PassageView, run: NameRun) =>
  isTied(view, run.from + 1) || isTied(view, run.from + 2)

const isHyphen = (sign: string) => /[-‐‑]/.test(sign)

/** How many words at the beginning of a run belong to what a hyphen ties before it: one in `anti-Doe Jane Roe`. */
function behindPrefix(view: PassageView, from: number): number {
  const [before, first] = [view.tokens[from - 1], view.tokens[from]]
  if (!before || !first || before.capital || before.end !== first.start - 1) return 0
  const tied = isHyphen(view.text.charAt(before.end)) && !view.language.names.particles.has(before.folded)
  return tied && !isTitle(view.language, before.folded, false) ? 1 : 0
}

const isTitle = (language: Language, word: string, capital: boolean) =>
  language.people.titles.has(word) ||
  // `la ministra de la Mujer`: with a capital it is a name, where titles have none.
  (language.people.personNouns.has(word) && !(capital && language.grammar.headFirst))

/** Whether a capitalised word that no person’s name has is right before a token: `Corte Suprema de Justicia`. */
function isPartOfOther(view: PassageView, at: number): boolean {
  const before = view.tokens[at - 1]
  return (
    before?.capital === true &&
    joined(view, at - 1) &&
    view.language.people.notPersonWords.has(before.folded) &&
    !view.language.people.titles.has(before.folded)
  )
}

/** `directeur d’EFI Jean Doe`: behind the body of an office. */
function isBehindBody(view: PassageView, from: number): boolean {
  const { grammar, names } = view.language
  const body = view.tokens[from - 1]
  if (!grammar.headFirst || !body?.allCaps || !joined(view, from - 1) || !joined(view, from - 2)) return false
  const first = view.tokens[from]?.folded ?? ''
  return grammar.tightLinks.has(view.tokens[from - 2]?.folded ?? '') && names.isGivenName(first)
}

/** `ministre de l’Intérieur Jean Doe`: the given name behind what the office is for; -1 if there is none. */
function afterOffice(view: PassageView, from: number, to: number): number {
  const { grammar, names } = view.language
  if (!grammar.headFirst || !joined(view, from - 1)) return -1
  const before = view.tokens[from - 1]?.folded ?? ''
  const link = grammar.articles.has(before) ? (view.tokens[from - 2]?.folded ?? '') : before
  if (!grammar.tightLinks.has(before) && !grammar.tightLinks.has(link)) return -1
  if (names.isGivenName(view.tokens[from]?.folded ?? '')) return -1
  for (let at = from + 1; at < to - 1; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (names.isGivenName(word) && !names.ambiguousGivenNames.has(word) && !grammar.functionWords.has(word))
      return at
  }
  return -1
}

/** The run after its last title (`Doetown Mayor Jane Roe`) and after words that begin a sentence; empty if nothing is left. */
function stripped(view: PassageView, from: number, to: number): NameRun {
  let start = from + behindPrefix(view, from)
  let titled = false
  for (let at = to - 1; at >= from && !titled; at -= 1) {
    const token = view.tokens[at]
    if (
      !token ||
      !isTitle(view.language, token.folded, token.capital) ||
      // `Officer-Led Doe`: part of a compound.
      isHyphen(view.text.charAt(token.end)) ||
      (at === to - 1 && view.language.people.titleSurnames.has(token.folded))
    )
      continue
    titled = true
    start = at + 1
  }
  while (start < to && (opensClause(view, start) || opensWithVerb(view, start, to))) start += 1
  const before = view.tokens[start - 1]
  if (before && joined(view, start - 1) && !before.possessive && !isHyphen(view.text.charAt(before.end)))
    titled ||= isTitle(view.language, before.folded, before.capital)
  titled ||= isBehindBody(view, start)
  const given = titled ? -1 : afterOffice(view, start, to)
  if (given > start) return { from: given, to, titled: true }
  return { from: start, to, titled }
}

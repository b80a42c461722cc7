import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import { joined, type PassageView, perLanguage } from '../passage/index.ts'

// Where every noun has a capital, a run of capitals is as often made of nouns: `Weber Jane Doe`, `Verband Hopfen`.

type Run = { from: number; to: number; titled: boolean }

/** Whether a word is a noun that is no name, by its form or because a list has it. */
function isNounLike(language: Language, word: string): boolean {
  const { grammar, groups, people } = language
  return (
    grammar.isNoun?.(word) === true ||
    people.personNouns.has(word) ||
    people.notPersonWords.has(word) ||
    groups.nouns.has(word) ||
    timeNouns(language).has(word)
  )
}

/** `Jane Doe Anfang März` */
export const timeNouns = perLanguage(
  ({ calendar, dates }) =>
    new Set(
      [...calendar.weekdays.flat(), ...calendar.months.flat(), ...dates.beforeMonths]
        .filter((word) => /^\p{Lu}/u.test(word))
        .map(fold),
    ),
)

const isTied = (view: PassageView, at: number) =>
  view.text.slice(view.tokens[at - 1]?.end, view.tokens[at]?.start) === '-'

const isInitial = (view: PassageView, at: number) => {
  const token = view.tokens[at]
  return token?.capital === true && token.end - token.start === 1 && view.text[token.end] === '.'
}

/** The end of a name that begins with given names: after one last name, which may be double. */
function afterLastName(view: PassageView, from: number, to: number): number {
  const { language, tokens } = view
  const word = (at: number) => tokens[at]?.folded ?? ''
  const isGiven = (at: number) =>
    tokens[at]?.capital === true &&
    (language.names.isGivenName(word(at)) || isInitial(view, at) || isTied(view, at))
  let at = from + 1
  while (at < to - 1 && isGiven(at)) at += 1
  const given = at
  while (at < to - 1 && !tokens[at]?.capital) at += 1
  // `Jane Doe von der Universität`: the last given name is a last name too.
  if (given > from + 1 && isNounLike(language, word(at))) return given
  at += 1
  while (at < to && isTied(view, at)) at += 1
  return at
}

/** `Ministerin von Doe-Roe`: behind an office, one particle alone says of what; `Frau von Doe` has it in her name. */
function isOfPlace({ language, tokens }: PassageView, { from, titled }: Run): boolean {
  const { grammar, people } = language
  const first = tokens[from]
  if (!titled || !first || first.capital || !grammar.tightLinks.has(first.folded)) return false
  return tokens[from + 1]?.capital === true && !people.courtesyTitles.has(tokens[from - 1]?.folded ?? '')
}

/** A run of capitals without the nouns around a name that begins with a given name; null if it may be none. */
export function nameAmongNouns(view: PassageView, run: Run): Run | null {
  const { language, tokens } = view
  const word = (at: number) => tokens[at]?.folded ?? ''
  const isGiven = (at: number) =>
    tokens[at]?.capital === true &&
    language.names.isGivenName(word(at)) &&
    !language.names.ambiguousGivenNames.has(word(at)) &&
    !timeNouns(language).has(word(at)) &&
    !isTied(view, at)
  for (let at = run.from; at < run.to - 1; at += 1) {
    if (!isGiven(at)) continue
    const to = afterLastName(view, at, run.to)
    if (isNounLike(language, word(to - 1)) && !language.people.titleSurnames.has(word(to - 1))) return null
    return { from: at, to, titled: run.titled || at > run.from }
  }
  for (let at = run.from; at < run.to; at += 1) {
    const isSurname = at === run.to - 1 && language.people.titleSurnames.has(word(at))
    if (isNounLike(language, word(at)) && !isSurname) return null
  }
  if (isOfPlace(view, run)) return null
  let { to } = run
  while (to > run.from && !tokens[to - 1]?.capital) to -= 1
  const article = language.grammar.determiners.has(word(run.from - 1)) && joined(view, run.from - 1)
  return article && !run.titled ? null : { ...run, to }
}

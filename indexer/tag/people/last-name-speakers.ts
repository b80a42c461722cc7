import { CITED_ABOVE } from '../../../languages/cited-words.ts'
import { fold } from '../../../model/name-words.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { PersonEntity } from '../../authority/authority.ts'
import { personKey } from '../../authority/person-key.ts'
import { joined, type PassageView } from '../passage/index.ts'
import { isSubjectAfter } from './after-quotations.ts'
import type { NameRun } from './name-runs.ts'

const NAME_WORDS_AT_MOST = 4

/** `Doe said`, `Mr. Doe has added`, `” said Doe`: a single capitalised word next to a verb of saying. */
function speaksAlone(view: PassageView, at: number): boolean {
  let next = at + 1
  if (!joined(view, at)) return false
  while (view.language.grammar.auxiliaries.has(view.tokens[next]?.folded ?? '') && joined(view, next))
    next += 1
  const cue = view.language.speech.cues.get(view.tokens[next]?.folded ?? '')
  if (cue && (cue.form === 'past' || (cue.form === 'present' && !cue.noun))) return true
  const before = view.tokens[at - 1]
  if (view.language.grammar.headFirst && joined(view, at - 1)) return isSubjectAfter(view, at - 1)
  if (!before || !joined(view, at - 1) || view.language.speech.cues.get(before.folded)?.form !== 'past')
    return false
  return /["”»’'“«],?\s$/.test(view.text.slice(Math.max(0, before.start - 3), before.start))
}

function standsAlone(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  if (!token?.capital || token.possessive || token.end - token.start < 3) return false
  if (
    view.language.grammar.functionWords.has(token.folded) ||
    view.language.people.notPersonWords.has(token.folded) ||
    view.language.people.titles.has(token.folded)
  )
    return false
  const [before, after] = [view.tokens[at - 1], view.tokens[at + 1]]
  if (after?.capital && joined(view, at)) return false
  if (!before || !joined(view, at - 1)) return true
  return (
    !view.language.grammar.determiners.has(before.folded) &&
    (!before.capital || view.language.people.titles.has(before.folded))
  )
}

/**
 * Persons whose full name is in the text without a title or description, and who are quoted by their last name
 * elsewhere: `the visit of Jane Doe … “It went well,” Doe said`.
 * @param runs the capital runs of each passage that may be names
 */
export function personsSpeakingByLastName(
  views: readonly PassageView[],
  runs: readonly (readonly NameRun[])[],
): PersonEntity[] {
  const speaking = new Set<string>()
  for (const view of views) {
    view.tokens.forEach((token, at) => {
      if (standsAlone(view, at) && speaksAlone(view, at)) speaking.add(token.folded)
    })
  }
  const found = new Map<string, PersonEntity>()
  let common: ReadonlySet<string> | null = null
  const isCommon = (word: string) => {
    common ??= wordUse(views).common
    return common.has(word)
  }
  views.forEach((view, passage) => {
    for (const { from, to } of runs[passage] ?? []) {
      const words = view.tokens.slice(from, to)
      const [first, last] = [words[0], words.at(-1)]
      if (!first || !last || words.length < 2 || words.length > NAME_WORDS_AT_MOST) continue
      if (
        view.language.grammar.functionWords.has(first.folded) ||
        view.language.speech.cues.get(first.folded)
      )
        continue
      if (
        !speaking.has(last.folded) ||
        !words.every(
          (it) =>
            (it.capital || ARABIC_ARTICLES.has(it.folded)) && !view.language.people.titles.has(it.folded),
        )
      )
        continue
      // `Chasing Doe`
      if (first.initial && view.language.grammar.isParticiple(first.folded)) continue
      // `Local NGOs`, `Domestic Violence`
      if (/^\p{Lu}{2}/u.test(view.text.slice(last.start, last.end))) continue
      const given = view.language.names.isGivenName(first.folded)
      if (!given && (isCommon(first.folded) || isCommon(last.folded))) continue
      const name = view.text.slice(first.start, last.end).replace(/\s+/g, ' ')
      if (!name.includes(' ')) continue
      const key = personKey(name)
      found.set(key, { type: 'person', key, name, aliases: [], inferred: 'last-name-speaks' })
    }
  })
  return [...found.values()]
}

/** Which words a document uses only as names, and which it also writes without a capital. */
export type WordUse = {
  proper: ReadonlySet<string>
  common: ReadonlySet<string>
  /** Words that stand alone behind a title: `Bishop Doe`. */
  titled: ReadonlySet<string>
  /** Words that the document has somewhere behind a given name, an initial, a title or what somebody is. */
  called: ReadonlySet<string>
  /** First names of the cases that the document cites. */
  cases: ReadonlySet<string>
}

/**
 * Words that have a capital in the middle of a sentence, are never written without one and never follow an article
 * are names: on their own before a verb of saying they are last names, even at the beginning of a sentence.
 */
export function wordUse(views: readonly PassageView[]): WordUse {
  const proper = new Set<string>()
  const common = new Set<string>()
  const titled = new Set<string>()
  const called = new Set<string>()
  const doubtful = new Set<string>()
  for (const view of views) {
    view.tokens.forEach((token, at) => {
      if (token.capital && isTitledAlone(view, at)) titled.add(token.folded)
      if (token.capital && isCalledSo(view, at)) called.add(token.folded)
      if (!token.capital) common.add(token.folded)
      else if (token.allCaps && token.end - token.start > 2) doubtful.add(token.folded)
      else if (
        view.language.grammar.determiners.has(view.tokens[at - 1]?.folded ?? '') &&
        joined(view, at - 1)
      )
        doubtful.add(token.folded)
      else if (!token.initial) proper.add(token.folded)
    })
  }
  for (const word of [...common, ...doubtful]) proper.delete(word)
  return { proper, common, titled, called, cases: casesIn(views) }
}

/** `Doe v. Roe, 12 D. 34`, `Doe v Roe [1999] 2 DLR 44`: what a decision is cited by has its volume or year behind it. */
const CASE = new RegExp(
  String.raw`(?<![\p{L}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'-]+)\s{1,3}v(?:s?\.|\s)\s?\p{Lu}[^;:()[\]“”"\n]{0,80}?(?:,\s(?:${CITED_ABOVE}|\d{1,4}\s\p{Lu})|\s[[(]\d{4}[\])])`,
  'gu',
)

/** The first names of cases that a document cites, by which they are called alone as well. */
function casesIn(views: readonly PassageView[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text } of views) {
    if (!text.includes(' v')) continue
    for (const [, name = ''] of text.matchAll(CASE)) found.add(fold(name))
  }
  return found
}

/** `Jane Doe`, `J. Doe`, `coach Doe`: what stands before a word makes it the name of a person. */
function isCalledSo(view: PassageView, at: number): boolean {
  const before = view.tokens[at - 1]
  if (!before || before.possessive || !joined(view, at - 1)) return false
  const { grammar, names, people } = view.language
  const word = before.folded
  if (people.titles.has(word) || people.courtesyTitles.has(word)) return true
  if (people.personNouns.has(word)) return !grammar.isPlural(word)
  if (!before.capital) return false
  const initial = before.end - before.start === 1 && view.text[before.end] === '.'
  return initial || (names.isGivenName(word) && !names.ambiguousGivenNames.has(word))
}

/** Whether a word is the only one behind a title that begins with a capital. */
function isTitledAlone(view: PassageView, at: number): boolean {
  const { tokens, language } = view
  const [title, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!title?.capital || !word?.capital || !language.people.titles.has(title.folded)) return false
  return (
    joined(view, at - 1) &&
    view.text[title.end] !== '-' &&
    !(next?.capital && joined(view, at)) &&
    !language.people.personNouns.has(word.folded)
  )
}

import { isArabicArticle } from '../../authority/arabic-latin.ts'
import type { PersonEntity } from '../../authority/authority.ts'
import { personKey } from '../../authority/person-key.ts'
import { isGroupHead } from '../groups/group-mention.ts'
import {
  attributionPhrases,
  joined,
  type PassageView,
  pastBrackets,
  pastLetters,
  phraseLengthBefore,
} from '../passage/index.ts'
import { followsQuotation, isSubjectAfter, mayPrecedeName, opensWords } from './after-quotations.ts'
import { hasTiedSyllables, monthsOf, type NameRun, opensClause } from './name-runs.ts'

const NAME_WORDS_AT_MOST = 4
const APPOSITION_WORDS = 9

/** `, acting director at …,` or `, 45,` after a name. */
function hasApposition(view: PassageView, to: number): boolean {
  const { grammar, people, speech } = view.language
  const last = view.tokens[to - 1]
  if (!last || !/^,\s/.test(view.text.slice(last.end, last.end + 2))) return false
  if (view.language.names.suffixes.has(view.tokens[to]?.folded ?? '')) return true
  for (let at = to; at < to + APPOSITION_WORDS; at += 1) {
    const token = view.tokens[at]
    const previous = view.tokens[at - 1]
    if (!token || !previous) return false
    if (at > to && /[,.;:!?()"“”]/.test(view.text.slice(previous.end, token.start))) return false
    if (at === to && /^\d{2}$/.test(token.folded) && view.text[token.end] === ',') return true
    if (at > to && speech.cues.get(token.folded)?.form === 'past') return false
    if (at === to && token.capital && !people.roleWords.has(token.folded)) return false
    // `the town of Doe, fearing the soldiers` says what is happening there; `managing director` describes someone.
    if (
      at === to &&
      grammar.isParticiple(token.folded) &&
      grammar.functionWords.has(view.tokens[at + 1]?.folded ?? '')
    )
      return false
    if (people.roleWords.has(token.folded) || people.personNouns.has(token.folded)) return true
  }
  return false
}

/** `special envoy for Syria, ` before a name that is followed by a comma, a full stop or a verb. */
function isApposition(view: PassageView, run: NameRun): boolean {
  const [first, last] = [view.tokens[run.from], view.tokens[run.to - 1]]
  if (
    !first ||
    !last ||
    !/,\s$/.test(view.text.slice(Math.max(0, first.start - 2), first.start)) ||
    !/[,.]/.test(view.text.charAt(last.end))
  )
    return false
  for (let at = run.from - 1; at > run.from - APPOSITION_WORDS && at >= 0; at -= 1) {
    const token = view.tokens[at]
    const next = view.tokens[at + 1]
    if (!token || !next) return false
    if (at < run.from - 1 && /[,.;:!?()"“”]/.test(view.text.slice(token.end, next.start))) return false
    if (view.language.speech.cues.get(token.folded)?.form === 'past') return false
    const { grammar, people } = view.language
    const isPerson = people.personNouns.has(token.folded) && !grammar.isPlural(token.folded)
    if (people.roleWords.has(token.folded) || isPerson) return true
  }
  return false
}

const PREDICATE_WORDS = 7
const CLAUSE_WORDS = 16

/** Whether a verb of saying follows, past `has`, `also`, `went on to`. */
function verbFollows(view: PassageView, from: number): boolean {
  const { grammar, speech } = view.language
  for (let at = from; at < from + PREDICATE_WORDS; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (at > from && !joined(view, at - 1)) return false
    if (speech.reportVerbs.has(word) && speech.reportLinks.has(view.tokens[at + 1]?.folded ?? '')) return true
    const cue = speech.cues.get(word)
    // `Doe Roe teilte mit`: clubs and firms announce more often than persons.
    if (cue?.particles || cue?.clause) return false
    if (cue) return cue.form === 'past' || cue.form === 'base' || (cue.form === 'present' && !cue.noun)
    if (
      !grammar.adverbs.has(word) &&
      !grammar.auxiliaries.has(word) &&
      !grammar.clitics.has(word) &&
      !speech.carriers.has(word) &&
      !speech.carrierParticles.has(word) &&
      !grammar.infinitiveMarks.has(word)
    )
      return false
  }
  return false
}

/** `Jane Doe, who had worked there, said` */
function speaksAfterClause(view: PassageView, to: number): boolean {
  const last = view.tokens[to - 1]
  if (!last || view.text[last.end] !== ',') return false
  for (let at = to; at < to + CLAUSE_WORDS; at += 1) {
    const [token, next] = [view.tokens[at], view.tokens[at + 1]]
    if (!token || !next) return false
    // `the mayor of Doe, Jane Roe, said`: another name, not a clause.
    if (at === to && token.capital && !view.language.people.roleWords.has(token.folded)) return false
    const gap = view.text.slice(token.end, next.start)
    if (/[.;:!?()"“”]/.test(gap)) return false
    if (gap.includes(',')) return verbFollows(view, at + 1)
  }
  return false
}

function speaks(view: PassageView, run: NameRun): boolean {
  const next = pastBrackets(view, pastLetters(view, run.to))
  if ((next > run.to || joined(view, run.to - 1)) && verbFollows(view, next)) return true
  if (speaksAfterClause(view, run.to)) return true
  const before = view.tokens[run.from - 1]
  if (!before || !joined(view, run.from - 1)) return false
  const { grammar, speech } = view.language
  if (phraseLengthBefore(view, run.from, attributionPhrases(view.language).sources) > 0) return true
  if (grammar.headFirst) return isSubjectAfter(view, run.from - 1)
  const earlier = view.tokens[run.from - 2]?.folded ?? ''
  if (grammar.agents.has(before.folded) && speech.cues.get(earlier)?.form === 'past') return true
  return isSpoken(view, run.from - 1) || opensWords(view, run) || describedBefore(view, run.from)
}

/** `” said`: a verb of saying right after a closing mark. */
function isSpoken(view: PassageView, at: number): boolean {
  const verb = view.tokens[at]
  if (!verb || verb.capital) return false
  const { speech } = view.language
  const cue = speech.cues.get(verb.folded) ?? speech.mannerCues.get(verb.folded)
  return cue !== undefined && mayPrecedeName(view, cue) && followsQuotation(view, verb.start)
}

const DESCRIPTION_WORDS = 8

/** `” said Doe Watch’s Jane Roe`, `” said 12-year-old Jane Roe`: whose, of what age or from where somebody is. */
function describedBefore(view: PassageView, from: number): boolean {
  const { grammar } = view.language
  const [before, previous] = [view.tokens[from - 1], view.tokens[from - 2]]
  if (!before) return false
  const tied =
    previous !== undefined && !before.capital && /^[-‐‑]$/.test(view.text.slice(previous.end, before.start))
  if (!before.possessive && !tied) return false
  for (let at = from - 1; at >= 0 && from - at <= DESCRIPTION_WORDS && joined(view, at); at -= 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (isSpoken(view, at)) return true
    const ends = grammar.conjunctions.has(word) || grammar.auxiliaries.has(word) || grammar.pronouns.has(word)
    if (ends || (grammar.prepositions.has(word) && !grammar.tightLinks.has(word))) return false
  }
  return false
}

/**
 * `Jane Doe` anywhere, except where one would expect a place, and between quotation marks, where it may be a title.
 */
function hasGivenName(view: PassageView, run: NameRun): boolean {
  const { grammar, groups, names } = view.language
  const [first, last] = [view.tokens[run.from], view.tokens[run.to - 1]]
  if (run.to - run.from === 3 && hasTiedSyllables(view, run)) return true
  if (!first || !last || first.allCaps || !names.isGivenName(first.folded)) return false
  if (names.ambiguousGivenNames.has(first.folded)) return false
  if (last.end - last.start < 3 || last.allCaps) return false
  for (let at = run.from + 1; at < run.to; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (
      groups.otherHeads.has(word) ||
      groups.topicWords.has(word) ||
      isGroupHead(view.language, word) ||
      (view.tokens[at]?.capital && grammar.functionWords.has(word))
    )
      return false
  }
  const before = view.tokens[run.from - 1]
  // `But Jane Doe`: the first word of a sentence is not part of the name.
  const part = before?.capital === true && !opensClause(view, run.from - 1)
  const place = before !== undefined && names.beforePlaces.has(before.folded)
  if (joined(view, run.from - 1) && (place || part)) return false
  if (view.text[last.start - 1] !== ' ' && grammar.isNoun === null) return false
  const quoted = /["“«]\s?$/.test(view.text.slice(Math.max(0, first.start - 2), first.start))
  return !(quoted && /^\s?,?["”»]/.test(view.text.slice(last.end, last.end + 3)))
}

/** `people in Doe Hill said`: the name says where, unless it is that of a person. */
function isWhere(view: PassageView, { from }: NameRun): boolean {
  if (!joined(view, from - 1) || view.language.names.isGivenName(view.tokens[from]?.folded ?? ''))
    return false
  return view.language.names.beforePlaces.has(view.tokens[from - 1]?.folded ?? '')
}

/** Two words run together by a page, `DoeShareReply`; names have a capital inside once at most, as `McDoe`. */
const RUN_TOGETHER = /\p{Ll}\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u

/** `Doe Says`, `Doe Responded` in a headline. Irregular forms may be last names, as `Said` is. */
function isVerbOfSaying({ language: { grammar, speech } }: PassageView, word: string): boolean {
  const cue = speech.cues.get(word)
  if (!cue || cue.noun || grammar.irregularPasts.has(word)) return false
  return cue.form === 'present' || (cue.form === 'past' && grammar.isRegularPast(word))
}

/**
 * The name as catalogues write it, with a comma before a suffix: `Jane Doe, Jr.`, `Jane Doe, III`. Where the text has
 * the comma too, the name stands there without what follows it.
 */
function withSuffix(view: PassageView, run: NameRun, written: string): { name: string; aliases: string[] } {
  const { names, people } = view.language
  const spelled = (at: number) => {
    const token = view.tokens[at]
    if (!token || !names.suffixes.has(token.folded)) return null
    const stop = people.abbreviatedTitles.has(token.folded) && view.text[token.end] === '.' ? '.' : ''
    return view.text.slice(token.start, token.end) + stop
  }
  const last = view.tokens[run.to - 1]
  const own = spelled(run.to - 1)
  if (own !== null) return { name: written.replace(/\s+\S+$/, `, ${own}`), aliases: [] }
  const next = view.tokens[run.to]
  const apart = last && next && /^,\s$/.test(view.text.slice(last.end, next.start)) ? spelled(run.to) : null
  return apart === null
    ? { name: written, aliases: [] }
    : { name: `${written}, ${apart}`, aliases: [written] }
}

/** `Edward Said`: a given name, and a verb in the past, which stands behind no name of one word in a headline. */
const isSurname = ({ language: { names, speech } }: PassageView, first: string, last: string): boolean =>
  names.isGivenName(first) && speech.cues.get(last)?.form === 'past'

/**
 * Whether words that might be a name look like one. A single word with a hyphen is none, unless it is an Arabic
 * article: `R-Ohio` is a party and a seat, `Anti-Doe` an attitude. `Last May` is a month.
 */
function hasFormOfName(view: PassageView, run: NameRun, name: string): boolean {
  const [first, last] = [view.tokens[run.from]?.folded ?? '', view.tokens[run.to - 1]?.folded ?? '']
  // `Edward Said` is a name, and `Doe Says` begins a headline.
  if (isVerbOfSaying(view, first)) return false
  if (isVerbOfSaying(view, last) && !isSurname(view, first, last)) return false
  if (RUN_TOGETHER.test(name) || /^\p{Lu}-/u.test(name)) return false
  if (!name.includes(' ') && !isArabicArticle(first)) return run.titled
  return !monthsOf(view.language).has(last) || run.titled || view.language.names.isGivenName(first)
}

/**
 * Persons whose full name the text shows to be that of a person: by a title, an apposition, a verb of saying or the
 * given name.
 */
export function personsNamed(
  view: PassageView,
  runs: readonly NameRun[],
  isCommon: (word: string) => boolean = () => false,
): { run: NameRun; person: PersonEntity }[] {
  return runs.flatMap((run) => {
    if (run.rule !== undefined) return personOf(view, run, run.rule) ?? []
    const capitals = view.tokens.slice(run.from, run.to).filter((token) => token.capital).length
    if (capitals < 2 || capitals > NAME_WORDS_AT_MOST) return []
    // `As I said`: a particle of names at the beginning of a sentence.
    const { functionWords } = view.language.grammar
    if (view.tokens.slice(run.from, run.to).every((token) => functionWords.has(token.folded))) return []
    if (isOfWords(view, run, isCommon)) return []
    const rule = run.titled
      ? 'title-before-name'
      : isWhere(view, run)
        ? null
        : hasApposition(view, run.to) || isApposition(view, run)
          ? 'apposition'
          : speaks(view, run)
            ? 'speech-verb'
            : hasGivenName(view, run)
              ? 'given-name'
              : null
    const found = rule === null ? null : personOf(view, run, rule)
    return found === null || !hasFormOfName(view, run, found.person.name) ? [] : found
  })
}

/**
 * `Former Weaver Accused`, `Attorney Mill Fencing Line`: behind a title of a heading are words of the language, each of
 * which the document also writes small or which has the form of a verb; a given name begins a name.
 */
function isOfWords(
  { language: { grammar, names }, tokens }: PassageView,
  { from, to }: NameRun,
  isCommon: (word: string) => boolean,
): boolean {
  const words = tokens.slice(from, to).map(({ folded }) => folded)
  const given = names.isGivenName(words[0] ?? '')
  if (words.length < (given ? 3 : 2)) return false
  const isForm = (word: string) => grammar.isRegularPast(word) || grammar.isParticiple(word)
  if (words.every((word) => isCommon(word) || isForm(word))) return true
  return !given && words.slice(1, -1).some((word) => grammar.isParticiple(word))
}

function personOf(
  view: PassageView,
  run: NameRun,
  rule: string,
): { run: NameRun; person: PersonEntity } | null {
  const [first, last] = [view.tokens[run.from], view.tokens[run.to - 1]]
  if (!first || !last) return null
  const written = view.text.slice(first.start, last.end).replace(/\s+/g, ' ')
  const { name, aliases } = withSuffix(view, run, written)
  return { run, person: { type: 'person', key: personKey(name), name, aliases, inferred: rule } }
}

import { joined, type PassageView } from '../passage/index.ts'
import type { Quoted } from '../quotations/index.ts'
import type { Attribution } from './attribution.ts'

/** How far behind a verb its *that* may be: `wrote to the owner of the mill that`. */
const ADDRESSEE_WORDS = 6
/** How long a subordinate clause may be in which a comma ends it. */
const CLAUSE_WORDS = 40

const gap = ({ text, tokens }: PassageView, at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length)

/** Whether a word begins a clause that depends on another one, and is not the one in `as Doe said`. */
function subordinates({ language: { grammar, speech } }: PassageView, word: string): boolean {
  if (speech.reportLinks.has(word) || grammar.coordinators.has(word)) return false
  if (grammar.complementizers.has(word) || grammar.relatives.has(word)) return false
  return grammar.conjunctions.has(word) || grammar.clausePrepositions.has(word)
}

/** `Doe wrote to Roe that it was old`: past those who are addressed; `said that morning` is a time. */
function hasClause(view: PassageView, { to }: Attribution): boolean {
  const { grammar } = view.language
  for (let at = to; at < to + ADDRESSEE_WORDS; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    if (view.inQuotation[at] !== -1 || !joined(view, at - 1)) return false
    if (grammar.complementizers.has(word)) return joined(view, at) && joined(view, at + 1)
    if (grammar.auxiliaries.has(word) || grammar.conjunctions.has(word)) return false
  }
  return false
}

/**
 * Whether a verb is followed by what it says, so that the words before it are not said by its subject: `…,” Doe told Roe
 * that …`, `“It is old.” Doe replied: “Not so.”`.
 */
export function saysWhatFollows(view: PassageView, attribution: Attribution, quoted: Quoted): boolean {
  const { inverted, sort, ends } = attribution
  if (inverted || sort !== 'saying') return false
  if (hasClause(view, attribution)) return true
  let at = ends
  while (at < ends + ADDRESSEE_WORDS && view.inQuotation[at] === -1 && joined(view, at - 1)) at += 1
  if (!/[:：]\s*\S?$/.test(gap(view, at)) || view.inQuotation[at] === -1) return false
  // `“It is old,” Doe said: “All of it.”`
  return !/[,،]$/.test(view.text.slice(quoted.start, quoted.end))
}

const NAMED_WORDS = 6

/**
 * Whether the words between a verb and a quotation say whose it is instead: `said that Roe’s claim that it was “…”`,
 * `sold what is known as “…”`.
 * @param from the token after the verb @param at the first token of the quotation
 */
export function isNamedOtherwise(view: PassageView, from: number, at: number): boolean {
  const { grammar, speech } = view.language
  for (let i = Math.max(from, at - CLAUSE_WORDS); i < at; i += 1) {
    const word = view.tokens[i]?.folded ?? ''
    if (view.inQuotation[i] !== -1) continue
    const before = view.tokens[i - 1]
    const cue = speech.cues.get(word)
    // `the claim that it was “…”`
    const isNoun = before?.possessive === true || grammar.determiners.has(before?.folded ?? '')
    if (cue?.noun && isNoun && i - 1 >= from && joined(view, i - 1) && isComplementized(view, i)) return true
    // `what is commonly referred to as “…”`
    const as = grammar.articles.has(view.tokens[at - 1]?.folded ?? '') ? at - 2 : at - 1
    const isPassive = grammar.copulas.has(word) && at - i <= NAMED_WORDS
    if (isPassive && speech.reportLinks.has(view.tokens[as]?.folded ?? '') && isNaming(view, i + 1, as))
      return true
  }
  return isMentioned(view, from, at)
}

/** `said that the word “…” is old`: words that somebody speaks about; but they are said in `said the words “…”`. */
function isMentioned(view: PassageView, from: number, at: number): boolean {
  const { grammar, speech } = view.language
  if (at - 1 < from || !speech.wordNouns.has(view.tokens[at - 1]?.folded ?? '')) return false
  const start = grammar.determiners.has(view.tokens[at - 2]?.folded ?? '') ? at - 2 : at - 1
  return start > from
}

const isComplementized = (view: PassageView, at: number): boolean =>
  joined(view, at) && view.language.grammar.complementizers.has(view.tokens[at + 1]?.folded ?? '')

/** Nothing but adverbs, a participle and its preposition, without who does it: `commonly referred to`. */
function isNaming({ language: { grammar, speech }, tokens }: PassageView, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ folded }) => folded)
  const verb = words.find((word) => !grammar.adverbs.has(word) && !grammar.isDerivedAdverb(word)) ?? ''
  return (
    words.length > 0 &&
    !words.some((word) => grammar.agents.has(word)) &&
    (speech.cues.has(verb) ||
      grammar.isRegularPast(verb) ||
      grammar.irregularPasts.has(verb) ||
      speech.namingPhrases.some((phrase) => phrase.startsWith(`${verb} `)))
  )
}

/**
 * Whether a quotation is in a main clause after the subordinate one of an attribution: `When Doe found the letter, it was
 * “old”`.
 * @param at its first token
 */
export function isPastClause(
  view: PassageView,
  { begins, to, sort, inverted }: Attribution,
  at: number,
): boolean {
  if (sort === 'source' || inverted) return false
  const { grammar } = view.language
  const before = view.tokens[begins - 1]
  if (!before || !subordinates(view, before.folded) || (before.initial !== true && joined(view, begins - 2)))
    return false
  for (let i = to + 1; i <= Math.min(at, to + CLAUSE_WORDS); i += 1) {
    if (!/^["”’»“]?\s?,/.test(gap(view, i))) continue
    const token = view.tokens[i]
    if (token === undefined) return false
    if (view.inQuotation[i] !== -1 && i === at) return true
    if (grammar.pronouns.has(token.folded) || grammar.determiners.has(token.folded) || token.capital)
      return true
  }
  return false
}

/**
 * Whether a quotation is a second predicate beside the one of a verb that has no clause: in `says that Doe asked for
 * more time, but later “went away”`, whoever says so says that too, and Doe says neither.
 * @param at its first token
 */
export function isAnotherPredicate(
  view: PassageView,
  { to, sort, inverted }: Attribution,
  at: number,
): boolean {
  const { grammar } = view.language
  const next = view.tokens[to]?.folded ?? ''
  if (sort === 'source' || inverted || at - to > CLAUSE_WORDS) return false
  if (!grammar.prepositions.has(next) && !grammar.infinitiveMarks.has(next)) return false
  let and = at - 1
  while (grammar.adverbs.has(view.tokens[and]?.folded ?? '')) and -= 1
  if (and <= to || !grammar.coordinators.has(view.tokens[and]?.folded ?? '')) return false
  if (!/,\s*$/.test(gap(view, and))) return false
  return !view.tokens.slice(to, and).some(({ folded }) => grammar.complementizers.has(folded))
}

/**
 * Whether a clause of its own behind a colon leads to a quotation: in `Doe voiced doubts: The miller gave evidence that
 * “…”`, `that` belongs to a verb which is not understood.
 * @param at its first token
 */
export function isOfClauseBehind(view: PassageView, { to, inverted }: Attribution, at: number): boolean {
  if (inverted || !view.language.grammar.complementizers.has(view.tokens[at - 1]?.folded ?? '')) return false
  for (let i = at - 2; i > to && at - i < CLAUSE_WORDS; i -= 1) if (/^:/.test(gap(view, i))) return true
  return false
}

import type { NameMatch } from '../names/names.ts'
import { attributionPhrases, joined, type PassageView, phraseLength } from '../passage/index.ts'
import { isIn, isPersonNoun, mayBeName, nameEnd } from './caseless-words.ts'
import type { NameRun } from './name-run.ts'
import { isDescribed, isForeign, readSubject } from './subject-phrase.ts'

/** How many adverbs may stand between a verb and its subject: `قال أمس أيضا سامر حداد`. */
const ADVERBS_AT_MOST = 3

/** The token at which the subject of a verb begins, past adverbs. */
export function pastAdverbs(view: PassageView, at: number): number {
  let next = at
  while (
    next < at + ADVERBS_AT_MOST &&
    view.language.grammar.adverbs.has(view.tokens[next]?.folded ?? '') &&
    joined(view, next - 1) &&
    joined(view, next)
  )
    next += 1
  return next
}

/**
 * Names of persons in a script without capitals: after a verb of saying or a source phrase, after a title, and where a
 * given name stands before another one or before a last name with an article.
 */
export function caselessRuns(view: PassageView, matches: readonly NameMatch[]): NameRun[] {
  const { language } = view
  const { grammar, names, speech } = language
  const { sources } = attributionPhrases(language)
  const startsAt = new Map(matches.map((match) => [match.from, match]))
  const runs: NameRun[] = []
  let done = 0
  const add = (from: number, to: number, rule: NameRun['rule'], titled: boolean) => {
    if (to - from < 2 || from < done) return
    runs.push({ from, to, titled, ...(rule && { rule }) })
    done = to
  }
  for (let at = 0; at < view.tokens.length; at += 1) {
    const word = view.tokens[at]?.folded ?? ''
    const cue = speech.cues.get(word) ?? speech.judgingCues.get(word)
    const source = phraseLength(view, at, sources)
    const verb = (cue && cue.form !== 'ing') || speech.relayedFrom.has(word)
    const subject = verb ? pastAdverbs(view, at + 1) : source > 0 ? at + source : -1
    const titled = isPersonNoun(language, word) && at >= done
    if (subject !== -1 || titled) {
      const phrase = readSubject(view, startsAt, subject === -1 ? at : subject, subject !== -1)
      if (phrase === 'none' || phrase === 'unknown' || !phrase.name?.sure || phrase.match) continue
      const { from, to } = phrase.name
      if (subject === -1 && isHall(view, phrase.from)) continue
      const named = names.isGivenName(view.tokens[from]?.folded ?? '')
      // Without a verb before it, a phrase may end anywhere after the title.
      if (subject === -1 && !named && !(endsThere(view, to) && isForeign(view, from, to, false))) continue
      add(from, to, phrase.head === -1 ? 'speech-verb' : 'title-before-name', phrase.head !== -1)
      continue
    }
    if (at < done || isHall(view, at) || !names.isGivenName(word) || names.ambiguousGivenNames.has(word))
      continue
    if (startsAt.get(at)?.entity.type === 'person' || !mayBeName(view, at)) continue
    const next = view.tokens[at + 1]?.folded ?? ''
    const to = nameEnd(view, at, startsAt, false)
    const certain =
      (to - at > 1 && isDescribed(view, to)) ||
      names.isGivenName(next) ||
      names.particles.has(next) ||
      grammar.isDefinite(next)
    if (certain && joined(view, at)) add(at, to, 'given-name', false)
  }
  return runs
}

/** `شارع محمد الخامس`: what is named after a person. */
function isHall(view: PassageView, at: number): boolean {
  const { groups } = view.language
  const word = view.tokens[at - 1]?.folded ?? ''
  return isIn(view.language, groups.buildingHeads, word) && joined(view, at - 1)
}

/** Whether the phrase certainly ends after a token. */
function endsThere(view: PassageView, to: number): boolean {
  const { grammar } = view.language
  const next = view.tokens[to]
  if (!next || !joined(view, to - 1) || next.attached) return true
  const word = next.folded
  return (
    grammar.prepositions.has(word) ||
    grammar.relatives.has(word) ||
    grammar.complementizers.has(word) ||
    grammar.adverbs.has(word) ||
    isPersonNoun(view.language, word)
  )
}

import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, joined, phraseLength, tokenFrom } from '../passage/index.ts'
import { beforeBrackets, beyondApposition } from './appositions.ts'
import type { Attribution, Candidate } from './attribution.ts'
import { opensAfterColon, speakerBeforeColon } from './before-colon.ts'
import { phraseFrom } from './capital-nouns.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, between, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { sourceBeside } from './sources.ts'
import { isAdverb } from './verb-phrases.ts'

/** The words of a clause before its verb, and of what stands between a verb and its subject or its particle. */
const CLAUSE_WORDS = 30
const PASSED_AT_MOST = 14
const TO_PARTICLE = 30

const BREAK = /[,;:.!?—–()"“”„«»]/

/** Where the clause of a verb begins: at the verb, if nothing precedes it. */
function clauseStart(scene: Scene, at: number, floor: number): number {
  let first = at
  while (first > floor && at - first < CLAUSE_WORDS) {
    const before = isQuotedAt(scene, first - 1) ? wovenIn(scene, first, floor) : first - 1
    if (before === null || (before === first - 1 && BREAK.test(between(scene, before, first)))) break
    first = before
  }
  return first
}

/** The token before a quotation that is part of its clause and ends before a token: `hat der „Welt“ gesagt`. */
function wovenIn(scene: Scene, end: number, floor: number): number | null {
  if (/[,;:.!?]/.test(between(scene, end - 1, end))) return null
  let start = end - 1
  while (start > floor && end - start < CLAUSE_WORDS && isQuotedAt(scene, start - 1)) start -= 1
  if (start <= floor || isQuotedAt(scene, start - 1)) return null
  return /[,;:.!?—–()]/.test(between(scene, start - 1, start)) ? null : start - 1
}

/** Whether one of the verb's particles follows in its clause: `teilte am Montag mit`. */
function hasParticle(scene: Scene, at: number, particles: readonly string[], ceiling: number): boolean {
  for (let i = at + 1; i < Math.min(ceiling, at + TO_PARTICLE); i += 1) {
    if (isQuotedAt(scene, i)) continue
    if (/[;:.!?]/.test(between(scene, i - 1, i))) return false
    if (!particles.includes(wordAt(scene, i))) continue
    // At the end of the clause; elsewhere most of them are prepositions.
    const after = between(scene, i, i + 1)
    const { coordinators, infinitiveMarks } = scene.view.language.grammar
    if (BREAK.test(after) || i + 1 >= ceiling || isQuotedAt(scene, i + 1)) return true
    if (coordinators.has(wordAt(scene, i + 1)) || infinitiveMarks.has(wordAt(scene, i + 1))) return true
  }
  return false
}

/** The auxiliary of a participle: in its clause before it; undefined if it is a passive, null if there is none. */
function helperOf(scene: Scene, at: number, first: number): number | null | undefined {
  const { grammar } = scene.view.language
  for (let i = at - 1; i >= first; i -= 1) {
    const word = wordAt(scene, i)
    if (grammar.perfectAuxiliaries.has(word)) return i
    if (grammar.auxiliaries.has(word)) return undefined
  }
  return null
}

const isOblique = (scene: Scene, at: number) => scene.view.language.grammar.oblique.has(wordAt(scene, at))

/** Past the noun of a phrase that begins with a preposition or another word that shows that it is not the subject. */
function pastPhrase(scene: Scene, from: number, ceiling: number): number {
  const { view } = scene
  for (let at = from + 1; at < ceiling && at < from + PASSED_AT_MOST; at += 1) {
    if (!joined(view, at - 1) && !isQuotedAt(scene, at)) return at
    const match = scene.startsAt.get(at)
    if (match) return match.to
    const token = view.tokens[at]
    if (/^\d/.test(token?.folded ?? '') && !view.tokens[at + 1]?.capital) return at + 1
    if (!token?.capital) continue
    // The parts of a compound: `Corona-Lage`.
    let end = at + 1
    while (end < ceiling && between(scene, end - 1, end) === '-') end += 1
    return end
  }
  return from + 1
}

/** Whether `der`, before the name of a medium or a quoted name, is whom the words were said to. */
function isAddressee(scene: Scene, at: number): boolean {
  if (!scene.view.language.grammar.genitiveArticles.has(wordAt(scene, at))) return false
  if (isQuotedAt(scene, at + 1)) return true
  const match = scene.startsAt.get(at + 1)
  return match?.entity.type === 'group' && match.entity.kind === 'media'
}

/** The subject after a verb, past adverbs, times, places and whom it was said to: `sagte am Montag der „Welt“ Doe`. */
function subjectAfter(scene: Scene, from: number, ceiling: number): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  let at = from
  while (at < ceiling && at - from < PASSED_AT_MOST) {
    if (!joined(view, at - 1) && !/^\s*["“”„«»‚‘]+\s*$/.test(between(scene, at - 1, at))) return null
    const word = wordAt(scene, at)
    if (isQuotedAt(scene, at)) at += 1
    else if (grammar.prepositions.has(word) || isOblique(scene, at) || isAddressee(scene, at))
      at = pastPhrase(scene, at, ceiling)
    else if (grammar.pronounForms.has(word) && !grammar.determiners.has(word)) at += 1
    else if (isAdverb(scene, at) || /^\d/.test(word)) at += 1
    else return phraseFrom(scene, at).actor
  }
  return null
}

/** A phrase that is all of a clause before its verb. */
function subjectBefore(scene: Scene, first: number, verb: number): Actor | null {
  const { grammar } = scene.view.language
  const start = grammar.coordinators.has(wordAt(scene, first)) && first < verb - 1 ? first + 1 : first
  if (isOblique(scene, start) || grammar.prepositions.has(wordAt(scene, start))) return null
  const { actor, end } = phraseFrom(scene, start)
  let last = end
  while (last < verb && isAdverb(scene, last)) last += 1
  return last === verb ? actor : null
}

/** `Jane Doe, Sprecherin von Roe sagt`: a description that no comma ends. */
function describedBefore(scene: Scene, first: number, verb: number): Actor | null {
  const aged =
    /^\d{1,3}$/.test(wordAt(scene, first - 1)) && /^,\s$/.test(between(scene, first - 2, first - 1))
  const match = scene.endsAt.get(aged ? first - 2 : first - 1)
  if (match?.entity.type !== 'person' || !/^,\s$/.test(between(scene, first - 1, first))) return null
  const { grammar } = scene.view.language
  for (let at = first; at < verb; at += 1) {
    const word = wordAt(scene, at)
    if (!joined(scene.view, at - 1) && at > first) return null
    if (grammar.auxiliaries.has(word) || grammar.conjunctions.has(word) || grammar.pronouns.has(word))
      return null
  }
  const token = scene.view.tokens[first]
  // `Jane Doe, 45, aus Roe sagte`
  return aged || (token?.capital && !token.initial) ? ofMatch(match) : null
}

/** A verb in a language in which it comes second in its clause. */
function ofSecondVerb(scene: Scene, at: number, cue: Cue, floor: number, ceiling: number): Candidate {
  const { grammar, speech } = scene.view.language
  if (cue.particles && !hasParticle(scene, at, cue.particles, ceiling)) return null
  const first = clauseStart(scene, at, floor)
  let isPerfect = false
  const attributed = (actor: Actor | null, begins: number, inverted: boolean): Candidate =>
    actor && (isPerfect || fits(actor, cue))
      ? { from: at, to: at + 1, actor: agreeing(actor, cue), begins, ends: at + 1, inverted }
      : null
  if (speech.asWords.has(wordAt(scene, first)) && first < at)
    return attributed(subjectAfter(scene, first + 1, at), first, true)
  const helper = cue.participle || cue.plural ? helperOf(scene, at, first) : null
  if (helper === undefined) return null
  if (cue.participle === 'only' && helper === null) return null
  isPerfect = helper !== null
  // The finite verb: of `hat … gesagt`, the auxiliary.
  const verb = cue.participle ? (helper ?? at) : helper === null ? at : null
  if (verb === null) return null
  if (verb > first) {
    const before = subjectBefore(scene, first, verb)
    if (before) return attributed(before, before.from, false)
    const described = describedBefore(scene, first, verb)
    if (described) return attributed(described, described.from, false)
    if (grammar.coordinators.has(wordAt(scene, verb - 1)))
      return {
        from: at,
        to: at + 1,
        actor: 'subject of the sentence',
        begins: verb,
        ends: at + 1,
        inverted: false,
      }
    if (grammar.conjunctions.has(wordAt(scene, first)) && !grammar.coordinators.has(wordAt(scene, first)))
      return null
    if (grammar.relatives.has(wordAt(scene, first))) return null
  }
  const bracket = verb === first ? beforeBrackets(scene, verb - 1, floor) : verb - 1
  if (bracket < verb - 1 && !isQuotedAt(scene, bracket)) {
    // `Jane Doe (57, Roe) schrieb`
    const before = subjectBefore(scene, clauseStart(scene, bracket, floor), bracket + 1)
    if (before) return attributed(before, before.from, false)
  }
  const after = subjectAfter(scene, verb + 1, ceiling)
  if (after) return attributed(after, verb, true)
  const apart = verb === first && verb > floor && /,|[—–)]/.test(between(scene, verb - 1, verb))
  const head =
    apart && !isQuotedAt(scene, verb - 1)
      ? beyondApposition(scene, beforeBrackets(scene, verb - 1, floor), floor)
      : null
  return attributed(head?.type === 'nominal' ? null : head, head?.from ?? verb, false)
}

/** A verb in the singular is not that of several people. */
function fits(actor: Actor, cue: Cue): boolean {
  if (actor.type === 'pronoun') return true
  return actor.type !== 'person' || cue.plural !== true
}

/** `sagten sie` is about several people: the pronoun of a woman, with a verb in the plural. */
function agreeing(actor: Actor, cue: Cue): Actor {
  if (actor.type !== 'pronoun' || cue.plural !== true || actor.pronoun.number === 'plural') return actor
  return { ...actor, pronoun: { person: actor.pronoun.person, number: 'plural' } }
}

/** Everything in a sentence that attributes words to someone, in a language with the verb in second place. */
export function verbSecondAttributions(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  const floor = tokenFrom(view, sentence.start)
  const ceiling = tokenFrom(view, sentence.end)
  const { speech } = view.language
  const { sources } = attributionPhrases(view.language)
  const found: Attribution[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (isQuotedAt(scene, at)) continue
    const length = phraseLength(view, at, sources)
    if (length > 0) {
      const to = at + length
      const { actor, end } = phraseFrom(scene, to)
      if (actor) found.push({ from: at, to, actor, begins: at, ends: end, inverted: true, sort: 'source' })
      continue
    }
    const beside = sourceBeside(scene, at, floor)
    if (beside) {
      found.push(beside)
      continue
    }
    const word = wordAt(scene, at)
    const saying = speech.cues.get(word)
    const cue = saying ?? speech.judgingCues.get(word)
    const attribution = cue && !view.tokens[at]?.capital ? ofSecondVerb(scene, at, cue, floor, ceiling) : null
    if (attribution) found.push({ ...attribution, sort: saying ? 'saying' : 'judging' })
    else if (at + 1 < ceiling && opensAfterColon(scene, at)) {
      const introducing = found.at(-1)
      const speaker = speakerBeforeColon(scene, at, floor)
      if (speaker && (!introducing || introducing.from < speaker.begins)) found.push(speaker)
    }
  }
  return found
}

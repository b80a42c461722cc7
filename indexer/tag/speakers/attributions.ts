import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, joined, phraseLength, tokenFrom } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import { beforeBrackets, beyondApposition, beyondRelative, describedBefore } from './appositions.ts'
import { type Attribution, type Candidate, ofNobody } from './attribution.ts'
import { headFirstAttributions } from './head-first-attributions.ts'
import { endsPhrase, phraseStart } from './noun-phrases.ts'
import { ofAgent, ofParticiple } from './participles.ts'
import { type Actor, between, isQuotedAt, type Scene, startsClause, textOf, wordAt } from './scene.ts'
import { verbFirstAttributions } from './verb-first.ts'
import { attributes, isAdverb, subjectEnd } from './verb-phrases.ts'
import { verbSecondAttributions } from './verb-second.ts'
import { ofVerbBesideMark } from './verbs-beside-marks.ts'

/**
 * `…, said Jane Doe, …` and `Said Jane Doe: …`: without a mark before the verb, only a name is certain to be its
 * subject, and only if it ends a phrase, unlike in `the owner, says Doe will …`.
 */
function asideOf(scene: Scene, found: Candidate): Candidate {
  const actor = found?.actor
  if (!actor || typeof actor === 'string') return null
  if (actor.type !== 'person' && actor.type !== 'name' && actor.type !== 'together') return null
  const { view } = scene
  const { prepositions, relatives } = view.language.grammar
  const next = wordAt(scene, actor.to)
  const ends = !joined(view, actor.to - 1) && !view.tokens[actor.to - 1]?.possessive
  return ends || relatives.has(next) || prepositions.has(next) ? found : null
}

/** Whether a closing mark stands right before a verb, as in `“…,” said Jane Doe`. */
function followsMark({ view }: Scene, at: number): boolean {
  const [previous, token] = [view.tokens[at - 1], view.tokens[at]]
  const gap = token ? view.text.slice(previous?.end ?? 0, token.start) : ''
  return /["“”«»'’]\s*(?:[,—–-]\s*)?$/.test(gap)
}

function ofVerb(scene: Scene, at: number, cue: Cue, floor: number, ceiling: number): Candidate {
  const { view } = scene
  const { grammar, speech } = view.language
  const byAgent = ofAgent(scene, at, cue)
  if (byAgent !== undefined) return byAgent
  if (!attributes(scene, at, cue)) return null
  if (cue.form === 'ing') return ofParticiple(scene, at, floor)
  const inverted = (): Candidate => {
    const follows = at + 1 < ceiling && speech.orders.includes('verb-subject')
    const actor = follows ? actorStartingAt(scene, at + 1) : null
    return actor ? { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true } : null
  }
  const afterMark = (isQuotedAt(scene, at - 1) || at === floor) && followsMark(scene, at)
  if (cue.form !== 'base' && afterMark) return inverted()
  if (at === floor && (cue.form === 'past' || cue.form === 'present')) return asideOf(scene, inverted())
  const last = subjectEnd(scene, at, floor)
  const end = beforeBrackets(scene, last, floor)
  if (end < floor || isQuotedAt(scene, end)) return null
  // The comma comes after the brackets: `Jane Doe, head of the Doe Union (DU), said`. In `Jane Doe, however, said` it is
  // only the adverb's.
  const comma = /,|--|[—–]/.test(between(scene, last, last + 1))
  const adverbs = comma && isOnlyAdverbs(scene, last + 1, at)
  const apart = comma && !adverbs
  const precedes = speech.orders.includes('subject-verb')
  // `Jane Doe, who founded it, once said`: without a second comma, the first ends what describes the subject.
  const beyond =
    precedes && adverbs && joined(view, at - 1) ? subjectOfVerb(scene, end, floor, cue, true) : null
  const actor = beyond ?? (precedes ? subjectOfVerb(scene, end, floor, cue, apart) : null)
  if (!actor && apart && end === at - 1 && cue.form !== 'base') return asideOf(scene, inverted())
  if (!actor && precedes && cue.form !== 'base' && sharesSubject(scene, last, floor)) {
    return {
      from: at,
      to: at + 1,
      actor: 'subject of the sentence',
      begins: at,
      ends: at + 1,
      inverted: false,
    }
  }
  if (!actor || actor.from < floor) return null
  if (actor.type !== 'pronoun' && isBareParticiple(scene, at, cue)) {
    // `which Doe called “…”` says who called it so, and so does `a plan Doe called “…”`.
    const start = beforeDescription(scene, actor)
    const relative = [wordAt(scene, start - 1), wordAt(scene, end)].some(
      (word) => grammar.relatives.has(word) || grammar.freeRelatives.has(word),
    )
    // `killed three men accused of “…”`: only what has its object before it says who gave the name.
    const isNamer = cue.naming && isQuotedAt(scene, at + 1) && (actor.type !== 'nominal' || actor.definite)
    if (!relative && (startsClause(scene, start, floor) || !isNamer)) return ofNobody(at)
  }
  const begins = actor.type === 'person' ? phraseStart(scene, actor.from) : actor.from
  return { from: at, to: at + 1, actor, begins: Math.max(begins, floor), ends: at + 1, inverted: false }
}

function isOnlyAdverbs(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isAdverb(scene, at)) return false
  return from < to
}

/** @param end where the subject should end @param apart a comma separates it from the verb */
function subjectOfVerb(scene: Scene, end: number, floor: number, cue: Cue, apart: boolean): Actor | null {
  if (apart) return beyondApposition(scene, end, floor)
  // `Jane Doe, who said “…”, left`
  if (scene.view.language.grammar.subjectRelatives.has(wordAt(scene, end)) && end > floor)
    return actorEndingAt(scene, beforeBrackets(scene, end - 1, floor))
  const beyond = beyondRelative(scene, end, floor)
  return beyond === undefined
    ? (describedBefore(scene, actorEndingAt(scene, end), floor) ?? described(scene, end, floor, cue))
    : beyond
}

/** Where a phrase begins, and with it what it stands behind as a name: `[the mayor, Jane Doe,]`. */
function beforeDescription(scene: Scene, actor: Actor): number {
  const start = actor.type === 'nominal' ? actor.from : phraseStart(scene, actor.from)
  const described = /^,\s*$/.test(between(scene, start - 1, start)) ? actorEndingAt(scene, start - 1) : null
  return described?.type === 'nominal' ? described.from : start
}

const DESCRIPTION_WORDS = 4

/**
 * `“…,” the dispatcher said`, `The dispatcher said`: with an article, what opens the clause and ends before a verb of
 * saying is its subject, whatever it is called.
 */
function described(scene: Scene, end: number, floor: number, cue: Cue): Actor | null {
  const { view } = scene
  const { grammar } = view.language
  const words = view.tokens.slice(Math.max(floor, end - DESCRIPTION_WORDS), end + 1)
  const first = words.findLastIndex(({ folded }) => grammar.articles.has(folded))
  const from = end + 1 - words.length + first
  const opens = isQuotedAt(scene, from - 1) || (from === floor && cue.plain)
  if (first === -1 || from === end || !opens) return null
  for (let at = from + 1; at <= end; at += 1) {
    const token = view.tokens[at]
    if (!token || token.capital || token.possessive || !joined(view, at - 1) || isQuotedAt(scene, at))
      return null
    if (endsPhrase(view.language, token.folded) || /\d/.test(token.folded)) return null
    if (
      grammar.irregularPasts.has(token.folded) ||
      (at > from + 1 && view.language.speech.cues.has(token.folded))
    )
      return null
  }
  const head = wordAt(scene, end)
  if (grammar.standalone.has(head)) return null
  const definite = grammar.definite.has(wordAt(scene, from))
  return {
    type: 'nominal',
    name: textOf(view, from, end + 1),
    head,
    definite,
    owner: null,
    from,
    to: end + 1,
  }
}

const SHARED_WORDS = 24

/** `Doe met Roe and said`: a second verb of the subject with which the sentence begins. */
function sharesSubject(scene: Scene, last: number, floor: number): boolean {
  const { view } = scene
  const { grammar, speech } = view.language
  if (!grammar.coordinators.has(wordAt(scene, last)) || last - floor > SHARED_WORDS) return false
  for (let at = last - 1; at > floor; at -= 1) {
    const word = wordAt(scene, at)
    if (isQuotedAt(scene, at) || speech.cues.has(word)) return false
    if (grammar.conjunctions.has(word) || grammar.clausePrepositions.has(word)) return false
    // `Doe left, Roe stayed and said`
    if (/[,;:—–]/.test(between(scene, at - 1, at)) && scene.startsAt.has(at)) return false
  }
  return true
}

/**
 * `the candidate labelled “…”`, `a man accused of “…”`: without an object, such a verb is a participle, and the words
 * are about its noun.
 */
function isBareParticiple(scene: Scene, at: number, cue: Cue): boolean {
  if (cue.form !== 'past') return false
  const { grammar } = scene.view.language
  if (cue.naming && isQuotedAt(scene, at + 1)) return true
  const next = wordAt(scene, at + 1)
  return (
    cue.object &&
    joined(scene.view, at) &&
    (grammar.prepositions.has(next) || grammar.infinitiveMarks.has(next))
  )
}

/** A capital in the middle of a sentence makes a verb a name, as does another verb right after it. */
function isName(scene: Scene, at: number): boolean {
  const { tokens, language } = scene.view
  const token = tokens[at]
  if (!token?.capital || token.allCaps) return false
  if (!token.initial) return true
  const next = tokens[at + 1]
  const verb = next && !next.capital ? language.speech.cues.get(next.folded) : undefined
  return verb?.form === 'past' && joined(scene.view, at)
}

const HYPHEN = /^[-‐‑]$/

/** Everything in a sentence that attributes words to someone, from left to right. */
export function attributionsIn(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  if (view.language.speech.orders[0] === 'verb-subject') return verbFirstAttributions(scene, sentence)
  if (view.language.speech.orders[0] === 'verb-second') return verbSecondAttributions(scene, sentence)
  if (view.language.grammar.headFirst) return headFirstAttributions(scene, sentence)
  const floor = tokenFrom(view, sentence.start)
  const ceiling = tokenFrom(view, sentence.end)
  const { speech } = view.language
  const { sources } = attributionPhrases(view.language)
  const quotes = view.inQuotation.subarray(floor, ceiling).some((at) => at !== -1)
  const found: Attribution[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (isQuotedAt(scene, at)) continue
    const length = phraseLength(view, at, sources)
    if (length > 0) {
      const to = at + length
      const actor = actorStartingAt(scene, to)
      const source = { from: at, to, begins: at, inverted: true, sort: 'source' as const }
      if (actor) found.push({ ...source, actor, ends: actor.to })
      continue
    }
    const word = wordAt(scene, at)
    const saying = speech.cues.get(word)
    const cue = saying ?? speech.judgingCues.get(word)
    // `Edward Said wrote`, `the so-called “…”`
    if (isName(scene, at) || (at > floor && HYPHEN.test(between(scene, at - 1, at)))) continue
    const attribution = cue ? ofVerb(scene, at, cue, floor, ceiling) : null
    const besides = attribution ?? (quotes ? ofVerbBesideMark(scene, at, floor, ceiling) : null)
    if (besides) found.push({ ...besides, sort: saying || !attribution ? 'saying' : 'judging' })
  }
  return found
}

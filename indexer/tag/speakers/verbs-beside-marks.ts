import type { Cue } from '../../../languages/parts/speech.ts'
import { joined } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import type { Attribution, Candidate } from './attribution.ts'
import { phraseStart } from './noun-phrases.ts'
import { type Actor, between, isQuotedAt, opensAfterMark, type Scene, startsClause, wordAt } from './scene.ts'
import { attributes, isAdverb, subjectEnd } from './verb-phrases.ts'

/** A verb that the language does not list: only its past form shows that it is one. */
const UNLISTED: Cue = {
  ...{ form: 'past', noun: false, naming: false, plain: false, asking: false, object: false },
}

/** Whether the words quoted before a token end as speech does before a verb: `“…,” barked Jane Doe`. */
function endsAsSpeech({ view }: Scene, at: number): boolean {
  const quoted = view.quotations[view.inQuotation[at - 1] ?? -1]
  return quoted !== undefined && /[,!?…？！]$/.test(view.text.slice(quoted.start, quoted.end))
}

const isNamed = ({ type }: Actor): boolean => type === 'person' || type === 'name' || type === 'together'

/**
 * Verbs that attribute words only beside their marks: of manner, such as `barked`, and any verb of a name, as in
 * `“…,” beamed Jane Doe`, `“…,” Doe shot back.` and `Doe disagreed: “…”`.
 */
export function ofVerbBesideMark(scene: Scene, at: number, floor: number, ceiling: number): Candidate {
  const { view } = scene
  const { grammar, speech } = view.language
  const word = wordAt(scene, at)
  const manner = speech.mannerCues.get(word)
  const isPast = grammar.irregularPasts.has(word) || grammar.isRegularPast(word)
  if (!manner && (!isPast || speech.cues.has(word) || speech.judgingCues.has(word)))
    return ofState(scene, at, floor)
  if (speech.scenes.has(word)) return null
  if (view.tokens[at]?.capital) return null
  const accepts = (actor: Actor): boolean =>
    actor.type !== 'place' && (manner !== undefined || isNamed(actor))
  if (isQuotedAt(scene, at - 1)) {
    const actor =
      speech.orders.includes('verb-subject') && endsAsSpeech(scene, at)
        ? actorStartingAt(scene, at + 1)
        : null
    return actor && accepts(actor)
      ? { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true }
      : null
  }
  if (!speech.orders.includes('subject-verb') || !attributes(scene, at, manner ?? UNLISTED)) return null
  let to = at + 1
  while (
    to < ceiling &&
    joined(view, to - 1) &&
    (isAdverb(scene, to) || speech.verbParticles.has(wordAt(scene, to)))
  )
    to += 1
  const opens = to < ceiling && opensAfterMark(scene, to)
  const end = subjectEnd(scene, at, floor)
  const candidate = (actor: Attribution['actor'], begins: number): Candidate => ({
    ...{ from: at, to, actor, begins, ends: to, inverted: false },
  })
  if (opens && manner && grammar.coordinators.has(wordAt(scene, end)))
    return candidate('subject of the sentence', at)
  const actor =
    end < floor || isQuotedAt(scene, end) || /[,;:]/.test(between(scene, end, at))
      ? null
      : actorEndingAt(scene, end)
  if (actor === null || actor.from < floor) return null
  const start = phraseStart(scene, actor.from)
  const known = accepts(actor) || (actor.type === 'pronoun' && opens)
  if (!known || (opens && !startsClause(scene, start, floor))) return null
  const after = view.text.slice(view.tokens[to - 1]?.end ?? 0).charAt(0)
  const particle = to > at + 1 && speech.verbParticles.has(wordAt(scene, to - 1))
  const follows =
    isQuotedAt(scene, start - 1) && endsAsSpeech(scene, start) && (manner || particle || /[.,;]/.test(after))
  return opens || follows ? candidate(actor, actor.from) : null
}

const STATE_WORDS = 3

/** `Doe was blunt: “…”`: who is said to be something right before a colon. */
function ofState(scene: Scene, at: number, floor: number): Candidate {
  const { view } = scene
  const { grammar } = view.language
  if (!grammar.copulas.has(wordAt(scene, at)) || at <= floor) return null
  let to = at + 1
  while (to - at <= STATE_WORDS && joined(view, to - 1) && !view.tokens[to]?.capital) to += 1
  if (to === at + 1 || !opensAfterMark(scene, to) || !/[:：]/.test(between(scene, to - 1, to))) return null
  const last = wordAt(scene, to - 1)
  if (grammar.isRegularPast(last) || grammar.isParticiple(last) || grammar.irregularPasts.has(last))
    return null
  const actor = actorEndingAt(scene, subjectEnd(scene, at, floor))
  if (!actor || !(isNamed(actor) || actor.type === 'pronoun')) return null
  if (actor.from < floor || !startsClause(scene, phraseStart(scene, actor.from), floor)) return null
  return { from: at, to, actor, begins: actor.from, ends: to, inverted: false }
}

import type { Cue } from '../../../languages/parts/speech.ts'
import { joined } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import { type Candidate, ofNobody } from './attribution.ts'
import { nominalEndingAt, ofMatch, phraseStart } from './noun-phrases.ts'
import { isWriting } from './referents.ts'
import { type Actor, between, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { isAdverb, subjectEnd } from './verb-phrases.ts'

const CLAUSE_WORDS = 20
const REPORTED_WORDS = 10

/**
 * `Doe spoke at the mill, where weavers had gathered, chanting`, `Doe wept when Roe left the hall, shouting`: the words
 * do not show whose participle it is.
 */
function afterAnotherClause(scene: Scene, at: number, floor: number): boolean {
  const { view } = scene
  const { agents, conjunctions, coordinators, pronouns, relatives, clausePrepositions } =
    view.language.grammar
  if (relatives.has(wordAt(scene, floor + 1))) return false
  for (let i = at - 1; i > Math.max(floor, at - CLAUSE_WORDS); i -= 1) {
    if (isQuotedAt(scene, i)) return false
    const word = wordAt(scene, i)
    if (relatives.has(word)) return true
    // `Doe was beaten by a guard, shouting`
    if (agents.has(word) && isPassive(scene, i - 1, floor)) return true
    const subordinates = (conjunctions.has(word) && !coordinators.has(word)) || clausePrepositions.has(word)
    // In `left as he spoke, saying` both are the same person.
    if (!subordinates || pronouns.has(wordAt(scene, i + 1))) continue
    const match = scene.startsAt.get(i + 1)
    if (match && !view.tokens[match.to - 1]?.possessive) return true
  }
  return false
}

/** Whether a form of *to be* stands before a participle, past adverbs. */
function isPassive(scene: Scene, participle: number, floor: number): boolean {
  const { copulas } = scene.view.language.grammar
  let at = participle - 1
  while (at > floor && isAdverb(scene, at)) at -= 1
  return copulas.has(wordAt(scene, at))
}

type Inner = { actor: Actor; start: number }

/** Someone named or described right before a participle: `recalled [his mother] telling`. */
function innerBefore(scene: Scene, at: number): Inner | null {
  const { view } = scene
  if (!joined(view, at - 1) || view.tokens[at - 1]?.possessive) return null
  const match = scene.endsAt.get(at - 1)
  if (match) {
    const actor = match.entity.type === 'person' ? ofMatch(match) : null
    return actor && { actor, start: phraseStart(scene, match.from) }
  }
  const form = view.language.grammar.pronounForms.get(wordAt(scene, at - 1))
  if (form) {
    const { possessive, ...pronoun } = form
    return possessive ? null : { actor: { type: 'pronoun', pronoun, from: at - 1, to: at }, start: at - 1 }
  }
  const nominal = nominalEndingAt(scene, at - 1)
  if (nominal?.type !== 'nominal') return null
  const isPerson = view.language.people.personNouns.has(nominal.head)
  return isPerson || isWriting(view.language, nominal.head) ? { actor: nominal, start: nominal.from } : null
}

/**
 * Whose words a participle introduces, if someone stands right before it: whoever is heard or seen saying it
 * (`footage of Jane Doe saying`, `recalled his mother telling him`), and otherwise nobody, because it may as well be the
 * subject of the sentence. Undefined if nobody does.
 */
function ofInner(scene: Scene, at: number, floor: number): Actor | null | undefined {
  const { view } = scene
  const { speech } = view.language
  const inner = innerBefore(scene, at)
  if (!inner) return undefined
  const { actor, start } = inner
  const before = wordAt(scene, start - 1)
  const linked = start > floor && joined(view, start - 1)
  if (!linked) return actor
  const isWritten = actor.type === 'nominal' && isWriting(view.language, actor.head)
  if (speech.scenes.has(before)) return actor
  // `issued a statement saying`: the words of the one who issued it.
  if (isWritten) return undefined
  const above = actorEndingAt(scene, at - 1)
  return above?.type === 'nominal' && isWriting(view.language, above.head) ? above : null
}

/** `quoted Jane Doe as saying`, `Jane Doe was quoted by the paper as saying`: whom others quote. */
function ofReported(scene: Scene, at: number, floor: number): Candidate {
  const { view } = scene
  const { grammar, speech } = view.language
  let verb = at - 2
  while (verb > floor && at - verb < REPORTED_WORDS && !speech.reportVerbs.has(wordAt(scene, verb))) verb -= 1
  if (!speech.reportVerbs.has(wordAt(scene, verb)) || isQuotedAt(scene, verb)) return null
  const candidate = (actor: Actor | null, begins: number): Candidate =>
    actor && { from: at, to: at + 1, actor, begins, ends: at + 1, inverted: false }
  if (verb === at - 2 || grammar.agents.has(wordAt(scene, verb + 1))) {
    const actor = actorEndingAt(scene, subjectEnd(scene, verb, floor))
    return candidate(actor, actor?.from ?? at)
  }
  // `quoted the minister of health, Jane Doe, as saying`
  const match = scene.endsAt.get(at - 2)
  const apart = /,\s*$/.test(between(scene, at - 2, at - 1))
  if (apart && (match?.entity.type !== 'person' || joined(view, match.from - 1))) return null
  const inner = match ? ofMatch(match) : (innerBefore(scene, at - 1)?.actor ?? null)
  return inner && inner.from > verb ? candidate(inner, verb) : null
}

/**
 * `… saying`: attributed to whoever is right before it, to someone quoted by others, or otherwise to the subject of the
 * sentence.
 */
export function ofParticiple(scene: Scene, at: number, floor: number): Candidate {
  const { view } = scene
  if (view.language.speech.reportLinks.has(wordAt(scene, at - 1)) && joined(view, at - 1))
    return ofReported(scene, at, floor) ?? ofNobody(at)
  // `Doe v. Roe (rejecting “…”)` says what is decided there.
  if (between(scene, at - 1, at).includes('(')) return ofNobody(at)
  const actor = ofInner(scene, at, floor)
  if (actor === null || (actor === undefined && afterAnotherClause(scene, at, floor))) return ofNobody(at)
  return {
    from: at,
    to: at + 1,
    actor: actor ?? 'subject of the sentence',
    begins: at,
    ends: at + 1,
    inverted: false,
  }
}

/** `described by Jane Doe`: a verb in the passive, and its agent. Undefined if there is no such phrase here. */
export function ofAgent(scene: Scene, at: number, cue: Cue): Candidate | undefined {
  const { view } = scene
  const { grammar, speech } = view.language
  if (cue.form !== 'past' || !grammar.agents.has(wordAt(scene, at + 1)) || !joined(view, at)) return undefined
  if (grammar.isParticiple(wordAt(scene, at + 2))) return undefined
  const actor = actorStartingAt(scene, at + 2)
  if (!actor) return null
  // `Asked by Doe about the “tragedy”` names a topic and does not quote anybody.
  if (cue.asking && speech.matters.has(wordAt(scene, actor.to))) return null
  // `the tests found by Doe to be “sound”` says of the tests what they are to do.
  if (grammar.infinitiveMarks.has(wordAt(scene, actor.to)) && joined(view, actor.to - 1)) return ofNobody(at)
  return { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true }
}

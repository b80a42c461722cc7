import type { Cue } from '../../../languages/parts/speech.ts'
import { attributionPhrases, joined, phraseLengthBefore } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import type { Candidate } from './attribution.ts'
import { type Actor, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { subjectEnd } from './verb-phrases.ts'

const RELATIVE_WORDS = 12

/** `Doe spoke at the mill, where weavers had gathered, chanting`: the words do not show whose participle it is. */
function afterRelative(scene: Scene, at: number, floor: number): boolean {
  const { relatives } = scene.view.language.grammar
  if (relatives.has(wordAt(scene, floor + 1))) return false
  for (let i = at - 1; i > Math.max(floor, at - RELATIVE_WORDS); i -= 1) {
    if (isQuotedAt(scene, i)) return false
    if (relatives.has(wordAt(scene, i))) return true
  }
  return false
}

/** `footage of Jane Doe saying`: a name right before the participle is its subject. */
function beside(scene: Scene, at: number): Actor | null {
  const match = scene.endsAt.get(at - 1)
  return match?.entity.type === 'person' && joined(scene.view, at - 1) ? actorEndingAt(scene, at - 1) : null
}

/**
 * `… saying`: attributed to the name right before it, to someone quoted by others, or otherwise to the subject of the
 * sentence.
 */
export function ofParticiple(scene: Scene, at: number, floor: number): Candidate {
  const report = phraseLengthBefore(scene.view, at, attributionPhrases(scene.view.language).reports)
  const actor = report > 0 ? actorEndingAt(scene, subjectEnd(scene, at - report, floor)) : beside(scene, at)
  if (!actor && afterRelative(scene, at, floor)) return null
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
  return { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true }
}

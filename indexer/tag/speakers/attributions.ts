import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, joined, phraseLength, tokenFrom } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import { beforeBrackets, beyondApposition } from './appositions.ts'
import type { Attribution, Candidate } from './attribution.ts'
import { ofAgent, ofParticiple } from './participles.ts'
import { between, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { verbFirstAttributions } from './verb-first.ts'
import { attributes, subjectEnd } from './verb-phrases.ts'

/**
 * `…, said Jane Doe, …` and `Said Jane Doe: …`: without a mark before the verb, only a name is certain to be its
 * subject, and only if it ends a phrase, unlike in `the owner, says Doe will …`.
 */
function asideOf(scene: Scene, found: Candidate): Candidate {
  const actor = found?.actor
  if (!actor || typeof actor === 'string' || (actor.type !== 'person' && actor.type !== 'name')) return null
  const { view } = scene
  const { prepositions, relatives } = view.language.grammar
  const next = wordAt(scene, actor.to)
  const ends = !joined(view, actor.to - 1) && !view.tokens[actor.to - 1]?.possessive
  return ends || relatives.has(next) || prepositions.has(next) ? found : null
}

function ofVerb(scene: Scene, at: number, cue: Cue, floor: number, ceiling: number): Candidate {
  const { view } = scene
  const { orders } = view.language.speech
  const byAgent = ofAgent(scene, at, cue)
  if (byAgent !== undefined) return byAgent
  if (!attributes(scene, at, cue)) return null
  if (cue.form === 'ing') return ofParticiple(scene, at, floor)
  // `“…,” said Jane Doe`: the verb comes right after the closing mark.
  const previous = view.tokens[at - 1]
  const token = view.tokens[at]
  const gap = token ? view.text.slice(previous?.end ?? 0, token.start) : ''
  const inverted = (): Candidate => {
    const follows = at + 1 < ceiling && orders.includes('verb-subject')
    const actor = follows ? actorStartingAt(scene, at + 1) : null
    return actor ? { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true } : null
  }
  const afterMark = (isQuotedAt(scene, at - 1) || at === floor) && /["“”«»'’]\s*(?:[,—–-]\s*)?$/.test(gap)
  if (cue.form !== 'base' && afterMark) return inverted()
  if (at === floor && cue.form === 'past') return asideOf(scene, inverted())
  const last = subjectEnd(scene, at, floor)
  const end = beforeBrackets(scene, last, floor)
  if (end < floor || isQuotedAt(scene, end)) return null
  // The comma comes after the brackets: `Jane Doe, head of the Doe Union (DU), said`.
  const apart = /,|--|[—–]/.test(between(scene, last, last + 1))
  const precedes = orders.includes('subject-verb')
  const subject = () => (apart ? beyondApposition(scene, end, floor) : actorEndingAt(scene, end))
  const actor = precedes ? subject() : null
  if (!actor && apart && end === at - 1 && cue.form !== 'base') return asideOf(scene, inverted())
  if (!actor || actor.from < floor) return null
  return { from: at, to: at + 1, actor, begins: actor.from, ends: at + 1, inverted: false }
}

/** Everything in a sentence that attributes words to someone, from left to right. */
export function attributionsIn(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  if (view.language.speech.orders[0] === 'verb-subject') return verbFirstAttributions(scene, sentence)
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
      const actor = actorStartingAt(scene, to)
      const source = { from: at, to, begins: at, inverted: true, sort: 'source' as const }
      if (actor) found.push({ ...source, actor, ends: actor.to })
      continue
    }
    const word = wordAt(scene, at)
    const saying = speech.cues.get(word)
    const cue = saying ?? speech.judgingCues.get(word)
    const attribution = cue ? ofVerb(scene, at, cue, floor, ceiling) : null
    if (attribution) found.push({ ...attribution, sort: saying ? 'saying' : 'judging' })
  }
  return found
}

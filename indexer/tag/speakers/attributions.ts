import type { Language } from '../../../languages/index.ts'
import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { attributionPhrases, joined, phraseLength, phraseLengthBefore, tokenFrom } from '../passage/index.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import type { Actor, Scene } from './scene.ts'

/** A cue that attributes words, and the phrase it attributes them to. */
export type Attribution = {
  /** Tokens of the verb or of `according to`. */
  from: number
  to: number
  actor: Actor | 'subject of the sentence'
  /** Where the verb and the phrase together begin and end, in tokens. */
  begins: number
  ends: number
  /** The verb comes first: `said Jane Doe`. */
  inverted: boolean
  /**
   * By a verb of saying, by a judging verb, which only attributes words woven into its sentence, or by `according
   * to`.
   */
  sort: 'saying' | 'judging' | 'source'
}

type Found = Omit<Attribution, 'sort'> | null

const SKIPPED_AT_MOST = 8
const RELATIVE_WORDS = 12

export const between = (scene: Scene, left: number, right: number): string => {
  const [a, b] = [scene.view.tokens[left], scene.view.tokens[right]]
  return a && b ? scene.view.text.slice(a.end, b.start) : ''
}
export const wordAt = (scene: Scene, at: number) => scene.view.tokens[at]?.folded ?? ''
export const isQuotedAt = (scene: Scene, at: number) => (scene.view.inQuotation[at] ?? -1) !== -1

const isAdverb = ({ grammar }: Language, word: string) =>
  grammar.adverbs.has(word) || grammar.isDerivedAdverb(word)

/** Whether this form of the verb attributes here, and is not a noun, a passive or negated. */
function attributes(scene: Scene, at: number, cue: Cue): boolean {
  if (cue.form === 'base') return baseAttributes(scene, at, cue)
  const { view } = scene
  const { grammar } = view.language
  const before = wordAt(scene, at - 1)
  const close = joined(view, at - 1)
  if (cue.form === 'present') {
    const subject = grammar.pronouns.has(before) && close
    return !cue.noun || subject || (grammar.complementizers.has(wordAt(scene, at + 1)) && close)
  }
  if (cue.form === 'past') {
    let i = at - 1
    while (isAdverb(view.language, wordAt(scene, i)) && joined(view, i)) {
      if (grammar.negations.has(wordAt(scene, i))) return false
      i -= 1
    }
    if (grammar.copulas.has(wordAt(scene, i)) && joined(view, i)) return false
    return !(grammar.beforeParticiples.has(before) && close)
  }
  return true
}

/** `will say`, `officials say`: the verb attributes; in `went on to say` too, but not in `wants staff to say`. */
function baseAttributes(scene: Scene, at: number, cue: Cue): boolean {
  const { view } = scene
  const { grammar, speech } = view.language
  if (!joined(view, at - 1)) return false
  const before = wordAt(scene, at - 1)
  if (grammar.infinitiveMarks.has(before)) {
    const lead = wordAt(scene, at - 2)
    const further = speech.carrierParticles.has(lead) ? wordAt(scene, at - 3) : lead
    return speech.carriers.has(further)
  }
  const pronoun = grammar.pronouns.get(before)
  const plural = pronoun ? pronoun.number === 'plural' || pronoun.person < 3 : grammar.isPlural(before)
  return grammar.modals.has(before) || (plural && !cue.noun)
}

/** The token at which the subject of a verb should end: back over `has`, `also`, `went on to`. */
function subjectEnd(scene: Scene, cue: number, floor: number): number {
  const { grammar, speech } = scene.view.language
  let at = cue - 1
  for (let skipped = 0; at >= floor && skipped < SKIPPED_AT_MOST; skipped += 1) {
    const word = wordAt(scene, at)
    if (/[,;:—–]|--/.test(between(scene, at, at + 1)) && !grammar.adverbs.has(word)) return at
    const skip =
      grammar.auxiliaries.has(word) ||
      isAdverb(scene.view.language, word) ||
      grammar.infinitiveMarks.has(word)
    const carrier = speech.carriers.has(word) && at < cue - 1
    const particle = speech.carrierParticles.has(word) && speech.carriers.has(wordAt(scene, at - 1))
    if (!skip && !carrier && !particle) return at
    at -= 1
  }
  return at
}

/** Back over brackets after a name: `Jane Doe (Greens) said`. */
function beforeBrackets(scene: Scene, end: number, floor: number): number {
  if (!/^[^(]*\)/.test(between(scene, end, end + 1))) return end
  for (let at = end; at > floor && end - at < SKIPPED_AT_MOST; at -= 1) {
    if (between(scene, at - 1, at).includes('(')) return at - 1
  }
  return end
}

/**
 * The head of `Jane Doe, director of X, said`: back over at most four commas to a phrase that is followed by
 * a description. `floor` is the sentence's first token.
 */
function beyondApposition(scene: Scene, end: number, floor: number): Actor | null {
  // If there is only a name between two commas, the name itself.
  const match = scene.endsAt.get(end)
  if (match?.entity.type === 'person' && /,\s*$/.test(between(scene, match.from - 1, match.from)))
    return actorEndingAt(scene, end)
  let commas = 0
  for (let at = end; at > floor && commas < 4; at -= 1) {
    if (isQuotedAt(scene, at)) return null
    const gap = between(scene, at - 1, at)
    if (/[;:]/.test(gap)) return null
    if (!/,|--|[—–]/.test(gap)) continue
    commas += 1
    const head = actorEndingAt(scene, beforeBrackets(scene, at - 1, floor))
    if (!head || head.type === 'place' || (head.type === 'nominal' && head.from !== floor)) continue
    if (describes(scene, at)) return head
  }
  return null
}

/** Whether a description begins: `acting director …`, `the man who …`, `45,`, `who …`. */
function describes(scene: Scene, at: number): boolean {
  const { view } = scene
  const { grammar, people } = view.language
  const token = view.tokens[at]
  if (!token) return false
  const word = token.folded
  if (grammar.relatives.has(word) || grammar.determiners.has(word) || /^\d{1,2}$/.test(word)) return true
  if (grammar.isParticiple(word)) return true
  // A party and a seat: `, D-Ohio,`.
  if (people.partyLetters.has(word) && between(scene, at, at + 1) === '-') return true
  for (let i = at; i < at + 6; i += 1) {
    if (people.roleWords.has(wordAt(scene, i))) return true
    if (!joined(view, i)) return false
  }
  return false
}

/**
 * `…, said Jane Doe, …` and `Said Jane Doe: …`: without a mark before the verb, only a name is certain to be its
 * subject, and only if it ends a phrase, unlike in `the owner, says Doe will …`.
 */
function asideOf(scene: Scene, found: Found): Found {
  const actor = found?.actor
  if (!actor || actor === 'subject of the sentence' || (actor.type !== 'person' && actor.type !== 'name'))
    return null
  const { view } = scene
  const { prepositions, relatives } = view.language.grammar
  const next = wordAt(scene, actor.to)
  const ends = !joined(view, actor.to - 1) && !view.tokens[actor.to - 1]?.possessive
  return ends || relatives.has(next) || prepositions.has(next) ? found : null
}

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

/** `described by Jane Doe`: a verb in the passive, and its agent. Undefined if there is no such phrase here. */
function ofAgent(scene: Scene, at: number, cue: Cue): Found | undefined {
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

/**
 * `… saying`: attributed to the name right before it, to someone quoted by others, or otherwise to the subject of the
 * sentence.
 */
function ofParticiple(scene: Scene, at: number, floor: number): Found {
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

function ofVerb(scene: Scene, at: number, cue: Cue, floor: number, ceiling: number): Found {
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
  const inverted = (): Found => {
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

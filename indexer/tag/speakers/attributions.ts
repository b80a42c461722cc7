import type { Language } from '../../../languages/index.ts'
import type { Cue } from '../../../languages/parts/speech.ts'
import type { Range } from '../../../model/passage.ts'
import { joined, tokenFrom } from '../passage/passage-view.ts'
import { actorEndingAt, actorStartingAt } from './actors.ts'
import type { Actor, Scene } from './scene.ts'

/** A verb that ascribes words, and the phrase it belongs to. */
export type Attribution = {
  /** Tokens of the verb or of `according to`. */
  from: number
  to: number
  actor: Actor | 'subject of the sentence'
  /** Where the whole of verb and phrase begins and ends, in tokens. */
  begins: number
  ends: number
  /** The verb comes first: `said Jane Doe`. */
  inverted: boolean
  /** The verb judges rather than says, and so ascribes only what is woven into its sentence. */
  judging: boolean
}

type Found = Omit<Attribution, 'judging'> | null

/** What opens the matter of a question rather than the question. */
const MATTERS = new Set(['about', 'if', 'whether', 'why', 'how', 'what', 'when', 'to'])
const SKIPPED_AT_MOST = 8
const RELATIVE_WORDS = 12

export const between = (scene: Scene, left: number, right: number): string => {
  const [a, b] = [scene.view.tokens[left], scene.view.tokens[right]]
  return a && b ? scene.view.text.slice(a.end, b.start) : ''
}
export const wordAt = (scene: Scene, at: number) => scene.view.tokens[at]?.folded ?? ''
export const quotedAt = (scene: Scene, at: number) => (scene.view.inQuotation[at] ?? -1) !== -1

const isAdverb = (language: Language, word: string) =>
  language.grammar.adverbs.has(word) || (word.endsWith('ly') && word.length > 4)

/** Whether this form of the verb ascribes here, rather than being a noun, a passive or denied. */
function ascribes(scene: Scene, at: number, cue: Cue): boolean {
  const before = wordAt(scene, at - 1)
  const close = joined(scene.view, at - 1)
  if (cue.form === 'base') {
    // `went on to say` is theirs, `wants staff to say` is not.
    if (before === 'to')
      return (
        close &&
        (scene.view.language.speech.carriers.has(wordAt(scene, at - 2)) ||
          (wordAt(scene, at - 2) === 'on' && scene.view.language.speech.carriers.has(wordAt(scene, at - 3))))
      )
    const plural = /s$/.test(before) || before === 'they' || before === 'we' || before === 'i'
    return close && (scene.view.language.grammar.modals.has(before) || (plural && !cue.noun))
  }
  if (cue.form === 'present') {
    const after = wordAt(scene, at + 1)
    return (
      !cue.noun || (scene.view.language.grammar.pronouns.has(before) && close) || (after === 'that' && close)
    )
  }
  if (cue.form === 'past') {
    let i = at - 1
    while (isAdverb(scene.view.language, wordAt(scene, i)) && joined(scene.view, i)) i -= 1
    if (wordAt(scene, i) === 'not' && joined(scene.view, i)) return false
    if (scene.view.language.grammar.copulas.has(wordAt(scene, i)) && joined(scene.view, i)) return false
    const determiner =
      /^(?:the|a|an|this|that|these|those|its|their|his|her|of|so|by|with|no)$/.test(before) && close
    return !determiner
  }
  return true
}

/** From a verb back over `has`, `also`, `went on to`: the token where its subject should end. */
function subjectEnd(scene: Scene, cue: number, floor: number): number {
  let at = cue - 1
  for (let skipped = 0; at >= floor && skipped < SKIPPED_AT_MOST; skipped += 1) {
    const word = wordAt(scene, at)
    if (/[,;:—–]|--/.test(between(scene, at, at + 1)) && !scene.view.language.grammar.adverbs.has(word))
      return at
    const skip =
      scene.view.language.grammar.auxiliaries.has(word) ||
      isAdverb(scene.view.language, word) ||
      word === 'to'
    const carrier = scene.view.language.speech.carriers.has(word) && at < cue - 1
    const particle =
      (word === 'on' || word === 'out') && scene.view.language.speech.carriers.has(wordAt(scene, at - 1))
    if (!skip && !carrier && !particle) return at
    at -= 1
  }
  return at
}

/** Past what stands in brackets behind a name: `Jane Doe (Greens) said`. */
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
  // Between two commas and nothing but a name: the name itself.
  const match = scene.endsAt.get(end)
  if (match?.entity.type === 'person' && /,\s*$/.test(between(scene, match.from - 1, match.from)))
    return actorEndingAt(scene, end)
  let commas = 0
  for (let at = end; at > floor && commas < 4; at -= 1) {
    if (quotedAt(scene, at)) return null
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
  const token = scene.view.tokens[at]
  if (!token) return false
  if (/^(?:who|whose|which|a|an|the|one|another|\d{1,2}|speaking|citing|head|chair)$/.test(token.folded))
    return true
  if (/...ing$/.test(token.folded)) return true
  // A party and a seat: `, D-Ohio,`.
  if (/^[dri]$/.test(token.folded) && between(scene, at, at + 1) === '-') return true
  for (let i = at; i < at + 6; i += 1) {
    if (scene.view.language.people.roleWords.has(wordAt(scene, i))) return true
    if (!joined(scene.view, i)) return false
  }
  return false
}

/**
 * `…, said Jane Doe, …` and `Said Jane Doe: …`: without a mark before the verb only a name is sure to be its
 * subject, and only where nothing goes on behind it, as in `the owner, says Doe will …`.
 */
function asideOf(scene: Scene, found: Found): Found {
  const actor = found?.actor
  if (!actor || actor === 'subject of the sentence' || (actor.type !== 'person' && actor.type !== 'name'))
    return null
  const next = wordAt(scene, actor.to)
  const ends = !joined(scene.view, actor.to - 1) && !scene.view.tokens[actor.to - 1]?.possessive
  return ends || next === 'who' || scene.view.language.grammar.prepositions.has(next) ? found : null
}

/** `Doe spoke at the mill, where weavers had gathered, chanting`: whose participle it is, the words do not tell. */
function behindRelative(scene: Scene, at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - RELATIVE_WORDS); i -= 1) {
    if (quotedAt(scene, i)) return false
    if (/^(?:where|who|which)$/.test(wordAt(scene, i)) && !/^(?:who|which)$/.test(wordAt(scene, floor + 1)))
      return true
  }
  return false
}

/** `footage of Jane Doe saying`: a name right before the participle is its subject. */
function beside(scene: Scene, at: number): Actor | null {
  const match = scene.endsAt.get(at - 1)
  return match?.entity.type === 'person' && joined(scene.view, at - 1) ? actorEndingAt(scene, at - 1) : null
}

function ofVerb(scene: Scene, at: number, cue: Cue, floor: number, ceiling: number): Found {
  const word = wordAt(scene, at)
  const passiveAgent =
    wordAt(scene, at + 1) === 'by' &&
    cue.form === 'past' &&
    joined(scene.view, at) &&
    !wordAt(scene, at + 2).endsWith('ing')
  if (passiveAgent) {
    const actor = actorStartingAt(scene, at + 2)
    // `Asked by Doe about the “tragedy”` gives a matter, and nobody's words.
    const matter = word === 'asked' && MATTERS.has(wordAt(scene, actor?.to ?? at))
    return actor && actor.type !== 'pronoun' && !matter
      ? { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true }
      : null
  }
  if (!ascribes(scene, at, cue)) return null
  if (cue.form === 'ing') {
    const quoted = wordAt(scene, at - 1) === 'as' && wordAt(scene, at - 2) === 'quoted'
    const actor = quoted ? actorEndingAt(scene, subjectEnd(scene, at - 2, floor)) : beside(scene, at)
    if (!actor && behindRelative(scene, at, floor)) return null
    return {
      from: at,
      to: at + 1,
      actor: actor ?? 'subject of the sentence',
      begins: at,
      ends: at + 1,
      inverted: false,
    }
  }
  // `“…,” said Jane Doe`: the verb stands right behind the closing mark.
  const previous = scene.view.tokens[at - 1]
  const token = scene.view.tokens[at]
  const gap = token ? scene.view.text.slice(previous?.end ?? 0, token.start) : ''
  const inverted = (): Found => {
    const actor = at + 1 < ceiling ? actorStartingAt(scene, at + 1) : null
    return actor ? { from: at, to: at + 1, actor, begins: at, ends: actor.to, inverted: true } : null
  }
  const afterMark = (quotedAt(scene, at - 1) || at === floor) && /["“”«»'’]\s*[,—–-]?\s*$/.test(gap)
  if (cue.form !== 'base' && afterMark) return inverted()
  if (at === floor && cue.form === 'past') return asideOf(scene, inverted())
  const last = subjectEnd(scene, at, floor)
  const end = beforeBrackets(scene, last, floor)
  if (end < floor || quotedAt(scene, end)) return null
  // The comma stands behind the brackets: `Jane Doe, head of the Doe Union (DU), said`.
  const apart = /,|--|[—–]/.test(between(scene, last, last + 1))
  const actor = apart ? beyondApposition(scene, end, floor) : actorEndingAt(scene, end)
  if (!actor && apart && end === at - 1 && cue.form !== 'base') return asideOf(scene, inverted())
  if (!actor || actor.from < floor) return null
  return { from: at, to: at + 1, actor, begins: actor.from, ends: at + 1, inverted: false }
}

/** Everything in a sentence that ascribes words to someone, from left to right. */
export function attributionsIn(scene: Scene, sentence: Range): Attribution[] {
  const { view } = scene
  const floor = tokenFrom(view, sentence.start)
  const ceiling = tokenFrom(view, sentence.end)
  const found: Attribution[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (quotedAt(scene, at)) continue
    const word = wordAt(scene, at)
    if (word === 'according' && wordAt(scene, at + 1) === 'to') {
      const actor = actorStartingAt(scene, at + 2)
      if (actor)
        found.push({
          from: at,
          to: at + 2,
          actor,
          begins: at,
          ends: actor.to,
          inverted: true,
          judging: false,
        })
      continue
    }
    const saying = view.language.speech.cues.get(word)
    const cue = saying ?? view.language.speech.judgingCues.get(word)
    const attribution = cue ? ofVerb(scene, at, cue, floor, ceiling) : null
    if (attribution) found.push({ ...attribution, judging: saying === undefined })
  }
  return found
}

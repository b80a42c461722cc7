import type { Cue } from '../../../languages/parts/speech.ts'
import { joined, pastBrackets } from '../passage/index.ts'
import { phraseStart } from './noun-phrases.ts'
import { between, isQuotedAt, type Scene, SKIPPED_AT_MOST, wordAt } from './scene.ts'

/** Whether a word is an adverb; with a capital, `Kelly` is a name. */
export function isAdverb({ view: { language, tokens } }: Scene, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const { grammar } = language
  return grammar.adverbs.has(token.folded) || (!token.capital && grammar.isDerivedAdverb(token.folded))
}

/** Whether this form of the verb attributes here, and is not a noun, a passive or negated. */
export function attributes(scene: Scene, at: number, cue: Cue): boolean {
  const { view } = scene
  const { grammar } = view.language
  const isClause = () =>
    grammar.complementizers.has(wordAt(scene, pastBrackets(view, at + 1))) ||
    /^:/.test(between(scene, at, at + 1))
  if (cue.clause && !isClause()) return false
  if (cue.form === 'base') return baseAttributes(scene, at, cue)
  const before = wordAt(scene, at - 1)
  const close = joined(view, at - 1)
  if (cue.form === 'present') {
    const subject = grammar.pronouns.has(before) && close
    if (!cue.noun || subject || (grammar.complementizers.has(wordAt(scene, at + 1)) && close)) return true
    // `“…,” comments Jane Doe`
    if (isQuotedAt(scene, at - 1)) return true
    return close && speaksBesideMark(scene, at)
  }
  if (cue.form === 'past') {
    let i = at - 1
    while (isAdverb(scene, i) && joined(view, i)) {
      if (grammar.negations.has(wordAt(scene, i))) return false
      i -= 1
    }
    if (grammar.copulas.has(wordAt(scene, i)) && joined(view, i)) return false
    const isAddressed = (cue.object || cue.addressed) && isQuotedAt(scene, afterLink(scene, at))
    if (isAddressed && sharesPassive(scene, i)) return false
    // `Ms A told us`: a letter by which somebody is called, and no article.
    const isCode = view.tokens[at - 1]?.capital === true && view.tokens[at - 1]?.initial !== true
    return !(grammar.beforeParticiples.has(before) && close && !isCode)
  }
  return true
}

/** Of a clause, back from a coordinator in it. */
const PASSIVE_WORDS = 12

/** What stands behind a verb and a word that leads to its words: `told that “…”`, `threatened with “…”`. */
function afterLink(scene: Scene, verb: number): number {
  const { grammar } = scene.view.language
  const link = wordAt(scene, verb + 1)
  return grammar.complementizers.has(link) || grammar.prepositions.has(link) ? verb + 2 : verb + 1
}

/**
 * Whether a verb behind a coordinator shares the passive before it: `Doe was released and threatened with “…”`, `Doe was
 * arrested, beaten and warned: “…”`. Whoever says so is not named, and least of all Doe.
 */
function sharesPassive(scene: Scene, coordinator: number): boolean {
  const { grammar } = scene.view.language
  if (!grammar.coordinators.has(wordAt(scene, coordinator))) return false
  for (let at = coordinator - 1; at >= 0 && coordinator - at <= PASSIVE_WORDS; at -= 1) {
    if (isQuotedAt(scene, at) || /[.;:—–]/.test(between(scene, at, at + 1))) return false
    const word = wordAt(scene, at)
    if (grammar.relatives.has(word) || grammar.pronouns.has(word)) return false
    if (!grammar.copulas.has(word)) continue
    let participle = at + 1
    while (isAdverb(scene, participle)) participle += 1
    const form = wordAt(scene, participle)
    return grammar.isRegularPast(form) || grammar.irregularPasts.has(form)
  }
  return false
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
export function subjectEnd(scene: Scene, cue: number, floor: number): number {
  const { grammar, speech } = scene.view.language
  let at = cue - 1
  for (let skipped = 0; at >= floor && skipped < SKIPPED_AT_MOST; skipped += 1) {
    const word = wordAt(scene, at)
    if (/[,;:—–]|--/.test(between(scene, at, at + 1)) && !grammar.adverbs.has(word)) return at
    const skip = grammar.auxiliaries.has(word) || isAdverb(scene, at) || grammar.infinitiveMarks.has(word)
    const carrier = speech.carriers.has(word) && at < cue - 1
    const particle = speech.carrierParticles.has(word) && speech.carriers.has(wordAt(scene, at - 1))
    if (!skip && !carrier && !particle) return at
    at -= 1
  }
  return at
}

const NAME_WORDS = 4

/** `“…,” Doe notes.`, `Doe supports “…”`: beside a mark, a form that may be a noun is the verb of a name before it. */
function speaksBesideMark(scene: Scene, at: number): boolean {
  const { view } = scene
  const match = scene.endsAt.get(at - 1)
  let from = match?.from ?? at
  while (
    match === undefined &&
    at - from < NAME_WORDS &&
    view.tokens[from - 1]?.capital &&
    joined(view, from - 1)
  )
    from -= 1
  if (from === at || view.tokens[at - 1]?.possessive) return false
  const isPerson = match === undefined || match.entity.type === 'person'
  if (isPerson && isQuotedAt(scene, phraseStart(scene, from) - 1)) return true
  // In `it said that Doe supports “…”` the words may be somebody else's.
  return (
    match?.entity.type === 'person' &&
    isQuotedAt(scene, at + 1) &&
    !joined(view, phraseStart(scene, from) - 1)
  )
}

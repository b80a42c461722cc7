import type { Cue } from '../../../languages/parts/speech.ts'
import { joined, type VerbGroup, verbGroupAt } from '../passage/index.ts'
import { beyondApposition } from './appositions.ts'
import type { Candidate } from './attribution.ts'
import { pastCircumstances } from './circumstances.ts'
import { phraseBefore, phraseFrom } from './head-first.ts'
import { ofMatch } from './noun-phrases.ts'
import { type Actor, gapBefore, isHead, type Scene, wordAt } from './scene.ts'

// The subject of a verb of saying in a language where it may be before or after the verb, inside it, or in it alone.

const CLOSING = /["”“»’'‘]\s*(?:[,—–-]\s*)?$/
const APART = /[,—–(:]\s*$|--\s*$/

const layerAt = ({ view }: Scene, at: number) => view.inQuotation[at] ?? -1

/** Whether a phrase is followed by a mark, or by a word that begins what was said or how: `, a dit Doe, …`. */
function endsThere(scene: Scene, to: number): boolean {
  const { view } = scene
  if (!view.tokens[to] || !joined(view, to - 1) || layerAt(scene, to) !== layerAt(scene, to - 1)) return true
  const { grammar } = view.language
  const word = wordAt(scene, to)
  return grammar.prepositions.has(word) || grammar.relatives.has(word) || grammar.adverbs.has(word)
}

/** The subject after a verb: a phrase right there or behind to whom, when and where it was said. */
function subjectAfter(scene: Scene, { to }: VerbGroup): Actor | null {
  if (!scene.view.tokens[to] || !joined(scene.view, to - 1)) return null
  const at = pastCircumstances(scene, to)
  if (at > to && !joined(scene.view, at - 1)) return null
  return phraseFrom(scene, at)
}

type Found = NonNullable<Candidate>

/** @param floor the first token of the sentence */
export function subjectOfVerb(scene: Scene, at: number, cue: Cue, floor: number): Candidate {
  const { view } = scene
  const { grammar } = view.language
  const group = verbGroupAt(view, at, cue, floor)
  if (group === null || group.form === 'ing') return null
  const { from: begins } = group
  const found = (actor: Found['actor'], ends: number, inverted: boolean): Found => ({
    ...{ from: at, to: at + 1, actor, inverted, ends: Math.max(ends, group.to) },
    begins: typeof actor !== 'string' && !inverted ? actor.from : begins,
  })
  if (group.pronoun !== null) {
    const pronoun = grammar.pronouns.get(wordAt(scene, group.pronoun))
    return pronoun
      ? found({ type: 'pronoun', pronoun, from: group.pronoun, to: group.pronoun + 1 }, group.to, true)
      : null
  }
  const gap = gapBefore(scene, begins)
  const inside = layerAt(scene, at)
  const opens = begins === floor || layerAt(scene, begins - 1) !== inside
  const unstated = (): Candidate => {
    if (!grammar.dropsSubjects || group.plural || group.form === 'base') return null
    return found('unstated', group.to, true)
  }
  const after = (): Candidate => {
    const actor = subjectAfter(scene, group)
    if (actor && isObject(scene, cue, actor)) return null
    return actor ? found(actor, actor.to, true) : null
  }
  // `« … », a déclaré Doe`
  if (opens && (begins === floor || CLOSING.test(gap))) return after() ?? unstated()
  if (opens) return null
  if (APART.test(gap)) {
    const head =
      inside === -1 && !explainsAnother(scene, begins, floor)
        ? (beyondApposition(scene, begins - 1, floor) ?? wholeBefore(scene, begins, floor))
        : null
    if (head && head.from >= floor) return found(head, group.to, false)
    const actor = after()
    if (actor) return endsThere(scene, actor.ends) ? actor : null
    return endsThere(scene, group.to) || grammar.complementizers.has(wordAt(scene, group.to))
      ? unstated()
      : null
  }
  const subject = phraseBefore(scene, begins - 1)
  if (subject && subject.from >= floor) {
    // `las oficinas cuentan con`: not everything that a verb of saying has as its subject says anything.
    const says = canSpeak(scene, subject) || introduces(scene, group.to)
    return says ? found(subject, group.to, false) : null
  }
  const before = wordAt(scene, begins - 1)
  // `… et ajoute`: a verb of the same subject.
  if (grammar.coordinators.has(before)) return found('subject of the sentence', group.to, false)
  // `un comunicado en el que aclaró`
  if (grammar.relatives.has(before) && grammar.dropsSubjects && !group.plural && isWithin(scene, begins - 1))
    return found('subject of the sentence', group.to, false)
  if (grammar.relatives.has(before) && !grammar.complementizers.has(before)) {
    const person = introduces(scene, group.to) ? personBefore(scene, begins - 1) : null
    return person && person.from >= floor ? found(person, group.to, false) : null
  }
  const inverted = after()
  if (inverted)
    return endsThere(scene, inverted.ends) &&
      typeof inverted.actor !== 'string' &&
      canSpeak(scene, inverted.actor)
      ? inverted
      : null
  return afterOpening(scene, begins, floor) ? unstated() : null
}

const canSpeak = ({ view: { language } }: Scene, actor: Actor): boolean =>
  actor.type !== 'nominal' || isHead(language, actor.head)

/** `Lanzó su pregunta: “…”`: what is said in the words after the colon, and not who says them. */
const isObject = (scene: Scene, cue: Cue, actor: Actor): boolean =>
  actor.type === 'nominal' &&
  !canSpeak(scene, actor) &&
  !(cue.plain && actor.definite) &&
  /^\s?:/.test(gapBefore(scene, actor.to))

/** Whether a verb is followed by what is said: `que`, a colon or an opening mark. */
function introduces(scene: Scene, to: number): boolean {
  if (layerAt(scene, to) !== layerAt(scene, to - 1) || /:/.test(gapBefore(scene, to))) return true
  return scene.view.language.grammar.complementizers.has(wordAt(scene, to))
}

/** `Jean Doe, qui rappelle que`: the person right before a relative, unless the name belongs to another noun. */
function personBefore(scene: Scene, relative: number): Actor | null {
  const match = scene.endsAt.get(relative - 1)
  if (match?.entity.type !== 'person' || !/^,\s$/.test(gapBefore(scene, relative))) return null
  const { grammar } = scene.view.language
  const before = wordAt(scene, match.from - 1)
  const bound = match.from > 0 && joined(scene.view, match.from - 1)
  return bound && (grammar.prepositions.has(before) || grammar.additives.has(before)) ? null : ofMatch(match)
}

/** A relative after a preposition: `en la que`. */
function isWithin(scene: Scene, relative: number): boolean {
  const { grammar } = scene.view.language
  const before = wordAt(scene, relative - 1)
  return grammar.prepositions.has(grammar.determiners.has(before) ? wordAt(scene, relative - 2) : before)
}

const CLAUSE_WORDS = 24

/** `une note pour le patron, Jean Doe, précise`: a name between commas that explains what is not the subject. */
function explainsAnother(scene: Scene, begins: number, floor: number): boolean {
  const match = scene.endsAt.get(begins - 1)
  if (match?.entity.type !== 'person' || !gapBefore(scene, match.from).includes(',')) return false
  let at = match.from - 1
  while (at > floor && match.from - at < CLAUSE_WORDS && joined(scene.view, at - 1)) at -= 1
  const start = pastCircumstances(scene, at)
  const actor = phraseFrom(scene, start > at && start < match.from ? start : at, { strict: true })
  return actor?.type !== 'person' || actor.to !== match.to
}

/** `La secretaria de Estado, señaló que`: a comma after the whole subject. */
function wholeBefore(scene: Scene, begins: number, floor: number): Actor | null {
  if (!scene.view.language.grammar.complementizers.has(wordAt(scene, begins + 1))) return null
  const actor = phraseBefore(scene, begins - 1)
  return actor?.from === floor ? actor : null
}

/** `Al respecto, explicó`, `En cambio señaló`: only circumstances precede the verb in its sentence. */
function afterOpening(scene: Scene, begins: number, floor: number): boolean {
  return pastCircumstances(scene, floor) === begins
}

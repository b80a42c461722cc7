import { joined } from '../passage/index.ts'
import type { Attribution } from './attribution.ts'
import { complementAt, type Phrase, phraseFrom } from './capital-nouns.ts'
import { type Actor, between, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { isAdverb } from './verb-phrases.ts'

/** How far back the main clause may begin. */
const CLAUSE_WORDS = 45
const ENDS_CLAUSE = /[;:.!?“”„«»"]/
const ENDS_CLAUSE_OR_ASIDE = /[;:.!?“”„«»"]|\s[—–-]\s/

/** Whether a colon and an opening mark follow a token. */
export const opensAfterColon = (scene: Scene, at: number): boolean =>
  !isQuotedAt(scene, at) &&
  isQuotedAt(scene, at + 1) &&
  /^[^:]{0,2}:\s*["“”„«»‚‘]/.test(between(scene, at, at + 1))

/** Whether a word may be a verb: no name, no noun and none of the words that have a class of their own. */
function mayBeVerb(scene: Scene, at: number): boolean {
  const { view } = scene
  const { grammar } = view.language
  const token = view.tokens[at]
  if (!token || token.capital || isQuotedAt(scene, at) || /^\d/.test(token.folded)) return false
  const word = token.folded
  return (
    grammar.auxiliaries.has(word) ||
    !(
      grammar.prepositions.has(word) ||
      grammar.conjunctions.has(word) ||
      grammar.determiners.has(word) ||
      grammar.pronouns.has(word) ||
      grammar.pronounForms.has(word) ||
      grammar.relatives.has(word) ||
      isAdverb(scene, at)
    )
  )
}

const isSomeone = (scene: Scene, actor: Actor): boolean =>
  actor.type === 'person' ||
  actor.type === 'name' ||
  (actor.type === 'pronoun' && (actor.pronoun.gender === 'female' || actor.pronoun.gender === 'male')) ||
  (actor.type === 'nominal' && scene.view.language.people.personNouns.has(actor.head))

/** The phrase with what may follow a name in it: `Jane Doe (Roe) von der Hütte`. */
function whole(scene: Scene, phrase: Phrase): number {
  const complement = phrase.actor?.type === 'person' ? complementAt(scene, phrase.end) : null
  return complement?.end ?? phrase.end
}

/** Where the clause that ends at a token begins. */
function clauseStart(scene: Scene, at: number, floor: number, ends: RegExp): number {
  let first = at
  while (first > floor && at - first < CLAUSE_WORDS && !isQuotedAt(scene, first - 1)) {
    if (ends.test(between(scene, first - 1, first))) break
    first -= 1
  }
  return first
}

/** The subject of the main clause before a colon and what it says: `Jane Doe sieht es anders: „…“`. */
export function speakerBeforeColon(scene: Scene, at: number, floor: number): Attribution | null {
  const behindDash = clauseStart(scene, at, floor, ENDS_CLAUSE_OR_ASIDE)
  const found = speakerIn(scene, behindDash, at)
  if (found) return found
  const first = clauseStart(scene, at, floor, ENDS_CLAUSE)
  return first === behindDash ? null : speakerIn(scene, first, at)
}

function speakerIn(scene: Scene, first: number, at: number): Attribution | null {
  const { view } = scene
  const { grammar } = view.language
  if (first === at) return null
  const start = grammar.coordinators.has(wordAt(scene, first)) ? first + 1 : first
  const found = (actor: Actor, verb: number): Attribution => ({
    ...{ from: verb, to: verb + 1, actor, begins: Math.min(verb, actor.from) },
    ...{ ends: at + 1, inverted: false, sort: 'saying' },
  })
  const opening = phraseFrom(scene, start)
  if (opening.actor && !grammar.oblique.has(wordAt(scene, start))) {
    const verb = whole(scene, opening)
    return isSomeone(scene, opening.actor) && mayBeVerb(scene, verb) ? found(opening.actor, verb) : null
  }
  // With the subject or an object first, a name after the verb may be either.
  const isElse =
    grammar.prepositions.has(wordAt(scene, start)) ||
    grammar.oblique.has(wordAt(scene, start)) ||
    isAdverb(scene, start) ||
    (view.tokens[start]?.initial === true && opening.end === start)
  if (
    !isElse ||
    (grammar.conjunctions.has(wordAt(scene, start)) && !grammar.coordinators.has(wordAt(scene, start)))
  )
    return null
  for (let verb = start + 1; verb < at; verb += 1) {
    if (!mayBeVerb(scene, verb)) continue
    let next = verb + 1
    while (next < at && joined(view, next - 1) && (isAdverb(scene, next) || isObject(scene, next))) next += 1
    if (!joined(view, next - 1)) continue
    const { actor } = phraseFrom(scene, next)
    if (actor && isSomeone(scene, actor) && !grammar.oblique.has(wordAt(scene, next)))
      return found(actor, verb)
    if (grammar.auxiliaries.has(wordAt(scene, verb))) return null
  }
  return null
}

/** `sieht es Doe`, `wünscht sich Doe` */
function isObject(scene: Scene, at: number): boolean {
  const { grammar } = scene.view.language
  const word = wordAt(scene, at)
  return (
    grammar.pronouns.get(word)?.gender === 'neuter' ||
    (grammar.pronounForms.has(word) && grammar.pronounForms.get(word)?.possessive !== true)
  )
}

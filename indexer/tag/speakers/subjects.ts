import type { Language } from '../../../languages/index.ts'
import type { Range } from '../../../model/passage.ts'
import { joined, tokenFrom } from '../passage/index.ts'
import { actorEndingAt, personAfter, personBeyond } from './actors.ts'
import { openingPhrase } from './head-first.ts'
import { type Actor, between, isHead, isQuotedAt, type Scene, wordAt } from './scene.ts'
import { verbFirstSubject } from './verb-first.ts'

/** Whether a word looks like the past form of a verb that does not attribute. */
const isPast = ({ grammar }: Language, word: string) =>
  grammar.irregularPasts.has(word) || grammar.isRegularPast(word)

/** The first phrase of a sentence, past an opening such as `On Friday,`; null if that cannot be a speaker. */
export function subjectOf(scene: Scene, sentence: Range): Actor | null {
  if (scene.view.language.speech.orders[0] === 'verb-subject') return verbFirstSubject(scene, sentence)
  let at = tokenFrom(scene.view, sentence.start)
  if (scene.view.language.grammar.headFirst) return isQuotedAt(scene, at) ? null : openingPhrase(scene, at)
  const limit = at + 14
  const opener = wordAt(scene, at)
  const { adverbs, conjunctions, coordinators, prepositions } = scene.view.language.grammar
  if (isQuotedAt(scene, at)) return null
  // `Reading the letter to Roe would help`: a participle is a subject with its object, unless a comma ends it.
  const participle = scene.view.language.speech.cues.get(opener)?.form === 'ing'
  if (participle || prepositions.has(opener) || conjunctions.has(opener) || adverbs.has(opener)) {
    const adverb = adverbs.has(opener) || coordinators.has(opener)
    let comma = at
    while (comma < limit && !between(scene, comma, comma + 1).includes(',')) comma += 1
    if (comma >= limit) {
      if (!adverb) return null
      at += 1
    } else at = comma + 1
  }
  if (isQuotedAt(scene, at)) return null
  // A name or a short phrase: what begins before the first verb.
  const actor = firstPhrase(scene, at)
  // `A spokesman for the ministry, Jane Doe, left`
  const named =
    actor?.type === 'nominal' ? (personAfter(scene, actor.to) ?? personBeyond(scene, actor.to - 1)) : null
  return named ?? actor
}

function firstPhrase(scene: Scene, at: number): Actor | null {
  const { view } = scene
  const { grammar, speech } = view.language
  for (let i = at; i < at + 8; i += 1) {
    const match = scene.startsAt.get(i)
    if (match) {
      const last = view.tokens[match.to - 1]
      // `Jane Doe and her sister` are not Jane Doe.
      if (grammar.additives.has(wordAt(scene, match.to)) && joined(view, match.to - 1)) return null
      if (
        !last?.possessive &&
        !isNounAfter(scene, match.to, match.entity.type === 'person' && match.to - match.from > 1)
      )
        return actorEndingAt(scene, match.to - 1)
      i = match.to - 1
      continue
    }
    const word = wordAt(scene, i)
    if (grammar.pronouns.has(word)) return i === at ? actorEndingAt(scene, i) : null
    if (i > at && grammar.pronounForms.get(word)?.possessive) return null
    if (
      grammar.auxiliaries.has(word) ||
      grammar.prepositions.has(word) ||
      speech.cues.get(word)?.form === 'past'
    )
      return actorEndingAt(scene, i - 1)
    if (i > at && !joined(view, i - 1)) return actorEndingAt(scene, i - 1)
    // `Judge Doe filed an opinion`; but `the injured man` begins with what looks like a verb.
    const named =
      i > at && !view.tokens[i]?.capital && isPast(view.language, word) && actorEndingAt(scene, i - 1)
    if (named) return named
    // A noun for someone that is not followed by another one: `Doe's new rulers tried …`.
    if (isHead(scene.view.language, word) && endsPhrase(scene, i + 1) && joined(view, i))
      return actorEndingAt(scene, i)
  }
  return null
}

/** Whether a word can begin the predicate, and not continue the subject, as in `the conservative paper`. */
function endsPhrase(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  const { language } = scene.view
  const { grammar, speech } = language
  if (isPast(language, word) || grammar.auxiliaries.has(word) || grammar.adverbs.has(word)) return true
  return (
    speech.cues.has(word) ||
    grammar.prepositions.has(word) ||
    // `Mayor Thomas Doe`: a name is no verb, whatever it ends in.
    (grammar.isPresentForm(word) && !scene.view.tokens[at]?.capital && !isHead(language, word))
  )
}

/** Whether the name before only belongs to the noun here, as in `Doe supporters`. */
function isNounAfter(scene: Scene, at: number, person: boolean): boolean {
  const { view } = scene
  const { grammar, speech } = view.language
  const word = wordAt(scene, at)
  if (isPast(view.language, word)) return false
  if (person && !isHead(view.language, word) && !view.tokens[at]?.capital) return false
  return (
    joined(view, at - 1) &&
    word !== '' &&
    !grammar.auxiliaries.has(word) &&
    !speech.cues.has(word) &&
    !grammar.adverbs.has(word) &&
    !grammar.prepositions.has(word) &&
    !grammar.conjunctions.has(word)
  )
}

/** Persons who are the subject of a later clause: `The hall was full, but Jane Doe had left.` */
export function clauseSubjects(scene: Scene, sentence: Range): Actor[] {
  const { view } = scene
  const { grammar, people } = view.language
  const found: Actor[] = []
  const to = tokenFrom(view, sentence.end)
  for (let at = tokenFrom(view, sentence.start) + 1; at < to; at += 1) {
    const match = scene.startsAt.get(at)
    if (match?.entity.type !== 'person' || isQuotedAt(scene, at)) continue
    let first = at
    while (people.titles.has(wordAt(scene, first - 1)) && joined(view, first - 1)) first -= 1
    const before = wordAt(scene, first - 1)
    const joins = grammar.additives.has(before) && !between(scene, first - 2, first - 1).includes(',')
    const opens =
      between(scene, first - 1, first).includes(',') || (grammar.coordinators.has(before) && !joins)
    const verb = wordAt(scene, match.to)
    const acts = grammar.auxiliaries.has(verb) || isPast(view.language, verb)
    const actor = opens && acts && joined(view, match.to - 1) ? actorEndingAt(scene, match.to - 1) : null
    if (actor) found.push(actor)
  }
  return found
}

import type { Range } from '../../../model/passage.ts'
import { joined, tokenFrom } from '../passage/passage-view.ts'
import { actorEndingAt } from './actors.ts'
import { between, quotedAt, wordAt } from './attributions.ts'
import { type Actor, isHead, type Scene } from './scene.ts'

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your'])

/** The first phrase of a sentence, past an opening such as `On Friday,`; null where that is no one. */
export function subjectOf(scene: Scene, sentence: Range): Actor | null {
  let at = tokenFrom(scene.view, sentence.start)
  const limit = at + 14
  const opener = wordAt(scene, at)
  if (quotedAt(scene, at)) return null
  if (
    (scene.view.language.grammar.prepositions.has(opener) ||
      scene.view.language.grammar.conjunctions.has(opener) ||
      scene.view.language.grammar.adverbs.has(opener) ||
      opener === 'late' ||
      opener === 'early') &&
    !scene.view.language.grammar.pronouns.has(opener)
  ) {
    const adverb = scene.view.language.grammar.adverbs.has(opener) || /^(?:and|but|so|yet)$/.test(opener)
    let comma = at
    while (comma < limit && !between(scene, comma, comma + 1).includes(',')) comma += 1
    if (comma >= limit) {
      if (!adverb) return null
      at += 1
    } else at = comma + 1
  }
  if (quotedAt(scene, at)) return null
  // A name or a short phrase: what begins before the first verb.
  return firstPhrase(scene, at)
}

function firstPhrase(scene: Scene, at: number): Actor | null {
  const { view } = scene
  for (let i = at; i < at + 8; i += 1) {
    const match = scene.startsAt.get(i)
    if (match) {
      const last = view.tokens[match.to - 1]
      // `Jane Doe and her sister` are not Jane Doe.
      if (wordAt(scene, match.to) === 'and' && joined(view, match.to - 1)) return null
      if (
        !last?.possessive &&
        !isNounBehind(scene, match.to, match.entity.type === 'person' && match.to - match.from > 1)
      )
        return actorEndingAt(scene, match.to - 1)
      i = match.to - 1
      continue
    }
    const word = wordAt(scene, i)
    if (view.language.grammar.pronouns.has(word)) return i === at ? actorEndingAt(scene, i) : null
    if (i > at && POSSESSIVES.has(word)) return null
    if (
      view.language.grammar.auxiliaries.has(word) ||
      view.language.grammar.prepositions.has(word) ||
      view.language.speech.cues.get(word)?.form === 'past'
    )
      return actorEndingAt(scene, i - 1)
    if (i > at && !joined(view, i - 1)) return actorEndingAt(scene, i - 1)
    // A noun for someone, and no other behind it: `Doe's new rulers tried …`.
    if (isHead(scene.view.language, word) && endsPhrase(scene, i + 1) && joined(view, i))
      return actorEndingAt(scene, i)
  }
  return null
}

const PAST = new Set(
  `became began bore bought broke brought built came chose cut did drew drove fell felt fled found fought gave got grew
  heard held hit kept knew laid led left lost made met paid put ran read rode rose sat saw sent set shut spent spoke
  stood stuck threw took tore went withdrew woke won wore`.split(/\s+/),
)

/** Whether a word can begin what a subject does, rather than go on naming it: not in `the conservative paper`. */
function endsPhrase(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (
    PAST.has(word) ||
    /..ed$/.test(word) ||
    scene.view.language.grammar.auxiliaries.has(word) ||
    scene.view.language.grammar.adverbs.has(word)
  )
    return true
  return (
    scene.view.language.speech.cues.get(word) !== undefined ||
    scene.view.language.grammar.prepositions.has(word) ||
    (/s$/.test(word) && !isHead(scene.view.language, word))
  )
}

/** Whether the name before is no one: it belongs to the noun here, as in `Doe supporters`. */
function isNounBehind(scene: Scene, at: number, person: boolean): boolean {
  const word = wordAt(scene, at)
  if (PAST.has(word) || (word.length > 4 && word.endsWith('ed'))) return false
  if (person && !isHead(scene.view.language, word) && !scene.view.tokens[at]?.capital) return false
  return (
    joined(scene.view, at - 1) &&
    word !== '' &&
    !scene.view.language.grammar.auxiliaries.has(word) &&
    !scene.view.language.speech.cues.get(word) &&
    !scene.view.language.grammar.adverbs.has(word) &&
    !scene.view.language.grammar.prepositions.has(word) &&
    !scene.view.language.grammar.conjunctions.has(word)
  )
}

/** Persons who are the subject of a later clause: `The hall was full, but Jane Doe had left.` */
export function clauseSubjects(scene: Scene, sentence: Range): Actor[] {
  const { view } = scene
  const found: Actor[] = []
  const to = tokenFrom(view, sentence.end)
  for (let at = tokenFrom(view, sentence.start) + 1; at < to; at += 1) {
    const match = scene.startsAt.get(at)
    if (match?.entity.type !== 'person' || quotedAt(scene, at)) continue
    let first = at
    while (view.language.people.titles.has(wordAt(scene, first - 1)) && joined(view, first - 1)) first -= 1
    const opens =
      /^(?:but|so|yet)$/.test(wordAt(scene, first - 1)) ||
      between(scene, first - 1, first).includes(',') ||
      (wordAt(scene, first - 1) === 'and' && between(scene, first - 2, first - 1).includes(','))
    const verb = wordAt(scene, match.to)
    const acts = view.language.grammar.auxiliaries.has(verb) || PAST.has(verb) || /....ed$/.test(verb)
    const actor = opens && acts && joined(view, match.to - 1) ? actorEndingAt(scene, match.to - 1) : null
    if (actor) found.push(actor)
  }
  return found
}

import { joined } from '../passage/index.ts'
import { actorEndingAt } from './actors.ts'
import type { Attribution } from './attribution.ts'
import { phraseFrom } from './capital-nouns.ts'
import { between, isQuotedAt, type Scene, wordAt } from './scene.ts'

/** A source without a verb, beside a word that only counts there: `“…”, so Doe`, `Doe zufolge`. */
export function sourceBeside(scene: Scene, at: number, floor: number): Attribution | null {
  const { grammar, speech } = scene.view.language
  const word = wordAt(scene, at)
  if (speech.asideSources.has(word)) {
    const apart = at > floor && (isQuotedAt(scene, at - 1) || /[,—–]/.test(between(scene, at - 1, at)))
    if (!apart) return null
    const { actor, end } = phraseFrom(scene, at + 1)
    if (!actor) return null
    const next = wordAt(scene, end)
    const ends = !joined(scene.view, end - 1) || grammar.adverbs.has(next) || grammar.prepositions.has(next)
    return ends
      ? { from: at, to: at + 1, actor, begins: at, ends: end, inverted: true, sort: 'source' }
      : null
  }
  if (!speech.sourcePhrasesAfter.includes(word) || at === floor || isQuotedAt(scene, at - 1)) return null
  const actor = actorEndingAt(scene, at - 1)
  return actor
    ? { from: at, to: at + 1, actor, begins: actor.from, ends: at + 1, inverted: false, sort: 'source' }
    : null
}

import { joined } from '../passage/index.ts'
import { actorEndingAt } from './actors.ts'
import { type Actor, between, isQuotedAt, type Scene, SKIPPED_AT_MOST, wordAt } from './scene.ts'

/** Back over brackets after a name: `Jane Doe (Greens) said`. */
export function beforeBrackets(scene: Scene, end: number, floor: number): number {
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
export function beyondApposition(scene: Scene, end: number, floor: number): Actor | null {
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

import { CHANGING_WORDS } from '../languages/changing-words.ts'
import type { Step } from '../reuse/align.ts'
import { baseLanguage, type Quote, wordsBetween } from './differences.ts'
import type { Standing } from './judge.ts'
import type { Stretch } from './source-text.ts'

/**
 * Words in brackets are those of whoever quotes, so that they are no changed words of the source: the same words stand there.
 * They are changed ones after all where they may stand for words that the source goes on with, at an edge of the quote, and
 * where they turn what is said: *we are [not] at war*.
 */
export function withBracketsCounted(quote: Quote, it: Standing): Standing {
  if (!it.steps.some(({ bracketed }) => bracketed)) return it
  const words = wordsBetween(it.held.encoded.at, it.place.start, it.place.end)
  if (words === null) return it
  const stretch = it.held.source.stretch(words.start, words.end)
  const changed = it.steps.reduce((sum, step, nth) => {
    if (!step.bracketed) return sum
    const isEdge = nth === 0 || nth === it.steps.length - 1
    return sum + changedIn(step, quote, stretch, isEdge ? (nth === 0 ? 'first' : 'last') : null)
  }, 0)
  return changed === 0 ? it : { ...it, place: { ...it.place, cost: it.place.cost + changed } }
}

/** Words in brackets that count, besides those of the source that are counted already. */
function changedIn(
  { kind, quote: [from, to], source }: Step,
  { words, language }: Quote,
  stretch: Stretch,
  edge: 'first' | 'last' | null,
): number {
  if (kind === 'replaced') return Math.max(0, to - from - (source[1] - source[0]))
  const goesOn =
    edge === 'first' ? !BEGINS.test(stretch.before) : edge === 'last' && !ENDS.test(stretch.after)
  if (goesOn) return to - from
  const negations = CHANGING_WORDS[baseLanguage(stretch.first.language ?? language)]?.negations
  return words.slice(from, to).filter(({ folded }) => negations?.has(folded)).length
}

/** Of what stands before and behind a place, that a sentence begins or ends there. */
const BEGINS = /(?:^|[.!?؟。…:]["'”’»)\]]*)\s*["'“‘«([]*$/u
const ENDS = /^["'”’»)\]]*(?:\s*$|\s*[.!?؟。…])/u

import type { Step } from '../reuse/align.ts'
import type { Quote } from './differences.ts'
import type { Standing } from './judge.ts'

const SPACE = /^\s+$/u
const DIGITS = /^\p{Nd}+$/u

/**
 * The same words, which one writes together and the other parts by a space, as steps of their own: *notable* is not *not
 * able*. A hyphen or a point between them says nothing, nor does the space between the groups of a number.
 */
export function withJoinsTold({ text, words }: Quote, it: Standing): Standing {
  if (!it.steps.some(({ joined }) => joined)) return it
  const { source, encoded } = it.held
  const isParted = ({ quote, source: [from, to] }: Step): boolean => {
    if (quote[1] - quote[0] > 1) return areParted(words.slice(...quote), text)
    const theirs = encoded.at.subarray(from, to)
    const around = [...theirs].map((nth) => source.around(nth))
    return areParted(around, around[0]?.text ?? '')
  }
  const steps: Step[] = []
  for (const step of it.steps) {
    const isTold = step.joined === true && isParted(step)
    const last = steps.at(-1)
    const { joined: _, ...plain } = step
    if (step.kind === 'same' && !isTold && last?.kind === 'same' && !last.joined) {
      last.quote = [last.quote[0], step.quote[1]]
      last.source = [last.source[0], step.source[1]]
    } else steps.push(isTold ? step : plain)
  }
  return { ...it, steps }
}

/** Whether these words of a text, which stand in a row, are parted by a space somewhere. */
function areParted(words: readonly { start: number; end: number }[], text: string): boolean {
  return words.some((word, nth) => {
    const before = words[nth - 1]
    if (before === undefined || !SPACE.test(text.slice(before.end, word.start))) return false
    return !(
      DIGITS.test(text.slice(before.start, before.end)) && DIGITS.test(text.slice(word.start, word.end))
    )
  })
}

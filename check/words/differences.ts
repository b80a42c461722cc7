import type { Difference } from '../../model/check.ts'

/** A stretch of a difference as it is shown: words of both, of the draft alone, or of the source alone. */
export type Shown = { of: 'both' | 'draft' | 'source'; text: string; space: boolean }

const CLOSES = /^[\p{Pe}\p{Pf},.;:!?…،؛؟。、]/u

/**
 * The steps of a difference as stretches to be read in order; `space`: a space stands before it. Of what is the same,
 * the words are the draft's.
 */
export function shownDifference(steps: readonly Difference[]): Shown[] {
  const shown: Shown[] = []
  const add = (of: Shown['of'], text: string) => {
    if (text === '') return
    shown.push({ of, text, space: shown.length > 0 && !CLOSES.test(text) })
  }
  for (const { kind, quoteText, sourceText } of steps) {
    if (kind === 'same' || kind === 'elided') add('both', quoteText === '' ? '…' : quoteText)
    if (kind === 'replaced' || kind === 'inserted') add('draft', quoteText)
    if (kind === 'replaced' || kind === 'left-out') add('source', sourceText)
  }
  return shown
}

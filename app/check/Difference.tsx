import { shownDifference } from '../../check/words/differences.ts'
import type { CheckWords } from '../../check/words/say.ts'
import type { Difference as Step } from '../../model/check.ts'

/** The words of a difference: struck out what only the draft has, underlined what only the source has, and said so. */
export function Difference({ steps, words }: { steps: readonly Step[]; words: CheckWords }) {
  return shownDifference(steps).map(({ of, text, space }, at) => {
    const before = space ? ' ' : ''
    // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes
    if (of === 'both') return <span key={at}>{before + text}</span>
    const Words = of === 'draft' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes
      <span key={at}>
        {before}
        <Words>
          <span className="visually-hidden">{of === 'draft' ? words.draftHas : words.sourceHas}</span>
          {text}
        </Words>
      </span>
    )
  })
}

import { shownDifference } from '../../check/words/differences.ts'
import type { CheckWords } from '../../check/words/say.ts'
import type { CheckMatch } from '../../model/check.ts'

type Props = {
  match: CheckMatch
  /** The whole quotation. */
  quote: string
  words: CheckWords
}

/** The words of a difference: struck out what only the draft has, underlined what only the source has, and said so. */
export function Difference({ match, quote, words }: Props) {
  return shownDifference(match, quote).map(({ of, before, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes
    if (of === 'both') return <span key={at}>{before + text}</span>
    if (of === 'brackets') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes
        <span key={at}>
          {before}
          <i className="check-brackets">
            <span className="visually-hidden">{words.notInSource}</span>
            {text}
          </i>
        </span>
      )
    }
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

import type { Difference } from '../../model/check.ts'
import type { Range } from '../../model/passage.ts'

type Props = {
  text: string
  /** What is marked: ranges of the text, in order. */
  own: readonly Range[]
  /** Said before each of them, where marks are not seen. */
  label: string
}

/** A text with the words marked that it has and another one has not. Neither of two is the wrong one. */
export function OwnWords({ text, own, label }: Props) {
  let at = 0
  const pieces = own
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => {
      const before = text.slice(at, start)
      at = Math.max(at, end)
      return { start, before, words: text.slice(start, end) }
    })
  return (
    <>
      {pieces.map(({ start, before, words }) => (
        <span key={start}>
          {before}
          <u className="own-words">
            {/* Isolated: it must not decide which way the words run. */}
            <bdi className="visually-hidden">{label}</bdi>
            {words}
          </u>
        </span>
      ))}
      {text.slice(at)}
    </>
  )
}

/** What only the first of two texts has, and what only the second one has. */
export function ownWordsOf(differences: readonly Difference[]): { first: Range[]; second: Range[] } {
  const changed = differences.filter(({ kind }) => kind !== 'same')
  return {
    first: changed.filter(({ kind }) => kind !== 'left-out').map(({ quote }) => quote),
    second: changed.filter(({ kind }) => kind !== 'inserted').map(({ source }) => source),
  }
}

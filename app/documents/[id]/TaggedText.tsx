import type { ReactNode } from 'react'
import type { Paragraph, Range } from '../../../model/passage.ts'
import type { Wording } from '../../wording/pages.ts'
import { type Piece, runs } from './tags-in-text.ts'

type Props = { passage: Paragraph; found: Range[]; language: string | null; wording: Wording }

/** A passage's words exactly as they stand, with what is known about them marked in place. */
export function TaggedText({ passage, found, language, wording }: Props) {
  return (
    <p className="passage-text" dir="auto" lang={language ?? undefined}>
      {runs(passage, wording, found).map(({ start, quotation, says, pieces }) => {
        const words = pieces.map((piece) => <Words key={piece.start} piece={piece} />)
        if (quotation === null) return words
        return (
          <span key={start} className={`in-text in-text-quotation quotation-${quotation.kind}`} title={says}>
            {words}
          </span>
        )
      })}
    </p>
  )
}

/** Each kind has a line of its own under the words, so a stretch of two kinds lies in two elements. */
function Words({ piece: { text, found, tags } }: { piece: Piece }) {
  let words: ReactNode = found ? <mark>{text}</mark> : text
  for (const { kind, says } of tags) {
    words = (
      <span className={`in-text in-text-${kind}`} title={says}>
        {words}
      </span>
    )
  }
  return words
}

import type { ReactNode } from 'react'
import type { Paragraph, Range } from '../../../model/passage.ts'
import type { Messages } from '../../messages/messages.ts'
import { Doubtful } from '../../parts/Doubtful.tsx'
import { textClass } from '../../parts/flow.ts'
import { SetAside } from '../../parts/SetAside.tsx'
import { type Piece, runs } from './tags-in-text.ts'

type Props = {
  passage: Paragraph
  found: readonly Range[]
  /** What people have highlighted. */
  noted: readonly Range[]
  language: string | null
  messages: Messages
}

/** A passage's text, unchanged, with its tags marked in place. */
export function TaggedText({ passage, found, noted, language, messages }: Props) {
  return (
    <p className={textClass(passage.text)} dir="auto" lang={language ?? undefined} data-words={passage.id}>
      {runs(passage, messages, found, noted).map(({ start, quotation, says, pieces }) => {
        const words = pieces.map((piece) => <Marked key={piece.start} piece={piece} />)
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

/** Each kind has its own line under the words, so text of two kinds is inside two elements. */
function Marked({ piece: { text, found, noted, aside, doubtful, tags } }: { piece: Piece }) {
  const words = (
    <SetAside reason={aside}>
      <Doubtful is={doubtful}>{text}</Doubtful>
    </SetAside>
  )
  let marked: ReactNode = found ? <mark>{words}</mark> : words
  if (noted) marked = <span className="noted">{marked}</span>
  for (const { kind, says } of tags) {
    marked = (
      <span className={`in-text in-text-${kind}`} title={says}>
        {marked}
      </span>
    )
  }
  return marked
}

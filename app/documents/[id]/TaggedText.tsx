import type { ReactNode } from 'react'
import type { Paragraph, Range } from '../../../model/passage.ts'
import type { Messages } from '../../messages/messages.ts'
import { SetAside } from '../../parts/SetAside.tsx'
import { type Piece, runs } from './tags-in-text.ts'

type Props = { passage: Paragraph; found: Range[]; language: string | null; messages: Messages }

/** A passage's text, unchanged, with its tags marked in place. */
export function TaggedText({ passage, found, language, messages }: Props) {
  return (
    <p className="passage-text" dir="auto" lang={language ?? undefined}>
      {runs(passage, messages, found).map(({ start, quotation, says, pieces }) => {
        const messages = pieces.map((piece) => <SearchMessages key={piece.start} piece={piece} />)
        if (quotation === null) return messages
        return (
          <span key={start} className={`in-text in-text-quotation quotation-${quotation.kind}`} title={says}>
            {messages}
          </span>
        )
      })}
    </p>
  )
}

/** Each kind has its own line under the words, so text of two kinds is inside two elements. */
function SearchMessages({ piece: { text, found, aside, tags } }: { piece: Piece }) {
  const words = <SetAside reason={aside}>{text}</SetAside>
  let messages: ReactNode = found ? <mark>{words}</mark> : words
  for (const { kind, says } of tags) {
    messages = (
      <span className={`in-text in-text-${kind}`} title={says}>
        {messages}
      </span>
    )
  }
  return messages
}

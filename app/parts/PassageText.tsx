import type { Passage, Range } from '../../model/passage.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { segments } from './segments.ts'

type Props = {
  passage: Pick<Passage, 'text' | 'quotations'>
  highlights?: Range[]
  language?: string | null
  messages: Pick<SearchMessages, 'speaker'>
}

/** A passage's text, unchanged, with hits and quotations marked. */
export function PassageText({ passage, highlights = [], language, messages }: Props) {
  return (
    <p className="passage-text" dir="auto" lang={language ?? undefined}>
      {segments(passage.text, highlights, passage.quotations).map(({ text, start, marked, quotation }) => {
        const words = marked ? <mark key={start}>{text}</mark> : text
        const quoted = quotation === null ? undefined : passage.quotations[quotation]
        if (!quoted) return marked ? words : <span key={start}>{text}</span>
        return (
          <span
            key={start}
            className={`quotation quotation-${quoted.kind}`}
            title={messages.speaker(quoted.speaker)}
          >
            {words}
          </span>
        )
      })}
    </p>
  )
}

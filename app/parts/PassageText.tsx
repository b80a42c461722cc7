import type { Passage, Range } from '../../model/passage.ts'
import { segments } from '../search/segments.ts'
import type { Words } from '../wording/en.ts'

type Props = {
  passage: Pick<Passage, 'text' | 'quotations'>
  highlights?: Range[]
  language?: string | null
  words: Pick<Words, 'speaker'>
}

/** A passage's words exactly as they stand, with what was found and who is quoted made visible. */
export function PassageText({ passage, highlights = [], language, words: told }: Props) {
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
            title={told.speaker(quoted.speaker)}
          >
            {words}
          </span>
        )
      })}
    </p>
  )
}

import type { Passage, Range } from '../../model/passage.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Doubtful } from './Doubtful.tsx'
import { textClass } from './flow.ts'
import { SetAside } from './SetAside.tsx'
import { segments } from './segments.ts'
import { withMarks } from './with-marks.ts'

type Props = {
  passage: Pick<Passage, 'text' | 'quotations' | 'asides' | 'notRead' | 'ocr'>
  highlights?: Range[]
  language?: string | null
  messages: Pick<SearchMessages, 'speaker'>
}

/** A passage's text, unchanged, with hits and quotations marked. */
export function PassageText({ passage, highlights = [], language, messages }: Props) {
  const quoted = passage.quotations.map((it) => withMarks(passage.text, it))
  return (
    <p className={textClass(passage.text)} dir="auto" lang={language ?? undefined}>
      {segments(passage, highlights, quoted).map(({ text, start, marked, quotation, aside, doubtful }) => {
        const read = (
          <SetAside reason={aside}>
            <Doubtful is={doubtful}>{text}</Doubtful>
          </SetAside>
        )
        const words = marked ? <mark key={start}>{read}</mark> : read
        const said = quotation === null ? undefined : passage.quotations[quotation]
        if (!said) return marked ? words : <span key={start}>{read}</span>
        return (
          <span
            key={start}
            className={`quotation quotation-${said.kind}`}
            title={messages.speaker(said.speaker, passage)}
          >
            {words}
          </span>
        )
      })}
    </p>
  )
}

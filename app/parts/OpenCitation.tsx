import type { Quotation } from '../../model/passage.ts'
import { CITING } from '../wording/citing.ts'
import { useLanguage, useQuoting } from '../wording/use-words.tsx'
import { CopyButton } from './CopyButton.tsx'
import { CopyQuote } from './CopyQuote.tsx'
import { StyleChoice } from './StyleChoice.tsx'

/** `quotation`: which one of the passage, from 1; empty for the whole passage. */
export type Asked = { format: string; style: string; quotation: string }
export type Citation =
  | { state: 'pending' }
  | { state: 'ready'; text: string }
  | { state: 'failed'; why: 'notMade' | 'noServer' }

type ChoicesProps = {
  asked: Asked
  /** Another style gives another text. */
  isStyled: boolean
  quotations: Pick<Quotation, 'text'>[]
  show: (change: Partial<Asked>) => void
}

const SHOWN_AT_MOST = 50

/** The style of a citation, and which words it is of. */
export function CitationChoices({ asked, isStyled, quotations, show }: ChoicesProps) {
  const words = CITING[useLanguage()]
  const { cite } = useQuoting()
  return (
    <>
      {isStyled && <StyleChoice value={asked.style} onChoice={(style) => show({ style })} />}
      {quotations.length > 0 && (
        <label className="cite-quotation">
          {cite}
          <select value={asked.quotation} onChange={(event) => show({ quotation: event.target.value })}>
            <option value="">{words.whole}</option>
            {quotations.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its place is what names a quotation
              <option key={at} value={at + 1}>
                “{text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)} …` : text}”
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

type TextProps = { id: string; asked: Asked; citation: Citation }

/** A citation, and ways to copy it. */
export function CitationText({ id, asked, citation }: TextProps) {
  const words = CITING[useLanguage()]
  const { preparing } = useQuoting()
  if (citation.state === 'pending') return <p className="aside">{preparing}</p>
  if (citation.state === 'failed') return <p role="alert">{words[citation.why]}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long citation scrolls, by keyboard too */}
      <pre tabIndex={0} dir="auto">
        {citation.text}
      </pre>
      <p className="cite-copies">
        <CopyButton copies={citation.text} label={words.copyCitation} />
        <CopyQuote
          id={id}
          style={asked.style}
          {...(asked.quotation !== '' && { quotation: Number(asked.quotation) })}
        />
      </p>
    </>
  )
}

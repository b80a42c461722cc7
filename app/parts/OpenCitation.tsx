import type { Quotation } from '../../model/passage.ts'
import { CITATION_MESSAGES } from '../messages/citations.ts'
import { useLanguage, useQuoteMessages } from '../messages/use-messages.tsx'
import { CopyButton } from './CopyButton.tsx'
import { CopyQuote } from './CopyQuote.tsx'
import type { Cited } from './cited-text.ts'
import type { Copied } from './clipboard.ts'
import { RichText } from './RichText.tsx'
import { StyleChoice } from './StyleChoice.tsx'

export type CitationRequest = Pick<Cited, 'format' | 'style' | 'quotation'>
export type Citation =
  | { state: 'pending' }
  | ({ state: 'ready' } & Copied)
  | { state: 'failed'; why: 'notMade' | 'noServer' }

type ChoicesProps = {
  requested: CitationRequest
  /** Whether the style changes the text. */
  isStyled: boolean
  quotations: readonly Pick<Quotation, 'text'>[]
  show: (change: Partial<CitationRequest>) => void
}

const SHOWN_AT_MOST = 50

/** Fields for the style of a citation, and for what is cited. */
export function CitationChoices({ requested, isStyled, quotations, show }: ChoicesProps) {
  const messages = CITATION_MESSAGES[useLanguage()]
  const { cite } = useQuoteMessages()
  return (
    <>
      {isStyled && <StyleChoice value={requested.style} onChoice={(style) => show({ style })} />}
      {quotations.length > 0 && (
        <label className="cite-quotation">
          {cite}
          <select
            value={requested.quotation ?? ''}
            onChange={({ target }) => show({ quotation: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{messages.whole}</option>
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

type TextProps = { id: string; requested: CitationRequest; citation: Citation }

/** A citation with buttons to copy it. */
export function CitationText({ id, requested, citation }: TextProps) {
  const messages = CITATION_MESSAGES[useLanguage()]
  const { preparing } = useQuoteMessages()
  if (citation.state === 'pending') return <p className="aside">{preparing}</p>
  if (citation.state === 'failed') return <p role="alert">{messages[citation.why]}</p>
  return (
    <>
      {citation.html === undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long citation scrolls, by keyboard too
        <pre tabIndex={0} dir="auto">
          {citation.text}
        </pre>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long citation scrolls, by keyboard too
        <div tabIndex={0} className="cite-text">
          <RichText html={citation.html} />
        </div>
      )}
      <p className="cite-copies">
        <CopyButton copies={citation} label={messages.copyCitation} />
        <CopyQuote
          id={id}
          style={requested.style}
          quotation={requested.quotation}
          label={messages.copyQuote}
          failed={messages.notCopied}
        />
      </p>
    </>
  )
}

'use client'

import type { Passage } from '../../model/passage.ts'
import { TRAY_MESSAGES } from '../messages/tray.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { CopyQuote } from '../parts/CopyQuote.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { moved, noted } from './arrange.ts'
import { type ChosenQuote, keyOf, removed } from './tray.ts'
import { isThere, type Looked } from './use-passages.ts'
import { changeTray } from './use-tray.ts'

type Props = { quote: ChosenQuote; looked: Looked | undefined; first: boolean; last: boolean }

export function TrayQuote({ quote, looked, first, last }: Props) {
  const messages = TRAY_MESSAGES[useLanguage()]
  const key = keyOf(quote)
  return (
    <article className="tray-quote">
      <SearchMessages quote={quote} looked={looked} />
      <label className="tray-note">
        {messages.note}
        <textarea
          rows={2}
          dir="auto"
          value={quote.note}
          onChange={(event) => changeTray((tray) => noted(tray, key, event.target.value))}
        />
      </label>
      <div className="actions">
        {looked?.state === 'found' && isThere(quote, looked) && (
          <CopyQuote id={quote.id} {...(quote.quotation !== null && { quotation: quote.quotation })} />
        )}
        <button type="button" disabled={first} onClick={() => changeTray((tray) => moved(tray, key, -1))}>
          {messages.up}
        </button>
        <button type="button" disabled={last} onClick={() => changeTray((tray) => moved(tray, key, 1))}>
          {messages.down}
        </button>
        <button type="button" onClick={() => changeTray((tray) => removed(tray, key))}>
          {messages.remove}
        </button>
      </div>
    </article>
  )
}

function SearchMessages({ quote, looked }: Pick<Props, 'quote' | 'looked'>) {
  const messages = TRAY_MESSAGES[useLanguage()]
  const { hit, date, basis } = useMessages()
  if (looked === undefined) return <p className="aside">{messages.looking}</p>
  if (looked.state === 'failed' || looked.state === 'unreachable') {
    return (
      <p role="alert" dir="auto">
        <MessageText text={`${looked.message} ${looked.fix}`} />
      </p>
    )
  }
  const link = <a href={`/passages/${quote.id}`}>{messages.whatBecame}</a>
  if (looked.state === 'unknown')
    return (
      <p>
        {messages.unknown} {link}
      </p>
    )
  if (looked.state === 'gone') {
    return (
      <>
        <blockquote dir="auto">{looked.text}</blockquote>
        <p className="notice">
          {messages.gone} {link}
        </p>
      </>
    )
  }
  const { passage } = looked
  const { publishedAt, publishedBasis } = passage
  const quoted = isThere(quote, looked)
  const published = publishedAt === null ? hit.noDate : date(publishedAt) + basis(publishedBasis)
  return (
    <>
      <blockquote dir="auto">{wordsOf(passage, quote)}</blockquote>
      <p className="aside">
        <a href={`/passages/${passage.id}`} dir="auto">
          {passage.title ?? hit.untitled(passage.documentKey)}
        </a>
        {` · ${passage.source ?? hit.noSource} · ${published} · ${messages.paragraph(passage.ordinal + 1)}`}
      </p>
      {!quoted && <p className="notice">{messages.quotationGone}</p>}
    </>
  )
}

function wordsOf(passage: Passage, { quotation }: ChosenQuote): string {
  const quoted = quotation === null ? undefined : passage.quotations[quotation - 1]
  return quoted ? passage.text.slice(quoted.start, quoted.end) : passage.text
}

'use client'

import type { Passage } from '../../model/passage.ts'
import { TRAY_MESSAGES } from '../messages/tray.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { CopyQuote } from '../parts/CopyQuote.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { moved, noted } from './arrange.ts'
import { type ChosenQuote, keyOf, removed } from './tray.ts'
import { isInCollection, type LookedUp } from './use-passages.ts'
import { changeTray } from './use-tray.ts'

type Props = { quote: ChosenQuote; lookedUp: LookedUp | undefined; first: boolean; last: boolean }

export function TrayQuote({ quote, lookedUp, first, last }: Props) {
  const messages = TRAY_MESSAGES[useLanguage()]
  const key = keyOf(quote)
  return (
    <article className="tray-quote">
      <SearchMessages quote={quote} lookedUp={lookedUp} />
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
        {lookedUp?.state === 'found' && isInCollection(quote, lookedUp) && (
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

function SearchMessages({ quote, lookedUp }: Pick<Props, 'quote' | 'lookedUp'>) {
  const messages = TRAY_MESSAGES[useLanguage()]
  const { hit, date, basis } = useMessages()
  if (lookedUp === undefined) return <p className="aside">{messages.looking}</p>
  if (lookedUp.state === 'failed' || lookedUp.state === 'unreachable') {
    return (
      <p role="alert" dir="auto">
        <MessageText text={`${lookedUp.message} ${lookedUp.fix}`} />
      </p>
    )
  }
  const link = <a href={`/passages/${quote.id}`}>{messages.whatBecame}</a>
  if (lookedUp.state === 'unknown')
    return (
      <p>
        {messages.unknown} {link}
      </p>
    )
  if (lookedUp.state === 'gone') {
    return (
      <>
        <blockquote dir="auto">{lookedUp.text}</blockquote>
        <p className="notice">
          {messages.gone} {link}
        </p>
      </>
    )
  }
  const { passage } = lookedUp
  const { publishedAt, publishedBasis } = passage
  const quoted = isInCollection(quote, lookedUp)
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

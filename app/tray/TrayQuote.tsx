'use client'

import { partOf } from '../../model/asides.ts'
import { firstQuoted } from '../../model/quoted.ts'
import { publishedWords } from '../messages/published-words.ts'
import { TRAY_MESSAGES } from '../messages/tray.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { CopyChoice } from '../parts/CopyQuote.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { ReadByOcr } from '../parts/ReadByOcr.tsx'
import { Source } from '../parts/Source.tsx'
import { moved, noted } from './arrange.ts'
import { citedParts, type Part, type Present } from './present.ts'
import { type ChosenQuote, keyOf, removed } from './tray.ts'
import { changeTray } from './use-tray.ts'

type Props = { quote: ChosenQuote; present: Present; first: boolean; last: boolean }

export function TrayQuote({ quote, present, first, last }: Props) {
  const messages = TRAY_MESSAGES[useLanguage()]
  const key = keyOf(quote)
  return (
    <article className="tray-quote">
      <Words quote={quote} present={present} />
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
        {citedParts(present).map(({ passage: { id, quotations }, quotation }) => (
          <CopyChoice
            key={`${id}~${quotation}`}
            id={id}
            quotations={quotations}
            first={quotation ?? firstQuoted(quotations)}
          />
        ))}
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

function Words({ quote, present }: Pick<Props, 'quote' | 'present'>) {
  const messages = TRAY_MESSAGES[useLanguage()]
  if (present.state === 'looking') return <p className="aside">{messages.looking}</p>
  if (present.state === 'failed' || present.state === 'unreachable') {
    return (
      <p role="alert" dir="auto">
        <MessageText text={`${present.message} ${present.fix}`} />
      </p>
    )
  }
  if (present.state === 'gone') {
    return (
      <>
        {present.text !== null && <blockquote dir="auto">{present.text}</blockquote>}
        <p className="notice">
          {present.known ? messages.gone : messages.unknown}{' '}
          <a href={`/passages/${quote.id}`}>{messages.whatBecame}</a>
        </p>
      </>
    )
  }
  return (
    <>
      {present.parts.map((part) => (
        <Standing key={`${part.passage.id}~${part.quotation}`} part={part} />
      ))}
      {present.state === 'moved' && <p className="notice">{messages.movedHere}</p>}
      {present.state === 'unquoted' && <p className="notice">{messages.quotationGone}</p>}
    </>
  )
}

function Standing({ part: { passage, quotation, mark } }: { part: Part }) {
  const words = useMessages()
  const { hit, place } = words
  const published = publishedWords(passage, words)
  const quoted = quotation === null ? undefined : passage.quotations[quotation - 1]
  return (
    <>
      <blockquote dir="auto">
        {quoted ? (
          <MarkedText of={partOf(passage, quoted)} />
        ) : (
          <MarkedText of={passage} marks={mark ? [mark] : []} />
        )}
      </blockquote>
      <ReadByOcr passage={passage} part={quoted} messages={words} />
      <p className="aside">
        <a href={`/passages/${passage.id}`} dir="auto">
          {passage.title ?? hit.untitled(passage.documentKey)}
        </a>
        {' · '}
        <Source of={passage} messages={words} />
        {` · ${published} · ${place(passage)}`}
      </p>
    </>
  )
}

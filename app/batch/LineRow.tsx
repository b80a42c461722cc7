'use client'

import { memo } from 'react'
import type { BatchLine, SearchedLine } from '../../model/batch.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { MessageText } from '../parts/MessageText.tsx'

/** One line of the list with what it has found. */
export const LineRow = memo(function LineRow({ line }: { line: BatchLine }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { columns } = messages
  if (line.state !== 'searched') {
    return (
      <tr>
        <td data-label={columns.line}>{messages.number(line.line)}</td>
        <td data-label={columns.text}>
          <bdi>{line.text}</bdi>
        </td>
        <td colSpan={3} className="batch-unused">
          {line.state === 'unused' ? <Unused line={line} /> : <Failed line={line} />}
        </td>
      </tr>
    )
  }
  const { total, documents } = line
  const count = total.unit === 'quotation' ? messages.quotes(total) : messages.passages(total)
  const inDocuments = documents.exact ? messages.number(documents.value) : messages.atLeast(documents.value)
  return (
    <tr>
      <td data-label={columns.line}>{messages.number(line.line)}</td>
      <td data-label={columns.text}>
        <a href={`/?${line.search}`} dir="auto">
          {line.text}
        </a>
        {line.sameAs !== null && <span className="aside"> {messages.sameAs(line.sameAs)}</span>}
      </td>
      <td data-label={columns.hits} className="batch-number">
        {count}
        {line.asWritten.value !== total.value && (
          <span className="aside"> {messages.asWritten(line.asWritten.value)}</span>
        )}
      </td>
      <td data-label={columns.documents} className="batch-number">
        {inDocuments}
      </td>
      <td data-label={columns.also}>
        <AlsoFound line={line} />
      </td>
    </tr>
  )
})

/** Why a line is not searched for. */
function Unused({ line }: { line: Extract<BatchLine, { state: 'unused' }> }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const known = messages.reasons[line.problem.reason]
  return (
    <>
      {messages.unused}: {known ?? <bdi lang="en">{line.message}</bdi>}
    </>
  )
}

function Failed({ line }: { line: Extract<BatchLine, { state: 'failed' }> }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  return (
    <>
      {messages.lineFailed}: <bdi lang="en">{line.error.message}</bdi>
    </>
  )
}

/** Other spellings, orders and names by which it was found, and what else is to be known of the search. */
function AlsoFound({ line }: { line: SearchedLine }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { notice } = useMessages().results
  const used = [
    ...line.also.map((it) => messages.wording(it.text, it.passages)),
    ...line.forms.map((it) => `${it.typed} → ${it.used.join(messages.comma)}`),
    ...line.corrections.map((it) => `${it.typed} → ${it.used.join(messages.comma)}`),
    ...line.aliases.map((it) => `${it.typed} → ${it.names.join(messages.comma)}`),
  ]
  return (
    <>
      {used.map((it) => (
        <span key={it} className="batch-also">
          <bdi>{it}</bdi>
        </span>
      ))}
      {line.notices.map((it) => (
        <span key={`${it.code} ${it.typed}`} className="aside batch-also">
          <MessageText text={notice(it)} />
        </span>
      ))}
    </>
  )
}

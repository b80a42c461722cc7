'use client'

import { memo } from 'react'
import type { BatchLine, SearchedLine } from '../../model/batch.ts'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage } from '../messages/use-messages.tsx'

/** One line of the list with what it has found. */
export const LineRow = memo(function LineRow({ line }: { line: BatchLine }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { columns } = messages
  if (line.state !== 'searched') {
    const message = line.state === 'unused' ? line.message : line.error.message
    return (
      <tr>
        <td data-label={columns.line}>{messages.number(line.line)}</td>
        <td data-label={columns.text} dir="auto">
          {line.text}
        </td>
        <td colSpan={3} className="batch-unused">
          {line.state === 'unused' ? messages.unused : messages.lineFailed}: <bdi lang="en">{message}</bdi>
        </td>
      </tr>
    )
  }
  const { total, documents } = line
  const passages = total.exact ? messages.number(total.value) : messages.atLeast(total.value)
  const count = total.unit === 'quotation' ? messages.quotes(total) : passages
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

/** Other spellings, orders and names by which it was found, and what else is to be known of the search. */
function AlsoFound({ line }: { line: SearchedLine }) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const used = [
    ...line.also.map((it) => messages.wording(it.text, it.passages)),
    ...line.forms.map((it) => `${it.typed} → ${it.used.join(messages.comma)}`),
    ...line.corrections.map((it) => `${it.typed} → ${it.used.join(messages.comma)}`),
    ...line.aliases.map((it) => `${it.typed} → ${it.names.join(messages.comma)}`),
  ]
  return (
    <>
      {used.map((it) => (
        <bdi key={it} className="batch-also">
          {it}
        </bdi>
      ))}
      {line.notices.map((it) => (
        <span key={`${it.code} ${it.typed}`} className="aside batch-also" lang="en" dir="ltr">
          {it.message}
        </span>
      ))}
    </>
  )
}

import type { Document } from '../../../model/document.ts'
import { keptOf, largestFirst } from '../../../model/kept.ts'
import { WORK_FIELDS } from '../../../model/work-fields.ts'
import type { CorrectionMessages } from '../../messages/en/corrections.ts'
import type { PageMessages } from '../../messages/en/pages.ts'

type Props = {
  document: Document
  messages: PageMessages['provenance']
  /** What the fields of a work are called. */
  fields: CorrectionMessages['what']
}

/** Where every word of this page comes from, for readers who have to prove it. */
export function Provenance({ document, messages, fields }: Props) {
  const leftOut = largestFirst(keptOf(document).leftOut)
  const rows: [string, string | null][] = [
    [messages.file, document.path],
    [messages.key, document.documentKey],
    [messages.collection, document.collection],
    [messages.address, document.url],
    [messages.sha256, document.sha256],
    [messages.readAt, document.readAt],
    [messages.readBy, document.readerVersion],
    [messages.sourceBasis, document.sourceBasis],
    [messages.dateBasis, document.publishedBasis],
    ...WORK_FIELDS.map((field): [string, string | null] => {
      const it = document.work?.[field]
      return [fields[field], it ? messages.withBasis(it.value, it.basis) : null]
    }),
    [messages.text, messages.extent(document.text.length, document.passages.length, document.leftOut.length)],
    [messages.leftOut, leftOut.length === 0 ? null : messages.sizes(leftOut)],
  ]
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">{messages.title}</h2>
      <dl>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
      {document.notes.map((note) => (
        <p key={note.code} className="notice">
          {note.message}
        </p>
      ))}
    </section>
  )
}

import type { Document } from '../../../model/document.ts'
import type { PageWords } from '../../wording/en/pages.ts'

type Props = { document: Document; words: PageWords['provenance'] }

/** Where every word of this page comes from, for someone who has to prove it. */
export function Provenance({ document, words }: Props) {
  const rows: [string, string | null][] = [
    [words.file, document.path],
    [words.key, document.documentKey],
    [words.collection, document.collection],
    [words.address, document.url],
    [words.sha256, document.sha256],
    [words.readAt, document.readAt],
    [words.readBy, document.readerVersion],
    [words.sourceBasis, document.sourceBasis],
    [words.dateBasis, document.publishedBasis],
    [words.text, words.extent(document.text.length, document.passages.length, document.leftOut.length)],
  ]
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">{words.title}</h2>
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

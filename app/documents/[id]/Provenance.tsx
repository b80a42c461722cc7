import type { Document } from '../../../model/document.ts'

/** Where every word of this page comes from, for someone who has to prove it. */
export function Provenance({ document }: { document: Document }) {
  const rows: [string, string | null][] = [
    ['File', document.path],
    ['Key', document.documentKey],
    ['Collection', document.collection],
    ['Address', document.url],
    ['SHA-256 of the file', document.sha256],
    ['Read at', document.readAt],
    ['Read by', document.readerVersion],
    ['Source known by', document.sourceBasis],
    ['Date known by', document.publishedBasis],
  ]
  return (
    <section className="provenance" aria-labelledby="provenance">
      <h2 id="provenance">Where this comes from</h2>
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

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
    ['Extracted text', extent(document)],
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

function extent({ text, passages, leftOut }: Document): string {
  const counted = (count: number, one: string, many: string) =>
    `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`
  const characters = counted(text.length, 'character', 'characters')
  const parts = `${counted(passages.length, 'passage', 'passages')} and ${counted(leftOut.length, 'stretch', 'stretches')} left out`
  return `${characters} (UTF-16): ${parts}, which together hold all that is not blank`
}

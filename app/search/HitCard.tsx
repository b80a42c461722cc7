import { toCsl } from '../../citation/csl.ts'
import type { Hit } from '../../model/search-result.ts'
import { Cite } from '../parts/Cite.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { PassageText } from '../parts/PassageText.tsx'
import { Speakers } from '../parts/Speakers.tsx'
import { Tags } from '../parts/Tags.tsx'
import { basisInWords, publishedInWords } from '../wording/dates.ts'
import { segments } from './segments.ts'

/** One passage that was found: its words first, then who is quoted, then where it stands. */
export function HitCard({ hit }: { hit: Hit }) {
  return (
    <article className="hit">
      <PassageText passage={hit} highlights={hit.highlights} />
      <Speakers quotations={hit.quotations} />
      <p className="where">
        <a className="title" href={`/documents/${hit.documentId}?passage=${hit.id}#${hit.id}`} dir="auto">
          {hit.title === null
            ? `Untitled (${hit.documentKey})`
            : segments(hit.title, hit.titleHighlights, []).map((it) =>
                it.marked ? <mark key={it.start}>{it.text}</mark> : <span key={it.start}>{it.text}</span>,
              )}
        </a>
        <span className="aside">
          <span dir="auto">
            {hit.source === null ? 'Source not stated' : hit.source + basisInWords(hit.sourceBasis)}
          </span>
          {hit.agency === null ? '' : ` (${hit.agency})`}
          {' · '}
          {publishedInWords(hit)}
          {' · '}
          {hit.kind === 'caption' ? 'caption, ' : ''}paragraph {hit.ordinal + 1}
        </span>
      </p>
      <Tags groups={hit.groups} locations={hit.locations} dates={hit.dates} />
      <div className="actions">
        <CopyButton text={hit.text} label="Copy quote" />
        <a href={`/passages/${hit.id}`}>Permalink</a>
        <Cite id={hit.id} missing={toCsl(hit).missing} />
      </div>
    </article>
  )
}

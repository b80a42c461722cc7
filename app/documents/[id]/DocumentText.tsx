import { toCsl } from '../../../citation/csl.ts'
import type { Document } from '../../../model/document.ts'
import type { Paragraph } from '../../../model/passage.ts'
import { PassageCorrections } from '../../corrections/PassageCorrections.tsx'
import { Cite } from '../../parts/Cite.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { Speakers } from '../../parts/Speakers.tsx'
import { Tags } from '../../parts/Tags.tsx'
import { inOrder, type SetAside } from './in-order.ts'

/** The whole article as extracted, in its order; what was set aside is folded where it stood. */
export function DocumentText({ document, shown }: { document: Document; shown: string | null }) {
  return (
    <div className="document-text">
      {inOrder(document).map((part) =>
        'reason' in part ? (
          <LeftOut key={part.start} part={part} text={document.text} />
        ) : (
          <PassageInPlace
            key={part.id}
            document={document}
            passage={part}
            isShown={part.id === shown}
            missing={toCsl({ ...document, ...part }).missing}
          />
        ),
      )}
    </div>
  )
}

function LeftOut({ part: { reason, stretches }, text }: { part: SetAside; text: string }) {
  const words = stretches.map(({ start, end }) => text.slice(start, end)).join('\n')
  if (reason === 'heading') return <h2 dir="auto">{words}</h2>
  return (
    <details className="left-out">
      <summary>Left out: {reason}</summary>
      <p dir="auto">{words}</p>
    </details>
  )
}

type InPlaceProps = { document: Document; passage: Paragraph; isShown: boolean; missing: string[] }

function PassageInPlace({ document, passage, isShown, missing }: InPlaceProps) {
  return (
    <section
      id={passage.id}
      className={`in-place kind-${passage.kind}${isShown ? ' shown' : ''}`}
      aria-label={`Paragraph ${passage.ordinal + 1}`}
      aria-current={isShown ? 'true' : undefined}
    >
      <a className="paragraph-number" href={`/passages/${passage.id}`} title="Permalink to this paragraph">
        {passage.ordinal + 1}
      </a>
      <div>
        {passage.kind === 'caption' && <p className="aside">Caption</p>}
        <PassageText passage={passage} />
        <Speakers quotations={passage.quotations} />
        <div className="in-place-more">
          <Tags groups={passage.groups} locations={passage.locations} dates={passage.dates} />
          <Cite id={passage.id} missing={missing} />
          <PassageCorrections document={document} passage={passage} />
        </div>
      </div>
    </section>
  )
}

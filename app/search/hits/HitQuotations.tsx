import { partOf } from '../../../model/asides.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { CopyQuote } from '../../parts/CopyQuote.tsx'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { marksWithin } from '../copies/copies-of-hit.ts'
import { HitCopies } from '../copies/HitCopies.tsx'
import { SpokenBy } from './HitSpeakers.tsx'
import { quotationsShown } from './quotations-shown.ts'

/** The quotations of a hit, each with its speaker; the passage around them is one click away. */
export function HitQuotations({ hit, request }: { hit: Hit; request: SearchRequest }) {
  const messages = useMessages()
  const shown = quotationsShown(hit, request)
  return (
    <>
      {shown.map((quotation) => (
        <figure key={quotation.start} className="said">
          <blockquote dir="auto" lang={hit.language ?? undefined}>
            <MarkedText of={partOf(hit, quotation)} marks={marksWithin(hit, quotation)} />
          </blockquote>
          <figcaption>
            <SpokenBy hit={hit} speaker={quotation.speaker} cue={quotation.cue} request={request} />
            <CopyQuote id={hit.id} quotation={hit.quotations.indexOf(quotation) + 1} />
          </figcaption>
          <HitCopies
            hit={hit}
            copies={ofQuotation(hit, hit.quotations.indexOf(quotation))}
            request={request}
            named={false}
          />
        </figure>
      ))}
      <details className="whole-passage">
        <summary>{messages.hit.wholePassage}</summary>
        <PassageText passage={hit} highlights={hit.highlights} language={hit.language} messages={messages} />
      </details>
    </>
  )
}

const ofQuotation = ({ copies = [] }: Hit, quotation: number) =>
  copies.filter((it) => it.quotation === quotation)

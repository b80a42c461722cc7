import { citationOf, wholeName } from '../../../citation/csl.ts'
import type { Quotation } from '../../../model/passage.ts'
import { firstQuoted, quotedIn } from '../../../model/quoted.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { documentAddress } from '../../documents/address.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { useMessages, useQuoteMessages } from '../../messages/use-messages.tsx'
import { CiteTool } from '../../parts/Cite.tsx'
import { CopyQuote } from '../../parts/CopyQuote.tsx'
import { flowOf } from '../../parts/flow.ts'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { OfferedWithData } from '../../parts/Offered.tsx'
import { quotedBy } from '../../parts/quoted-by.ts'
import { ReadByOcr } from '../../parts/ReadByOcr.tsx'
import { Source } from '../../parts/Source.tsx'
import { KeepTool } from '../../tray/KeepTool.tsx'
import { copiesOf } from '../copies/copies-of-hit.ts'
import { HitCopies } from '../copies/HitCopies.tsx'
import { HitPassage } from './HitPassage.tsx'
import { inkedIn } from './inked.ts'
import { MoreOfHit } from './MoreOfHit.tsx'
import { quotationsShown } from './quotations-shown.ts'
import { Who } from './Who.tsx'

type Props = { hit: Hit; request: SearchRequest }

/** One passage found by a search: who speaks beside what was said, then where it is from and what can be done. */
export function HitCard({ hit, request }: Props) {
  const messages = useMessages()
  const quoteMessages = useQuoteMessages()
  const meant = meantIn(hit, request)
  const { quoted, numbered } = quotedBy(inkedIn(hit, request), (it) => messages.speaker(it, hit))
  return (
    // The keys j and k move the focus from hit to hit.
    <article className={`hit row ${flowOf(hit)}`} data-hit={hit.id} tabIndex={-1}>
      <Who quoted={quoted} request={request} />
      <div>
        {hit.standsFor !== undefined && (
          <p className="note stands-for">{messages.hit.standsFor[hit.standsFor]}</p>
        )}
        <HitPassage hit={hit} inked={numbered} />
        <ReadByOcr passage={hit} messages={messages} />
        <div className="from">
          <Where hit={hit} request={request} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends */}
          <div className="acts" role="group" aria-label={messages.hit.actions}>
            <KeepTool passage={hit} />
            <CiteTool
              id={hit.id}
              missing={citationOf(hit, null, {}, wholeName).missing}
              quotations={hit.quotations}
              first={meant}
            />
            <CopyQuote
              id={hit.id}
              quotation={meant}
              {...(meant === null && { label: quoteMessages.copyParagraph })}
              asIcon
            />
            <MoreOfHit hit={hit} meant={meant} request={request} />
          </div>
        </div>
        <HitCopies hit={hit} copies={copiesOf(hit, request)} request={request} />
        {hit.damagedCopies !== undefined && <p className="notice">{messages.copies.hit.damaged}</p>}
        {offeredOf(hit, request).map((quotation) => (
          <OfferedWithData key={quotation?.start ?? 'passage'} passage={hit} quotation={quotation} />
        ))}
      </div>
    </article>
  )
}

/** What a reference manager can take: the quotations that are shown, or the passage. */
function offeredOf(hit: Hit, request: SearchRequest): (Quotation | undefined)[] {
  return request.in === 'quotations' ? quotationsShown(hit, request) : [undefined]
}

/** The number of the quotation that a search is about: the first with the words, else the first of all. */
function meantIn(hit: Hit, request: SearchRequest): number | null {
  const [found] = quotedIn(quotationsShown(hit, request))
  return found === undefined ? firstQuoted(hit.quotations) : hit.quotations.indexOf(found) + 1
}

/** Source, date and place in one link to the paragraph, with the title below. */
function Where({ hit, request }: Props) {
  const words = useMessages()
  const { hit: messages, place } = words
  return (
    <p className="line">
      <a className="title" href={documentAddress(hit.documentId, hit.id, request)}>
        <Source of={hit} messages={words} />
        <span className="dot"> · </span>
        <span className="whole">
          {hit.publishedAt === null ? (
            messages.noDate
          ) : (
            <time dateTime={hit.publishedAt}>{publishedWords(hit, words)}</time>
          )}
        </span>
        <span className="dot"> · </span>
        <span className="whole">
          {hit.kind === 'caption' || hit.kind === 'note' ? `${messages[hit.kind]}, ` : ''}
          {hit.furniture ? `${messages.furniture}, ` : ''}
          {place(hit, hit.paragraphs)}
        </span>{' '}
        <span className="doc-title" dir="auto">
          {hit.title === null ? (
            messages.untitled(hit.documentKey)
          ) : (
            <MarkedText of={{ text: hit.title }} marks={hit.titleHighlights} />
          )}
        </span>
      </a>
    </p>
  )
}

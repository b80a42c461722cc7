import { citationOf, wholeName } from '../../../citation/csl.ts'
import type { Quotation } from '../../../model/passage.ts'
import { firstQuoted, quotedIn } from '../../../model/quoted.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { documentAddress } from '../../documents/address.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Cite } from '../../parts/Cite.tsx'
import { CopyChoice } from '../../parts/CopyQuote.tsx'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { OfferedWithData } from '../../parts/Offered.tsx'
import { PassageText } from '../../parts/PassageText.tsx'
import { toggled } from '../../tray/tray.ts'
import { changeTray } from '../../tray/use-tray.ts'
import { copiesOf } from '../copies/copies-of-hit.ts'
import { HitCopies } from '../copies/HitCopies.tsx'
import { Context } from './Context.tsx'
import { HitQuotations } from './HitQuotations.tsx'
import { HitSpeakers } from './HitSpeakers.tsx'
import { HitTags } from './HitTags.tsx'
import { quotationsShown } from './quotations-shown.ts'

type Props = { hit: Hit; request: SearchRequest; selected: boolean }

/** One passage found by a search: its text first, then who is quoted, then where it is from. */
export function HitCard({ hit, request, selected }: Props) {
  const messages = useMessages()
  const title = hit.title ?? messages.hit.untitled(hit.documentKey)
  const meant = meantIn(hit, request)
  return (
    // The keys j and k move the focus from hit to hit.
    <article className={selected ? 'hit selected' : 'hit'} data-hit={hit.id} tabIndex={-1}>
      {hit.standsFor !== undefined && (
        <p className="note stands-for">{messages.hit.standsFor[hit.standsFor]}</p>
      )}
      {request.in === 'quotations' ? (
        <HitQuotations hit={hit} request={request} />
      ) : (
        <>
          <PassageText
            passage={hit}
            highlights={hit.highlights}
            language={hit.language}
            messages={messages}
          />
          <HitSpeakers hit={hit} request={request} />
        </>
      )}
      <Where hit={hit} request={request} title={title} />
      {request.in !== 'quotations' && (
        <HitCopies hit={hit} copies={copiesOf(hit, request)} request={request} />
      )}
      {hit.damagedCopies !== undefined && <p className="notice">{messages.copies.hit.damaged}</p>}
      <HitTags hit={hit} request={request} />
      <div className="actions">
        <label className="select needs-scripts">
          <input
            type="checkbox"
            checked={selected}
            onChange={() => changeTray((tray) => toggled(tray, hit))}
          />
          <span className="visually-hidden">{messages.hit.select(title)}</span>
        </label>
        {request.in !== 'quotations' && <CopyChoice id={hit.id} quotations={hit.quotations} first={meant} />}
        <a href={`/passages/${hit.id}`}>{messages.hit.permalink}</a>
        <Cite
          id={hit.id}
          missing={citationOf(hit, null, {}, wholeName).missing}
          quotations={hit.quotations}
        />
        <Context hit={hit} />
      </div>
      {offeredOf(hit, request).map((quotation) => (
        <OfferedWithData key={quotation?.start ?? 'passage'} passage={hit} quotation={quotation} />
      ))}
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

function Where({ hit, request, title }: { hit: Hit; request: SearchRequest; title: string }) {
  const words = useMessages()
  const { hit: messages, basis, place } = words
  return (
    <p className="where">
      <a className="title" href={documentAddress(hit.documentId, hit.id, request)} dir="auto">
        {hit.title === null ? title : <MarkedText of={{ text: hit.title }} marks={hit.titleHighlights} />}
      </a>
      <span className="aside">
        <bdi>{hit.source === null ? messages.noSource : hit.source + basis(hit.sourceBasis)}</bdi>
        {hit.agency === null ? '' : ` (${hit.agency})`}
        {' · '}
        {hit.publishedAt === null ? (
          messages.noDate
        ) : (
          <time dateTime={hit.publishedAt}>{publishedWords(hit, words)}</time>
        )}
        {' · '}
        {hit.kind === 'caption' || hit.kind === 'note' ? `${messages[hit.kind]}, ` : ''}
        {hit.furniture ? `${messages.furniture}, ` : ''}
        {place(hit, hit.paragraphs)}
      </span>
    </p>
  )
}

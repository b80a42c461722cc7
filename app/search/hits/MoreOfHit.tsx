import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { useMessages, useQuoteMessages } from '../../messages/use-messages.tsx'
import { beginning } from '../../parts/beginning.ts'
import { CopyQuote } from '../../parts/CopyQuote.tsx'
import { Popup } from '../../parts/Popup.tsx'
import { Context } from './Context.tsx'
import { HitTags } from './HitTags.tsx'

const WORDS_SHOWN = 60

type Props = {
  hit: Hit
  /** The number of the quotation that the button beside this copies; null for the passage. */
  meant: number | null
  request: SearchRequest
}

/** What is rarely done with a hit, what it is about, and what stands before and after it. */
export function MoreOfHit({ hit, meant, request }: Props) {
  const messages = useMessages().hit
  const { copyParagraph } = useQuoteMessages()
  const others = hit.quotations
    .map(({ text }, at) => ({ text, number: at + 1 }))
    .filter((it) => it.number !== meant)
  return (
    <Popup icon="more" label={messages.more} action="more">
      <ul className="choices">
        <li>
          <a href={`/passages/${hit.id}`}>{messages.permalink}</a>
        </li>
        {meant !== null && (
          <li className="needs-scripts">
            <CopyQuote id={hit.id} label={copyParagraph} />
          </li>
        )}
        {others.map(({ text, number }) => (
          <li key={number} className="needs-scripts">
            <CopyQuote id={hit.id} quotation={number} label={messages.copy(beginning(text, WORDS_SHOWN))} />
          </li>
        ))}
        <li>
          <Context hit={hit} />
        </li>
      </ul>
      <HitTags hit={hit} request={request} />
    </Popup>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import type { SearchRequest } from '../../../model/search-request.ts'
import { changed } from '../../../model/url.ts'
import { filtersOf, withoutFilters } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { searchFor } from '../use-search.ts'
import { counting, isNarrowed } from './counting.ts'

const MARK = /["“”„«»‹›]/u

/** What to do when nothing was found, or nothing on this page of the results. `total`: of all pages, in passages. */
export function NothingFound({ request, total }: { request: SearchRequest; total: number }) {
  const { results } = useMessages()
  if (total > 0) {
    return (
      <p className="notice">
        {results.pastTheEnd} <SearchLink to={changed(request, {})}>{results.firstPage}</SearchLink>
      </p>
    )
  }
  return request.in === 'passage' ? <Advice request={request} /> : <NoQuotes request={request} />
}

/** No quotes match: passages may all the same. */
function NoQuotes({ request }: { request: SearchRequest }) {
  const messages = useMessages().nothing
  const { data, isPending } = useQuery(searchFor(counting(request, 'passage')))
  // Until this is known, every sentence might be wrong.
  if (isPending) return null
  const passages = data?.total.different ?? data?.total
  // Somebody may be quoted about words that stand in no quotation.
  const only = request.in === 'quoting' ? messages.onlyPassages : messages.onlyOutside
  if (passages?.value === 0) return <Advice request={request} />
  return (
    <section className="nothing">
      {/* Where they could not be counted, they can still be looked for. */}
      {passages && <h2>{only(passages.value, passages.exact)}</h2>}
      <p>
        <SearchLink to={changed(request, { in: 'passage' })} className="btn">
          {messages.showPassages}
        </SearchLink>
      </p>
    </section>
  )
}

function Advice({ request }: { request: SearchRequest }) {
  const { nothing: messages } = useMessages()
  const dated = request.from !== null || request.to !== null
  return (
    <section className="nothing">
      <h2>{messages.title}</h2>
      <ul>
        {isNarrowed(request) && <li>{messages.takeAway}</li>}
        {MARK.test(request.q) && <li>{messages.fewerQuoted}</li>}
        {request.q.trim() !== '' && filtersOf(request) > 0 && (
          <li>
            <SearchLink to={withoutFilters(request)}>{messages.withoutFilters}</SearchLink>
          </li>
        )}
        {dated && request.undated === 'exclude' && (
          <li>
            <SearchLink to={changed(request, { undated: 'include' })}>{messages.undated}</SearchLink>
          </li>
        )}
        <li>
          <a href="/">{messages.again}</a>
        </li>
      </ul>
    </section>
  )
}

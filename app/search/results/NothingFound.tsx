import type { SearchRequest } from '../../../model/search-request.ts'
import { changed } from '../../../model/url.ts'
import { filtersOf, withoutFilters } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'

const MARK = /["“”„«»‹›]/u

/** What to do when nothing was found, or nothing on this page of the results. `total`: of all pages, in passages. */
export function NothingFound({ request, total }: { request: SearchRequest; total: number }) {
  const { nothing: messages, results } = useMessages()
  if (total > 0) {
    return (
      <p className="notice">
        {results.pastTheEnd} <SearchLink to={changed(request, {})}>{results.firstPage}</SearchLink>
      </p>
    )
  }
  const dated = request.from !== null || request.to !== null
  return (
    <section className="nothing">
      <h2>{messages.title}</h2>
      <ul>
        <li>{messages.takeAway}</li>
        {MARK.test(request.q) && <li>{messages.fewerQuoted}</li>}
        {request.q.trim() !== '' && filtersOf(request) > 0 && (
          <li>
            <SearchLink to={withoutFilters(request)}>{messages.withoutFilters}</SearchLink>
          </li>
        )}
        {request.in !== 'passage' && (
          <li>
            <SearchLink to={changed(request, { in: 'passage' })}>
              {request.in === 'quoting' ? messages.withoutQuotes : messages.outside}
            </SearchLink>
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

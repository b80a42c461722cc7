import type { SearchRequest } from '../../model/search-request.ts'
import { changed } from '../../model/url.ts'
import { useWords } from '../wording/use-words.tsx'
import { filtersOf, withoutFilters } from './filtered.ts'
import { SearchLink } from './SearchLink.tsx'

/** What to do where nothing was found, or nothing on this page of the results. */
export function NothingFound({ request, total }: { request: SearchRequest; total: number }) {
  const { nothing: words, results } = useWords()
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
      <h2>{words.title}</h2>
      <ul>
        <li>{words.takeAway}</li>
        <li>{words.fewerQuoted}</li>
        {request.q.trim() !== '' && filtersOf(request) > 0 && (
          <li>
            <SearchLink to={withoutFilters(request)}>{words.withoutFilters}</SearchLink>
          </li>
        )}
        {request.in === 'quotations' && (
          <li>
            <SearchLink to={changed(request, { in: 'passage' })}>{words.outside}</SearchLink>
          </li>
        )}
        {dated && request.undated === 'exclude' && (
          <li>
            <SearchLink to={changed(request, { undated: 'include' })}>{words.undated}</SearchLink>
          </li>
        )}
        <li>
          <a href="/">{words.again}</a>
        </li>
      </ul>
    </section>
  )
}

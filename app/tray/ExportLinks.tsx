import { citationFormat, formatFacts } from '../../citation/citation-format.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { formatSearch } from '../../model/url.ts'

const number = new Intl.NumberFormat('en')

type Props = { request: SearchRequest; page: Pick<SearchPage, 'total' | 'hits'> }

/** Every match of a search or this page of it as a file, and the search as a feed. Plain links. */
export function ExportLinks({ request, page: { total, hits } }: Props) {
  if (total.value === 0) return null
  const search = formatSearch({ ...request, page: 1, limit: 20 })
  const ids = hits.map((it) => it.id).join(',')
  const as = (parameters: URLSearchParams, format: string) => {
    const all = new URLSearchParams(parameters)
    all.set('format', format)
    return `/api/export?${all}`
  }
  const list = (parameters: URLSearchParams) => (
    <ul>
      {citationFormat.options.map((it) => (
        <li key={it}>
          <a href={as(parameters, it)} download>
            {formatFacts[it].label}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <details className="export">
      <summary>Export</summary>
      <h3>
        All {total.exact ? '' : 'at least '}
        {number.format(total.value)}
      </h3>
      {list(search)}
      {hits.length > 0 && (
        <>
          <h3>The {number.format(hits.length)} on this page</h3>
          {list(new URLSearchParams({ ids }))}
        </>
      )}
      <p className="aside">
        Follow this search: <a href={`/api/feed?${search}`}>Atom</a>,{' '}
        <a href={`/api/feed?${search}&as=rss`}>RSS</a>
      </p>
    </details>
  )
}

import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { changed } from '../../model/url.ts'
import { PlacesMap } from '../map/PlacesMap.tsx'
import { Chosen } from './Chosen.tsx'
import { HitCard } from './HitCard.tsx'
import { addressOf, goTo, onPlainClick } from './navigation.ts'
import { Pager } from './Pager.tsx'

type Props = { request: SearchRequest; page: SearchPage; stale: boolean; overview: React.ReactNode }

const number = new Intl.NumberFormat('en')

export function Results({ request, page, stale, overview }: Props) {
  const { total, hits, query } = page
  const asked = addressOf(changed(request, { sort: 'relevance' })) !== '/'
  return (
    <>
      {!asked && overview}
      <Chosen request={request} page={page} />
      <p className="count" role="status" aria-live="polite">
        <strong>
          {total.exact ? '' : 'At least '}
          {number.format(total.value)} {total.value === 1 ? 'passage' : 'passages'}
        </strong>
        <span className="aside"> in {page.tookMs < 1 ? 'under 1' : Math.round(page.tookMs)} ms</span>
      </p>
      <PlacesMap request={request} />
      {query.notices.map((notice) => (
        <p key={notice.message} className="notice">
          {notice.message}
        </p>
      ))}
      {query.aliases.map(({ typed, key, names }) => (
        <p key={`${typed} ${key}`} className="notice">
          Also searching for “{typed}” by its other names: <span dir="auto">{names.join(', ')}</span>.{' '}
          <SearchLink to={changed(request, { aliases: false })}>Only the words typed</SearchLink>
        </p>
      ))}
      {query.corrections.map(({ typed, used, count }) => (
        <p key={typed} className="notice">
          {number.format(count)} of them only with another spelling of “{typed}”:{' '}
          {used.slice(0, 8).join(', ')}
          {used.length > 8 ? ' …' : ''}.{' '}
          <SearchLink to={changed(request, { typos: false })}>Only as typed</SearchLink>
        </p>
      ))}
      {(!request.aliases || !request.typos) && (
        <p className="notice">
          Searching {request.aliases ? '' : 'without other names'}
          {!request.aliases && !request.typos ? ' and ' : ''}
          {request.typos ? '' : 'without other spellings'}.{' '}
          <SearchLink to={changed(request, { aliases: true, typos: true })}>Search for them too</SearchLink>
        </p>
      )}
      {hits.length === 0 && <NothingFound request={request} total={total.value} />}
      <ol className={stale ? 'hits stale' : 'hits'} start={(request.page - 1) * request.limit + 1}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitCard hit={hit} />
          </li>
        ))}
      </ol>
      <Pager request={request} total={total.value} />
    </>
  )
}

function SearchLink({ to, children }: { to: SearchRequest; children: React.ReactNode }) {
  return (
    <a href={addressOf(to)} onClick={(event) => onPlainClick(event, () => goTo(to, 'push'))}>
      {children}
    </a>
  )
}

function NothingFound({ request, total }: { request: SearchRequest; total: number }) {
  if (total > 0) {
    return (
      <p className="notice">
        There are no results on this page.{' '}
        <SearchLink to={changed(request, {})}>Go to the first page</SearchLink>
      </p>
    )
  }
  return (
    <section className="nothing">
      <h2>Nothing matches all of this</h2>
      <ul>
        <li>Take away a word or a filter: every one of them has to match.</li>
        <li>Put fewer words between quotation marks; they are searched exactly as typed.</li>
        {request.in === 'quotations' && <li>Search outside of quotations as well.</li>}
        {(request.from !== null || request.to !== null) && request.undated === 'exclude' && (
          <li>
            <SearchLink to={changed(request, { undated: 'include' })}>Take in what has no date</SearchLink>
          </li>
        )}
        <li>
          <a href="/">Start again</a>
        </li>
      </ul>
    </section>
  )
}

'use client'

import { useIsFetching, useQuery } from '@tanstack/react-query'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { changed, formatSearch } from '../../../model/url.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { useLate } from '../../parts/use-late.ts'
import { SearchLink } from '../SearchLink.tsx'
import { searchFor } from '../use-search.ts'
import { counting } from './counting.ts'

const MODES = ['quoting', 'quotations', 'passage'] as const
type Mode = (typeof MODES)[number]

/** The other counts are asked for once nobody types any more: they are worth less than the answer itself. */
const PAUSE_MS = 400

/** What of the matches is shown: each way with how many it has. Without words, nothing is inside quotes. */
export function Modes({ request, page }: { request: SearchRequest; page: SearchPage }) {
  const messages = useMessages().mode
  const isTyped = request.q.trim() !== ''
  return (
    <nav className="modes" aria-label={messages.title}>
      {MODES.filter((it) => it !== 'quotations' || isTyped || request.in === it).map((mode) => (
        <SearchLink
          key={mode}
          to={changed(request, { in: mode })}
          current={request.in === mode}
          className="mode"
        >
          {messages[mode]} <Count of={mode} request={request} page={page} />
        </SearchLink>
      ))}
    </nav>
  )
}

/** The matches of one way, as many as its own page would say. */
function Count({ of, request, page }: { of: Mode; request: SearchRequest; page: SearchPage }) {
  const { number } = useMessages()
  const parameters = counting(request, of)
  const isShown = request.in === of
  const paused = useLate(isShown ? null : parameters, PAUSE_MS)
  // An engine that is asked for everything at once answers everything later.
  const waiting = useIsFetching({ queryKey: searchFor(formatSearch(request).toString()).queryKey }) > 0
  const { data } = useQuery({ ...searchFor(parameters), enabled: paused && !waiting })
  const total = isShown ? page.total : data?.total
  if (total === undefined) return <span className="number" />
  const { value, exact } = total.different ?? total
  return (
    <span className="number">
      {number(value)}
      {exact ? '' : '+'}
    </span>
  )
}

'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlacesFound } from '../../model/places-found.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { addressOf } from '../address/navigation.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import { MAP_MESSAGES } from '../messages/map.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Problem } from '../parts/Problem.tsx'
import { Atlas } from './Atlas.tsx'
import { fetchPlaces } from './fetch-places.ts'
import type { Base } from './steps.ts'
import type { View } from './view.ts'

const FRESH_MS = 30_000

type Props = {
  base: Base
  request: SearchRequest
  first?: View | null
  /** The answer that was loaded with the page. */
  known?: { parameters: string; found: PlacesFound }
}

/** The map of one search: fetches its places, and keeps the last map until they arrive. */
export function MapOfSearch({ base, request, first = null, known }: Props) {
  const messages = MAP_MESSAGES[useLanguage()]
  const parameters = formatSearch({ ...request, page: 1, sort: 'relevance' }).toString()
  const query = useQuery({
    queryKey: ['places', parameters],
    queryFn: ({ signal }) => fetchPlaces(parameters, signal),
    initialData: known?.parameters === parameters ? known.found : undefined,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    retry: false,
  })
  if (query.error) {
    const fix = query.error instanceof FetchError ? query.error.fix : messages.again
    return <Problem title={messages.failed} message={query.error.message} fix={fix} />
  }
  if (!query.data) return <p className="aside">{messages.looking}</p>
  return (
    <div aria-busy={query.isPlaceholderData}>
      {base === '/map' && <Matches request={request} found={query.data} />}
      <Atlas base={base} request={request} found={query.data} first={first} />
    </div>
  )
}

/** A link to the hits, for the page without them. */
function Matches({ request, found: { total } }: { request: SearchRequest; found: PlacesFound }) {
  const messages = MAP_MESSAGES[useLanguage()]
  return (
    <p className="count" role="status">
      <a href={addressOf(request)}>{messages.matches(total)}</a>{' '}
      <span className="aside">{messages.leads}</span>
    </p>
  )
}

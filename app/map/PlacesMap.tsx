'use client'

import { lazy, Suspense, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { useMessages } from '../messages/use-messages.tsx'

// Loaded only when somebody opens the map.
const MapOfSearch = lazy(async () => ({ default: (await import('./MapOfSearch.tsx')).MapOfSearch }))

/** Unfolds the map of a search on the search page. Inside a `QueryClientProvider`. */
export function PlacesMap({ request }: { request: SearchRequest }) {
  const messages = useMessages().map
  const [isOpen, setOpen] = useState(false)
  const parameters = formatSearch(request).toString()
  return (
    <details className="places-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.summary}</summary>
      {isOpen ? (
        <Suspense fallback={<p className="aside">{messages.loading}</p>}>
          <MapOfSearch base="/" request={request} />
        </Suspense>
      ) : (
        <p>
          <a href={parameters === '' ? '/map' : `/map?${parameters}`}>{messages.ownPage}</a>
        </p>
      )}
    </details>
  )
}

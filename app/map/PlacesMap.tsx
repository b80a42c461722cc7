'use client'

import { lazy, Suspense, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { useMessages } from '../messages/use-messages.tsx'
import { addressOn } from './steps.ts'

// Loaded only when somebody opens the map.
const MapOfSearch = lazy(async () => ({ default: (await import('./MapOfSearch.tsx')).MapOfSearch }))

/** Unfolds the map of a search on the search page. Inside a `QueryClientProvider`. */
export function PlacesMap({ request }: { request: SearchRequest }) {
  const messages = useMessages().map
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="places-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.summary}</summary>
      {isOpen ? (
        <Suspense fallback={<p className="aside">{messages.loading}</p>}>
          <MapOfSearch base="/" request={request} />
        </Suspense>
      ) : (
        <p>
          <a href={addressOn('/map', request)}>{messages.ownPage}</a>
        </p>
      )}
    </details>
  )
}

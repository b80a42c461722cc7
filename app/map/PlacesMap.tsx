'use client'

import { lazy, Suspense, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { useWords } from '../wording/use-words.tsx'

// Whoever never opens the map never loads it.
const MapOfSearch = lazy(async () => ({ default: (await import('./MapOfSearch.tsx')).MapOfSearch }))

/** Unfolds the map of a search on the search page. Inside a `QueryClientProvider`. */
export function PlacesMap({ request }: { request: SearchRequest }) {
  const words = useWords().map
  const [isOpen, setOpen] = useState(false)
  const parameters = formatSearch(request).toString()
  return (
    <details className="places-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.summary}</summary>
      {isOpen ? (
        <Suspense fallback={<p className="aside">{words.loading}</p>}>
          <MapOfSearch base="/" request={request} />
        </Suspense>
      ) : (
        <p>
          <a href={parameters === '' ? '/map' : `/map?${parameters}`}>{words.ownPage}</a>
        </p>
      )}
    </details>
  )
}

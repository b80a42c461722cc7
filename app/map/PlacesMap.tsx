'use client'

import { lazy, Suspense, useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import { MAP } from '../wording/map.ts'
import { useLanguage } from '../wording/use-words.tsx'
import { addressOn } from './steps.ts'

// Whoever never opens the map never loads it.
const MapOfSearch = lazy(async () => ({ default: (await import('./MapOfSearch.tsx')).MapOfSearch }))

/** Unfolds the map of a search on the search page. Inside a `QueryClientProvider`. */
export function PlacesMap({ request }: { request: SearchRequest }) {
  const words = MAP[useLanguage()]
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="places-map" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.summary}</summary>
      {isOpen ? (
        <Suspense fallback={<p className="aside">{words.loading}</p>}>
          <MapOfSearch base="/" request={request} />
        </Suspense>
      ) : (
        <p>
          <a href={addressOn('/map', request)}>{words.ownPage}</a>
        </p>
      )}
    </details>
  )
}

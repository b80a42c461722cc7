'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlacesFound } from '../../model/places-found.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { PASSAGES, searchInAddress } from '../address/search-in-address.ts'
import { useAddress } from '../address/use-address.ts'
import { MapOfSearch } from './MapOfSearch.tsx'
import type { View } from './view.ts'

type Props = {
  /** The search that was loaded with the page. */
  initial: SearchRequest
  first: View | null
  known: { parameters: string; found: PlacesFound }
}

/** The map on its own page, for the current address, even after steps that did not reload the page. */
export function MapPage({ initial, first, known }: Props) {
  const [client] = useState(() => new QueryClient())
  // An invalid address, edited by hand, is reported when the page loads.
  const request = searchInAddress(useAddress(), PASSAGES) ?? initial
  return (
    <QueryClientProvider client={client}>
      <MapOfSearch base="/map" request={request} first={first} known={known} />
    </QueryClientProvider>
  )
}

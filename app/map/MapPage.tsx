'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlacesFound } from '../../model/places-found.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { searchInAddress } from '../address/search-in-address.ts'
import { useAddress } from '../address/use-address.ts'
import { MapOfSearch } from './MapOfSearch.tsx'
import type { View } from './view.ts'

type Props = {
  /** The search that the page came with. */
  asked: SearchRequest
  first: View | null
  known: { parameters: string; found: PlacesFound }
}

/** The map on its own page: what the address says, also after steps that did not load the page again. */
export function MapPage({ asked, first, known }: Props) {
  const [client] = useState(() => new QueryClient())
  // An address that someone made unusable by hand is told of when the page is loaded.
  const request = searchInAddress(useAddress()) ?? asked
  return (
    <QueryClientProvider client={client}>
      <MapOfSearch base="/map" request={request} first={first} known={known} />
    </QueryClientProvider>
  )
}

'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { UnapiServer } from '../parts/Offered.tsx'
import { HitList } from '../search/results/HitList.tsx'
import { useKeys } from '../search/use-keys.ts'

type Props = { request: SearchRequest; page: Pick<SearchPage, 'hits' | 'damaged'> }

/** The hits of a search on a page that is not the search page. */
export function FoundHits(props: Props) {
  const [client] = useState(() => new QueryClient())
  useKeys()
  return (
    <QueryClientProvider client={client}>
      <UnapiServer />
      <HitList {...props} />
    </QueryClientProvider>
  )
}

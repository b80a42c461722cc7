'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../parts/Problem.tsx'
import { Facets } from './Facets.tsx'
import { Results } from './Results.tsx'
import { SearchBox } from './SearchBox.tsx'
import { type FirstAnswer, useSearch } from './use-search.ts'

type Props = { first: FirstAnswer; overview: React.ReactNode }

/** The part of the search page that changes while someone types and chooses. */
export function SearchView(props: Props) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <View {...props} />
    </QueryClientProvider>
  )
}

function View({ first, overview }: Props) {
  const { request, outcome } = useSearch(first)
  return (
    <>
      <SearchBox request={request} />
      <div
        className="columns"
        aria-busy={outcome.state === 'pending' || (outcome.state === 'ready' && outcome.stale)}
      >
        {outcome.state === 'ready' && <Facets request={request} page={outcome.page} />}
        <section id="results" className="results" aria-label="Results" tabIndex={-1}>
          {outcome.state === 'pending' && <p className="aside">Searching …</p>}
          {outcome.state === 'failed' && <Problem title="This search could not be answered" {...outcome} />}
          {outcome.state === 'ready' && (
            <Results request={request} page={outcome.page} stale={outcome.stale} overview={overview} />
          )}
        </section>
      </div>
    </>
  )
}

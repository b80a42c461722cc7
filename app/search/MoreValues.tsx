'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FacetName, SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { FACET_WORDS } from '../wording/facets.ts'
import { FacetValues } from './FacetValues.tsx'
import { fetchFacet } from './fetch-search.ts'

type Props = { name: FacetName; request: SearchRequest; more: number }

/** The other values of a facet, to be looked through by name. */
export function MoreValues({ name, request, more }: Props) {
  const [open, setOpen] = useState(false)
  const [find, setFind] = useState('')
  const parameters = formatSearch({ ...request, page: 1 }).toString()
  const query = useQuery({
    queryKey: ['facet', name, parameters, find],
    queryFn: ({ signal }) => fetchFacet(name, parameters, find, signal),
    placeholderData: keepPreviousData,
    enabled: open,
    retry: false,
  })
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{new Intl.NumberFormat('en').format(more)} more</summary>
      <input
        type="search"
        aria-label={FACET_WORDS[name].find}
        placeholder={FACET_WORDS[name].find}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      {query.error && <p role="alert">{query.error.message}</p>}
      {query.data && <FacetValues name={name} request={request} values={query.data.values} />}
      {query.data?.values.length === 0 && <p className="aside">None of them begins so.</p>}
      {query.data && query.data.more > 0 && (
        <p className="aside">
          and {new Intl.NumberFormat('en').format(query.data.more)} more: type to find them
        </p>
      )}
    </details>
  )
}

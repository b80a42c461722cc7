'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FacetName, MAX_PAGE_SIZE, type SearchRequest } from '../../../model/search-request.ts'
import type { FacetValue } from '../../../model/search-result.ts'
import { formatSearch } from '../../../model/url.ts'
import { fetchFacet } from '../../fetch/fetch-answer.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { MessageText } from '../../parts/MessageText.tsx'
import { ScriptButton } from '../../parts/ScriptButton.tsx'
import { FacetValues } from './FacetValues.tsx'

type Props = {
  name: FacetName
  request: SearchRequest
  /** The values in the answer that are not shown above. */
  rest: FacetValue[]
  /** How many there are besides. */
  more: number
}

const STEP = 30

/** The other values of a facet, searchable by name. Without scripts, those in the answer. */
export function MoreValues({ name, request, rest, more }: Props) {
  const { number, facets, filters: messages } = useMessages()
  const [open, setOpen] = useState(false)
  const [find, setFind] = useState('')
  const [limit, setLimit] = useState(STEP)
  const parameters = formatSearch({ ...request, page: 1 }).toString()
  const query = useQuery({
    queryKey: ['facet', name, parameters, find, limit],
    queryFn: ({ signal }) => fetchFacet(name, parameters, find, limit, signal),
    placeholderData: keepPreviousData,
    enabled: open,
    retry: false,
  })
  const values = query.data?.values ?? rest
  const left = query.data?.more ?? 0
  const hidden = rest.length + more
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{hidden > 0 ? messages.more(hidden) : messages.all}</summary>
      <input
        type="search"
        className="needs-scripts"
        aria-label={facets[name].find}
        placeholder={facets[name].find}
        value={find}
        onChange={(event) => {
          setFind(event.target.value)
          setLimit(STEP)
        }}
      />
      {query.error && (
        <p role="alert" dir="auto">
          <MessageText text={query.error.message} />
        </p>
      )}
      <FacetValues name={name} request={request} values={values} />
      {query.data?.values.length === 0 && <p className="aside">{messages.noneFound}</p>}
      {left > 0 && limit < MAX_PAGE_SIZE && (
        <ScriptButton className="plain" onClick={() => setLimit(Math.min(MAX_PAGE_SIZE, limit + STEP))}>
          {messages.nextMore} <span className="number">({number(left)})</span>
        </ScriptButton>
      )}
      {left > 0 && limit >= MAX_PAGE_SIZE && <p className="aside">{messages.andMore(left)}</p>}
    </details>
  )
}

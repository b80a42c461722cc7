'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Hit, PassageContext } from '../../../model/search-result.ts'
import { onPlainClick } from '../../address/navigation.ts'
import { documentAddress } from '../../documents/address.ts'
import { fetchContext } from '../../fetch/fetch-answer.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { MessageText } from '../../parts/MessageText.tsx'

/** The passages before and after a passage, loaded on demand; without scripts, a link to them. */
export function Context({ hit }: { hit: Hit }) {
  const messages = useMessages().hit
  const [open, setOpen] = useState(false)
  const query = useQuery({
    queryKey: ['context', hit.id],
    queryFn: ({ signal }) => fetchContext(hit.id, signal),
    enabled: open,
    staleTime: 60_000,
    retry: false,
  })
  return (
    <>
      <a
        href={documentAddress(hit.documentId, hit.id)}
        aria-expanded={open}
        onClick={(event) => onPlainClick(event, () => setOpen(!open))}
      >
        {messages.context}
      </a>
      <div className="context-body" aria-live="polite" hidden={!open}>
        {query.isFetching && !query.data && <p className="aside">{messages.contextPending}</p>}
        {query.error && (
          <p role="alert" dir="auto">
            <MessageText text={query.error.message} />
          </p>
        )}
        {query.data && (
          <>
            <Neighbour of={query.data.before} nothing={messages.documentBegins} hit={hit} />
            <p className="this-one" dir="auto" lang={hit.language ?? undefined}>
              <MarkedText of={hit} />
            </p>
            <Neighbour of={query.data.after} nothing={messages.documentEnds} hit={hit} />
          </>
        )}
        <p>
          <a href={documentAddress(hit.documentId, hit.id)}>{messages.inDocument}</a>
        </p>
      </div>
    </>
  )
}

type NeighbourProps = { of: PassageContext['before']; nothing: string; hit: Hit }

function Neighbour({ of, nothing, hit }: NeighbourProps) {
  if (of === null) return <p className="aside">{nothing}</p>
  return (
    <p dir="auto" lang={hit.language ?? undefined}>
      <MarkedText of={of} />
    </p>
  )
}

'use client'

import { lazy, Suspense, useId, useState } from 'react'
import type { CopiesOfHit } from '../../../model/copies.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { addressOf, onPlainClick } from '../../address/navigation.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { searchWithin } from './copies-of-hit.ts'

// Loaded only when somebody unfolds a hit.
const MatchesWithin = lazy(async () => ({ default: (await import('./MatchesWithin.tsx')).MatchesWithin }))

type Props = { hit: Hit; copies: CopiesOfHit; request: SearchRequest }

/** The other matches for which a hit stands, loaded on demand; without scripts, a link to them. */
export function FoldedMatches({ hit, copies, request }: Props) {
  const messages = useMessages().copies.hit
  const [open, setOpen] = useState(false)
  const id = useId()
  const within = searchWithin(request, copies)
  return (
    <>
      <span className="dot"> · </span>
      <a
        className="unfold"
        href={addressOf(within)}
        aria-expanded={open}
        aria-controls={id}
        onClick={(event) => onPlainClick(event, () => setOpen(!open))}
      >
        {open ? messages.hide(copies.folded) : messages.show(copies.folded)}
      </a>
      <div id={id} className="folded" aria-live="polite" hidden={!open}>
        {open && (
          <Suspense fallback={<p className="aside">{messages.pending}</p>}>
            <MatchesWithin hit={hit} copies={copies} within={within} />
          </Suspense>
        )}
      </div>
    </>
  )
}

'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useMessages } from '../messages/use-messages.tsx'
import { Problem } from '../parts/Problem.tsx'
import { ScriptButton } from '../parts/ScriptButton.tsx'
import { useLate } from '../parts/use-late.ts'
import { SearchBox } from './box/SearchBox.tsx'
import { Facets } from './filters/Facets.tsx'
import { Announcer } from './results/Announcer.tsx'
import { isOfNothing } from './results/counting.ts'
import { Results } from './results/Results.tsx'
import { useScrollBack } from './results/use-scroll-back.ts'
import { useKeys } from './use-keys.ts'
import { type FirstAnswer, type Outcome, searchFor, useSearch } from './use-search.ts'

// Most of the page: rendered after the typed letter, and only if something else is to be shown.
const SteadyFacets = memo(Facets)
const SteadyResults = memo(Results)

/** Most answers arrive sooner; until then nothing looks different. */
const OLD_MS = 150
/** After this long, a page that shows no progress looks broken. */
const SLOW_MS = 1_000

type Props = {
  first: FirstAnswer
  /** What stands around the box before anything is searched for; only with a first answer that is the start page. */
  start?: { heading: React.ReactNode; below: React.ReactNode }
  /** What to do where nothing is indexed; only where nothing is. */
  nothingYet?: React.ReactNode
}

/** The part of the search page that changes while someone types and chooses. */
export function SearchView(props: Props) {
  const [client] = useState(() => clientWith(props.first))
  return (
    <QueryClientProvider client={client}>
      <View {...props} />
    </QueryClientProvider>
  )
}

function clientWith(first: FirstAnswer): QueryClient {
  const client = new QueryClient()
  if (first.state === 'ready' && first.passages !== null) {
    const { parameters, page } = first.passages
    client.setQueryData(searchFor(parameters).queryKey, page, { updatedAt: first.askedAt })
  }
  return client
}

function View({ first, start, nothingYet }: Props) {
  const messages = useMessages()
  const { request, parameters, outcome, again } = useSearch(first)
  useKeys()
  const { page } = outcome
  const found = useMemo(() => ({ request, page }), [request, page])
  const drawn = useDeferredValue(found)
  const lagging = drawn !== found
  const settled = outcome.state === 'ready' && !outcome.stale && !lagging
  const busy = outcome.state === 'pending' || lagging || (outcome.state === 'ready' && outcome.stale)
  const old = useLate(busy ? parameters : null, OLD_MS) || outcome.state === 'failed'
  const slow = useLate(busy ? parameters : null, SLOW_MS)
  // From the start page, the first answer takes its place, not the wait for it.
  const waits = drawn.page === null && !slow && outcome.state !== 'failed'
  const starting = outcome.state === 'start' || waits ? start : undefined
  // Of nothing, there is nothing to say but how to begin.
  const ofNothing = drawn.page !== null && nothingYet && isOfNothing(drawn.request, drawn.page)
  const shown = ofNothing ? null : drawn.page
  useScrollBack(outcome.state === 'start' ? '' : settled ? parameters : null)
  return (
    <>
      {starting?.heading}
      <SearchBox request={request} query={settled ? outcome.page.query : null} />
      <Announcer sentence={slow ? messages.states.slow : settled ? countOf(outcome, messages) : ''} />
      {starting?.below ?? (
        <div className="grid" aria-busy={busy}>
          <section
            id="results"
            className={old ? 'who-and-said results old' : 'who-and-said results'}
            aria-label={messages.results.title}
            tabIndex={-1}
          >
            {shown === null && !ofNothing && <h1 className="visually-hidden">{messages.results.title}</h1>}
            {outcome.state === 'pending' && !slow && <p className="aside">{messages.states.searching}</p>}
            {slow && <p className="notice">{messages.states.slow}</p>}
            {outcome.state === 'failed' && (
              <Failure outcome={outcome} again={again} kept={page !== null && outcome.unreachable} />
            )}
            {ofNothing && nothingYet}
            {shown && <SteadyResults request={drawn.request} page={shown} />}
          </section>
          {shown && <SteadyFacets request={drawn.request} page={shown} />}
        </div>
      )}
    </>
  )
}

function countOf(outcome: Outcome, messages: ReturnType<typeof useMessages>): string {
  return outcome.page === null ? '' : messages.results.count(outcome.page.total)
}

type FailureProps = { outcome: Outcome & { state: 'failed' }; again: () => void; kept: boolean }

function Failure({ outcome, again, kept }: FailureProps) {
  const messages = useMessages().states
  return (
    <Problem title={messages.failed} message={outcome.message} fix={outcome.fix}>
      {kept && <p>{messages.unreachable}</p>}
      <ScriptButton className="needs-scripts" onClick={again}>
        {messages.again}
      </ScriptButton>
    </Problem>
  )
}

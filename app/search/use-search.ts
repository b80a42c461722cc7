import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { isStart, parametersIn, searchInAddress } from '../address/search-in-address.ts'
import { onAddress, useAddress } from '../address/use-address.ts'
import { FetchError, fetchSearch } from '../fetch/fetch-answer.ts'

/** The server's answer to the search in the requested address. */
export type FirstAnswer =
  /** The start page, which has no search to answer. */
  | { state: 'start' }
  /** `passages`: where no quotes were found, the answer that counts the passages, by its parameters. */
  | {
      state: 'ready'
      parameters: string
      page: SearchPage
      askedAt: number
      passages: { parameters: string; page: SearchPage } | null
    }
  /** The search is invalid: asking again would not help. */
  | { state: 'refused'; parameters: string; message: string; fix: string }
  /** The browser asks again. */
  | { state: 'failed'; parameters: string; message: string; fix: string }

/** `page`: what to show. Until an answer arrives, or while none can, the page of an earlier search. */
export type Outcome =
  | { state: 'start'; page: null }
  | { state: 'pending'; page: null }
  /** `stale`: the answer to an earlier search, shown until this one is answered. */
  | { state: 'ready'; page: SearchPage; stale: boolean }
  | { state: 'failed'; message: string; fix: string; unreachable: boolean; page: SearchPage | null }

/** Answers older than this are fetched again when somebody returns to the page. */
const FRESH_MS = 30_000
/** An unreachable server is asked again this often. */
const AGAIN_MS = 3_000

type Search = {
  request: SearchRequest
  /** The request in the form that `formatSearch` returns. */
  parameters: string
  outcome: Outcome
  again: () => void
}

/** The search in the address bar and its answer. The address is the only place that stores a search. */
export function useSearch(first: FirstAnswer): Search {
  const address = useAddress()
  const request = useMemo(() => searchInAddress(address) ?? emptyRequest(), [address])
  const parameters = useMemo(() => parametersIn(address), [address])
  const starts = first.state === 'start' && isStart(address)
  const [fromStart, setFromStart] = useState(starts)
  const known = first.state === 'ready' && first.parameters === parameters ? first : undefined
  const refused = first.state === 'refused' && first.parameters === parameters ? first : undefined
  const failed = first.state === 'failed' && first.parameters === parameters ? first : undefined
  useAskedEarly(useQueryClient())
  const query = useQuery({
    ...searchFor(parameters),
    initialData: known?.page,
    initialDataUpdatedAt: known?.askedAt,
    // On the start page nothing is shown of a search before.
    placeholderData: fromStart ? undefined : keepPreviousData,
    enabled: refused === undefined && !starts,
    refetchInterval: ({ state }) => (isUnreachable(state.error) ? AGAIN_MS : false),
  })
  const isAnswered = query.data !== undefined && !query.isPlaceholderData
  if (starts !== fromStart && (starts || isAnswered)) setFromStart(starts)
  const last = useLast(query.data)
  const again = () => void query.refetch()
  const outcome = ((): Outcome => {
    if (starts) return { state: 'start', page: null }
    if (refused) return failure(refused)
    if (query.error) {
      const unreachable = isUnreachable(query.error)
      return { state: 'failed', ...textOf(query.error), unreachable, page: unreachable ? last : null }
    }
    if (query.data) return { state: 'ready', page: query.data, stale: query.isPlaceholderData }
    return failed ? failure(failed) : { state: 'pending', page: null }
  })()
  return { request, parameters, outcome, again }
}

/** The search with these parameters, asked for once. */
export const searchFor = (parameters: string) =>
  queryOptions({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => fetchSearch(parameters, signal),
    staleTime: FRESH_MS,
    retry: false,
    // The server is on this machine: it answers even when the browser is offline.
    networkMode: 'always',
  })

/** Fetches as soon as the address changes, while the page is still rendering the typed letter. */
function useAskedEarly(client: QueryClient) {
  useEffect(
    () =>
      onAddress((address) => {
        if (!isStart(address)) void client.prefetchQuery(searchFor(parametersIn(address)))
      }),
    [client],
  )
}

const isUnreachable = (error: unknown) => error instanceof FetchError && error.unreachable

/** The last page that was loaded. */
function useLast(page: SearchPage | undefined): SearchPage | null {
  const [last, setLast] = useState(page ?? null)
  if (page !== undefined && page !== last) setLast(page)
  return page ?? last
}

type Problem = { message: string; fix: string }

const failure = ({ message, fix }: Problem): Outcome => ({
  state: 'failed',
  message,
  fix,
  unreachable: false,
  page: null,
})

function textOf(error: Error): Problem {
  if (error instanceof FetchError) return { message: error.message, fix: error.fix }
  return { message: 'The server sent an answer that cannot be read.', fix: 'Reload the page.' }
}

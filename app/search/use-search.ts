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
import { parametersIn, searchInAddress } from '../address/search-in-address.ts'
import { onAddress, useAddress } from '../address/use-address.ts'
import { FetchError, fetchSearch } from '../fetch/fetch-answer.ts'

/** What the server found for the address that was asked for. */
export type FirstAnswer =
  | { state: 'ready'; parameters: string; page: SearchPage; askedAt: number }
  /** No such search can be: asking again would not help. */
  | { state: 'refused'; parameters: string; message: string; fix: string }
  | { state: 'failed' }

/** `page`: what to show. Until an answer is there, and while there can be none, that of an earlier search. */
export type Outcome =
  | { state: 'pending'; page: null }
  /** `stale`: the answer to an earlier search, shown until that to this one is there. */
  | { state: 'ready'; page: SearchPage; stale: boolean }
  | { state: 'failed'; message: string; fix: string; unreachable: boolean; page: SearchPage | null }

/** Answers this old are asked for again when somebody looks at the page. */
const FRESH_MS = 30_000
/** A server that is not there is asked again this often. */
const AGAIN_MS = 3_000

type Search = {
  request: SearchRequest
  /** What the server is asked for: the request as `formatSearch` gives it. */
  parameters: string
  outcome: Outcome
  again: () => void
}

/** The search in the address bar and its answer. The address is the only place where a search is kept. */
export function useSearch(first: FirstAnswer): Search {
  const address = useAddress()
  const request = useMemo(() => searchInAddress(address) ?? emptyRequest(), [address])
  const parameters = useMemo(() => parametersIn(address), [address])
  const known = first.state === 'ready' && first.parameters === parameters ? first : undefined
  const refused = first.state === 'refused' && first.parameters === parameters ? first : undefined
  useAskedEarly(useQueryClient())
  const query = useQuery({
    ...searchFor(parameters),
    initialData: known?.page,
    initialDataUpdatedAt: known?.askedAt,
    placeholderData: keepPreviousData,
    enabled: refused === undefined,
    refetchInterval: ({ state }) => (isUnreachable(state.error) ? AGAIN_MS : false),
  })
  const last = useLast(query.data)
  const again = () => void query.refetch()
  const outcome = ((): Outcome => {
    if (refused) {
      const { message, fix } = refused
      return { state: 'failed', message, fix, unreachable: false, page: null }
    }
    if (query.error) {
      const unreachable = isUnreachable(query.error)
      return { state: 'failed', ...textOf(query.error), unreachable, page: unreachable ? last : null }
    }
    if (query.data) return { state: 'ready', page: query.data, stale: query.isPlaceholderData }
    return { state: 'pending', page: null }
  })()
  return { request, parameters, outcome, again }
}

const searchFor = (parameters: string) =>
  queryOptions({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => fetchSearch(parameters, signal),
    staleTime: FRESH_MS,
    retry: false,
    // The server is on this machine: being offline says nothing about whether it answers.
    networkMode: 'always',
  })

/** Asks as soon as the address changes, while the page is still drawing what has been typed. */
function useAskedEarly(client: QueryClient) {
  useEffect(
    () => onAddress((address) => void client.prefetchQuery(searchFor(parametersIn(address)))),
    [client],
  )
}

const isUnreachable = (error: unknown) => error instanceof FetchError && error.unreachable

/** The last page that was there. */
function useLast(page: SearchPage | undefined): SearchPage | null {
  const [last, setLast] = useState(page ?? null)
  if (page !== undefined && page !== last) setLast(page)
  return page ?? last
}

type Problem = { message: string; fix: string }

function textOf(error: Error): Problem {
  if (error instanceof FetchError) return { message: error.message, fix: error.fix }
  return { message: 'The server sent an answer that cannot be read.', fix: 'Reload the page.' }
}

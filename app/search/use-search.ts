import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { AppError } from '../../model/errors.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { formatSearch, parseSearch } from '../../model/url.ts'
import { FetchError, fetchSearch } from './fetch-search.ts'

/** What the server found for the address that was asked for. */
export type FirstAnswer =
  | { state: 'ready'; parameters: string; page: SearchPage; askedAt: number }
  | { state: 'failed'; message: string; fix: string }

export type Outcome =
  | { state: 'pending' }
  /** `stale`: the answer to an earlier search, shown until that to this one is there. */
  | { state: 'ready'; page: SearchPage; stale: boolean }
  | { state: 'failed'; message: string; fix: string }

/** Answers this old are asked for again when somebody looks at the page. */
const FRESH_MS = 30_000

/** The search in the address bar and its answer. The address is the only place where a search is kept. */
export function useSearch(first: FirstAnswer): { request: SearchRequest; outcome: Outcome } {
  const { request, problem } = read(useSearchParams())
  const parameters = formatSearch(request).toString()
  const known = first.state === 'ready' && first.parameters === parameters ? first : undefined
  const query = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => fetchSearch(parameters, signal),
    initialData: known?.page,
    initialDataUpdatedAt: known?.askedAt,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    enabled: problem === null,
    retry: false,
  })
  if (problem) return { request, outcome: { state: 'failed', ...problem } }
  if (query.error) return { request, outcome: { state: 'failed', ...told(query.error) } }
  if (query.data)
    return { request, outcome: { state: 'ready', page: query.data, stale: query.isPlaceholderData } }
  return { request, outcome: { state: 'pending' } }
}

type Problem = { message: string; fix: string }

function read(parameters: URLSearchParams): { request: SearchRequest; problem: Problem | null } {
  try {
    return { request: parseSearch(new URLSearchParams(parameters)), problem: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { request: emptyRequest(), problem: { message: error.message, fix: error.fix } }
  }
}

function told(error: Error): Problem {
  if (error instanceof FetchError) return { message: error.message, fix: error.fix }
  return { message: 'The answer of the server was not understood.', fix: 'Load the page again.' }
}

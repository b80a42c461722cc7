import type { z } from 'zod'
import { errorBody } from '../../model/errors.ts'
import { facetPage, passageContext, searchPage } from '../../model/search-result.ts'
import { suggestions } from '../api/suggest/suggestions.ts'

/** A failure with what to do about it, as the server told it. */
export class FetchError extends Error {
  constructor(
    message: string,
    readonly fix: string,
    /** The server was not there at all, and may be again. */
    readonly unreachable = false,
  ) {
    super(message)
  }
}

export async function fetchParsed<Schema extends z.ZodType>(
  url: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema>> {
  const answer = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    const fix = 'If it was stopped, start it again with npm start.'
    throw new FetchError('The server does not answer.', fix, true)
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return schema.parse(body)
  const told = errorBody.safeParse(body)
  if (told.success) throw new FetchError(told.data.error.message, told.data.error.fix)
  throw new FetchError(`The server answered with ${answer.status}.`, 'Load the page again.')
}

/** `parameters` as `formatSearch` gives them. */
export function fetchSearch(parameters: string, signal: AbortSignal) {
  return fetchParsed(`/api/search?${parameters}`, searchPage, signal)
}

export function fetchFacet(
  name: string,
  parameters: string,
  find: string,
  limit: number,
  signal: AbortSignal,
) {
  const more = new URLSearchParams(parameters)
  more.set('find', find)
  more.set('limit', String(limit))
  return fetchParsed(`/api/facets/${name}?${more}`, facetPage, signal)
}

export function fetchContext(id: string, signal: AbortSignal) {
  return fetchParsed(`/api/passages/${id}/context`, passageContext, signal)
}

export function fetchSuggestions(parameters: string, signal: AbortSignal) {
  return fetchParsed(`/api/suggest?${parameters}`, suggestions, signal)
}

import type { ErrorBody } from '../../model/error-body.ts'
import type { FacetPage, PassageContext, SearchPage } from '../../model/search-result.ts'
import type { Suggestions } from '../api/suggest/suggestions.ts'

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

/**
 * An answer of this server's own API. Both ends are built together and share the answer's type, so the browser
 * only looks whether it is an answer at all, and not the page of some other program.
 * @param part a part that every such answer has
 * @throws FetchError with what the server told
 */
export async function fetchAnswer<Answer extends object>(
  url: string,
  part: keyof Answer & string,
  signal?: AbortSignal,
): Promise<Answer> {
  const answer = await fetch(url, { signal: signal ?? null }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    const fix = 'If it was stopped, start it again with npm start.'
    throw new FetchError('The server does not answer.', fix, true)
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && has<Answer>(body, part)) return body
  if (!answer.ok && isTold(body)) throw new FetchError(body.error.message, body.error.fix)
  if (answer.ok) throw new Error(`The answer to ${url} has no part "${part}".`)
  throw new FetchError(`The server answered with ${answer.status}.`, 'Load the page again.')
}

function isTold(body: unknown): body is ErrorBody {
  return has<ErrorBody>(body, 'error') && has<ErrorBody['error']>(body.error, 'message')
}

function has<Answer extends object>(body: unknown, part: keyof Answer & string): body is Answer {
  return typeof body === 'object' && body !== null && part in body
}

/** `parameters` as `formatSearch` gives them. */
export function fetchSearch(parameters: string, signal: AbortSignal) {
  return fetchAnswer<SearchPage>(`/api/search?${parameters}`, 'hits', signal)
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
  return fetchAnswer<FacetPage>(`/api/facets/${name}?${more}`, 'values', signal)
}

export function fetchContext(id: string, signal: AbortSignal) {
  return fetchAnswer<PassageContext>(`/api/passages/${id}/context`, 'before', signal)
}

export function fetchSuggestions(parameters: string, signal: AbortSignal) {
  return fetchAnswer<Suggestions>(`/api/suggest?${parameters}`, 'values', signal)
}

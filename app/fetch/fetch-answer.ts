import type { FacetPage, PassageContext, SearchPage } from '../../model/search-result.ts'
import type { Suggestions } from '../../model/suggestions.ts'
import type { TranslatableError } from '../messages/error-text.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from './error-messages.ts'

/** An error with what to do about it, as reported by the server. */
export class FetchError extends Error {
  constructor(
    message: string,
    readonly fix: string,
    /** The server did not answer at all, and may do so later. */
    readonly unreachable = false,
  ) {
    super(message)
  }
}

/**
 * An answer of this server's own API. Both ends are built together and share the answer's type, so the browser
 * only checks that it is such an answer, and not the page of some other program.
 * @param part a part that every such answer has
 * @throws FetchError with the error that the server reported, in the language of the page
 */
export function fetchAnswer<Answer extends object>(
  url: string,
  part: keyof Answer & string,
  signal?: AbortSignal,
): Promise<Answer> {
  return answerTo<Answer>(url, { signal: signal ?? null }, part)
}

/** The answer to a change that is asked for as JSON. Otherwise as `fetchAnswer`. */
export function postAnswer<Answer extends object>(
  url: string,
  asked: object,
  part: keyof Answer & string,
  signal?: AbortSignal,
): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return answerTo<Answer>(
    url,
    { method: 'POST', body: JSON.stringify(asked), headers, signal: signal ?? null },
    part,
  )
}

async function answerTo<Answer extends object>(
  url: string,
  request: RequestInit,
  part: keyof Answer & string,
): Promise<Answer> {
  const translate = errorTranslator()
  const failed = async (error: TranslatableError, unreachable = false) => {
    const { message, fix } = await translate(error)
    return new FetchError(message, fix, unreachable)
  }
  const answer = await fetch(url, request).catch(async (error: unknown) => {
    if (request.signal?.aborted) throw error
    throw await failed(NO_SERVER, true)
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && has<Answer>(body, part)) return body
  throw await failed(errorIn(body, answer.status))
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

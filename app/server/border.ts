import { AppError } from '../../model/errors.ts'
import { errorResponse } from './answer.ts'
import { allowedMethods, refusedRequest } from './api-requests.ts'
import { refusedHost } from './hosts.ts'
import { refusedInAddress } from './parameters/known-parameters.ts'
import { refusedSite } from './sites.ts'

/** A request as far as it decides whether it is let in. */
export type Asked = { method: string; path: string; parameters: URLSearchParams; headers: Headers }

type Border = {
  environment: Record<string, string | undefined>
  /** Development has addresses of its own, for hot reload. */
  developing?: boolean
}

/**
 * Addresses of Next's own: only files that were built. What it would fetch or convert on request, such as images of
 * any address, is not there.
 */
const NEXT = /^\/_next(?:\/|$)/i
const BUILT = /^\/_next\/static\//

/** Why a request is not let in, or null. */
function refusal(asked: Asked, { environment, developing = false }: Border): AppError | null {
  const { method, path, parameters, headers } = asked
  const host = refusedHost(headers.get('host'), environment)
  if (host !== null) return new AppError('host-refused', { host })
  const refused = refusedSite(method, path, headers) ?? refusedRequest(method, path, headers, environment)
  if (refused) return refused
  if (!developing && NEXT.test(path) && !BUILT.test(path)) {
    return new AppError('not-found', { what: 'api-path', id: path })
  }
  return refusedInAddress(method, path, parameters)
}

/**
 * The answer to a request that no page and no handler sees, or null: why it is not let in, and to OPTIONS what an
 * address accepts. No other origin is let in, so it says nothing of them.
 */
export function answerAtBorder(asked: Asked, border: Border): Response | null {
  const refused = refusal(asked, border)
  if (refused) return errorResponse(refused)
  if (asked.method !== 'OPTIONS') return null
  return new Response(null, { status: 204, headers: { allow: allowedMethods(asked.path).join(', ') } })
}

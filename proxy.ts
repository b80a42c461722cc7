import { type NextRequest, NextResponse } from 'next/server'
import { errorResponse } from './app/server/answer.ts'
import { refusedRequest } from './app/server/api-requests.ts'
import { contentSecurityPolicy } from './app/server/content-security-policy.ts'
import { refusedHost } from './app/server/hosts.ts'
import { AppError } from './model/errors.ts'

/** Stands before every answer: who may ask, and what a page may do. */
export function proxy(request: NextRequest): NextResponse | Response {
  const host = refusedHost(request.headers.get('host'), process.env)
  if (host !== null) return errorResponse(new AppError('host-refused', { host }))
  const refused = refusedRequest(request.method, request.nextUrl.pathname, request.headers)
  if (refused) return errorResponse(refused)
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  // Next reads the nonce for its own scripts from the policy on the way in.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

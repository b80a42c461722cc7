import { type NextRequest, NextResponse } from 'next/server'
import { errorResponse } from './app/server/answer.ts'
import { refusedRequest } from './app/server/api-requests.ts'
import { contentSecurityPolicy, developmentPolicy } from './app/server/content-security-policy.ts'
import { refusedHost } from './app/server/hosts.ts'
import { isMissing } from './app/server/missing.ts'
import { refusedInAddress } from './app/server/parameters/known-parameters.ts'
import { AppError } from './model/errors.ts'

/** No page has this address, so Next answers with its complete not-found page and the status 404. */
const NOWHERE = '/not-found'

/** Runs before every response: checks who is asking, and sets what a page may do. */
export async function proxy(request: NextRequest): Promise<NextResponse | Response> {
  const host = request.headers.get('host')
  const refusedName = refusedHost(host, process.env)
  if (refusedName !== null) return errorResponse(new AppError('host-refused', { host: refusedName }))
  const { method, headers: given, nextUrl } = request
  const refused =
    refusedRequest(method, nextUrl.pathname, given, process.env) ??
    refusedInAddress(method, nextUrl.pathname, nextUrl.searchParams)
  if (refused) return errorResponse(refused)
  const nonce = crypto.randomUUID().replaceAll('-', '')
  // Set by Next itself, and a constant in a build: no variable of the environment can loosen what `npm start` serves.
  const developing = process.env.NODE_ENV === 'development'
  const policy = developing ? developmentPolicy(nonce, host ?? '') : contentSecurityPolicy(nonce)
  // Next reads the nonce for its own scripts from the policy of the request.
  const headers = new Headers(given)
  headers.set('content-security-policy', policy)
  const response = (await leadsNowhere(nextUrl))
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

async function leadsNowhere({ pathname, searchParams }: URL): Promise<boolean> {
  try {
    return await isMissing(pathname, searchParams)
  } catch (error) {
    // The index cannot be read, which the page explains better.
    if (error instanceof AppError) return false
    throw error
  }
}

import { type NextRequest, NextResponse } from 'next/server'
import { answerAtBorder } from './app/server/border.ts'
import {
  contentSecurityPolicy,
  developmentPolicy,
  policyOfOriginal,
} from './app/server/content-security-policy.ts'
import { isMissing } from './app/server/missing.ts'
import { movedAddress, movedSearch } from './app/server/profile/moved.ts'
import { AppError } from './model/errors.ts'

/** No page has this address, so Next answers with its complete not-found page and the status 404. */
const NOWHERE = '/not-found'
/** A key may come back. */
const MOVED = 307

/**
 * Everything but the forms with files, which their handler checks itself: of a body that passes here, Next keeps ten
 * megabytes in memory and drops the rest.
 */
export const config = {
  matcher: [
    '/((?!api/files$).*)',
    {
      source: '/api/files',
      missing: [{ type: 'header', key: 'content-type', value: '[mM][uU][lL][tT][iI][pP][aA][rR][tT]/.*' }],
    },
  ],
}

/** Runs before every response: checks who is asking, and sets what a page may do. */
export async function proxy(request: NextRequest): Promise<NextResponse | Response> {
  const { method, headers: given, nextUrl } = request
  // Set by Next itself, and a constant in a build: no variable of the environment can loosen what `npm start` serves.
  const developing = process.env.NODE_ENV === 'development'
  const { pathname: path, searchParams: parameters } = nextUrl
  const asked = { method, path, parameters, headers: given }
  const answer = answerAtBorder(asked, { environment: process.env, developing })
  if (answer) return answer
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = developing ? developmentPolicy(nonce, given.get('host') ?? '') : contentSecurityPolicy(nonce)
  // Next reads the nonce for its own scripts from the policy of the request.
  const headers = new Headers(given)
  headers.set('content-security-policy', policy)
  const moved = await readable(() => movedAddress(path))
  if (moved !== null) return NextResponse.redirect(new URL(moved + nextUrl.search, request.url), MOVED)
  const search = method === 'POST' ? null : await readable(() => movedSearch(path, parameters))
  if (search !== null) return NextResponse.redirect(new URL(search, request.url), MOVED)
  const response = (await readable(() => isMissing(path, parameters)))
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policyOfOriginal(path) ?? policy)
  return response
}

/** What the index says about an address; null if it cannot be read, which the page explains better. */
async function readable<Found>(ask: () => Promise<Found>): Promise<Found | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

import { type NextRequest, NextResponse } from 'next/server'
import { answerAtBorder } from './app/server/border.ts'
import { contentSecurityPolicy, developmentPolicy } from './app/server/content-security-policy.ts'
import { isMissing } from './app/server/missing.ts'
import { AppError } from './model/errors.ts'

/** No page has this address, so Next answers with its complete not-found page and the status 404. */
const NOWHERE = '/not-found'

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

import { AppError, hasCode } from '../../model/errors.ts'
import { told } from '../../model/told-error.ts'

const HEADERS = { 'cache-control': 'no-store' }

/** An error as JSON, in the one shape that all addresses use. */
export function errorResponse(error: unknown): Response {
  const known = error instanceof AppError ? error : new AppError('internal', { what: 'request' })
  if (known.code === 'internal') console.error(error)
  const headers = hasCode(known, 'method-refused') ? { ...HEADERS, allow: known.facts.allowed } : HEADERS
  return Response.json({ error: told(known) }, { status: known.status, headers })
}

/** Runs a handler; every failure becomes an answer of that shape. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    return errorResponse(error)
  }
}

/** What was asked for is at another address of this server now, and may come back. */
export const movedTo = (location: string): Response =>
  new Response(null, { status: 307, headers: { ...HEADERS, location } })

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: HEADERS })
}

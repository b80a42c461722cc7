import { AppError } from '../../../model/errors.ts'
import { errorResponse } from '../../server/answer.ts'

/** All other paths under /api: an error as JSON instead of a page. */
export function GET(request: Request): Response {
  return errorResponse(new AppError('not-found', { what: 'api-path', id: new URL(request.url).pathname }))
}

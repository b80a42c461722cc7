import { AppError } from '../../../model/errors.ts'
import { errorResponse } from '../../server/answer.ts'

/** All other paths under /api: an error as JSON instead of a page. */
function notFound(request: Request): Response {
  return errorResponse(new AppError('not-found', { what: 'api-path', id: new URL(request.url).pathname }))
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }

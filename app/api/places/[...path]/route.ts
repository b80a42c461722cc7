import { answerAbout } from '../../../server/profile/answer.ts'

/** What the collection has of a place. */
export function GET(request: Request): Promise<Response> {
  return answerAbout(request)
}

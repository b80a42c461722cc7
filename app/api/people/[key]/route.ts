import { answerAbout } from '../../../server/profile/answer.ts'

/** What the collection has of a person. */
export function GET(request: Request): Promise<Response> {
  return answerAbout(request)
}

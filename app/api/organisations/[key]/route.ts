import { answerAbout } from '../../../server/profile/answer.ts'

/** What the collection has of an organisation, or any other group. */
export function GET(request: Request): Promise<Response> {
  return answerAbout(request)
}

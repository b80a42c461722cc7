import { json } from '../../server/answer.ts'
import { openApi } from './description.ts'

export function GET(): Response {
  return json(openApi())
}

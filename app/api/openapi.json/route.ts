import { json } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { openApi } from './description.ts'

export function GET(request: Request): Response {
  return json({ ...openApi(), servers: [{ url: originOf(request) }] })
}

import { openCheck } from '../../../../check/index.ts'
import { answering, json } from '../../../server/answer.ts'
import { records } from '../../../server/records.ts'

type Context = { params: Promise<{ id: string }> }

/** One saved check, whole. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => json(await openCheck(await records(), (await params).id)))
}

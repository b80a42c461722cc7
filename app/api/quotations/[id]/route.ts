import { answering, json } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'
import { lookUpQuotation } from '../../../server/quotations.ts'

type Context = { params: Promise<{ id: string }> }

/** A quotation or passage with all its copies: its wordings, its speakers, and where it was first. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const quotation = new URL(request.url).searchParams.get('quotation')
    return json(await lookUpQuotation(await engine(), id, quotation, request.signal))
  })
}

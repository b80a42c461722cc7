import { answering, json, movedTo } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'
import { lookUpQuotation } from '../../../server/quotations.ts'

type Context = { params: Promise<{ id: string }> }

/** A quotation or passage with all its copies: its wordings, its speakers, and where it was first. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const quotation = new URL(request.url).searchParams.get('quotation')
    const found = await lookUpQuotation(await engine(), id, quotation, request.signal)
    return found.state === 'here' ? json(found.answer) : movedTo(`/api/${found.to}/${found.id}`)
  })
}

import { formatFacts } from '../../../citation/citation-format.ts'
import { answering } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters/checked-parameters.ts'
import { UNAPI_FORMATS } from '../../server/parameters/unapi-formats.ts'
import { requestedPassage, requestedQuotation } from '../../server/passages.ts'

/**
 * unAPI, revision 1, for passages and for quotations (`ID~2`): without an ID the formats, with one the formats of that quote (300), with a format
 * too a redirect to the citation (302).
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const id = given.get('id')
    if (id === null || id === '') return formats(null)
    const [ofPassage = '', nth] = id.split('~')
    const passage = await requestedPassage(await engine(), ofPassage)
    const quotation = requestedQuotation(passage, 'id', nth)
    const requested = given.get('format')
    if (requested === null) return formats(id)
    const format = parameter('format', requested, UNAPI_FORMATS)
    return new Response(null, {
      status: 302,
      headers: {
        location: `/api/cite?id=${passage.id}&format=${format}${quotation === null ? '' : `&quotation=${nth}`}`,
      },
    })
  })
}

function formats(id: string | null): Response {
  const rows = UNAPI_FORMATS.options
    .map((it) => `<format name="${it}" type="${formatFacts[it].mime}"/>`)
    .join('')
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<formats${id === null ? '' : ` id="${id}"`}>${rows}</formats>\n`
  return new Response(body, {
    status: id === null ? 200 : 300,
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' },
  })
}

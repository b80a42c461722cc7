import { xmlText } from '../../../citation/formats/xml.ts'
import { permalinkOf, toCsl, zoteroRdf } from '../../../citation/index.ts'
import { AppError } from '../../../model/errors.ts'
import { type DocumentId, documentId } from '../../../model/ids.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { engine } from '../../server/engine.ts'
import { parameter } from '../../server/parameters/checked-parameters.ts'
import {
  RDF_MIME,
  UNAPI_FORMATS,
  type UnapiFormat,
  unapiMime,
} from '../../server/parameters/unapi-formats.ts'
import { requestedPassage, requestedQuotation } from '../../server/passages.ts'
import { workOf } from '../../server/works.ts'

/**
 * unAPI, revision 1, for passages, quotations (`ID~2`) and documents: without an ID the formats, with one the formats of that
 * quote (300), with a format too a redirect to the citation (302), or Zotero's own format itself (200).
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const id = given.get('id')
    if (id === null || id === '') return formats(null, UNAPI_FORMATS.options)
    const work = documentId.safeParse(id)
    if (work.success) return asWork(work.data, given.get('format'))
    // All that follows the first sign has to be the number of a quotation: no part of an ID is passed over.
    const [, ofPassage = '', nth] = /^([^~]*)(?:~(.*))?$/su.exec(id) ?? []
    const passage = await requestedPassage(await engine(), ofPassage)
    const quotation = requestedQuotation(passage, 'id', nth)
    const requested = given.get('format')
    if (requested === null) {
      return formats(quotation === null ? passage.id : `${passage.id}~${nth}`, UNAPI_FORMATS.options)
    }
    const format = parameter('format', requested, UNAPI_FORMATS)
    if (format === 'rdf_zotero') {
      const permalink = permalinkOf(originOf(request), passage, quotation)
      return xml(200, RDF_MIME, zoteroRdf(toCsl(passage, quotation, { permalink })))
    }
    return new Response(null, {
      status: 302,
      headers: {
        location: `/api/cite?id=${passage.id}&format=${format}${quotation === null ? '' : `&quotation=${nth}`}`,
      },
    })
  })
}

const OF_WORKS = UNAPI_FORMATS.extract(['rdf_zotero'])

/** A document is no quote, so that only the format for what is saved of a page has it. */
async function asWork(id: DocumentId, requested: string | null): Promise<Response> {
  const document = await (await engine()).document(id)
  const item = document && workOf(document)
  if (item === null) throw new AppError('not-found', { what: 'document', id })
  if (requested === null) return formats(id, OF_WORKS.options)
  parameter('format', requested, OF_WORKS)
  return xml(200, RDF_MIME, zoteroRdf({ item }, 'work'))
}

function formats(id: string | null, names: readonly UnapiFormat[]): Response {
  const rows = names.map((it) => `<format name="${it}" type="${unapiMime(it)}"/>`).join('')
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<formats${id === null ? '' : ` id="${xmlText(id)}"`}>${rows}</formats>\n`
  return xml(id === null ? 200 : 300, 'application/xml', body)
}

function xml(status: number, mime: string, body: string): Response {
  const headers = { 'content-type': `${mime}; charset=utf-8`, 'cache-control': 'no-store' }
  return new Response(body, { status, headers })
}

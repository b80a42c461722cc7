import { sheetImage } from '../../../../../../indexer/index.ts'
import { AppError } from '../../../../../../model/errors.ts'
import { answering } from '../../../../../server/answer.ts'
import { notModified, validators } from '../../../../../server/conditional.ts'
import { requestedDocument } from '../../../../../server/documents.ts'
import { refusedSheets, sheetNamed } from '../../../../../server/sheets.ts'

/** To be raised when pages are drawn in another way: a browser keeps them. */
const DRAWN_AS = 1

type Context = { params: Promise<{ id: string; number: string }> }

/** A page of the original of a document as it looks, if that is still the same, to the byte, as when it was read. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const refused = refusedSheets(new URL(request.url).pathname, request.headers.get('host'), process.env)
    if (refused !== null) throw refused
    const { id, number: given } = await params
    const document = await requestedDocument(id)
    const number = sheetNamed(document, given)
    if (number === null) throw new AppError('not-found', { what: 'sheet', id: given })
    const { documentKey, path, sha256 } = document
    const version = { parts: [sha256, number, DRAWN_AS], changedAt: null }
    const known = notModified(request, version)
    if (known) return known
    const { type, bytes } = await sheetImage({ documentKey, path, sha256, number }, request.signal)
    return new Response(new Uint8Array(bytes), { headers: { ...validators(version), 'content-type': type } })
  })
}

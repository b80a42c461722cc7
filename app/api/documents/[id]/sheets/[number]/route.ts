import { sheetImage } from '../../../../../../indexer/index.ts'
import { AppError } from '../../../../../../model/errors.ts'
import { answering } from '../../../../../server/answer.ts'
import { notModified, validators } from '../../../../../server/conditional.ts'
import { requestedDocument } from '../../../../../server/documents.ts'
import { refusedSheets } from '../../../../../server/sheets.ts'

/** To be raised when pages are drawn in another way: a browser keeps them. */
const DRAWN_AS = 1

type Context = { params: Promise<{ id: string; number: string }> }

/** A page of the original of a document as it looks, if that is still the same, to the byte, as when it was read. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const refused = refusedSheets(new URL(request.url).pathname, request.headers.get('host'), process.env)
    if (refused !== null) throw refused
    const { id, number: given } = await params
    const { sheets, documentKey, path, sha256 } = await requestedDocument(id)
    const number = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 0
    if (!sheets?.[number - 1]) throw new AppError('not-found', { what: 'sheet', id: given })
    const version = { parts: [sha256, number, DRAWN_AS], changedAt: null }
    const known = notModified(request, version)
    if (known) return known
    const { type, bytes } = await sheetImage({ documentKey, path, sha256, number }, request.signal)
    return new Response(new Uint8Array(bytes), { headers: { ...validators(version), 'content-type': type } })
  })
}

import { documentId } from '../../../model/ids.ts'
import { noteRequest } from '../../../model/note.ts'
import { answering, json } from '../../server/answer.ts'
import { changeNotes, notesFound } from '../../server/notes.ts'
import { body, parameter, requestedPart } from '../../server/parameters/checked-parameters.ts'

/** What a note may take in JSON, where every letter of it is escaped. */
const BODY_AT_MOST = 512 * 1024

/** Notes, the newest first; `find` words of them, `by` whom, on which `document`. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams
    const document = parameter('document', given.get('document') || null, documentId.nullable())
    return json(await notesFound({ ...requestedPart(given, 1), by: given.get('by') || null, document }))
  })
}

/** Adds, changes or removes a note; answers with it as it is kept. `proxy.ts` keeps other sites out. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => json(await changeNotes(await body(request, noteRequest, BODY_AT_MOST))))
}

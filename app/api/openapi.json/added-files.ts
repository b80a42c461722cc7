import { z } from 'zod'
import {
  addedAnswer,
  addedWork,
  deletedAnswer,
  deleteRequest,
  indexingRequest,
  sentAnswer,
} from '../../../model/added.ts'
import { PASTED_FIELDS } from '../../server/adding/pasted.ts'
import { schemaOf } from '../../server/parameters/described-parameters.ts'
import { asJson, change, failure, get, read } from './operations.ts'

/** Files that people add; changed only from the server's own pages. */
export function addedFiles() {
  const list = read('/api/files', 'The files of a collection that were added', asJson(schemaOf(addedAnswer)))
  const form = {
    type: 'object',
    properties: {
      collection: { type: 'string' },
      file: { type: 'array', items: { type: 'string', format: 'binary' } },
      ...Object.fromEntries(PASTED_FIELDS.map((name) => [name, { type: 'string' }])),
    },
  }
  const post = {
    summary: 'Add files, or a text, and have them indexed',
    description:
      'Refused with 403 unless `Origin` is that of this server, and where adding is turned off. The field `collection` has to come before the files; the name of a file may have folders. Each file, and a text beside files, is kept or refused by itself.',
    parameters: [],
    requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } },
    responses: {
      200: { description: 'What became of each', content: asJson(schemaOf(sentAnswer)) },
      303: { description: 'The page that says so, to whoever navigates' },
      default: failure,
    },
  }
  const deleted = { description: 'Done; what went with it', content: asJson(schemaOf(deletedAnswer)) }
  const work = { description: 'What is done now', content: asJson(schemaOf(z.object({ work: addedWork }))) }
  const [remove, index] = ['/api/files/delete', '/api/files/indexing'] as const
  return {
    '/api/files': { ...list, post },
    ...get('/api/files/original', 'A file as it was added, to be saved', { 'application/octet-stream': {} }),
    [remove]: change(remove, 'Delete an added file with its documents', deleteRequest, { 200: deleted }),
    [index]: change(index, 'Index what waits, or stop', indexingRequest, { 200: work }),
  }
}

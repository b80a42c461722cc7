import { z } from 'zod'
import { citationFormat } from '../../../citation/citation-format.ts'
import { correctionRequest, toldCorrection, undoRequest } from '../../../model/correction.ts'
import { document } from '../../../model/document.ts'
import { errorBody } from '../../../model/error-body.ts'
import { FACETS } from '../../../model/search-request.ts'
import { facetPage, passageContext, passageLookup, searchPage } from '../../../model/search-result.ts'
import { facetName, searchRequest } from '../../../model/search-schema.ts'
import { placesFound } from '../../map/places-found.ts'
import { CITE_FORMS } from '../cite/forms.ts'
import { suggestions } from '../suggest/suggestions.ts'

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

type Parameter = {
  name: string
  in: 'query' | 'path'
  required?: boolean
  description?: string
  schema: object
}

const query = (name: string, schema: object, description?: string): Parameter => ({
  name,
  in: 'query',
  schema,
  ...(description === undefined ? {} : { description }),
})
const inPath = (name: string, schema: object): Parameter => ({ name, in: 'path', required: true, schema })

const plain = searchRequest.omit({ any: true, not: true, bbox: true }).shape
const keys = { type: 'array', items: { type: 'string' } }

/** Every parameter of a search as it stands in a URL. */
function searchParameters(): Parameter[] {
  return [
    ...Object.entries(plain).map(([name, schema]) => query(name, schemaOf(schema))),
    query('bbox', { type: 'string' }, 'west,south,east,north in degrees'),
    ...FACETS.map((name) => query(name, keys, 'Keys; repeated ones are alternatives. `unknown` is a key.')),
    ...FACETS.map((name) => query(`not.${name}`, keys, 'Keys to leave out')),
  ]
}

const failure = {
  description: 'What went wrong, and what to do',
  content: { 'application/json': { schema: schemaOf(errorBody) } },
}

function get(summary: string, parameters: Parameter[], content: Record<string, object>) {
  return {
    get: {
      summary,
      parameters,
      responses: { 200: { description: 'The answer', content }, default: failure },
    },
  }
}

/** A change. Taken from the server's own pages alone: `Origin` has to name the host that is asked. */
function post(summary: string, parameters: Parameter[], request: z.ZodType, answer: z.ZodType) {
  return {
    post: {
      summary,
      description: 'Refused with 403 unless `Origin` names this server, and with 415 unless it is JSON.',
      parameters,
      requestBody: { required: true, content: asJson(schemaOf(request)) },
      responses: {
        201: { description: 'Done, and found by every search', content: asJson(schemaOf(answer)) },
        default: failure,
      },
    },
  }
}

const asJson = (schema: object) => ({ 'application/json': { schema } })

const STYLE_PARAMETERS = [
  query('style', { type: 'string' }, 'Name of a CSL style; /api/styles finds it. Without it, APA.'),
  query('locale', { type: 'string' }, '`style`, `item` (of each work’s language) or a language tag'),
]

/** The public API, made from the schemas that also check it. */
export function openApi() {
  const id = { type: 'string' }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Verbatim',
      version: '1',
      description: 'Full-text search and faceted discovery for quotes.',
    },
    paths: {
      '/api/search': get('Search passages', searchParameters(), asJson(schemaOf(searchPage))),
      '/api/facets/{name}': get(
        'Values of one facet of a search',
        [
          inPath('name', schemaOf(facetName)),
          ...searchParameters().filter((it) => it.name !== 'limit'),
          query('find', { type: 'string' }, 'Beginnings of words of a label or alias'),
          query('offset', { type: 'integer', minimum: 0 }),
          query('limit', { type: 'integer', minimum: 1, maximum: 100 }),
        ],
        asJson(schemaOf(facetPage)),
      ),
      '/api/places': get(
        'Every place of a search with where it lies; choices of places and `bbox` do not shrink the counts',
        searchParameters(),
        asJson(schemaOf(placesFound)),
      ),
      '/api/suggest': get(
        'Names that the last words of a search may begin',
        searchParameters(),
        asJson(schemaOf(suggestions)),
      ),
      '/api/passages/{id}': get('One passage', [inPath('id', id)], asJson(schemaOf(passageLookup))),
      '/api/passages/{id}/context': get(
        'The passages before and behind one',
        [inPath('id', id)],
        asJson(schemaOf(passageContext)),
      ),
      '/api/documents/{id}': get('One document, whole', [inPath('id', id)], asJson(schemaOf(document))),
      '/api/cite': get(
        'A passage as a citation',
        [
          query('id', id),
          query('format', schemaOf(CITE_FORMS)),
          ...STYLE_PARAMETERS,
          query('quotation', { type: 'integer', minimum: 1 }, 'One quotation of the passage, from 1'),
        ],
        { 'text/plain': { schema: { type: 'string' } } },
      ),
      '/api/corrections': {
        ...get(
          'What people have corrected, newest first',
          [query('document', id, 'Of this document alone')],
          asJson(schemaOf(z.object({ corrections: z.array(toldCorrection) }))),
        ),
        ...post('Correct a tag or a field', [], correctionRequest, toldCorrection),
      },
      '/api/corrections/{id}/undo': post(
        'Take a correction back',
        [inPath('id', id)],
        undoRequest,
        toldCorrection,
      ),
      '/api/export': get(
        'Every match of a search, or chosen quotes, as one file; POST takes the same as a form',
        [
          ...searchParameters().filter((it) => it.name !== 'page' && it.name !== 'limit'),
          query(
            'ids',
            { type: 'string' },
            'Chosen passages, by commas; `ID~2` is the second quotation of one',
          ),
          query('note', { type: 'array', items: { type: 'string' } }, 'A note for each of `ids`, in turn'),
          query('format', schemaOf(citationFormat)),
          ...STYLE_PARAMETERS,
        ],
        { 'application/octet-stream': { schema: { type: 'string' } } },
      ),
      '/api/styles': get(
        'Citation styles by name',
        [
          query('find', { type: 'string' }, 'Beginnings of words of the name'),
          query('offset', { type: 'integer', minimum: 0 }),
          query('limit', { type: 'integer', minimum: 0, maximum: 100 }),
        ],
        asJson({ type: 'object' }),
      ),
      '/api/health': get('Whether the engine answers', [], asJson({ type: 'object' })),
    },
  }
}

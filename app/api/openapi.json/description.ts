import { z } from 'zod'
import { citationFormat } from '../../../citation/citation-format.ts'
import { document } from '../../../model/document.ts'
import { errorBody } from '../../../model/errors.ts'
import { FACETS, facetName, searchRequest } from '../../../model/search-request.ts'
import { facetPage, passageLookup, searchPage } from '../../../model/search-result.ts'
import { CITE_FORMS } from '../cite/forms.ts'

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

function get(summary: string, parameters: Parameter[], content: Record<string, object>) {
  const failure = {
    description: 'What went wrong, and what to do',
    content: { 'application/json': { schema: schemaOf(errorBody) } },
  }
  return {
    get: {
      summary,
      parameters,
      responses: { 200: { description: 'The answer', content }, default: failure },
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
      '/api/passages/{id}': get('One passage', [inPath('id', id)], asJson(schemaOf(passageLookup))),
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

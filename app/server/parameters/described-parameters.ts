import { z } from 'zod'
import { citationFormat } from '../../../citation/citation-format.ts'
import { GROUPINGS, LABEL_LANGUAGES, SHOWN } from '../../../citation/document/layout.ts'
import { LOCALE_NAME, STYLE_ID } from '../../../citation/styles/menu.ts'
import { shortName } from '../../../citation/styles/short-names.ts'
import { watchKind } from '../../../model/alert.ts'
import { BATCH_FILE_OPTIONS } from '../../../model/batch.ts'
import { PASSAGE_ID } from '../../../model/id-pattern.ts'
import { libraryRequest } from '../../../model/library.ts'
import { PACKET_FORMS } from '../../../model/packet-forms.ts'
import { FACETS } from '../../../model/search-request.ts'
import { facetName, searchRequest } from '../../../model/search-schema.ts'
import { FIND_AT_MOST, OFFSET_AT_MOST } from './checked-parameters.ts'
import { CITE_FORMATS } from './cite-forms.ts'
import { FEED_FORMATS } from './feed-formats.ts'
import { UNAPI_FORMATS } from './unapi-formats.ts'

export const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

export type Parameter = {
  name: string
  in: 'query' | 'path'
  required?: boolean
  description?: string
  schema: { type?: unknown; [keyword: string]: unknown }
}

const TEXT = { type: 'string' }
const TEXTS = { type: 'array', items: TEXT }

/** A day, a month or a year. */
const DATE = {
  anyOf: [
    { type: 'string', format: 'date' },
    { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
    { type: 'string', pattern: '^[0-9]{4}$' },
  ],
}
const DEGREES = {
  longitude: '(180(\\.0+)?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]+)?)',
  latitude: '(90(\\.0+)?|[1-8]?[0-9](\\.[0-9]+)?)',
}
const BOX = {
  type: 'string',
  pattern: `^-?${DEGREES.longitude},-?${DEGREES.latitude},-?${DEGREES.longitude},-?${DEGREES.latitude}$`,
}
const KEYS = { type: 'array', items: { type: 'string', maxLength: 1_000 }, maxItems: 200 }
const PASSAGE = PASSAGE_ID.source.replace(/^\^|\$$/g, '')
/** Of a place a path, whose slashes are written as they are. */
const NAME_KEY = { type: 'string', minLength: 1, maxLength: 1_000 }
const QUOTE = `${PASSAGE}(~[1-9][0-9]{0,5})?`
const QUOTES = { type: 'array', items: { type: 'string', pattern: `^${QUOTE}(,${QUOTE})*$` } }
const IDS = {
  document: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  passage: { type: 'string', pattern: PASSAGE_ID.source },
  quotation: { type: 'string', pattern: `^([qp]-[0-9a-f]{16}|${PASSAGE})$` },
  unapi: { type: 'string', pattern: `^(${QUOTE}|[0-9a-f]{16})$` },
}

const query = (name: string, schema: Parameter['schema'], description?: string): Parameter => ({
  name,
  in: 'query',
  schema,
  ...(description === undefined ? {} : { description }),
})
const needed = (parameter: Parameter): Parameter => ({ ...parameter, required: true })
const inPath = (name: string, schema: Parameter['schema'] = TEXT): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema,
})

const plain = searchRequest.omit({ any: true, not: true, bbox: true }).shape

/** Those of which an address has a form of its own; it cannot say null. */
const IN_ADDRESS: Record<string, Parameter['schema']> = {
  ...{ from: DATE, to: DATE, document: IDS.document },
  minSources: schemaOf(plain.minSources.unwrap()),
  cluster: { type: 'string', pattern: '^[qpd]-[0-9a-f]{16}$' },
}

/** What cannot be told from a name and its values. */
const MEANT: Record<string, string> = {
  copies:
    '`folded`: of matches that are copies of each other, the earliest stands for all, and `total.different` says how many remain; `all` if absent',
  reused: 'Only what has copies: passages; quotations where `in` counts them',
  minSources: 'Only what is in so many different sources',
  firstPrinted: 'Only where words that have copies were certainly printed first',
  cluster: 'Only the members of one group of copies, by its ID as `copies` of a hit gives it',
}

/** Every parameter of a search in a URL. */
export const SEARCH: readonly Parameter[] = [
  ...Object.entries(plain).map(([name, schema]) =>
    query(name, IN_ADDRESS[name] ?? schemaOf(schema), MEANT[name]),
  ),
  query('bbox', BOX, 'west,south,east,north in degrees; south is not greater than north'),
  ...FACETS.map((name) =>
    query(
      name,
      KEYS,
      'Keys; repeated ones are alternatives. `unknown` is a key. An export refuses one that nothing has.',
    ),
  ),
  ...FACETS.map((name) => query(`not.${name}`, KEYS, 'Keys to leave out')),
]

/** The parameters that select passages, without their order and number. */
const WHICH = SEARCH.filter((it) => !['sort', 'page', 'limit'].includes(it.name))

const FIND = { type: 'string', maxLength: FIND_AT_MOST }
const part = (least: number) => [
  query('offset', { type: 'integer', minimum: 0, maximum: OFFSET_AT_MOST }),
  query('limit', { type: 'integer', minimum: least, maximum: 100 }),
]

const STYLE = [
  query(
    'style',
    { type: 'string', pattern: STYLE_ID.source },
    'Name of a CSL style, or a short one such as `mla`; /api/styles finds it. Without it, APA.',
  ),
  query(
    'locale',
    { type: 'string', pattern: LOCALE_NAME.source },
    '`style`, `item` (of each work’s language) or a language tag',
  ),
]

const LABELS = query(
  'labels',
  schemaOf(z.enum(LABEL_LANGUAGES)),
  'The language of headings, and of words such as “Permalink”, in what is made for people',
)

const CHOSEN: readonly Parameter[] = [
  ...WHICH,
  query('sort', schemaOf(plain.sort)),
  query(
    'ids',
    QUOTES,
    'IDs of chosen passages, separated by commas or repeated; `ID~2` is the second quotation of one',
  ),
  query('note', TEXTS, 'A note for each of `ids`, in the same order'),
]

const EXPORT: readonly Parameter[] = [
  ...CHOSEN,
  query(
    'format',
    schemaOf(z.enum([...citationFormat.options, ...shortName.options])),
    'The short name of a style is the bibliography in it.',
  ),
  ...STYLE,
  query(
    'grouping',
    schemaOf(z.enum(GROUPINGS)),
    'The headings of a document (`docx`, `odt`); by default `source`, and `none` with `ids`',
  ),
  query(
    'shown',
    schemaOf(z.enum(SHOWN)),
    'What a document shows of each passage; by default `quotations` where `in` counts them',
  ),
  LABELS,
]

/** What the options of a list as a file mean. */
const OF_FILES: Record<string, string> = {
  as: '`names`: each line as a phrase, with the spellings that it has in the collection; `queries`: as typed',
  hits: 'How many hits to give with each line',
  skip: 'How many lines an interrupted request has answered already',
  column:
    'The column with the names or queries: its name, or its number; without it `query`, `name`, `q` or the first',
  header: 'Whether the first line names the columns; without it, their names decide',
  layout: '`lines`: each line is one entry, whatever commas are in it',
  encoding: 'Of a list that is not in UTF-8 or UTF-16',
}

/** What is listed by default: everything in the index, what was read last first. */
const OF_LIBRARY: Record<string, string> = {
  find: 'Beginnings of words of title, first words, source, agency, file name or document key',
  state: '`failed`: could not be read; `faulty`: was used, with fields or a manifest to correct',
  source: 'Its name, as `counts` gives it',
  todo: 'Only entries of which this is to do',
  sort: '`indexed`: by when it was read; what is not known comes last',
  order: 'If absent, `up` by title and source, `down` by anything else',
}

/** The parameters that have an effect at each address. */
export const PARAMETERS = {
  '/api/search': SEARCH,
  '/api/facets/{name}': [
    inPath('name', schemaOf(facetName)),
    ...WHICH,
    query('find', FIND, 'Beginnings of words of a label or alias'),
    ...part(1),
  ],
  '/api/places': WHICH,
  '/api/suggest': WHICH,
  '/api/passages/{id}': [inPath('id', IDS.passage)],
  '/api/passages/{id}/context': [inPath('id', IDS.passage)],
  '/api/quotations/{id}': [
    inPath('id', IDS.quotation),
    query(
      'quotation',
      { type: 'integer', minimum: 0 },
      'With the ID of a passage: which of its quotations, from 0; without it, what of the passage has copies',
    ),
  ],
  '/api/people/{key}': [inPath('key', NAME_KEY)],
  '/api/organisations/{key}': [inPath('key', NAME_KEY)],
  '/api/places/{path}': [inPath('path', NAME_KEY)],
  '/api/documents/{id}': [inPath('id', IDS.document)],
  '/api/documents/{id}/sheets/{number}': [
    inPath('id', IDS.document),
    inPath('number', { type: 'integer', minimum: 1 }),
  ],
  '/api/documents/{id}/copies': [inPath('id', IDS.document)],
  '/api/documents/{id}/compare/{other}': [inPath('id', IDS.document), inPath('other', IDS.document)],
  '/api/cite': [
    needed(query('id', IDS.passage)),
    query('format', schemaOf(CITE_FORMATS), 'The short name of a style is the bibliography in it.'),
    ...STYLE,
    LABELS,
    query('quotation', { type: 'integer', minimum: 1 }, 'One quotation of the passage, from 1'),
  ],
  '/api/unapi': [
    query('id', IDS.unapi, 'A passage, with ~2 its second quotation, or a document; without it, all formats'),
    query('format', schemaOf(UNAPI_FORMATS), 'The format of the citation; without it, a list of formats'),
  ],
  '/api/batch': [
    ...Object.entries(BATCH_FILE_OPTIONS).map(([name, schema]) =>
      query(name, schemaOf(schema), OF_FILES[name]),
    ),
    ...WHICH.filter((it) => it.name !== 'q'),
    query('sort', schemaOf(plain.sort)),
  ],
  '/api/alerts': [
    query('unread', { type: 'string', enum: ['0', '1'] }, '`1`: only those that were not read yet'),
    query('kind', schemaOf(watchKind), 'Only of lists, or only of searches'),
    query('watch', TEXT, 'Only of this list or search, by its ID'),
  ],
  '/api/alerts/feed': [query('watch', TEXT, 'Only of this list or search, by its ID')],
  '/api/notes': [
    query('find', FIND, 'Beginnings of words of the note, the highlighted words, the title or the author'),
    query('by', TEXT, 'Only of this author'),
    query('document', IDS.document, 'Only on this document'),
    ...part(1),
  ],
  '/api/check': [],
  '/api/check/report': [],
  '/api/checks': [],
  '/api/checks/{id}': [inPath('id')],
  '/api/corrections': [query('document', IDS.document, 'Only corrections of this document')],
  '/api/corrections/preview': [],
  '/api/corrections/names': [],
  '/api/corrections/names/preview': [],
  '/api/corrections/{id}': [inPath('id')],
  '/api/corrections/{id}/undo': [inPath('id')],
  '/api/export': EXPORT,
  '/api/packet': [
    ...CHOSEN,
    query('as', schemaOf(z.enum(PACKET_FORMS)), 'The page with its record inside, or the record alone'),
    ...STYLE,
    LABELS,
  ],
  '/api/feed': [
    ...WHICH,
    query('limit', schemaOf(plain.limit), 'How many passages, the last to arrive first; without it, 50'),
    query('page', schemaOf(plain.page), 'A part of the feed; each says where the next one is'),
    query('as', schemaOf(FEED_FORMATS)),
  ],
  '/api/styles': [query('find', FIND, 'Beginnings of words of the name'), ...part(0)],
  '/api/library': Object.entries(libraryRequest.shape).map(([name, schema]) =>
    query(name, schemaOf(schema instanceof z.ZodNullable ? schema.unwrap() : schema), OF_LIBRARY[name]),
  ),
  '/api/library/runs': [],
  '/api/files': [query('collection', { type: 'string' }, 'Without it, the first one that has files')],
  '/api/files/original': [
    query('collection', { type: 'string' }),
    query('path', { type: 'string' }, 'Below the folder of its collection, as /api/files gives it'),
  ],
  '/api/files/delete': [],
  '/api/files/indexing': [],
  '/api/health': [],
  '/api/openapi.json': [],
} satisfies Record<string, readonly Parameter[]>

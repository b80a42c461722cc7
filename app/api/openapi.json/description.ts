import { z } from 'zod'
import { batchRequest } from '../../../batch/index.ts'
import { REPORT_MIME } from '../../../check/index.ts'
import { type CitationFormat, citationFormat, formatFacts } from '../../../citation/citation-format.ts'
import { alertsFound } from '../../../model/alert.ts'
import { alertRequest } from '../../../model/alert-request.ts'
import { batchEvent } from '../../../model/batch.ts'
import { checkEvent, checkRequest, wholeCheck } from '../../../model/check-draft.ts'
import { document } from '../../../model/document.ts'
import { documentCopies, documentEdits } from '../../../model/document-copies.ts'
import { libraryAnswer, libraryRun } from '../../../model/library.ts'
import { noteAnswer, noteRequest, notesFound } from '../../../model/note.ts'
import { placesFound } from '../../../model/places-found.ts'
import { profile } from '../../../model/profile.ts'
import { quotationAnswer } from '../../../model/quotation-answer.ts'
import {
  openedCheck,
  reportRequest,
  savedCheckList,
  savedCheckOutcome,
  savedCheckRequest,
} from '../../../model/saved-check.ts'
import { facetAnswer, passageAnswer, passageContext, searchPage } from '../../../model/search-result.ts'
import { suggestions } from '../../../model/suggestions.ts'
import { CITE_FORMATS } from '../../server/parameters/cite-forms.ts'
import { PARAMETERS, schemaOf } from '../../server/parameters/described-parameters.ts'
import { RDF_MIME } from '../../server/parameters/unapi-formats.ts'
import { addedFiles } from './added-files.ts'
import { corrections } from './corrections.ts'
import { asJson, asText, change, failure, get, type Path, read } from './operations.ts'

/** The types of formats, each with what a record, a list or a page of it is to a program: text, JSON or bytes. */
const asFormats = (formats: readonly CitationFormat[]) =>
  Object.fromEntries(
    formats.map((it) => {
      const { mime } = formatFacts[it]
      const isJson = /json$/.test(mime) && it !== 'jsonl'
      const isPacked = /officedocument|opendocument/.test(mime)
      return [mime, isJson ? { schema: {} } : isPacked ? {} : { schema: { type: 'string' } }]
    }),
  )

const FILE = asFormats(citationFormat.options)
const PACKET = { ...asText('text/html'), ...asJson({ type: 'object' }) }
const CITED = {
  ...asFormats(citationFormat.options.filter((it) => CITE_FORMATS.safeParse(it).success)),
  ...asText('text/plain', 'text/markdown'),
}

const NOT_MODIFIED = {
  description: 'Nothing has changed since the version that `If-None-Match` or `If-Modified-Since` names',
}

/** A feed, which is not sent again to whoever has it. */
function feed(...facts: Parameters<typeof read>) {
  const { get: reading } = read(...facts)
  return { [facts[0]]: { get: { ...reading, responses: { ...reading.responses, 304: NOT_MODIFIED } } } }
}

const withoutFile = <Operation extends object>(operation: Operation) => ({
  ...operation,
  summary:
    'The headers of the file: its type, its name, as `x-total-count` the number of citations in it, one for each passage, as `x-total-quotations` that of the quotations that the search counts in them, and where copies are folded as `x-total-matches` how many match, copies included, and how many of these are different: `312; different=190`',
  responses: { 200: { description: 'The answer without its body' }, default: failure },
})

/** The parameters of GET, as the fields of a form. */
function byForm(path: '/api/export' | '/api/packet', content: object) {
  const fields = PARAMETERS[path].map((it) => [it.name, it.schema])
  const schema = { type: 'object', minProperties: 1, properties: Object.fromEntries(fields) }
  return {
    post: {
      summary: 'The same as a form, for requests that are too long for an address',
      parameters: [],
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema } } },
      responses: { 200: { description: 'The answer', content }, default: failure },
    },
  }
}

/** Watched lists and saved searches, and what they have found; changed only from the server's own pages. */
function alerts() {
  const content = asJson(schemaOf(alertsFound))
  const { get: reading } = read(
    '/api/alerts',
    'Watched lists, saved searches and their alerts, the newest first',
    content,
  )
  const done = { 200: { description: 'Done; what there is now', content } }
  const changing = change(
    '/api/alerts',
    'Watch a list, save a search, rename, compare, take as read or remove',
    alertRequest,
    done,
  )
  return { get: reading, ...changing }
}

/** Without an ID the formats, with one the formats of that quote, and with a format too a redirect or the citation. */
function unapi() {
  const content = asText('application/xml')
  const summary = 'unAPI: the formats of quotes, or of one; its citation in one, or Zotero’s own'
  const { get: reading } = read('/api/unapi', summary, { ...content, ...asText(RDF_MIME) })
  const responses = {
    ...reading.responses,
    300: { description: 'The formats of this quote or document', content },
    302: { description: 'The address of its citation in this format, as `Location`' },
  }
  return { '/api/unapi': { get: { ...reading, responses } } }
}

/** A list, as JSON or as a file, and its answers as they come. */
function batch() {
  const lists = asText('text/csv', 'text/tab-separated-values', 'text/plain')
  const content = { 'application/x-ndjson': { schema: schemaOf(batchEvent) } }
  return {
    post: {
      summary: 'Many searches at once: every line of a list',
      description:
        'Answers with a line of JSON for each event: `begun`, a `line` for each line of the list as soon as it has been searched for, then `ended`; `broken`, or an end without `ended`, means that the rest is missing, which `skip` asks for. With JSON, options and filters are in the body, with a file in the address.',
      parameters: PARAMETERS['/api/batch'],
      requestBody: { required: true, content: { ...asJson(schemaOf(batchRequest)), ...lists } },
      responses: { 200: { description: 'The answers', content }, default: failure },
    },
  }
}

/** A quote or a draft, as JSON or as a file. */
function check() {
  const form = {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, language: { type: 'string' } },
  }
  const whole = asJson(schemaOf(wholeCheck))
  const events = { 'application/x-ndjson': { schema: schemaOf(checkEvent) } }
  return {
    post: {
      summary: 'A quote, or every quotation of a draft, held against the collection',
      description:
        'A draft is text, Markdown, HTML or Word (.docx), of 2 MB at most; it is not kept. With `accept: application/x-ndjson` the answer is a line of JSON for each event: `begun`, a `quotation` for each as soon as it is known, then `ended`; `broken`, or an end without `ended`, means that the rest is missing.',
      parameters: PARAMETERS['/api/check'],
      requestBody: {
        required: true,
        content: { ...asJson(schemaOf(checkRequest)), 'multipart/form-data': { schema: form } },
      },
      responses: { 200: { description: 'The answer', content: { ...whole, ...events } }, default: failure },
    },
  }
}

/** What was saved of checks; changed only from the server's own pages. */
/** Notes on documents; changed only from the server's own pages. */
function notes() {
  const list = read(
    '/api/notes',
    'Notes, the newest first, each with where its words stand now',
    asJson(schemaOf(notesFound)),
  )
  const done = { description: 'Done; the note as it is kept', content: asJson(schemaOf(noteAnswer)) }
  return { ...list, ...change('/api/notes', 'Add, change or remove a note', noteRequest, { 200: done }) }
}

function savedChecks() {
  const list = read('/api/checks', 'Saved checks, the newest first', asJson(schemaOf(savedCheckList)))
  const saved = { description: 'Done; what is saved now', content: asJson(schemaOf(savedCheckOutcome)) }
  const saving = change('/api/checks', 'Save, replace or remove a check', savedCheckRequest, { 200: saved })
  const types = Object.values(REPORT_MIME).map((it) => it.replace(/;.*/, ''))
  const report = { description: 'The report', content: Object.fromEntries(types.map((it) => [it, {}])) }
  return {
    '/api/checks': { ...list, ...saving },
    ...get('/api/checks/{id}', 'One saved check, whole', asJson(schemaOf(openedCheck))),
    '/api/check/report': change('/api/check/report', 'A check as a report', reportRequest, { 200: report }),
  }
}

/** What the collection has of a name by its key; a key that another one has replaced leads there. */
function named(path: Path, summary: string) {
  const { get: reading } = read(path, summary, asJson(schemaOf(profile)))
  const moved = { description: 'Another key has taken the place of this one: its address, as `Location`' }
  return { [path]: { get: { ...reading, responses: { ...reading.responses, 307: moved } } } }
}

/** The public API, made from the schemas that also check it. */
export function openApi() {
  const packed = read(
    '/api/packet',
    'An evidence packet: quotes, their documents and a record to check them by',
    PACKET,
  )
  const exported = read('/api/export', 'Every match of a search, or chosen quotes, as one file', FILE)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Verbatim',
      version: '1',
      description:
        'Full-text search and faceted discovery for quotes. Every address also accepts HEAD and OPTIONS; other methods are refused with 405 and `Allow`. What another web site asks for through a browser (`Sec-Fetch-Site`) is refused with 403. A parameter with an empty value counts as absent. Unlisted parameters are refused, and so are repeated ones that are not lists; where a search is accepted, so are its `sort`, `page` and `limit`, even if they have no effect.',
    },
    paths: {
      ...get('/api/search', 'Search passages', asJson(schemaOf(searchPage))),
      ...get('/api/facets/{name}', 'Values of one facet of a search', asJson(schemaOf(facetAnswer))),
      ...get(
        '/api/places',
        'Every place of a search with its coordinates; chosen places and `bbox` do not shrink the counts',
        asJson(schemaOf(placesFound)),
      ),
      ...get(
        '/api/suggest',
        'Names that may begin with the last words of a search',
        asJson(schemaOf(suggestions)),
      ),
      ...get('/api/passages/{id}', 'One passage', asJson(schemaOf(passageAnswer))),
      ...get(
        '/api/passages/{id}/context',
        'The passages before and after one',
        asJson(schemaOf(passageContext)),
      ),
      ...get(
        '/api/quotations/{id}',
        'A quotation or passage with its copies: wordings, speakers, dates, and where it was printed first; any member opens it',
        asJson(schemaOf(quotationAnswer)),
      ),
      ...named(
        '/api/people/{key}',
        'A person: roles as documents give them, spellings, and what is found of them',
      ),
      ...named(
        '/api/organisations/{key}',
        'An organisation or another group: who is given as speaking for it, spellings, and what is found of it',
      ),
      ...named(
        '/api/places/{path}',
        'A place by its path, such as `SY/latakia`: what it lies in, spellings, and what is found of it',
      ),
      ...get('/api/documents/{id}', 'One document, whole', asJson(schemaOf(document))),
      ...get(
        '/api/documents/{id}/sheets/{number}',
        'A page of its original as it looks, counted from the first of the file; `sheets` of the document tells where on it which words stand',
        { 'image/png': {}, 'image/jpeg': {}, 'image/gif': {}, 'image/webp': {} },
      ),
      ...get(
        '/api/documents/{id}/copies',
        'The documents that tell the same story, and which was printed first',
        asJson(schemaOf(documentCopies)),
      ),
      ...get(
        '/api/documents/{id}/compare/{other}',
        'The edits from one document to another: paragraphs, and inside changed ones words',
        asJson(schemaOf(documentEdits)),
      ),
      ...get('/api/cite', 'A passage as a citation', CITED),
      ...unapi(),
      ...corrections(),
      '/api/export': { ...exported, head: withoutFile(exported.get), ...byForm('/api/export', FILE) },
      '/api/packet': { ...packed, head: withoutFile(packed.get), ...byForm('/api/packet', PACKET) },
      '/api/alerts': alerts(),
      ...feed(
        '/api/alerts/feed',
        'What watched lists and saved searches have found, as it arrived',
        asText('application/atom+xml'),
      ),
      '/api/batch': batch(),
      '/api/check': check(),
      ...savedChecks(),
      '/api/notes': notes(),
      ...feed(
        '/api/feed',
        'The passages of a search as a feed, the last to arrive first',
        asText('application/atom+xml', 'application/rss+xml'),
      ),
      ...get('/api/styles', 'Citation styles by name', asJson({ type: 'object' })),
      ...get(
        '/api/library',
        'What was indexed, what could not be and why, and how far a run of the indexer has got',
        asJson(schemaOf(libraryAnswer)),
      ),
      ...get(
        '/api/library/runs',
        'The last runs of the indexer, and how far one that goes on has got',
        asJson(schemaOf(z.object({ runs: z.array(libraryRun) }))),
      ),
      ...addedFiles(),
      ...get('/api/health', 'Whether the engine answers', asJson({ type: 'object' })),
      ...get('/api/openapi.json', 'This description', asJson({ type: 'object' })),
    },
  }
}

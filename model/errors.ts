// More than 300 lines: one table of every failure that a person can meet.
import { messageOf } from './cause.ts'
import {
  type AddedProblem,
  type BackupProblem,
  type CorrectionProblem,
  clause,
  type DocumentProblem,
  type DraftProblem,
  type EngineProblem,
  type FailureProblem,
  type FetchProblem,
  type FileProblem,
  type IndexProblem,
  type ManifestProblem,
  type ParameterProblem,
  type RecordProblem,
  type SheetProblem,
  type TimestampProblem,
  type TrustProblem,
  type ValueProblem,
} from './error-reasons.ts'
import {
  type Damaged,
  damagedTerm,
  type Failed,
  failed,
  formatName,
  type Missing,
  missing,
  type Position,
  position,
  type UnreadableFormat,
  wayOutOf,
} from './error-terms.ts'
import { recordsRemedy, remedy } from './remedies.ts'
import { SharedError } from './shared-error.ts'

/**
 * Every failure a person can meet: what happened, and what to do. A code's facts are its function's parameters;
 * `status` is the HTTP status of the same failure. The only place with their English sentences: facts are names,
 * numbers, paths and values as they were given, and codes for everything else.
 */
const explained = {
  'bad-request': (it: { parameter: string; problem: ParameterProblem }) => ({
    status: 400,
    message: `The parameter "${it.parameter}" cannot be used: ${clause(it.problem)}.`,
    fix: 'Correct it, or leave it out. /api/openapi.json lists what each parameter takes.',
  }),
  'not-found': (it: { what: Missing; id: string }) => ({
    status: 404,
    message: missing(it.what, it.id),
    fix: 'Check it, or search for the words of the quote.',
  }),
  'name-not-found': (it: { what: Missing; id: string }) => ({
    status: 404,
    message: missing(it.what, it.id),
    fix: 'Search for the name itself: it may have another key now, or be in no document any more.',
  }),
  'passage-gone': (it: { id: string }) => ({
    status: 410,
    message: `The passage ${it.id} is no longer in the collection; its words are kept.`,
    fix: `/passages/${it.id} and /api/passages/${it.id} give its words, and the passages that have them now.`,
  }),
  damaged: (it: { what: Damaged; id: string }) => ({
    status: 500,
    message: `${damagedTerm(it.what)} ${it.id} is not shown: what the index has of it is no longer what was stored.`,
    fix: 'The disk or its memory has changed the index. Run `npm run -s index -- --repair FOLDER` with the folder of your documents; corrections are kept.',
  }),
  'method-refused': (it: { method: string; path: string; allowed: string }) => ({
    status: 405,
    message: `${it.path} does not accept ${it.method}.`,
    fix: `It accepts ${it.allowed}; /api/openapi.json describes every address.`,
  }),
  'site-refused': (it: { path: string }) => ({
    status: 403,
    message: `Another web site asked for ${it.path} from within its own page.`,
    fix: 'Open the address itself, or follow a link to it.',
  }),
  'origin-refused': (it: { method: string; path: string }) => ({
    status: 403,
    message: `${it.path} accepts ${it.method} only from its own pages.`,
    fix: 'Make the change on the page of the document, or with `npm run -s correct`. If this is that page, name its address in VERBATIM_PUBLIC_URL.',
  }),
  'corrections-off': (it: { path: string }) => ({
    status: 403,
    message: `This server accepts no corrections: ${it.path} is turned off.`,
    fix: 'Correct with `npm run -s correct` where the collection is kept.',
  }),
  'adding-off': (it: { path: string }) => ({
    status: 403,
    message: `This server accepts no files: ${it.path} is turned off.`,
    fix: 'Index a folder with `npm run -s index` where the collection is kept, or start the server without VERBATIM_ADDING=off.',
  }),
  'adding-elsewhere': (it: { path: string }) => ({
    status: 403,
    message: `${it.path} accepts files only on the machine that the server runs on, where no other machine can reach it.`,
    fix: 'Start the server with VERBATIM_ADDING=anyone to allow it from elsewhere. There is no login: whoever reaches the address can then add files and delete them.',
  }),
  'files-expected': (it: { path: string; given: string }) => ({
    status: 415,
    message: `${it.path} accepts files as multipart/form-data, not "${it.given}".`,
    fix: 'Send a form with the fields "collection" and "file", or "text", in this order.',
  }),
  'file-refused': (it: { name: string; problem: AddedProblem }) => ({
    status: 400,
    message: `${it.name} was not added: ${clause(it.problem)}.`,
    fix: 'Nothing of it was kept, and everything else is as it was.',
  }),
  'added-unusable': (it: { path: string; problem: FileProblem }) => ({
    status: 500,
    message: `${it.path}, which is for files that are added in the page, cannot be used: ${clause(it.problem)}.`,
    fix: 'Make it a folder in which the account that runs the server may read and write. Nothing was changed, and everything else can be used.',
  }),
  'added-kept': (it: { path: string }) => ({
    status: 409,
    message: `${it.path} was added in the page and is still there, so the next start would index it again.`,
    fix: 'Nothing was removed. Delete what was added on the page "Add files" of the library; or delete it where it is kept, and run the same command again.',
  }),
  'content-type-refused': (it: { given: string }) => ({
    status: 415,
    message: `A change must be sent as application/json, not as "${it.given}".`,
    fix: 'Send JSON with the header `content-type: application/json`.',
  }),
  'form-expected': (it: { path: string; given: string }) => ({
    status: 415,
    message: `${it.path} accepts a form as application/x-www-form-urlencoded, not "${it.given}".`,
    fix: 'Send the parameters as `name=value&name=value` in the body, or use GET with them in the address.',
  }),
  'list-expected': (it: { path: string; given: string }) => ({
    status: 415,
    message: `${it.path} accepts a list as application/json, text/csv, text/tab-separated-values or text/plain, not "${it.given}".`,
    fix: 'Send {"lines": ["…"]} with the header `content-type: application/json`, or a table with `content-type: text/csv` and its options in the address.',
  }),
  'draft-expected': (it: { path: string; given: string }) => ({
    status: 415,
    message: `${it.path} accepts a quote or a draft as application/json, or a file as multipart/form-data, not "${it.given}".`,
    fix: 'Send {"quote": "…"} or {"draft": "…"} with the header `content-type: application/json`, or a form with the field "file".',
  }),
  'host-refused': (it: { host: string }) => ({
    status: 421,
    message: `This server does not answer for the host "${it.host}".`,
    fix: 'Open it under the address it was started on, or name the host in VERBATIM_PUBLIC_URL or VERBATIM_ALLOWED_HOSTS.',
  }),
  'index-missing': (it: { folder: string }) => ({
    status: 503,
    message: `There is no index in ${it.folder} yet.`,
    fix: 'Run `npm run -s index -- FOLDER` with a folder of articles.',
  }),
  'index-locked': (it: { folder: string }) => ({
    status: 423,
    message: `Another process is writing to the index in ${it.folder}.`,
    fix: 'Wait until it has finished, then run the command again.',
  }),
  'index-unreadable': (it: { folder: string; problem: IndexProblem }) => ({
    status: 500,
    message: `The index in ${it.folder} cannot be opened: ${clause(it.problem)}.`,
    fix: remedy(it.problem),
  }),
  'index-unwritable': (it: { folder: string; problem: IndexProblem }) => ({
    status: 500,
    message: `Nothing can be written to ${it.folder}: ${clause(it.problem)}.`,
    fix: remedy(it.problem),
  }),
  'index-version': (it: { folder: string; found: string; expected: string }) => ({
    status: 500,
    message: `The index in ${it.folder} is of another version (format ${it.found}); this one reads up to format ${it.expected}. It was not changed.`,
    fix: 'Use the version of Verbatim that wrote it or a newer one, or choose another folder with VERBATIM_DATA.',
  }),
  'index-outdated': (it: { folder: string; problem: IndexProblem }) => ({
    status: 503,
    message: `The index in ${it.folder} is of an older version and cannot be brought up to date right now: ${clause(it.problem)}.`,
    fix: 'Wait if an indexer is running. Otherwise run `npm run -s index` once as a user who may write there: it keeps everything.',
  }),
  'no-memory': (it: { folder: string }) => ({
    status: 503,
    message: `There is not enough memory to work with the index in ${it.folder}.`,
    fix: 'End other programs and try again. If there is memory left, allow Node more of it, in megabytes: NODE_OPTIONS=--max-old-space-size=4096. The index is as it was.',
  }),
  'network-file-system': (it: { folder: string; kind: string }) => ({
    status: 500,
    message: `${it.folder} is on a network file system (${it.kind}), where an index can be damaged.`,
    fix: 'Set VERBATIM_DATA to a folder on a local disk.',
  }),
  'disk-full': (it: { folder: string }) => ({
    status: 507,
    message: `The disk that holds ${it.folder} is full; what was committed before is safe.`,
    fix: 'Free some space, then do the same again: nothing is half-written.',
  }),
  'engine-unreachable': (it: { engine: string; url: string }) => ({
    status: 503,
    message: `${it.engine} does not answer at ${it.url}.`,
    fix: 'Start it, or correct the address.',
  }),
  'engine-key-refused': (it: { engine: string; url: string }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} refuses the key.`,
    fix: 'Set MEILI_KEY, and for indexing MEILI_INDEXING_KEY, to what `npm run -s keys` prints.',
  }),
  'setting-unusable': (it: { name: string; value: string; problem: ValueProblem | FileProblem }) => ({
    status: 500,
    message: `${it.name} cannot be "${it.value}": ${clause(it.problem)}.`,
    fix: 'Correct that variable in the environment, or leave it out.',
  }),
  'setting-incomplete': (it: { name: string; needed: string }) => ({
    status: 500,
    message: `${it.name} is set, and ${it.needed} is not.`,
    fix: `Set ${it.needed} in the environment as well, or leave ${it.name} out.`,
  }),
  'engine-untrusted': (it: { engine: string; url: string; problem: TrustProblem }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} is not trusted: ${clause(it.problem)}.`,
    fix: 'Until that is corrected, nothing is asked of it or sent to it.',
  }),
  'engine-other': (it: { engine: string; url: string; found: string }) => ({
    status: 503,
    message: `What answers at ${it.url} is ${it.found}, and not ${it.engine}.`,
    fix: `Correct the address: it has to be that of ${it.engine}.`,
  }),
  'index-incomplete': (it: { engine: string; url: string; indexes: readonly string[] }) => ({
    status: 500,
    message: `A part of the collection is missing on ${it.engine} at ${it.url}: there is nothing called ${it.indexes.join(', ')}.`,
    fix: 'If it is only the alias that was deleted, give it to its index again; else restore the index from a snapshot, or delete all indexes whose names begin in the same way and index everything again.',
  }),
  'engine-access-refused': (it: { engine: string; url: string }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} refuses access.`,
    fix: 'Set OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD, or OPENSEARCH_API_KEY, to those of somebody who may search, and OPENSEARCH_INDEXING_USERNAME and so on to those of somebody who may write.',
  }),
  'engine-master-key-refused': (it: { engine: string; url: string }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} does not accept this master key.`,
    fix: 'Set MEILI_MASTER_KEY to the one that the server was started with.',
  }),
  'engine-full': (it: { engine: string; url: string }) => ({
    status: 507,
    message: `${it.engine} at ${it.url} has no space left; what was committed before is safe.`,
    fix: 'Give its disk more space and run the same command again: it continues where it stopped.',
  }),
  'engine-busy': (it: { engine: string; url: string; problem: EngineProblem }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} is too busy right now: ${clause(it.problem)}.`,
    fix: 'Wait a moment and try again.',
  }),
  'engine-slow': (it: { engine: string; url: string }) => ({
    status: 504,
    message: `${it.engine} at ${it.url} did not answer in time.`,
    fix: 'Try again, or search for something narrower.',
  }),
  'engine-too-old': (it: { engine: string; url: string; found: string; needed: string }) => ({
    status: 503,
    message: `${it.engine} at ${it.url} is version ${it.found}; ${it.needed} or newer is needed.`,
    fix: 'Update that server.',
  }),
  'engine-failed': (it: { engine: string; url: string; problem: EngineProblem }) => ({
    status: 502,
    message: `${it.engine} at ${it.url} failed: ${clause(it.problem)}.`,
    fix: 'Try again; if it fails again, look in the log of that server.',
  }),
  'document-refused': (it: { documentKey: string; problem: DocumentProblem }) => ({
    status: 400,
    message: `${it.documentKey} was not indexed: ${clause(it.problem)}.`,
    fix: 'Correct the document and index it again.',
  }),
  'document-failed': (it: { documentKey: string; problem: FailureProblem }) => ({
    status: 500,
    message: `${it.documentKey} was not indexed: ${clause(it.problem)}.`,
    fix: 'Everything else is indexed. Save it as plain text or in parts, or allow more with VERBATIM_DOCUMENT_SECONDS and VERBATIM_WORKER_MEGABYTES.',
  }),
  'draft-refused': (it: { name: string; problem: DraftProblem }) => ({
    status: 400,
    message: `The draft ${it.name} cannot be checked: ${clause(it.problem)}.`,
    fix: 'Save it again as plain text, Markdown, HTML or Word (.docx), or paste its words.',
  }),
  'sheet-unavailable': (it: { documentKey: string; number: number; problem: SheetProblem }) => ({
    status: 404,
    message: `Page ${it.number} of ${it.documentKey} cannot be shown: ${clause(it.problem)}.`,
    fix: 'The words that were read from it are kept. If the file was moved or changed, put it back, or index it as it is now; otherwise open it in another program.',
  }),
  'sheet-delayed': (it: { documentKey: string; number: number; problem: SheetProblem }) => ({
    status: 503,
    message: `Page ${it.number} of ${it.documentKey} is not shown yet: ${clause(it.problem)}.`,
    fix: 'Try again in a minute, or open the original in another program.',
  }),
  'sheets-off': (it: { path: string }) => ({
    status: 403,
    message: `This server shows no images of pages: ${it.path} is turned off.`,
    fix: 'Open the original where it is kept, or start the server without VERBATIM_PAGE_IMAGES=off.',
  }),
  'sheets-elsewhere': (it: { path: string }) => ({
    status: 403,
    message: `${it.path} shows images of pages only on the machine that the server runs on, where no other machine can reach it.`,
    fix: 'Start the server with VERBATIM_PAGE_IMAGES=anyone to show them elsewhere, too: whoever reaches the address can then look at all pages of the originals, and get pictures with all that is stored in them.',
  }),
  'duplicate-key': (it: { documentKey: string; first: Position; second: Position }) => ({
    status: 400,
    message: `${position(it.first)} and ${position(it.second)} have the same key "${it.documentKey}" in one collection.`,
    fix: 'Give one of them another ID, or index them under different collections (--collection).',
  }),
  'input-unreadable': (it: { path: string; problem: FileProblem }) => ({
    status: 400,
    message: `${it.path} cannot be read: ${clause(it.problem)}.`,
    fix: 'Check the path and its permissions.',
  }),
  'format-unknown': (it: { path: string; format: UnreadableFormat }) => ({
    status: 400,
    message: `${it.path} is ${formatName(it.format)}, which cannot be read yet.`,
    fix: wayOutOf(it.format),
  }),
  'not-fetched': (it: { url: string; problem: FetchProblem }) => ({
    status: 502,
    message: `${it.url} was not fetched: ${clause(it.problem)}.`,
    fix: 'Everything else is indexed, and what was fetched from there before stays as it was.',
  }),
  'record-faulty': (it: { place: Position; problem: RecordProblem }) => ({
    status: 400,
    message: `${position(it.place)} cannot be used: ${clause(it.problem)}.`,
    fix: 'Correct that line and run the same command again.',
  }),
  'manifest-faulty': (it: { path: string; problem: ManifestProblem }) => ({
    status: 400,
    message: `The manifest ${it.path} needs a correction: ${clause(it.problem)}.`,
    fix: 'The documents are indexed anyway; correct the manifest and run the same command again.',
  }),
  'field-left-out': (it: { field: string; place: Position; problem: ValueProblem }) => ({
    status: 400,
    message: `The field "${it.field}" of ${position(it.place)} is left out: ${clause(it.problem)}.`,
    fix: 'Everything else is indexed; correct that field, or remove it, and run the same command again.',
  }),
  'correction-refused': (it: { problem: CorrectionProblem }) => ({
    status: 400,
    message: `This cannot be corrected: ${clause(it.problem)}.`,
    fix: 'Nothing was changed. Look at what you want to correct as it is now, and try again.',
  }),
  'import-line-refused': (it: { line: number; problem: RecordProblem }) => ({
    status: 400,
    message: `Line ${it.line} of the corrections to be imported cannot be used: ${clause(it.problem)}.`,
    fix: 'Nothing was imported. Export the file again where it comes from, or repair that line.',
  }),
  'import-conflicts': (it: { count: number; ids: readonly string[] }) => ({
    status: 409,
    message: `${it.count} of the corrections to be imported say something else than what is in force here: ${it.ids.join(', ')}.`,
    fix: 'Nothing was imported. Look at them with `--preview`, and import again with `--keep mine` or `--keep theirs`.',
  }),
  'corrections-damaged': (it: { path: string; line: number; problem: RecordProblem }) => ({
    status: 500,
    message: `${position(it)} cannot be used: ${clause(it.problem)}.`,
    fix: 'Repair that line, or move it to a file of its own. Nothing was changed, and every other line is as it was.',
  }),
  'records-unreadable': (it: { path: string; problem: IndexProblem }) => ({
    status: 500,
    message: `${it.path}, where Verbatim keeps what people and the indexer record, cannot be used: ${clause(it.problem)}.`,
    fix: recordsRemedy(it.problem),
  }),
  'record-changed': (it: { kind: string; key: string }) => ({
    status: 409,
    message: `Somebody else has changed this in the meantime (${it.kind} ${it.key}).`,
    fix: 'Look at it as it is now, and make your change again.',
  }),
  'records-version': (it: { path: string; found: string; expected: string }) => ({
    status: 500,
    message: `${it.path} was written by a newer version (format ${it.found}, this is ${it.expected}).`,
    fix: 'Use that version or a newer one; nothing was changed.',
  }),
  'backup-unusable': (it: { path: string; problem: BackupProblem }) => ({
    status: 500,
    message: `The backup ${it.path} cannot be used: ${clause(it.problem)}.`,
    fix: 'Use another backup. Nothing was changed.',
  }),
  'restore-refused': (it: { folder: string }) => ({
    status: 409,
    message: `${it.folder} already has an index or records; nothing was restored.`,
    fix: 'Give --replace to restore all the same: what is there now is kept in a folder inside it. Or choose another folder with VERBATIM_DATA.',
  }),
  'packet-differs': (it: { path: string; differences: number }) => ({
    status: 500,
    message: `The evidence packet ${it.path} is not whole: ${it.differences} of its parts differ.`,
    fix: 'Run `npm run -s verify` with it, which names them, and take the packet as it was made. Nothing was changed.',
  }),
  'timestamp-unusable': (it: { path: string; problem: TimestampProblem }) => ({
    status: 500,
    message: `The timestamp ${it.path} cannot be used: ${clause(it.problem)}.`,
    fix: 'Make a new request with `npm run -s packet -- timestamp-request`, and send it to the authority again. Nothing was changed.',
  }),
  cancelled: (_: { what: string }) => ({
    status: 499,
    message: 'The request was cancelled.',
    fix: 'Nothing needs to be done.',
  }),
  internal: (it: { what: Failed }) => ({
    status: 500,
    message: `${failed(it.what)} failed unexpectedly.`,
    fix: 'Try again; if it fails again, report it with the lines above.',
  }),
} satisfies Record<string, (facts: never) => { status: number; message: string; fix: string }>

export type ErrorCode = keyof typeof explained
export type ErrorFacts<Code extends ErrorCode> = Parameters<(typeof explained)[Code]>[0]

/** A failure with its code, its facts, and a sentence that says what to do. */
export class AppError<Code extends ErrorCode = ErrorCode> extends SharedError {
  override readonly name = 'AppError'
  readonly status: number
  readonly fix: string

  constructor(
    readonly code: Code,
    readonly facts: ErrorFacts<Code>,
    options?: { cause?: unknown },
  ) {
    // Each code's function takes that code's facts; TypeScript cannot follow that through the union.
    const { message, fix, status } = (
      explained[code] as (facts: ErrorFacts<Code>) => { status: number; message: string; fix: string }
    )(facts)
    super(message, options)
    this.status = status
    this.fix = fix
  }
}

/** Whether this is the failure of that code, so that its facts can be read. */
export const hasCode = <Code extends ErrorCode>(error: unknown, code: Code): error is AppError<Code> =>
  error instanceof AppError && error.code === code

/** An error as it crosses a thread or a wire; `revive` makes it an `AppError` again. */
export type ErrorRecord = { code: ErrorCode; facts: unknown; cause?: string }

/** What is left of an error on its way: code, facts and technical cause; of an unexpected one, its stack for the log. */
export function record(error: unknown): ErrorRecord {
  if (error instanceof AppError) {
    const { code, facts, cause } = error
    const said = messageOf(cause)
    return { code, facts, ...(said === null ? {} : { cause: said }) }
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal', facts: { what: 'operation' }, cause: stack }
}

export function revive(it: ErrorRecord): AppError {
  const options = it.cause === undefined ? undefined : { cause: new Error(it.cause) }
  return new AppError(it.code, it.facts as ErrorFacts<ErrorCode>, options)
}

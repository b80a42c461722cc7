import { oneOf, parsed, usage } from '../../cli/usage.ts'
import { BATCH_AS, BATCH_HITS, type BatchAs } from '../../model/batch.ts'
import { clause } from '../../model/error-reasons.ts'
import { hasCode } from '../../model/errors.ts'
import { originIn } from '../../model/public-address.ts'
import { FACETS, type SearchRequest } from '../../model/search-request.ts'
import { filtersFrom, LISTED_FILTERS, PLAIN_FILTERS } from '../filters.ts'
import type { ListOptions } from '../list/read-list.ts'
import { PASSAGE_FORMATS, type PassageFormat } from '../written/passage-rows.ts'

const FORMATS = ['csv', 'jsonl'] as const
type Format = (typeof FORMATS)[number]

export const HELP = `Usage: npm run -s batch -- LIST [--out FILE] [OPTIONS]
       npm run -s batch -- LIST --watch NAME [OPTIONS]
       npm run -s batch -- --alerts | --watches | --unwatch LIST

Searches for every line of a list and writes, for each, how many passages and documents it finds, what else it was found
as, and its first hits. A line that cannot be used never stops the others.

  LIST             a table (commas, semicolons or tabs; UTF-8 or UTF-16) or one entry to a line; - reads standard input.
                   A column named query, name or q is searched for, without one the first; the others are kept
  --as KIND        names: each as a phrase, with the spellings, aliases and order of names in the collection (usual);
                   queries: each as typed into the search box, with all of its language
  --out FILE       where the results go; run again with the same list and file, an interrupted search goes on. Without
                   it they go to standard output
  --format FORMAT  csv or jsonl; without it, by the name of the file (csv)
  --passages FILE  every passage of every line as well: a table of citations, or JSON lines (.jsonl)
  --hits N         how many hits to give with each line, up to ${BATCH_HITS.most} (${BATCH_HITS.usual})
  --column NAME    the column to search for: its name, or its number
  --header YES     yes: the first line names the columns; no: it is searched for like any other
  --lines          each line is one entry, whatever commas are in it
  --encoding NAME  of a list that is not in UTF-8 or UTF-16, such as windows-1252 or windows-1256
  --again          search for every line again, also where an earlier search was interrupted
  --origin URL     where this collection is served, such as http://127.0.0.1:3000 (VERBATIM_PUBLIC_URL): for links
  --help           show this help

  --watch NAME     save the list instead: from now on, what its lines find that they had not found before is an alert
  --alerts         compare every watched list and saved search with the collection, print the alerts that were not read
                   yet, and take them as read; --keep leaves them unread, --format jsonl prints them whole. Every run
                   of \`npm run -s index\` compares as well
  --watches        print the watched lists and saved searches
  --unwatch LIST   stop watching a list or search, by its ID or its name, and forget its alerts

Filters hold for all lines. They are those of the page's address, by key (--source the-guardian), and can be repeated:
--${FACETS.join(', --')}, the same with "not." before them, and
--${PLAIN_FILTERS.join(', --')}.

Exit codes: 0 done, 1 failed or some lines could not be used, 2 wrong usage, 130 interrupted.
`

export type BatchCommand =
  | { name: 'help' }
  | { name: 'alerts'; keep: boolean; format: 'text' | 'jsonl' }
  | { name: 'watches' }
  | { name: 'unwatch'; which: string }
  | {
      name: 'batch'
      /** Under which name to save the list, instead of searching for it. */
      watch: string | null
      list: string
      read: ListOptions & { encoding?: string | undefined }
      as: BatchAs
      hits: number
      base: SearchRequest
      /** Null: standard output. */
      out: string | null
      format: Format
      passages: { path: string; format: PassageFormat } | null
      again: boolean
      origin: string | null
    }

const refused = (problem: string) => usage(problem, 'batch')

const OWN = [
  'as',
  'out',
  'format',
  'passages',
  'hits',
  'column',
  'header',
  'encoding',
  'origin',
  'watch',
  'unwatch',
] as const

function valuesOf(args: readonly string[]) {
  const options = Object.fromEntries<{ type: 'string' | 'boolean'; multiple?: boolean; short?: string }>([
    ...[...PLAIN_FILTERS, ...OWN].map((it) => [it, { type: 'string' as const }] as const),
    ...LISTED_FILTERS.map((it) => [it, { type: 'string' as const, multiple: true }] as const),
    ...['lines', 'again', 'alerts', 'watches', 'keep'].map(
      (it) => [it, { type: 'boolean' as const }] as const,
    ),
    ['help', { type: 'boolean' as const, short: 'h' }],
  ])
  return parsed(args, options, 'batch')
}

function hitsIn(given: unknown): number {
  if (given === undefined) return BATCH_HITS.usual
  const hits = /^\d{1,3}$/.test(String(given)) ? Number(given) : Number.NaN
  if (hits <= BATCH_HITS.most) return hits
  throw refused(`--hits: "${given}" is not a whole number from 0 to ${BATCH_HITS.most}.`)
}

function originOf(given: unknown, environment: Record<string, string | undefined>): string | null {
  const [name, value] =
    typeof given === 'string' ? ['--origin', given] : ['VERBATIM_PUBLIC_URL', environment.VERBATIM_PUBLIC_URL]
  if (value === undefined || value.trim() === '') return null
  const origin = originIn(value.trim())
  if (origin !== null) return origin
  throw refused(`${name}: "${value}" is not an address without a path, such as http://127.0.0.1:3000.`)
}

const text = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined)

function baseOf(values: Record<string, unknown>): SearchRequest {
  try {
    return filtersFrom(values)
  } catch (error) {
    if (!hasCode(error, 'bad-request')) throw error
    throw refused(`--${error.facts.parameter}: ${clause(error.facts.problem)}.`)
  }
}

const byName = (path: string): Format => (/\.(?:jsonl|ndjson)$/i.test(path) ? 'jsonl' : 'csv')

/** What is asked about watched lists; null if nothing is. */
function watchCommand(values: Record<string, unknown>): BatchCommand | null {
  if (values.watches === true) return { name: 'watches' }
  if (typeof values.unwatch === 'string') return { name: 'unwatch', which: values.unwatch }
  if (values.alerts !== true) return null
  const format = oneOf('format', values.format, ['text', 'jsonl'], 'batch') ?? 'text'
  return { name: 'alerts', keep: values.keep === true, format }
}

/** @throws UsageError that says what is wrong with the arguments */
export function parseCommand(
  args: readonly string[],
  environment: Record<string, string | undefined> = process.env,
): BatchCommand {
  const { values, positionals } = valuesOf(args)
  if (values.help === true) return { name: 'help' }
  const [list, extra] = positionals
  const ofWatches = watchCommand(values)
  if (ofWatches !== null) {
    if (list !== undefined) throw refused(`Unexpected argument "${list}": a list is not needed for that.`)
    return ofWatches
  }
  const watch = text(values.watch)
  if (watch?.trim() === '') throw refused('--watch needs a name for the list.')
  if (list === undefined) throw refused('Name a list of names or queries, such as names.csv.')
  if (extra !== undefined) throw refused(`Unexpected argument "${extra}"; one list is searched at a time.`)
  const header = oneOf('header', values.header, ['yes', 'no', ''], 'batch') ?? ''
  const out = text(values.out)
  const passages = text(values.passages)
  if (out === '' || passages === '') throw refused('--out and --passages need the name of a file.')
  const isFile = out !== undefined && out !== '-'
  if (passages !== undefined && !isFile) throw refused('--passages needs --out as well.')
  return {
    name: 'batch',
    watch: watch ?? null,
    list,
    read: {
      column: text(values.column),
      header: header === '' ? undefined : header === 'yes',
      form: values.lines === true ? 'lines' : 'auto',
      encoding: text(values.encoding),
    },
    as: oneOf('as', values.as, BATCH_AS, 'batch') ?? 'names',
    hits: hitsIn(values.hits),
    base: baseOf(values),
    out: isFile ? out : null,
    format: oneOf('format', values.format, FORMATS, 'batch') ?? (isFile ? byName(out) : 'csv'),
    passages:
      passages === undefined
        ? null
        : { path: passages, format: oneOf('passages', byName(passages), PASSAGE_FORMATS, 'batch') ?? 'csv' },
    again: values.again === true,
    origin: originOf(values.origin, environment),
  }
}

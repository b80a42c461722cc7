import { citationFormat, shortName } from '../citation/index.ts'
import { parsed, type UsageError, usage } from '../cli/usage.ts'
import { clause } from '../model/error-reasons.ts'
import { hasCode } from '../model/errors.ts'
import { originIn } from '../model/public-address.ts'
import { FACETS } from '../model/search-request.ts'
import { type ExportRequest, parseExport } from './request.ts'

const PLAIN = [
  'q',
  'in',
  'aliases',
  'typos',
  'forms',
  'furniture',
  'copies',
  'reused',
  'minSources',
  'firstPrinted',
  'cluster',
  'document',
  'quoted',
  'from',
  'to',
  'dates',
  'undated',
  'bbox',
  'sort',
]
const OWN = ['format', 'style', 'locale', 'grouping', 'shown', 'labels', 'ids']
const REPEATED = [...FACETS, ...FACETS.map((it) => `not.${it}`), 'note']

export const HELP = `Usage: npm run -s export -- --q WORDS --format FORMAT [--out FILE] [OPTIONS]

Writes every match of a search as citations, as many as the search counts, to stdout or to a file.

  --q WORDS        as typed into the search box; without it, everything
  --format FORMAT  ${citationFormat.options.join(', ')} (csl)
  --style NAME     a CSL style for markdown, text, docx, odt and bibliographies, or a short name: ${shortName.options.join(', ')} (apa);
                   --format takes these, too, for a bibliography
  --locale TAG     language of the style's words; "item" for the language of each work
  --grouping HOW   headings of docx and odt: source, date or none (source; of --ids: none)
  --shown WHAT     of each passage in docx and odt: paragraph or quotations (quotations where --in counts them)
  --labels LANG    language of the headings of docx, odt and bibliographies: en or ar (en)
  --out FILE       the file to write, replaced only once it is complete; without it, or as -, stdout
  --origin URL     where this collection is served, such as http://127.0.0.1:3000 (VERBATIM_PUBLIC_URL); without
                   either, there are no permalinks
  --ids A,B~2      these passages instead of a search; ~2 is the second quotation of one
  --note TEXT      a note for each of --ids, in order
  --help           show this help

Filters are those of the page's address, by key (--source the-guardian), and can be repeated:
--${FACETS.join(', --')}, the same with "not." before them, and
--${PLAIN.slice(1).join(', --')}.
--copies folded writes of passages that are copies of each other only the earliest match, with the number of documents
and sources that have its words; --minSources 3 only what is in three or more sources.

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
`

export type ExportCommand =
  | { name: 'help' }
  | { name: 'export'; request: ExportRequest; out: string | null; origin: string | null }

type Refused = (problem: string) => UsageError

function valuesOf(args: readonly string[], script: string) {
  const options = Object.fromEntries<{ type: 'string' | 'boolean'; multiple?: boolean; short?: string }>([
    ...[...PLAIN, ...OWN, 'out', 'origin'].map((it) => [it, { type: 'string' as const }] as const),
    ...REPEATED.map((it) => [it, { type: 'string' as const, multiple: true }] as const),
    ['help', { type: 'boolean' as const, short: 'h' }],
  ])
  const { values, positionals } = parsed(args, options, script)
  const [extra] = positionals
  if (extra !== undefined)
    throw usage(`Unexpected argument "${extra}"; the words to search for go after --q.`, script)
  return values
}

function origin(
  given: unknown,
  environment: Record<string, string | undefined>,
  refused: Refused,
): string | null {
  if (typeof given !== 'string') {
    const { VERBATIM_PUBLIC_URL } = environment
    return VERBATIM_PUBLIC_URL?.trim()
      ? checkedOrigin('VERBATIM_PUBLIC_URL', VERBATIM_PUBLIC_URL, refused)
      : null
  }
  return checkedOrigin('--origin', given, refused)
}

function checkedOrigin(name: string, given: string, refused: Refused): string {
  const origin = originIn(given.trim())
  if (origin !== null) return origin
  throw refused(`${name}: "${given}" is not an address without a path, such as http://127.0.0.1:3000.`)
}

/**
 * @param script of package.json, for messages
 * @throws UsageError that says what is wrong with the arguments
 */
export function parseCommand(
  args: readonly string[],
  environment: Record<string, string | undefined> = process.env,
  script = 'export',
): ExportCommand {
  const refused: Refused = (problem) => usage(problem, script)
  const values = valuesOf(args, script)
  if (values.help === true) return { name: 'help' }
  const parameters = new URLSearchParams()
  for (const name of [...PLAIN, ...OWN, ...REPEATED]) {
    for (const it of [values[name] ?? []].flat()) parameters.append(name, String(it))
  }
  try {
    const { out } = values
    const request = parseExport(parameters)
    if (out === '') throw refused('--out needs the name of a file.')
    return {
      name: 'export',
      request,
      out: typeof out === 'string' && out !== '-' ? out : null,
      origin: origin(values.origin, environment, refused),
    }
  } catch (error) {
    if (!hasCode(error, 'bad-request')) throw error
    throw refused(`--${error.facts.parameter}: ${clause(error.facts.problem)}.`)
  }
}

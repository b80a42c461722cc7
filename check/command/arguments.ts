import { oneOf, parsed, usage } from '../../cli/usage.ts'
import { ENGINES, type EngineName } from '../../engine/open.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../model/saved-check.ts'

export const HELP = `Usage: npm run -s check -- FILE [--json] [OPTIONS]
       npm run -s check -- - < FILE

Compares every quotation of a draft with the collection, word for word, and prints for each what was found: its verdict,
the places in the order of their dates, the earliest marked, and which words differ.

  FILE             a draft as text, Markdown, HTML or Word (.docx); - reads standard input. What has no quotation marks
                   at all is one quote
  --json           print the whole check as JSON, as POST /api/check answers
  --out FILE       write a report as well: .html, .docx or .json, by its name
  --report-language LANGUAGE
                   of the report: en (the default) or ar
  --language CODE  of the draft, such as de; without it, it is detected
  --engine NAME    embedded, meilisearch or opensearch; without it, what MEILI_URL and OPENSEARCH_URL say
  --data FOLDER    where the index is, instead of VERBATIM_DATA
  --help           show this help

Verdicts: word for word, same words with other marks, words that differ, only a part, with gaps that the quote itself
marks, joined from several places without saying so, not in this collection. None says whether a quote is true.

Exit codes: 0 every quotation is word for word, has the same words, or only gaps that it marks, and no speaker is another
one; 1 any other, no quotation found, or failed; 2 wrong usage; 130 interrupted.

The static checks of the code are \`npm run lint\`.
`

export type CheckCommand =
  | { name: 'help' }
  | {
      name: 'check'
      file: string
      json: boolean
      out: { path: string; format: ReportFormat } | null
      reportLanguage: 'en' | 'ar'
      language: string | undefined
      engine: EngineName | null
      data: string | null
    }

const refused = (problem: string) => usage(problem, 'check')

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  'report-language': { type: 'string' },
  language: { type: 'string' },
  engine: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function reportAt(out: string | undefined) {
  if (out === undefined) return null
  const format = REPORT_FORMATS.find((it) => out.toLowerCase().endsWith(`.${it}`))
  if (format === undefined) throw refused(`--out: "${out}" ends with none of .html, .docx and .json.`)
  return { path: out, format }
}

/** @throws UsageError that says what is wrong with the arguments */
export function parseCommand(args: readonly string[]): CheckCommand {
  const { values, positionals } = parsed(args, OPTIONS, 'check')
  if (values.help) return { name: 'help' }
  const [file, extra] = positionals
  if (file === undefined || file === '') {
    throw refused('Name a draft, such as draft.docx. The static checks of the code are `npm run lint`.')
  }
  if (extra !== undefined) throw refused(`Unexpected argument "${extra}"; one draft is checked at a time.`)
  return {
    ...{ name: 'check', file, json: values.json === true, out: reportAt(values.out) },
    reportLanguage: oneOf('report-language', values['report-language'], ['en', 'ar'], 'check') ?? 'en',
    language: values.language,
    engine: oneOf('engine', values.engine, ENGINES, 'check') ?? null,
    data: values.data ?? null,
  }
}

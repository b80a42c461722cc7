import { z } from 'zod'
import {
  type CitationFormat,
  citationFormat,
  GROUPINGS,
  type Grouping,
  LABEL_LANGUAGES,
  type LabelLanguage,
  LOCALE_NAME,
  PLAIN_CHOICE,
  SHOWN,
  type Shown,
  STYLE_ID,
  type StyleChoice,
  shortName,
  styleNamed,
} from '../citation/index.ts'
import type { ParameterProblem, ValueProblem } from '../model/error-reasons.ts'
import { AppError } from '../model/errors.ts'
import { type PassageId, passageId } from '../model/ids.ts'
import { parseSearch } from '../model/parse-search.ts'
import type { SearchRequest } from '../model/search-request.ts'
import { because, check } from '../model/value-problem.ts'

/** One quote that a person chose: a passage or one quotation of it (from 1), and what was noted about it. */
export type ChosenQuote = { id: PassageId; quotation: number | null; note: string | null }

/** How a document is laid out: `grouping` and `shown` for Word and OpenDocument, `labels` for a list as well. */
export type RequestedLayout = { grouping: Grouping; shown: Shown; labels: LabelLanguage }
const layoutParameters = {
  grouping: z.enum(GROUPINGS),
  shown: z.enum(SHOWN),
  labels: z.enum(LABEL_LANGUAGES),
}

/** Every match of a search, or the quotes that were chosen, in their order. */
export type ExportRequest = { format: CitationFormat; choice: StyleChoice; layout: RequestedLayout } & (
  | { of: 'search'; search: SearchRequest }
  | { of: 'quotes'; quotes: ChosenQuote[] }
)

const QUOTES_AT_MOST = 10_000

const styleName = z.string().regex(STYLE_ID, because('not-a-style-name'))
const localeName = z.string().regex(LOCALE_NAME, because('not-a-locale'))

function read<Schema extends z.ZodType>(name: string, value: unknown, schema: Schema): z.infer<Schema> {
  const result = check(schema, value)
  if (result.success) return result.data
  throw new AppError('bad-request', { parameter: name, problem: result.problem })
}

/**
 * The format that is asked for. The short name of a style stands for a bibliography in that style.
 * @throws AppError if it is combined with another style
 */
export function formatIn<Format extends string>(
  given: string,
  style: string | null,
  formats: z.ZodType<Format>,
) {
  const short = shortName.safeParse(given)
  if (!short.success) return { format: read('format', given, formats), style }
  const named = styleNamed(short.data)
  if (style && styleNamed(style) !== named) {
    const problem: ParameterProblem = { reason: 'style-in-other-style', typed: short.data, style }
    throw new AppError('bad-request', { parameter: 'format', problem })
  }
  return { format: 'bibliography' as const, style: named }
}

/** `style` and `locale`; whether there is such a style is for the styles' thread to say. */
export function styleChoice(given: URLSearchParams, style = given.get('style')): StyleChoice {
  return {
    style: styleNamed(read('style', style || PLAIN_CHOICE.style, styleName)),
    locale: read('locale', given.get('locale') || PLAIN_CHOICE.locale, localeName),
  }
}

/** The language of what a citation or a document says beside the words of sources and styles. */
export function labelLanguage(given: URLSearchParams): LabelLanguage {
  return read('labels', given.get('labels') || 'en', layoutParameters.labels)
}

/** `ids=A,B~2,C`: passages, with `~2` the second quotation of one. `note` repeats, in the order of the ids. */
export function chosenQuotes(given: URLSearchParams): ChosenQuote[] {
  const ids = given.getAll('ids').flatMap((it) => it.split(',').filter((id) => id.trim() !== ''))
  if (ids.length > QUOTES_AT_MOST) {
    const problem: ValueProblem = { reason: 'too-many-values', maximum: QUOTES_AT_MOST }
    throw new AppError('bad-request', { parameter: 'ids', problem })
  }
  const notes = given.getAll('note')
  return ids.map((it, at) => {
    const [id = '', quotation] = it.trim().split('~')
    const known = passageId.safeParse(id)
    if (!known.success || (quotation !== undefined && !/^[1-9]\d{0,5}$/.test(quotation))) {
      throw new AppError('bad-request', {
        parameter: 'ids',
        problem: { reason: 'not-a-quote-id', value: it },
      })
    }
    const note = notes[at]?.trim() || null
    return { id: known.data, quotation: quotation === undefined ? null : Number(quotation), note }
  })
}

/**
 * The layout that is asked for. By default a search is put together by source, and shows the quotations where it counts
 * them; what somebody has chosen stays in that order, and as it was chosen.
 */
function requestedLayout(given: URLSearchParams, search: SearchRequest | null): RequestedLayout {
  const { grouping, shown } = layoutParameters
  const quotations = search !== null && search.in !== 'passage'
  return {
    grouping: read('grouping', given.get('grouping') || (search === null ? 'none' : 'source'), grouping),
    shown: read('shown', given.get('shown') || (quotations ? 'quotations' : 'paragraph'), shown),
    labels: labelLanguage(given),
  }
}

/**
 * An export from a URL's parameters: those of a search, or `ids`; and `format`, `style`, `locale`, and those of a
 * document's layout.
 * @throws AppError `bad-request` that names the first parameter that cannot be used
 */
export function parseExport(given: URLSearchParams): ExportRequest {
  const { format, style } = formatIn(given.get('format') || 'csl', given.get('style'), citationFormat)
  const common = { format, choice: styleChoice(given, style) }
  if (given.has('ids')) {
    const layout = requestedLayout(given, null)
    return { ...common, layout, of: 'quotes', quotes: chosenQuotes(given) }
  }
  const search = parseSearch(given)
  return { ...common, layout: requestedLayout(given, search), of: 'search', search }
}

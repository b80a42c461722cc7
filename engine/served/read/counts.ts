import { FACETS, type FacetName } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { countsQuotations } from '../../../model/total.ts'
import { allOf } from '../query/expression.ts'
import { dateFilter, facetFilter } from '../query/filters.ts'
import type { Folded } from '../query/folding.ts'
import type { Asking, Counts, Question } from '../server.ts'
import { type Addition, additionsIn, counting, matchesWithout } from './corrections.ts'
import { attributeOf, counted, countsOf } from './counted.ts'
import { askFolded, foldedCounts, foldsCopies, type Shown, shownOf } from './folding.ts'
import { filtersOf, matchesOf, type PreparedSearch } from './prepared-search.ts'

/** What is counted of all matches, and of which facets beside them a choice is ignored. */
export type PageCounts = {
  /** Facets by name. */
  facets: Counts
  months: Record<string, number>
  /** How many documents have quotations that count. */
  documents: number
  exact: boolean
}

/** The answers of the one request that counts everything of a page. */
export type AskedCounts = {
  passages: number
  /** How many quotations, where these are counted. */
  total: number
  furniture: number
  additions: Addition[]
  /** How many matches each addition adds. */
  added: number[]
  folded: Folded | null
  counts(): Promise<PageCounts>
  shown(): Promise<Shown>
}

export async function askCounts(prepared: PreparedSearch, ask: Asking): Promise<AskedCounts> {
  const { request, preparation } = prepared
  const inQuotations = countsQuotations(request)
  const chosen = FACETS.filter((name) => facetFilter(name, request) !== true)
  const additions = additionsIn(prepared)
  const months = request.dates === 'mentioned' ? 'mentionedMonths' : 'month'
  const matches = matchesOf(prepared)
  const facets = [...FACETS.map((name) => attributeOf(name, request)), months]
  const main = counted(prepared, null, inQuotations ? [...facets, 'document'] : facets)
  const own: Question[] = [
    main,
    ...chosen.map((name) => counted(prepared, name, [attributeOf(name, request)])),
    // Of any date: the chosen dates must not hide the months around them.
    ...(dateFilter(request) === true ? [] : [counted(prepared, 'date', [months])]),
  ]
  const hasHidden = request.furniture === 'exclude' && preparation.state.furniture
  const answers = await askFolded(
    prepared,
    own,
    [
      ...(inQuotations ? [counting(prepared, allOf([filtersOf(prepared), matches]), [])] : []),
      ...additions.map((it) =>
        counting(prepared, allOf([filtersOf(prepared), matchesWithout(prepared, it)]), []),
      ),
      ...(hasHidden ? [counting(prepared, allOf([filtersOf(prepared, null, 'only'), matches]), [])] : []),
    ],
    ask,
  )
  const [all] = answers.counted
  const totals = answers.others.map((it) => it.total)
  const total = all?.total ?? 0
  const passages = inQuotations ? (totals.shift() ?? 0) : total
  const furniture = hasHidden ? (totals.pop() ?? 0) : 0
  const folded = all?.folded ?? null
  return {
    passages,
    total,
    furniture,
    additions,
    added: totals.map((it) => passages - it),
    folded,
    shown: () => shownOf(prepared, main, folded, ask),
    counts: async () => {
      const { answers: once, exact } = await foldedCounts(prepared, own, answers.counted, ask)
      const [first, ...others] = once
      const facets: Counts = { ...first?.facets, speaker: countsOf('speaker', request, first) }
      chosen.forEach((name, at) => {
        facets[name] = countsOf(name, request, others[at])
      })
      return {
        facets,
        months: (others[chosen.length] ?? first)?.facets[months] ?? {},
        documents: Object.keys(first?.facets.document ?? {}).length,
        exact,
      }
    },
  }
}

/** The total as it is told. */
export function totalOf(
  prepared: PreparedSearch,
  { passages, total, folded }: AskedCounts,
  { documents, exact }: PageCounts,
  { hidden }: Shown,
): SearchPage['total'] {
  const { request } = prepared
  const common = {
    value: total,
    exact: prepared.exact,
    ...(request.copies === 'folded' && {
      different: {
        value: total - (folded?.count ?? 0),
        hits: passages - hidden,
        exact: prepared.exact && exact,
      },
    }),
  }
  return countsQuotations(request)
    ? { ...common, unit: 'quotation', passages, documents }
    : { ...common, unit: 'passage' }
}

/** One facet, without its own choice. */
export async function facetCounts(
  prepared: PreparedSearch,
  name: FacetName,
  ask: Asking,
): Promise<Record<string, number>> {
  const asked = [counted(prepared, name, [attributeOf(name, prepared.request)])]
  const { counted: found } = await askFolded(prepared, asked, [], ask)
  const { answers } = await foldedCounts(prepared, asked, found, ask)
  return countsOf(name, prepared.request, answers[0])
}

/** Which matches are shown. */
export async function askShown(prepared: PreparedSearch, ask: Asking): Promise<Shown> {
  const main = counted(prepared, null, [])
  const { counted: found } = await askFolded(prepared, foldsCopies(prepared) ? [main] : [], [], ask)
  return shownOf(prepared, main, found[0]?.folded ?? null, ask)
}

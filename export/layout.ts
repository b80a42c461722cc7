import { type DocumentLayout, type DocumentWords, dateInWords, documentWords } from '../citation/index.ts'
import { STYLE_MENU } from '../citation/styles/menu.ts'
import type { Engine } from '../engine/port.ts'
import { documentId } from '../model/ids.ts'
import {
  emptyRequest,
  FACETS,
  type FacetName,
  isValue,
  type SearchRequest,
  UNKNOWN,
} from '../model/search-request.ts'
import type { Total } from '../model/total.ts'
import type { ExportRequest } from './request.ts'

/** `different`: of a search that folds copies, all that match, and how many of these are different. */
type Counted = { total: number | null; quotations: number | null; different: Different | null }
export type Different = { unit: Total['unit']; value: number; different: number; exact: boolean }
type Fact = readonly [label: string, text: string]

/** Null where nothing is folded. */
export function differentOf({ unit, value, exact, different }: Total): Different | null {
  return different ? { unit, value, different: different.value, exact: exact && different.exact } : null
}

/** What a document states of itself: what was searched in words, what was found, when, in which style. */
export async function layoutOf(
  engine: Engine,
  request: ExportRequest,
  counted: Counted,
  signal?: AbortSignal,
): Promise<DocumentLayout> {
  const words = documentWords(request.layout.labels)
  const made = new Date()
  const search = request.of === 'search' ? request.search : null
  const typed = search?.q.trim() ?? ''
  return {
    ...request.layout,
    made,
    newestFirst: search?.sort === 'newest',
    ...(search?.copies === 'folded' && { notice: foldedNotice(counted, words) }),
    title: search === null ? words.titleOfChosen : typed === '' ? words.titleOfAll : words.titleOf(typed),
    facts: [
      ...(search === null ? [] : await criteria(engine, search, words, signal)),
      ...(search === null ? chosen(counted, words) : found(counted, words)),
      ...(search === null ? [] : copies(search, counted, words)),
      [words.exported, dateInWords([made.getFullYear(), made.getMonth() + 1, made.getDate()], words) ?? ''],
      [words.style, STYLE_MENU.find((it) => it.id === request.choice.style)?.label ?? request.choice.style],
    ],
  }
}

function foldedNotice({ different }: Counted, words: DocumentWords): string {
  return different?.exact ? words.foldedOf(differentIn(different, words)) : words.foldedWithout
}

function found({ total, quotations }: Counted, words: DocumentWords): Fact[] {
  if (total === null) return []
  const passages = words.passages(total)
  const text = quotations === null ? passages : words.inPassages(words.quotations(quotations), passages)
  return [[words.found, text]]
}

/** `312 passages, 190 different` */
function differentIn({ unit, value, different }: Different, words: DocumentWords): string {
  const all = unit === 'quotation' ? words.quotations(value) : words.passages(value)
  return words.different(all, different)
}

/** What became of copies, so that nobody takes what was folded for all that there is. */
function copies(search: SearchRequest, { different }: Counted, words: DocumentWords): Fact[] {
  const said = [
    ...(search.copies === 'folded' ? [words.folded] : []),
    ...(different?.exact ? [differentIn(different, words)] : []),
    ...(search.reused ? [words.reused] : []),
    ...(search.minSources === null ? [] : [words.inSources(search.minSources)]),
    ...(search.firstPrinted ? [words.printedFirst] : []),
    ...(search.cluster === null ? [] : [words.ofCluster(search.cluster)]),
  ]
  return said.length === 0 ? [] : [[words.copies, said.join(words.semicolon)]]
}

/** Nothing was searched for: chosen quotes are counted, of which several may be in one passage. */
function chosen({ total }: Counted, words: DocumentWords): Fact[] {
  return total === null ? [] : [[words.quotes, new Intl.NumberFormat(words.locale).format(total)]]
}

function dates({ from, to, dates: of, undated }: SearchRequest, words: DocumentWords): Fact[] {
  if (from === null && to === null) return []
  const inWords = (date: string | null) => {
    const [year = 0, month, day] = date?.split('-').map(Number) ?? []
    if (date === null) return null
    return dateInWords(
      month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day],
      words,
    )
  }
  const range = words.range(inWords(from), inWords(to))
  const also = words.undatedToo[undated]
  return [[of === 'published' ? words.published : words.mentioned, undated === 'only' ? also : range + also]]
}

async function criteria(
  engine: Engine,
  search: SearchRequest,
  words: DocumentWords,
  signal?: AbortSignal,
): Promise<Fact[]> {
  const { q, document, bbox } = search
  const facts: Fact[] = []
  if (q.trim() !== '') facts.push([words.search, q.trim()])
  facts.push([words.searched.label, words.searched[search.in]])
  for (const facet of FACETS) {
    for (const choice of ['any', 'not'] as const) {
      const labels = await labelsOf(engine, facet, search[choice][facet], words, signal)
      if (labels.length === 0) continue
      const label = words.facets[facet]
      facts.push([choice === 'any' ? label : words.not(label), labels.join(words.semicolon)])
    }
  }
  facts.push(...dates(search, words))
  if (document !== null) {
    const whole = await engine.document(documentId.parse(document))
    facts.push([words.document, whole?.title ?? whole?.documentKey ?? document])
  }
  if (bbox !== null) {
    facts.push([words.area, `${bbox.south}°, ${bbox.west}° – ${bbox.north}°, ${bbox.east}°`])
  }
  return facts
}

/** A chosen value that the index has is always among the values, however rare. */
async function labelsOf(
  engine: Engine,
  facet: FacetName,
  keys: readonly string[],
  words: DocumentWords,
  signal?: AbortSignal,
): Promise<string[]> {
  const known = keys.filter(isValue)
  const asked = emptyRequest()
  asked.any[facet] = known
  const { values } =
    known.length === 0
      ? { values: [] }
      : await engine.facet(facet, asked, { find: '', offset: 0, limit: 1 }, signal ? { signal } : {})
  const labels = new Map(values.map((it) => [it.key, it.label]))
  return keys.map(
    (key) => labels.get(key) ?? (key === UNKNOWN ? words.unknown : isValue(key) ? key : words.notRead),
  )
}

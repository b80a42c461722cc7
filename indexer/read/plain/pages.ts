import type { CountedPage } from '../raw-document.ts'
import type { Line } from './lines.ts'
import { chainOfNumbers, type PageNumber, pageNumbersIn } from './page-numbers.ts'

/** A line that belongs to the printed page and not to the text. */
export type Furniture = { line: Line; reason: 'page number' | 'running head' }

export type Paged = {
  /** The lines of the text; one that begins a page says so. */
  lines: Line[]
  furniture: Furniture[]
  /** The numbered pages, each from where its text begins. */
  pages: { start: number; end: number; value: string }[]
  /** The others that form feeds show, by the number that a reader counts. */
  counted: CountedPage[]
}

const HEAD_CHARACTERS_AT_MOST = 100
const HEAD_LINES_AT_MOST = 3
/** How much of the pages has a head that recurs: those on the left and on the right may differ. */
const RECURRING_SHARE_AT_LEAST = 0.25

const keyOf = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()

/** A running head is short and says nothing that ends. */
const maybeHead = (line: string) =>
  line.length <= HEAD_CHARACTERS_AT_MOST &&
  /\p{L}/u.test(line) &&
  !/[!?;:]["'”’)]*$|\p{Ll}\.["'”’)]*$/u.test(line)

/** The lines at the top and at the bottom of each page, outermost first. */
type Edges = { page: number; lines: readonly number[] }[]

/** The lines that stand at the edges of several pages, inward from each edge as long as all further out are such. */
function recurring(
  text: string,
  lines: readonly Line[],
  edges: Edges,
  taken: ReadonlySet<number>,
  pages: number,
): Set<number> {
  const found = new Set<number>()
  const contentOf = (at: number) => {
    const line = lines[at]
    return line ? text.slice(line.start, line.end) : ''
  }
  const open = new Set(edges)
  for (let depth = 0; depth < HEAD_LINES_AT_MOST + 1; depth += 1) {
    const byKey = new Map<string, Set<number>>()
    const reached = [...open].flatMap((edge) => {
      const at = edge.lines[depth]
      return at === undefined ? [] : [{ edge, at, page: edge.page }]
    })
    for (const { at, page } of reached) {
      if (taken.has(at) || !maybeHead(contentOf(at))) continue
      const key = keyOf(contentOf(at))
      byKey.set(key, (byKey.get(key) ?? new Set()).add(page))
    }
    for (const { edge, at } of reached) {
      const times = byKey.get(keyOf(contentOf(at)))?.size ?? 0
      const recurs = times >= 2 && times >= pages * RECURRING_SHARE_AT_LEAST
      if (recurs && !taken.has(at) && maybeHead(contentOf(at))) found.add(at)
      else if (!taken.has(at)) open.delete(edge)
    }
  }
  return found
}

/** The lines of each page, where form feeds show where pages begin. */
function sheetsOf(lines: readonly Line[]): number[][] {
  const sheets: number[][] = []
  lines.forEach((line, at) => {
    if (at === 0 || line.page) sheets.push([at])
    else sheets.at(-1)?.push(at)
  })
  return sheets
}

/** The lines that are left, those at the top of a page marked. */
function without(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  begins: (at: number) => boolean,
): Line[] {
  const rest: Line[] = []
  let page = false
  let gap = false
  lines.forEach((line, at) => {
    page ||= line.page || begins(at)
    gap ||= line.gap || taken.has(at)
    if (taken.has(at)) return
    rest.push({ ...line, page, gap })
    page = false
    gap = false
  })
  return rest
}

function furnitureOf(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  heads: ReadonlySet<number>,
): Furniture[] {
  return lines.flatMap((line, at): Furniture[] =>
    numbers.has(at)
      ? [{ line, reason: 'page number' }]
      : heads.has(at)
        ? [{ line, reason: 'running head' }]
        : [],
  )
}

/**
 * What is printed on every page may be the title, above the first page: unless another line follows that looks like
 * one.
 */
function keepTitle(text: string, lines: readonly Line[], heads: Set<number>): void {
  const contentOf = (line: Line | undefined) => (line ? text.slice(line.start, line.end) : '')
  const top = contentOf(lines[0])
  const recurs = [...heads].some((at) => keyOf(contentOf(lines[at])) === keyOf(top))
  const below = lines.findIndex((_, at) => at > 0 && !heads.has(at))
  const next = contentOf(lines[below])
  const titled = maybeHead(next) && /^\p{Lu}/u.test(next) && lines[below + 1]?.gap === true
  if (recurs && titled) heads.add(0)
  else heads.delete(0)
}

/**
 * The number of each sheet that has none printed: counted from the nearest one before it that has, else from the first
 * one that has, else from the first sheet. None before page 1, or from other numerals than 1, 2, 3.
 */
function countedPages(ordinals: readonly number[], values: ReadonlyMap<number, string>): Map<number, number> {
  const aheadOf = (sheet: number) => {
    const value = values.get(sheet) ?? ''
    return /^\d+$/.test(value) ? Number(value) - (ordinals[sheet] ?? sheet) : null
  }
  const printed = new Set(values.values())
  const first = [...values.keys()].reduce((least, it) => Math.min(least, it), ordinals.length)
  let ahead = values.size === 0 ? 1 : aheadOf(first)
  const counted = new Map<number, number>()
  ordinals.forEach((ordinal, sheet) => {
    const page = ahead === null ? 0 : ordinal + ahead
    if (values.has(sheet)) ahead = aheadOf(sheet)
    else if (page >= 1 && !printed.has(String(page))) counted.set(sheet, page)
  })
  return counted
}

/**
 * Takes page numbers and running heads out of the lines of a text whose pages are known.
 * @param ordinals of the pages that have lines, from 0, if there are others that have none
 */
export function withoutSheetFurniture(
  text: string,
  lines: readonly Line[],
  ordinals?: readonly number[],
): Paged {
  const sheets = sheetsOf(lines)
  const ordinalOf = (page: number) => ordinals?.[page] ?? page
  const edges = sheets.flatMap(
    (sheet, page): Edges => [
      { page, lines: sheet.slice(0, HEAD_LINES_AT_MOST + 1) },
      { page, lines: sheet.slice(-HEAD_LINES_AT_MOST - 1).reverse() },
    ],
  )
  const found = pageNumbersIn(text, lines, edges, ordinalOf)
  const alone = new Set(found.filter(({ alone }) => alone).map(({ at }) => at))
  const withWords = found.filter((it) => !it.alone).map(({ at }) => at)
  const heads = recurring(text, lines, edges, alone, sheets.length)
  for (const at of withWords) heads.add(at)
  if (!withWords.includes(0)) keepTitle(text, lines, heads)
  const values = new Map(found.map(({ page, value }) => [page, value]))
  const startOf = (page: number) => lines[sheets[page]?.[0] ?? lines.length]?.start ?? text.length
  const pages = sheets.flatMap((_, page) => {
    const value = values.get(page)
    return value === undefined ? [] : [{ start: startOf(page), end: startOf(page + 1), value }]
  })
  const counted = [
    ...countedPages(
      sheets.map((_, page) => ordinalOf(page)),
      values,
    ),
  ].map(([sheet, page]): CountedPage => ({ start: startOf(sheet), end: startOf(sheet + 1), page }))
  const taken = new Set([...alone, ...heads])
  const furniture = furnitureOf(lines, alone, heads)
  return { lines: without(lines, taken, () => false), furniture, pages, counted }
}

/** Whether the numbers are at the bottom of their pages: null if that cannot be told. */
function areBelow(
  lines: readonly Line[],
  chain: readonly PageNumber[],
  heads: ReadonlySet<number>,
): boolean | null {
  const [first, second] = chain
  const last = chain.at(-1)
  if (first === undefined || second === undefined || last === undefined) return null
  const outside = (from: number, to: number) => lines.slice(from, to).every((_, at) => heads.has(from + at))
  if (outside(0, first.at)) return false
  if (outside(last.at + 1, lines.length)) return true
  // A page of text stands above the first number: it is the number of that page, or of the second one.
  const page = second.at - first.at
  if (first.at < page * 0.5 || first.at > page * 1.5) return null
  return first.value === '1' ? true : first.value === '2' ? false : null
}

function byNumbers(text: string, lines: readonly Line[]): Paged {
  const chain = chainOfNumbers(text, lines)
  if (chain.length === 0) return { lines: [...lines], furniture: [], pages: [], counted: [] }
  const numbers = new Set(chain.filter(({ alone }) => alone).map(({ at }) => at))
  const edges = chain.flatMap(({ at }, page): Edges => {
    const steps = Array.from({ length: HEAD_LINES_AT_MOST }, (_, step) => step + 1)
    return [
      { page, lines: steps.map((step) => at - step).filter((it) => it >= 0) },
      { page, lines: steps.map((step) => at + step).filter((it) => it < lines.length) },
    ]
  })
  const heads = recurring(text, lines, edges, numbers, chain.length)
  for (const { at, alone } of chain) if (!alone) heads.add(at)
  keepTitle(text, lines, heads)
  const taken = new Set([...numbers, ...heads])
  const below = areBelow(lines, chain, heads)
  const pages =
    below === null
      ? []
      : chain.map(({ at, value }, page) => {
          const from = below ? chain[page - 1]?.at : at
          const to = below ? at : chain[page + 1]?.at
          const start = from === undefined ? 0 : (lines[from]?.end ?? 0)
          return { start, end: to === undefined ? text.length : (lines[to]?.start ?? text.length), value }
        })
  return {
    lines: without(lines, taken, (at) => taken.has(at)),
    furniture: furnitureOf(lines, numbers, heads),
    pages,
    counted: [],
  }
}

/**
 * Takes page numbers and running heads out of the lines of a text. Pages are told by form feeds, else by lines with
 * numbers that go up by one each time.
 */
export function withoutPageFurniture(text: string, lines: readonly Line[]): Paged {
  return lines.some(({ page }, at) => page && at > 0)
    ? withoutSheetFurniture(text, lines)
    : byNumbers(text, lines)
}

import { LANGUAGES } from '../../../languages/index.ts'
import { anyOf, forPages } from '../page-phrases.ts'
import { endsSentence, hasCells, type Line, startsSmall } from './lines.ts'

/** A line with the number of its page: nothing but that (`alone`), or beside a running head. */
export type PageNumber = { at: number; page: number; value: string; alone: boolean }

type Written = { at: number; key: string; value: string; number: number; alone: boolean; total: boolean }

const LINE_CHARACTERS_AT_MOST = 100
/** Fewer lines than that are no page. */
const PAGE_LINES_AT_LEAST = 8
const BARE = /^[-–—[(|]?\s*(\d{1,4}|[ivxlc]{1,7})\s*[-–—\])|]?$/iu
const BESIDE = /^(\d{1,5})\b|\b(\d{1,5})$/gu

const patterns = forPages((pages) => ({
  counted: new RegExp(
    String.raw`^[-–—[(|]?\s*(?:${anyOf(pages, 'countedNouns')})?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|${anyOf(pages, 'countLinks')})\s*(\d{1,4}))?\s*[-–—\])|]?$`,
    'iu',
  ),
}))

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const values = [...written.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** What could be the number of a page in a line, each way of reading it. */
function writtenIn(text: string, { start, end }: Line, at: number): Written[] {
  if (end - start > LINE_CHARACTERS_AT_MOST) return []
  const line = text.slice(start, end)
  const counted = patterns(LANGUAGES).counted.exec(line)
  if (counted?.[1] !== undefined) {
    const [, value, total] = counted
    const roman = !/^\d/.test(value)
    const bare = BARE.test(line)
    const key = bare ? (roman ? 'roman' : 'bare') : line.replace(/\d+/g, '#')
    return [{ at, key, value, number: numberOf(value), alone: true, total: total !== undefined || !bare }]
  }
  if (!/\p{L}/u.test(line)) return []
  return [...line.matchAll(BESIDE)].map((match) => {
    const value = match[1] ?? match[2] ?? ''
    const rest = line.slice(0, match.index) + line.slice(match.index + value.length)
    const side = match[1] === undefined ? 'right' : 'left'
    return {
      at,
      key: `${side} ${rest.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`,
      value,
      number: Number(value),
      alone: false,
      total: false,
    }
  })
}

/** The page numbers at the edges of pages: those that are as far from the count of the pages as others of their kind. */
export function pageNumbersIn(
  text: string,
  lines: readonly Line[],
  edges: readonly { page: number; lines: readonly number[] }[],
  ordinalOf: (page: number) => number = (page) => page,
): PageNumber[] {
  const seen = new Set<number>()
  const all = edges.flatMap(({ page, lines: ats }) =>
    ats.flatMap((at) => {
      const line = lines[at]
      if (line === undefined || seen.has(at)) return []
      seen.add(at)
      return writtenIn(text, line, at).map((it) => ({
        ...it,
        page,
        group: `${it.key} ${it.number - ordinalOf(page)}`,
      }))
    }),
  )
  const groups = new Map<string, Set<number>>()
  for (const { group, page } of all) groups.set(group, (groups.get(group) ?? new Set()).add(page))
  const found = new Map<number, PageNumber & { agree: number }>()
  for (const { group, page, at, value, alone } of all) {
    const agree = groups.get(group)?.size ?? 0
    const known = found.get(page)
    if (agree >= 2 && agree > (known?.agree ?? 0)) found.set(page, { at, page, value, alone, agree })
  }
  return [...found.values()].map(({ at, page, value, alone }) => ({ at, page, value, alone }))
}

/** The lines beside a number, without their own numbers: a running head stands there on every page. */
function headsBeside(text: string, lines: readonly Line[], at: number): string[] {
  return [at - 1, at + 1].flatMap((beside) => {
    const line = lines[beside]
    if (line === undefined || line.end - line.start > LINE_CHARACTERS_AT_MOST) return []
    const content = text.slice(line.start, line.end)
    return /\p{L}/u.test(content) && !endsSentence(content) ? [content.replace(/\d+/g, '#')] : []
  })
}

type Link = { it: Written; length: number; before: Link | null }

const shareHead = (some: readonly string[], others: readonly string[]) =>
  some.some((head) => others.includes(head))

/** The longest chain of numbers that go up by one from page to page. */
function longestChain(written: readonly Written[], headsAt: (at: number) => string[]): Written[] {
  const chains = new Map<number, Link>()
  let best: Link | null = null
  for (const it of written) {
    const before = chains.get(it.number - 1)
    const follows =
      before !== undefined &&
      (it.at - before.it.at >= PAGE_LINES_AT_LEAST || shareHead(headsAt(before.it.at), headsAt(it.at)))
    const link: Link = { it, length: follows ? before.length + 1 : 1, before: follows ? before : null }
    if (link.length >= (chains.get(it.number)?.length ?? 0)) chains.set(it.number, link)
    if (best === null || link.length > best.length) best = link
  }
  const chain: Written[] = []
  for (let link: Link | null = best; link !== null; link = link.before) chain.push(link.it)
  return chain.reverse()
}

/** Whether a sentence goes on below a line: only a page ends there. A running head may stand between. */
function interrupts(text: string, lines: readonly Line[], at: number): boolean {
  const contentOf = (line: Line | undefined) => (line ? text.slice(line.start, line.end) : '')
  const nearest = (step: 1 | -1) => {
    const first = contentOf(lines[at + step])
    return isHead(first) ? [first, contentOf(lines[at + 2 * step])] : [first]
  }
  return (
    nearest(-1).some((line) => line.length > HEAD_CHARACTERS && !endsSentence(line) && !hasCells(line)) &&
    nearest(1).some((line) => line.length > HEAD_CHARACTERS && startsSmall(line) && !hasCells(line))
  )
}

const HEAD_CHARACTERS = 20
const isHead = (line: string) => !endsSentence(line) && !startsSmall(line)

/** Pages have about as many lines each. */
function areRegular(chain: readonly Written[]): boolean {
  const distances = chain.slice(1).map(({ at }, index) => at - (chain[index]?.at ?? 0))
  const middle = [...distances].sort((a, b) => a - b)[distances.length >> 1] ?? 0
  return chain.length >= 4 && distances.every((it) => it > middle * 0.7 && it < middle * 1.3)
}

/**
 * The lines with page numbers in a text without form feeds. Chapters and lists are counted too: a page ends in the
 * middle of a sentence, or after as many lines as all others.
 */
export function chainOfNumbers(text: string, lines: readonly Line[]): PageNumber[] {
  const groups = new Map<string, Written[]>()
  lines.forEach((line, at) => {
    for (const it of writtenIn(text, line, at)) {
      const group = groups.get(it.key)
      if (group) group.push(it)
      else groups.set(it.key, [it])
    }
  })
  let best: Written[] = []
  for (const group of groups.values()) {
    if (group.length <= best.length) continue
    const headsAt = (at: number) => headsBeside(text, lines, at)
    const chain = longestChain(group, headsAt)
    const [first, ...others] = chain
    if (first === undefined || others.length === 0 || chain.length <= best.length) continue
    const headed = others.every((it, at) => shareHead(headsAt(chain[at]?.at ?? 0), headsAt(it.at)))
    if (!headed && !first.total && chain.length < 3) continue
    const broken = chain.filter(({ at }) => interrupts(text, lines, at)).length
    if (headed || first.total || broken * 3 >= chain.length || areRegular(chain)) best = chain
  }
  return best.map(({ at, value, alone }, page) => ({ at, page, value, alone }))
}

import { LANGUAGES, type Language } from '../../../languages/index.ts'
import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import type { Fields } from '../fields.ts'
import type { Layout, PrintedPinpoint, StructureHint } from '../raw-document.ts'
import { Hyphens } from './hyphens.ts'
import type { Line } from './lines.ts'
import { numberedParagraphs } from './numbered.ts'
import type { Paged } from './pages.ts'
import type { TurnLabels } from './turn-labels.ts'
import { turnsOf } from './turns.ts'

/** Set aside within a paragraph for one reason, between two for another. */
export type SetAside = Aside & { outside: LeftOutReason }
export type Paragraph = Range & { lines: readonly Line[] }

/** Paragraphs, of which the last one of a page may go on with the first one of the next page. */
export function joinedAcrossPages(
  paragraphs: readonly Line[][],
  goesOn: (line: Line, next: Line) => boolean,
): Line[][] {
  const joined: Line[][] = []
  for (const lines of paragraphs) {
    const [first] = lines
    const open = joined.at(-1)
    const last = open?.at(-1)
    if (first?.page && open && last && goesOn(last, first)) open.push(...lines)
    else joined.push([...lines])
  }
  return joined
}

export const rangeOf = (lines: readonly Line[]): Paragraph => {
  const [first] = lines
  return { start: first?.start ?? 0, end: lines.at(-1)?.end ?? 0, lines }
}

/** What is set aside stands within a paragraph or between two of them. */
function placed(
  paragraphs: readonly Range[],
  aside: readonly SetAside[],
): { within: Aside[]; between: SetAside[] } {
  const within: Aside[] = []
  const between: SetAside[] = []
  let at = 0
  for (const it of aside) {
    while (at < paragraphs.length && (paragraphs[at]?.end ?? 0) <= it.start) at += 1
    const paragraph = paragraphs[at]
    if (paragraph && paragraph.start <= it.start)
      within.push({ start: it.start, end: it.end, reason: it.reason })
    else between.push(it)
  }
  return { within, between }
}

/** Without overlaps: a running head between the halves of a divided word is set aside with what is around it. */
function merged(asides: readonly Aside[]): Aside[] {
  const result: Aside[] = []
  for (const it of [...asides].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last === undefined || it.start >= last.end) result.push(it)
  }
  return result
}

/** The break in a divided word, without what else is set aside there. */
function aroundOthers(aside: Aside, others: readonly Range[]): Aside[] {
  const parts: Aside[] = []
  let from = aside.start
  for (const other of others) {
    if (other.end <= aside.start || other.start >= aside.end) continue
    if (other.start > from) parts.push({ ...aside, start: from, end: other.start })
    from = other.end
  }
  if (from < aside.end) parts.push({ ...aside, start: from })
  return parts
}

/** What is found in a text before its parts are told. */
export type Found = {
  text: string
  /** Those of its paragraphs. */
  lines: readonly Line[]
  paragraphs: readonly Paragraph[]
  /** In order. */
  setAside: readonly SetAside[]
  /** What else is set aside within paragraphs, in order. */
  within?: readonly Aside[]
  paged: Pick<Paged, 'pages' | 'counted'>
  labels: TurnLabels
  /** What its header says, and what is quoted in it. */
  fields: Fields
  hints: readonly StructureHint[]
  quoted: { hints: StructureHint[]; spoken: SpokenRange[] }
}

/** The layout of a text whose lines and paragraphs are known: divided words, numbered paragraphs, turns. */
export function layoutOf(found: Found, languages: readonly Language[] = LANGUAGES): Layout {
  const { text, lines, paragraphs, setAside, paged, labels, quoted } = found
  const { within: furniture, between } = placed(paragraphs, setAside)
  const within = [...furniture, ...(found.within ?? [])].sort((a, b) => a.start - b.start)
  const hyphens = new Hyphens(text, lines, languages)
  const divided = paragraphs.flatMap((paragraph) =>
    paragraph.lines.slice(1).flatMap((next, at) => {
      const line = paragraph.lines[at]
      return (line && hyphens.between(line, next)) ?? []
    }),
  )
  let inside = 0
  const breaks = divided.flatMap((aside) => {
    while (inside < within.length && (within[inside]?.end ?? 0) <= aside.start) inside += 1
    let to = inside
    while (to < within.length && (within[to]?.start ?? 0) < aside.end) to += 1
    return aroundOthers(aside, within.slice(inside, to))
  })
  const asides = merged([...within, ...breaks])

  const bare = paragraphs.map(({ start, end }) => ({ start, end }))
  const turns = turnsOf(text, bare, labels, languages)
  const spoken: SpokenRange[] = [...turns.spoken, ...quoted.spoken].sort((a, b) => a.start - b.start)
  const numbered = numberedParagraphs(text, bare)
  const pinpoints: PrintedPinpoint[] = [
    ...paged.pages.map((page) => ({ ...page, kind: 'page' as const })),
    ...numbered.pinpoints,
    ...turns.times,
  ]
  const outside = [
    ...between.map(({ start, end, outside }) => ({ start, end, outside })),
    ...numbered.alone.map((it) => ({ ...it, outside: 'paragraph number' as const })),
    ...found.hints,
  ]
  const hints: StructureHint[] = [...outside, ...quoted.hints].sort((a, b) => a.start - b.start)
  const alone = new Set(numbered.alone.map(({ start }) => start))
  const words = bare.filter(({ start }) => !alone.has(start))
  const paragraphRanges = [...words, ...outside.map(({ start, end }) => ({ start, end }))].sort(
    (a, b) => a.start - b.start,
  )
  return {
    paragraphRanges,
    hints,
    metadata: found.fields,
    ...(asides.length > 0 && { asides }),
    ...(spoken.length > 0 && { spoken }),
    ...(pinpoints.length > 0 && { pinpoints }),
    ...(paged.counted.length > 0 && { countedPages: paged.counted }),
  }
}

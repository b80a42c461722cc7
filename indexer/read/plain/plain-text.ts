import { LANGUAGES, type Language } from '../../../languages/index.ts'
import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import type { Layout, PrintedPinpoint, StructureHint } from '../raw-document.ts'
import { Hyphens } from './hyphens.ts'
import { type Line, linesOf } from './lines.ts'
import { quotedIn, readMail } from './mail.ts'
import { withoutLineNumbers } from './margin.ts'
import { numberedParagraphs } from './numbered.ts'
import { withoutPageFurniture } from './pages.ts'
import { runsOf } from './runs.ts'
import { TurnLabels } from './turn-labels.ts'
import { turnsOf } from './turns.ts'
import { Wrapping } from './wrapping.ts'

/** Set aside within a paragraph for one reason, between two for another. */
type SetAside = Aside & { outside: LeftOutReason }
type Paragraph = Range & { lines: readonly Line[] }

/** Whether the last paragraph of a page goes on with the first one of the next page. */
function joinedAcrossPages(
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

const rangeOf = (lines: readonly Line[]): Paragraph => {
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

/**
 * Reads the layout of a plain text: paragraphs over broken lines, pages, numbers down the margin, numbered paragraphs,
 * turns of a transcript, the parts of a mail. The text itself stays as it is.
 */
export function readPlainText(text: string, languages: readonly Language[] = LANGUAGES): Layout {
  const mail = readMail(text, linesOf(text))
  const margin = withoutLineNumbers(text, mail.lines)
  const paged = withoutPageFurniture(text, margin.lines)
  const { lines } = paged
  const contentOf = ({ start, end }: Line) => text.slice(start, end)
  const labels = new TurnLabels(lines.map(contentOf), languages)
  const runs = runsOf(text, lines, (line) => labels.at(line) !== null)
  const wrapping = new Wrapping(text, runs)
  const broken = runs.flatMap((run) => wrapping.paragraphsOf(run))
  const opens = (line: Line) => labels.at(contentOf(line)) !== null
  const paragraphs = joinedAcrossPages(
    broken,
    (line, next) => !opens(next) && line.depth === next.depth && wrapping.goesOn(line, next),
  ).map(rangeOf)

  const setAside: SetAside[] = [
    ...mail.marks.map((it): SetAside => ({ ...it, reason: 'mark', outside: 'markup' })),
    ...margin.numbers.map((it): SetAside => ({ ...it, reason: 'line number', outside: 'line number' })),
    ...paged.furniture.map(
      ({ line: { start, end }, reason }): SetAside => ({ start, end, reason, outside: reason }),
    ),
  ].sort((a, b) => a.start - b.start)
  const { within, between } = placed(paragraphs, setAside)
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
  const quoted = quotedIn(
    text,
    paragraphs.map(({ start, end, lines: [first] }) => ({ start, end, depth: first?.depth ?? 0 })),
    languages,
    mail.forwarded,
  )
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
    ...mail.hints,
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
    metadata: mail.fields,
    ...(asides.length > 0 && { asides }),
    ...(spoken.length > 0 && { spoken }),
    ...(pinpoints.length > 0 && { pinpoints }),
    ...(paged.counted.length > 0 && { countedPages: paged.counted }),
  }
}

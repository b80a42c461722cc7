import type { Sheet } from '../../../model/document.ts'
import type { Aside } from '../../../model/passage.ts'
import type { SheetSize } from '../drawn.ts'
import { isNoteNumber } from '../page/note-numbers.ts'
import { joinedAcrossPages, layoutOf, rangeOf, type SetAside } from '../plain/layout.ts'
import type { Line } from '../plain/lines.ts'
import { withoutLineNumbers } from '../plain/margin.ts'
import { type Paged, withoutSheetFurniture } from '../plain/pages.ts'
import { TurnLabels } from '../plain/turn-labels.ts'
import type { Layout, OcrLine, StructureHint } from '../raw-document.ts'
import { Mirrored } from './direction.ts'
import type { LineReading } from './marked-words.ts'
import { goesOn } from './paragraphs.ts'
import { bodySizeOf, type Part, partsOf, type Role } from './roles.ts'
import type { PlacedLine } from './sheet.ts'

/** A page of a file, with its label if the file states one. `size`: null where it cannot be looked at. */
export type SheetLines = { lines: PlacedLine[]; label: string | null; size: SheetSize | null }

/** A line of the text with what it was made from. */
type Written = Line & { placed: PlacedLine; role: Role }

/** Which page a line is on is said by the line itself, so that a text has pages without form feeds. */
type Text = {
  text: string
  lines: Written[]
  parts: Written[][]
  ordinals: number[]
  /** Of notes. */
  numbers: Aside[]
  /** Numbers of lines. */
  margin: Written[]
  /** Lines that were read from pictures. */
  ocr: OcrLine[]
  /** Lines of each page, as far as it is known where they are seen. */
  seen: Sheet['lines'][]
}

const PARAGRAPH_BREAK = '\n\n'

/** Numbers of notes in the text; a note begins with its own. */
function numbersIn(line: PlacedLine, role: Role, at: number, isFirst: boolean): Aside[] {
  return line.raised.flatMap(({ start, end }): Aside[] => {
    const isOwn = role === 'note' && isFirst && start === 0
    const before = line.text.slice(0, start)
    const isNote = isNoteNumber(line.text.slice(start, end), before, { raised: true, link: null })
    return isNote && !isOwn && start > 0 ? [{ start: at + start, end: at + end, reason: 'note number' }] : []
  })
}

function ocrLine({ words, confidence, doubtful }: LineReading, start: number, end: number): OcrLine {
  const moved = doubtful.map((it) => ({ start: start + it.start, end: start + it.end }))
  return { start, end, words, confidence, doubtful: moved }
}

type Edges = [left: number, top: number, right: number, bottom: number]

/** Where a line is seen on a page of this size; null where it is not. */
function seenOf({ box }: PlacedLine, size: SheetSize | null): Edges | null {
  if (box === undefined || size === null) return null
  const across = (x: number) => Math.round(Math.min(size.width, Math.max(0, x)))
  const down = (y: number) => Math.round(Math.min(size.height, Math.max(0, y)))
  const edges: Edges = [across(box.left), down(box.top), across(box.right), down(box.bottom)]
  return edges[0] === edges[2] || edges[1] === edges[3] ? null : edges
}

function written(parts: readonly Part[][], sheets: readonly SheetLines[]): Text {
  const result: Text = {
    ...{ text: '', lines: [], parts: [], ordinals: [], numbers: [], margin: [], ocr: [] },
    seen: parts.map(() => []),
  }
  let text = ''
  parts.forEach((ofSheet, ordinal) => {
    if (ofSheet.length === 0) return
    result.ordinals.push(ordinal)
    let page = true
    for (const { lines, role } of ofSheet) {
      if (text !== '') text += PARAGRAPH_BREAK
      const part = lines.map((placed, at): Written => {
        if (at > 0) text += '\n'
        const start = text.length
        text += placed.text
        const box = seenOf(placed, sheets[ordinal]?.size ?? null)
        if (box !== null) result.seen[ordinal]?.push([start, text.length, ...box])
        if (placed.reading !== undefined) result.ocr.push(ocrLine(placed.reading, start, text.length))
        result.numbers.push(...numbersIn(placed, role, start, at === 0))
        const width = placed.text.length
        const line = {
          start,
          end: text.length,
          indent: 0,
          width,
          gap: at === 0,
          page,
          depth: 0,
          placed,
          role,
        }
        page = false
        return line
      })
      if (role === 'line number') result.margin.push(...part)
      else {
        result.lines.push(...part)
        result.parts.push(part)
      }
    }
  })
  return { ...result, text }
}

/**
 * Pages by the numbers that are printed on them; by the labels that the file states, where those do not contradict
 * what is printed: numbers confirm them, or front matter has other numerals than the text.
 */
function labelled(
  paged: Paged,
  sheets: readonly SheetLines[],
  { lines, ordinals }: Text,
): Pick<Paged, 'pages' | 'counted'> {
  const starts = lines.filter(({ page }) => page).map(({ start }) => start)
  const labelAt = new Map(starts.map((start, at) => [start, sheets[ordinals[at] ?? -1]?.label ?? null]))
  const labels = sheets.map(({ label }) => label)
  const numerals = new Set(labels.map((label) => /^\p{Nd}+$/u.test(label ?? '')))
  const says = paged.pages.length > 1 || numerals.size > 1
  const fits = paged.pages.every(
    ({ start, value }) => labelAt.get(start)?.toLowerCase() === value.toLowerCase(),
  )
  if (!says || !fits || labels.includes(null) || new Set(labels).size < labels.length) return paged
  const added = paged.counted.map(({ start, end }) => ({ start, end, value: labelAt.get(start) ?? '' }))
  const pages = [...paged.pages, ...added.filter(({ value }) => value !== '')].sort(
    (a, b) => a.start - b.start,
  )
  return { pages, counted: [] }
}

const RECURRING_SHARE_AT_LEAST = 0.25

/** What stands at the same place of several pages outside of their text, whatever number it has there. */
function withRecurring(sheets: readonly PlacedLine[][]): PlacedLine[][] {
  const keyOf = ({ text, baseline, part }: PlacedLine) =>
    part === 'text' || part === 'margin'
      ? null
      : `${text.replace(/\p{Nd}+/gu, '#')} ${Math.round(baseline / 6)}`
  const times = new Map<string, number>()
  for (const lines of sheets) {
    for (const key of new Set(lines.map(keyOf))) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, sheets.length * RECURRING_SHARE_AT_LEAST)
  return sheets.map((lines) =>
    lines.map((it) => ({ ...it, recurs: (times.get(keyOf(it) ?? '') ?? 0) >= least })),
  )
}

/** The text of a file from the lines of its pages, and what their look and their places say about its parts. */
export function writeDownSheets(sheets: readonly SheetLines[]): {
  text: string
  layout: Layout
  body: number
  ocr: OcrLine[]
  sheets: (Sheet | null)[]
} {
  const mirrored = new Mirrored()
  for (const { lines } of sheets) for (const { text } of lines) mirrored.note(text)
  const mended = withRecurring(
    sheets.map(({ lines }) => lines.map((it) => ({ ...it, text: mirrored.mended(it.text) }))),
  )
  const body = bodySizeOf(mended)
  const letters = { bold: 0, all: 0 }
  for (const { bold, text } of mended.flat()) {
    letters.all += text.length
    if (bold) letters.bold += text.length
  }
  let afterNote = false
  const parts = mended.map((lines) => {
    const sheet = partsOf(lines, { body, bodyIsBold: letters.bold * 2 > letters.all, afterNote })
    afterNote = sheet.endsInNote
    return sheet.parts
  })
  const whole = written(parts, sheets)
  const seen = sheets.map(({ size }, at): Sheet | null =>
    size === null
      ? null
      : {
          width: Math.round(size.width),
          height: Math.round(size.height),
          lines: whole.seen[at] ?? [],
        },
  )
  return { text: whole.text, layout: layoutOfText(whole, sheets), body, ocr: whole.ocr, sheets: seen }
}

function layoutOfText(whole: Text, sheets: readonly SheetLines[]): Layout {
  const { text } = whole
  // A line may lose its number in the margin, or all of itself, but never its end.
  const known = new Map(whole.lines.map((line) => [line.end, line]))
  const margin = withoutLineNumbers(text, whole.lines)
  const paged = withoutSheetFurniture(text, margin.lines, whole.ordinals)
  const placedOf = (line: Line) => known.get(line.end)
  // What the rules for lines of text do not tell is told by its place.
  const recurring = paged.lines.filter((line) => placedOf(line)?.placed.recurs)
  const heads = new Set(recurring)
  const lines = withPages(paged.lines, heads)
  const left = new Map(lines.map((line) => [line.end, line]))
  const labels = new TurnLabels(lines.map(({ start, end }) => text.slice(start, end)))
  const opens = ({ start, end }: Line) => labels.at(text.slice(start, end)) !== null
  const rest = whole.parts
    .map((part) => part.flatMap(({ end }) => left.get(end) ?? []))
    .filter((part) => part.length > 0)
    .flatMap((part) => cutAt(part, opens))
  const paragraphs = joinedAcrossPages(rest, (line, next) => {
    const [one, other] = [placedOf(line), placedOf(next)]
    if (!one || !other || one.role !== other.role || opens(next)) return false
    return one.role !== 'heading' && goesOn(one.placed, other.placed)
  }).map(rangeOf)
  const setAside: SetAside[] = [
    ...[...margin.numbers, ...whole.margin].map(
      ({ start, end }): SetAside => ({ start, end, reason: 'line number', outside: 'line number' }),
    ),
    ...recurring.map(
      ({ start, end }): SetAside => ({ start, end, reason: 'running head', outside: 'running head' }),
    ),
    ...paged.furniture.map(
      ({ line: { start, end }, reason }): SetAside => ({ start, end, reason, outside: reason }),
    ),
  ].sort((a, b) => a.start - b.start)
  const inText = whole.numbers.filter(
    ({ start, end }) => !setAside.some((it) => it.start < end && it.end > start),
  )
  const hints = paragraphs.flatMap(({ start, end, lines: [first] }): StructureHint[] => {
    const role = first && placedOf(first)?.role
    return role === 'heading' || role === 'note' ? [{ start, end, role }] : []
  })
  return layoutOf({
    ...{ text, lines, paragraphs, setAside, labels, fields: {}, hints: [] },
    paged: labelled(paged, sheets, whole),
    within: inText,
    quoted: { hints, spoken: [] },
  })
}

/** The lines without some of them; what begins a page goes on to the next one. */
function withPages(lines: readonly Line[], without: ReadonlySet<Line>): Line[] {
  let page = false
  return lines.flatMap((line) => {
    page ||= line.page
    if (without.has(line)) return []
    const kept = { ...line, page }
    page = false
    return [kept]
  })
}

/** Lines in front of each of which something is opened. */
function cutAt(lines: readonly Line[], opens: (line: Line) => boolean): Line[][] {
  const parts: Line[][] = []
  for (const line of lines) {
    const part = parts.at(-1)
    if (part === undefined || opens(line)) parts.push([line])
    else part.push(line)
  }
  return parts
}

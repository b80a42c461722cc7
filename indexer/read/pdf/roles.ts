import { endsSentence } from '../plain/lines.ts'
import { goesOn, isEntry, paragraphsOf } from './paragraphs.ts'
import type { PlacedLine } from './sheet.ts'

export type Role = 'text' | 'heading' | 'note' | 'line number'
/** Lines that are one paragraph, and what their look and their place say that it is. */
export type Part = { lines: PlacedLine[]; role: Role }

/** In parts of the size of most letters of the file. */
const NOTE_SIZE_AT_MOST = 0.94
const HEADING_SIZE_AT_LEAST = 1.12
const HEADING_CHARACTERS_AT_MOST = 240
const HEADING_LINES_AT_MOST = 4

/** What a note begins with: a number or a sign, and its first word. */
const NOTE_MARK = /^(?:\[\p{Nd}{1,3}\]|\p{Nd}{1,3}[.:]?|[*†‡§¶]{1,4})\s*(?=\P{Nd})/u

/** The size of most letters of a file. */
export function bodySizeOf(sheets: readonly (readonly PlacedLine[])[]): number {
  const letters = new Map<number, number>()
  for (const line of sheets.flat()) {
    if (line.part !== 'text') continue
    const key = Math.round(line.size * 4) / 4
    letters.set(key, (letters.get(key) ?? 0) + line.text.length)
  }
  let best: [size: number, letters: number] = [0, 0]
  for (const it of letters) if (it[1] > best[1]) best = it
  return best[0]
}

const isSmall = (line: PlacedLine, body: number) => line.size <= body * NOTE_SIZE_AT_MOST
const isMarked = ({ text, ...line }: PlacedLine) =>
  NOTE_MARK.test(text) && !isEntry({ text, ...line }) && !text.includes('\t') && /\p{L}{2}/u.test(text)

/**
 * The notes at the foot of a page: the small lines that its columns, or the page, end with, from the first one that
 * begins with the number of a note; above that one too, if the page before ended in the middle of a note.
 */
function notesOf(lines: readonly PlacedLine[], body: number, afterNote: boolean): Set<PlacedLine> {
  const notes = new Set<PlacedLine>()
  const blocks = new Map<string, PlacedLine[]>()
  for (const line of lines) {
    // Notes that are apart from the text may have been taken for something at the edge of the page.
    const key = line.recurs
      ? null
      : line.part === 'bottom'
        ? 'bottom'
        : line.part === 'text'
          ? String(line.block)
          : null
    if (key !== null) blocks.set(key, [...(blocks.get(key) ?? []), line])
  }
  const keys = [...blocks.keys()]
  for (const [key, block] of blocks) {
    const from = block.findLastIndex((line) => !isSmall(line, body)) + 1
    const small = block.slice(from)
    const wholePage = from === 0 && !(keys.indexOf(key) > 0 && belowText(block, lines, body))
    const marked = small.findIndex(isMarked)
    const above = block[from - 1]
    // What stands below a sentence that goes on elsewhere is no part of the text either.
    const interrupts = above !== undefined && small.length > 0 && goesOnBelow(above, lines, block)
    const continues = afterNote && small.length > 0 && !wholePage && keys.at(-1) === key
    const first = continues || interrupts ? 0 : marked
    if (first === -1 || (wholePage && !continues)) continue
    for (const line of small.slice(first)) if (!(key === 'bottom' && !isSentenceOf(line))) notes.add(line)
  }
  return notes
}

/** Whether a block of small letters stands under one in the letters of the text, and not beside it. */
function belowText(block: readonly PlacedLine[], lines: readonly PlacedLine[], body: number): boolean {
  const top = block[0]?.baseline ?? 0
  const text = lines.filter((it) => it.part === 'text' && !isSmall(it, body))
  return text.length > 0 && text.every((it) => it.baseline < top)
}

/** Whether the text of a column goes on in the next one. */
function goesOnBelow(line: PlacedLine, lines: readonly PlacedLine[], block: readonly PlacedLine[]): boolean {
  const last = block.at(-1)
  const next = last && lines[lines.indexOf(last) + 1]
  return next !== undefined && next.part === 'text' && goesOn(line, next)
}

/** A page number or a running head says less than a note. */
const isSentenceOf = ({ text }: PlacedLine) =>
  /\p{L}.*[\p{L}\p{P}]/u.test(text) && text.length > 8 && /\s/.test(text)

/** One note after another, each from its number. */
function asNotes(lines: readonly PlacedLine[]): Part[] {
  const parts: Part[] = []
  for (const line of lines) {
    const open = parts.at(-1)
    if (open === undefined || (isMarked(line) && startsNote(line, open.lines)))
      parts.push({ lines: [line], role: 'note' })
    else open.lines.push(line)
  }
  return parts
}

/** The number of a note, and what it is written like. */
function numberOf(line: PlacedLine | undefined): { number: number; form: string } {
  const mark = NOTE_MARK.exec(line?.text ?? '')?.[0].trim() ?? ''
  const digits = /[1-9]\p{Nd}*/u.exec(mark)?.[0] ?? ''
  return { number: digits === '' ? Number.NaN : Number(digits), form: mark.replace(digits, '#') }
}

/** A year or an amount may begin a line in the middle of a note. */
function startsNote(line: PlacedLine, open: readonly PlacedLine[]): boolean {
  const [it, last] = [numberOf(line), numberOf(open[0])]
  if (open.at(-1)?.block !== line.block && line.raised[0]?.start === 0) return true
  if (Number.isNaN(it.number) || Number.isNaN(last.number)) return it.form !== '' && !/^0/.test(it.form)
  return it.form === last.form && it.number > last.number && it.number <= last.number + 3
}

function isHeading(lines: readonly PlacedLine[], body: number, bodyIsBold: boolean): boolean {
  const text = lines.map((it) => it.text).join(' ')
  if (lines.length > HEADING_LINES_AT_MOST || text.length > HEADING_CHARACTERS_AT_MOST) return false
  if (!/\p{L}{2}/u.test(text) || text.includes('\t') || lines.some(isEntry)) return false
  const large = lines.every((it) => it.size >= body * HEADING_SIZE_AT_LEAST)
  const bold = !bodyIsBold && lines.every((it) => it.bold && it.size >= body * NOTE_SIZE_AT_MOST)
  if (!large && !bold) return false
  return large ? !/[,;]$/.test(text) : !/[,;.]["'”’)]*$/.test(text)
}

/**
 * The paragraphs of a page in the order in which they are written down. Notes stand before a last paragraph that goes
 * on on the next page, so that nothing but the edges of the pages interrupts it.
 */
export function partsOf(
  lines: readonly PlacedLine[],
  { body, bodyIsBold, afterNote }: { body: number; bodyIsBold: boolean; afterNote: boolean },
): { parts: Part[]; endsInNote: boolean } {
  const notes = notesOf(lines, body, afterNote)
  const partOf = (part: PlacedLine['part']) => lines.filter((it) => it.part === part && !notes.has(it))
  const alone = (some: readonly PlacedLine[]) => some.map((line): Part => ({ lines: [line], role: 'text' }))
  const text = paragraphsOf(partOf('text')).map(
    (it): Part => ({ lines: it, role: isHeading(it, body, bodyIsBold) ? 'heading' : 'text' }),
  )
  const noted = asNotes(lines.filter((it) => notes.has(it)))
  const last = text.at(-1)
  const lastLine = last?.lines.at(-1)
  const open = noted.length > 0 && last?.role === 'text' && lastLine && !endsSentence(lastLine.text)
  const inner = open ? [...text.slice(0, -1), ...noted, last] : [...text, ...noted]
  const turned = paragraphsOf(partOf('turned')).map((it): Part => ({ lines: it, role: 'text' }))
  const margin = partOf('margin')
  const numbers: Part[] = margin.length > 0 ? [{ lines: margin, role: 'line number' }] : []
  const lastNote = noted.at(-1)?.lines.at(-1)
  return {
    parts: [...alone(partOf('top')), ...inner, ...turned, ...alone(partOf('bottom')), ...numbers],
    endsInNote: lastNote !== undefined && !endsSentence(lastNote.text),
  }
}

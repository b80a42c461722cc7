import { endsSentence, startsSmall } from '../plain/lines.ts'
import type { PlacedLine } from './sheet.ts'

/** In parts of the size of the letters. */
const INDENT_AT_LEAST = 0.7
const EDGE_OFF_AT_MOST = 0.35
const SIZE_OFF_AT_MOST = 0.12
const APART_IN_LEADINGS = 1.28
const CENTRE_OFF_AT_MOST = 0.6
const SPACE = 0.25

const BULLET = /^[•‣◦▪●∙·*–—\u25a0-\u25ff\u2700-\u27bf]\s/u
/** `1.`, `(a)`, `iv)`, `¶ 7` */
const NUMBERED =
  /^(?:[([]?(?:\p{Nd}{1,4}|\p{L}|[ivxlc]{2,6})[.)\]]|[¶§]\s?\p{Nd}{1,4}\.?|\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,3}\.?)\s/iu

/** Where a line begins and ends, measured in the direction in which it is read. */
const startOf = ({ left, right, rightToLeft }: PlacedLine) => (rightToLeft ? -right : left)
const endOf = ({ left, right, rightToLeft }: PlacedLine) => (rightToLeft ? -left : right)
const centreOf = ({ left, right }: PlacedLine) => (left + right) / 2

/** Whether a sentence certainly goes on: all words of a line may be emphasised in the middle of one. */
const goesOnSmall = (line: PlacedLine, next: PlacedLine) => startsSmall(next.text) && !endsSentence(line.text)

const differs = (line: PlacedLine, next: PlacedLine) =>
  Math.abs(line.size - next.size) > Math.min(line.size, next.size) * SIZE_OFF_AT_MOST ||
  (line.bold !== next.bold && !goesOnSmall(line, next)) ||
  line.part !== next.part ||
  line.rightToLeft !== next.rightToLeft

/** Whether something stands between two lines of a block: space, or letters that look different. */
function isApart(line: PlacedLine, next: PlacedLine): boolean {
  const distance = next.baseline - line.baseline
  const usual = Math.max(next.leading, Math.max(line.size, next.size))
  return (
    line.block !== next.block || differs(line, next) || distance <= 0 || distance > usual * APART_IN_LEADINGS
  )
}

const hasCells = ({ text }: PlacedLine) => text.includes('\t')
/** A line of a table of contents, with dots to its page. */
export const isEntry = ({ text }: PlacedLine) => /(?:\. ?){5,}|…{2,}/.test(text)
const isCentred = (line: PlacedLine, next: PlacedLine, start: number, end: number) =>
  Math.abs(centreOf(line) - centreOf(next)) <= line.size * CENTRE_OFF_AT_MOST &&
  [line, next].some((it) => startOf(it) - start > it.size && end - endOf(it) > it.size)

/** Lines of one look that follow each other, to one edge on both sides. */
type Chunk = { lines: PlacedLine[]; start: number; end: number; hanging: boolean }

function chunkOf(lines: PlacedLine[]): Chunk {
  const start = Math.min(...lines.map(startOf))
  const end = Math.max(...lines.map(endOf))
  const inside = lines.filter((it) => startOf(it) - start > it.size * INDENT_AT_LEAST).length
  const twice = lines.some((it, at) => {
    const above = lines[at - 1]
    const isIn = (line: PlacedLine) => startOf(line) - start > line.size * INDENT_AT_LEAST
    return above !== undefined && isIn(it) && isIn(above)
  })
  return { lines, start, end, hanging: twice && inside * 2 > lines.length }
}

/** Whether a line ends although the first word of the next one would have had room in it. */
const endsEarly = (line: PlacedLine, next: PlacedLine, end: number) =>
  end - endOf(line) > next.firstWord + line.size * (SPACE + EDGE_OFF_AT_MOST)

function begins(chunk: Chunk, line: PlacedLine, next: PlacedLine, isFirst: boolean): boolean {
  const { start, end, hanging } = chunk
  if (hasCells(next) || hasCells(line) || isEntry(line)) return true
  const early = endsEarly(line, next, end)
  if (BULLET.test(next.text)) return true
  if (NUMBERED.test(next.text) && (early || endsSentence(line.text) || /[;,]$/.test(line.text))) return true
  const small = startsSmall(next.text)
  if (isCentred(line, next, start, end)) return early && endsSentence(line.text)
  if (early && !small) return true
  if (early && end - endOf(line) > (end - start) * 0.4) return true
  const step = startOf(next) - startOf(line)
  if (hanging) return !isFirst && step < -next.size * INDENT_AT_LEAST
  return startOf(next) - start > next.size * INDENT_AT_LEAST && step > next.size * INDENT_AT_LEAST && !small
}

/** Paragraphs of lines that follow each other on a page. A paragraph may go on in the next column. */
export function paragraphsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const chunks: PlacedLine[][] = []
  for (const line of lines) {
    const chunk = chunks.at(-1)
    const last = chunk?.at(-1)
    if (last === undefined || isApart(last, line)) chunks.push([line])
    else chunk?.push(line)
  }
  const paragraphs: PlacedLine[][] = []
  for (const it of chunks) {
    const chunk = chunkOf(it)
    let open: PlacedLine[] = []
    for (const line of it) {
      const last = open.at(-1)
      if (last !== undefined && begins(chunk, last, line, open.length === 1)) {
        paragraphs.push(open)
        open = []
      }
      open.push(line)
    }
    paragraphs.push(open)
  }
  const joined: PlacedLine[][] = []
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)?.at(-1)
    const [first] = paragraph
    if (last && first && last.block !== first.block && goesOn(last, first)) joined.at(-1)?.push(...paragraph)
    else joined.push(paragraph)
  }
  return joined
}

/** Whether a sentence goes on from the last line of a column or page in the first line of the next one. */
export function goesOn(line: PlacedLine, next: PlacedLine): boolean {
  if (differs(line, next) || hasCells(line) || hasCells(next)) return false
  if (endsSentence(line.text) || BULLET.test(next.text) || NUMBERED.test(next.text)) return false
  return (
    startsSmall(next.text) ||
    (line.text.length > 40 && /[\p{L}\p{N},\u2010-]$/u.test(line.text) && next.text.length > 40)
  )
}

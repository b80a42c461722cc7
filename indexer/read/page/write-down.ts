import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import type { StructureHint } from '../raw-document.ts'
import { marksOf, outsideOf } from './outside.ts'
import type { BlockQuotation, PageLine } from './page-line.ts'
import type { PageText } from './page-tree.ts'

/** A page as one text, with a blank line between its lines, and what is known of the parts of that text. */
export type WrittenPage = {
  text: string
  paragraphs: Range[]
  hints: StructureHint[]
  asides: Aside[]
  spoken: SpokenRange[]
}

/**
 * Writes a page down.
 * @param article the texts of which the article consists; null if there is none to be found, `all` if everything that
 * is seen belongs to it, and `placed` if everything does that stands nowhere else for sure
 */
export function writeDown(
  lines: readonly PageLine[],
  article: ReadonlySet<PageText> | 'all' | 'placed' | null,
): WrittenPage {
  const outside =
    article === 'all'
      ? lines.map(unseen)
      : article === 'placed'
        ? lines.map(elsewhere)
        : outsideOf(lines, article)
  const written: WrittenPage = { text: '', paragraphs: [], hints: [], asides: [], spoken: [] }
  const texts: string[] = []
  let at = 0
  lines.forEach((line, index) => {
    const reason = outside[index] ?? null
    const drawn = reason === null ? line.drawn : ''
    const start = at
    const from = start + drawn.length
    const end = from + line.text.length
    at = end + 2
    texts.push(drawn + line.text)
    written.paragraphs.push({ start, end })
    if (reason !== null) written.hints.push({ start, end, outside: reason })
    else if (line.role !== undefined) written.hints.push({ start, end, role: line.role })
    for (const aside of line.asides)
      written.asides.push({ ...aside, start: from + aside.start, end: from + aside.end })
  })
  written.text = texts.join('\n\n')
  written.spoken = quotationsIn(lines, outside, written.paragraphs, article === 'all')
  return written
}

const unseen = ({ place }: PageLine): LeftOutReason | null =>
  place?.reason === 'hidden' && place.sure ? 'hidden' : null

const elsewhere = ({ place }: PageLine): LeftOutReason | null => (place?.sure ? place.reason : null)

/** The block quotations, each as one range up to whoever is named as quoted. */
function quotationsIn(
  lines: readonly PageLine[],
  outside: readonly (LeftOutReason | null)[],
  paragraphs: readonly Range[],
  mayBeMost: boolean,
): SpokenRange[] {
  const marks = new Map<BlockQuotation, number>()
  let all = 0
  lines.forEach((line, at) => {
    if (outside[at] !== null) return
    all += marksOf(line)
    if (line.quotation) marks.set(line.quotation, (marks.get(line.quotation) ?? 0) + marksOf(line))
  })
  const spoken: SpokenRange[] = []
  let open: { quotation: BlockQuotation; range: SpokenRange } | null = null
  lines.forEach((line, at) => {
    const { quotation, quotedEnd } = line
    const place = paragraphs[at]
    // Most of an article in a block quotation is an article that is indented.
    const isQuoted =
      quotation !== undefined &&
      place !== undefined &&
      outside[at] === null &&
      quotedEnd > 0 &&
      (mayBeMost || (marks.get(quotation) ?? 0) * 2 <= all) &&
      line.linkedMarks < marksOf(line)
    if (!isQuoted) {
      open = null
      return
    }
    const end = place.end - (line.text.length - quotedEnd)
    const goesOn = open as { quotation: BlockQuotation; range: SpokenRange } | null
    if (goesOn?.quotation === quotation) {
      goesOn.range.end = end
      return
    }
    const { speaker } = quotation
    const range: SpokenRange = { start: place.start, end, kind: 'block', ...(speaker && { speaker }) }
    spoken.push(range)
    open = { quotation, range }
  })
  return spoken
}

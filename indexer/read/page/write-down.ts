import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import type { StructureHint } from '../raw-document.ts'
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

/** Where an article does not keep what is named like this, although it stands among its paragraphs. */
const NEVER_ARTICLE: ReadonlySet<LeftOutReason> = new Set([
  'navigation',
  'tags',
  'controls',
  'related links',
  'promotion',
])
const marksOf = ({ parts }: PageLine) => parts.reduce((sum, { marks }) => sum + marks, 0)
/** `Home > World > Asia`, `Print | Share`: links with no more than a mark between them. */
const isLinkBar = (line: PageLine) => line.links > 1 && marksOf(line) - line.linkedMarks <= line.links
const isLinked = (line: PageLine) => line.linkedMarks * 3 >= marksOf(line) * 2

function isMostlyIn({ parts }: PageLine, article: ReadonlySet<PageText>): boolean {
  let balance = 0
  for (const { node, marks } of parts) balance += article.has(node) ? marks : -marks
  return balance > 0
}

/** What is never shown, or is there to be operated, is no text of an article even in the middle of one. */
const isNeverText = ({ place }: PageLine) =>
  place?.sure === true && (place.reason === 'hidden' || place.reason === 'controls')

/** Why a line is no part of the article that was found; null if it is one. */
function outsideArticle(line: PageLine, article: ReadonlySet<PageText>): LeftOutReason | null {
  const reason = line.place?.reason
  if (isNeverText(line) || !isMostlyIn(line, article)) return reason ?? 'outside the article'
  if (reason !== undefined && NEVER_ARTICLE.has(reason) && isLinked(line)) return reason
  return isLinkBar(line) ? 'navigation' : null
}

/** The same for a page in which no article was found: what its elements and their names say. */
function outsideOf(lines: readonly PageLine[]): (LeftOutReason | null)[] {
  const sure = lines.filter(({ place }) => place?.sure !== true)
  const rest = sure.filter(({ place }) => place === undefined)
  const count = (some: readonly PageLine[]) => some.reduce((sum, line) => sum + marksOf(line), 0)
  // What holds most of a page is its text, whatever it is called.
  const byName = count(rest) * 2 >= count(sure)
  const bySure = count(sure) > 0
  return lines.map((line) => {
    const { place } = line
    if (place === undefined) return null
    if (place.sure) return bySure || isNeverText(line) ? place.reason : null
    return byName ? place.reason : null
  })
}

/** Headings that were dropped from between paragraphs of the article belong to these. */
function keepHeadings(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  const shown = lines.flatMap((line, at) => (isNeverText(line) ? [] : [at]))
  let run: number[] | null = null
  for (const at of shown) {
    if (outside[at] === null) {
      for (const heading of run ?? []) outside[heading] = null
      run = []
    } else if (lines[at]?.role === 'heading' && outside[at] === 'outside the article') run?.push(at)
    else run = null
  }
}

/** The main heading above the article is its title, whatever it was dropped for. */
function findTitle(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  const first = outside.indexOf(null)
  const title = lines.findLastIndex(
    (line, at) => at < first && line.isMainHeading && outside[at] === 'outside the article',
  )
  if (title >= 0) outside[title] = 'title'
}

/**
 * Writes a page down.
 * @param article the texts of which the article consists; null if there is none to be found
 */
export function writeDown(lines: readonly PageLine[], article: ReadonlySet<PageText> | null): WrittenPage {
  let outside: (LeftOutReason | null)[] | null = null
  if (article !== null) {
    outside = lines.map((line) => outsideArticle(line, article))
    if (outside.every((it) => it !== null)) outside = null
    else {
      keepHeadings(lines, outside)
      findTitle(lines, outside)
    }
  }
  outside ??= outsideOf(lines)
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
  written.spoken = quotationsIn(lines, outside, written.paragraphs)
  return written
}

/** The block quotations, each as one range up to whoever is named as quoted. */
function quotationsIn(
  lines: readonly PageLine[],
  outside: readonly (LeftOutReason | null)[],
  paragraphs: readonly Range[],
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
      (marks.get(quotation) ?? 0) * 2 <= all &&
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

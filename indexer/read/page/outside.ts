import type { LeftOutReason } from '../../../model/document.ts'
import type { BlockQuotation, PageLine } from './page-line.ts'
import type { PageText } from './page-tree.ts'

/** Where an article does not keep what is named like this, although it stands among its paragraphs. */
const NEVER_ARTICLE: ReadonlySet<LeftOutReason> = new Set([
  'navigation',
  'tags',
  'controls',
  'related links',
  'promotion',
  'comments',
])
/** Characters that the page itself has in a line. */
export const marksOf = ({ parts }: PageLine) => parts.reduce((sum, { marks }) => sum + marks, 0)
const SENTENCE = /[.!?…。！？؟۔।]["'”’»“‘«)\]]*$/u
const SEPARATOR = /[|<>«»‹›←→·•,،、/\\]/u
/** `Home > World > Asia`, `Print | Share`: links with a mark between each and the next, and nothing else. */
function isLinkBar(line: PageLine): boolean {
  const between = marksOf(line) - line.linkedMarks
  const isRow = line.text.includes('\t')
  return (
    line.links > 1 &&
    between >= line.links - 1 &&
    between <= line.links &&
    !isRow &&
    SEPARATOR.test(line.text)
  )
}
/** Links below each other in one paragraph. */
const isLinkColumn = (line: PageLine) =>
  line.links > 1 &&
  line.text.includes('\n') &&
  line.linkedMarks * 5 >= marksOf(line) * 4 &&
  !SENTENCE.test(line.text)
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
  if (isNeverText(line) || !isMostlyIn(line, article))
    return reason ?? (isLinkBar(line) ? 'navigation' : 'outside the article')
  if (reason !== undefined && NEVER_ARTICLE.has(reason) && isLinked(line)) return reason
  if (line.asides.length > 0) return null
  return isLinkBar(line) ? 'navigation' : isLinkColumn(line) ? 'related links' : null
}

/** Why each line of a page is left out in which no article was found: what its elements and their names say. */
function outsidePage(lines: readonly PageLine[]): (LeftOutReason | null)[] {
  const unsure = lines.filter(({ place }) => place?.sure !== true)
  const rest = unsure.filter(({ place }) => place === undefined)
  const count = (some: readonly PageLine[]) => some.reduce((sum, line) => sum + marksOf(line), 0)
  // What holds most of a page is its text, whatever it is called.
  const byName = count(rest) * 2 >= count(unsure)
  const bySure = count(unsure) > 0
  return lines.map((line) => {
    const { place } = line
    if (place === undefined) return null
    if (place.sure) return bySure || isNeverText(line) ? place.reason : null
    return byName ? place.reason : null
  })
}

/** Who is quoted belongs to the quotation. */
function keepAttributions(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  let kept: BlockQuotation | null = null
  lines.forEach((line, at) => {
    if (outside[at] === null) kept = line.quotation ?? null
    else if (
      kept !== null &&
      line.quotation === kept &&
      line.quotedEnd < line.text.length &&
      !isNeverText(line)
    )
      outside[at] = null
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

/** More than a standfirst, names and a day is another part of the page. */
const LINES_BELOW_TITLE_AT_MOST = 20
const SENTENCE_MARKS_AT_LEAST = 40

/** What says in a sentence or two what the article is about. */
const isStandfirst = (line: PageLine) =>
  marksOf(line) >= SENTENCE_MARKS_AT_LEAST && SENTENCE.test(line.text) && line.linkedMarks * 3 < marksOf(line)

/**
 * The main heading above the article is its title, whatever it was dropped for, and sentences between the two belong
 * to the article.
 */
function findTitle(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  const first = outside.indexOf(null)
  const isDropped = (at: number) => outside[at] === 'outside the article'
  const title = lines.findLastIndex((line, at) => at < first && line.isMainHeading && isDropped(at))
  if (title < 0) return
  outside[title] = 'title'
  if (first - title > LINES_BELOW_TITLE_AT_MOST) return
  for (let at = title + 1; at < first; at += 1) {
    const line = lines[at]
    if (line !== undefined && isDropped(at) && isStandfirst(line)) outside[at] = null
  }
}

const LINES_TO_TEASER_AT_MOST = 3

/** What is called a teaser but leads nowhere is, between a heading and an article, the standfirst of that article. */
function keepTeaser(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  const first = outside.indexOf(null)
  const nearest = Math.max(0, first - LINES_TO_TEASER_AT_MOST)
  for (let at = first - 1; at >= nearest; at -= 1) {
    const line = lines[at]
    const isTeaser = outside[at] === 'related links' && line?.place?.sure === false && line.links === 0
    if (!isTeaser || !isStandfirst(line)) continue
    const above = lines.slice(Math.max(0, at - LINES_TO_TEASER_AT_MOST), at)
    if (above.some(({ role }) => role === 'heading')) outside[at] = null
  }
}

/** Label above links: `Also on this`. */
const LABEL_CHARACTERS_AT_MOST = 60

/** Lines at the end of an article that are links as a whole lead to other pages; so does the label above them. */
function dropLinksBelow(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  const kept = lines.flatMap((line, at) => (outside[at] === null ? [{ line, at }] : []))
  const last = kept.findLastIndex(({ line }) => line.linkedMarks < marksOf(line))
  const links = kept.slice(last + 1)
  if (last < 0 || links.length < 2) return
  for (const { at } of links) outside[at] = 'related links'
  const label = kept[last]
  if (
    label &&
    label.line.role !== 'heading' &&
    /[:：]$/u.test(label.line.text) &&
    label.line.text.length <= LABEL_CHARACTERS_AT_MOST
  )
    outside[label.at] = 'related links'
}

const LEADING: ReadonlySet<LeftOutReason> = new Set([
  'related links',
  'outside the article',
  'navigation',
  'promotion',
])
const NO_LABEL: ReadonlySet<PageLine['role']> = new Set(['heading', 'caption', 'list'])

/** `See also:`, and below the last paragraph also `Have you read these?` */
const isLabel = ({ text, role, links }: PageLine, isBelow: boolean) =>
  links === 0 &&
  !NO_LABEL.has(role) &&
  text.length <= LABEL_CHARACTERS_AT_MOST &&
  !text.includes('\t') &&
  (isBelow ? /[:：?？؟]$/u : /[:：]$/u).test(text)

/** A label directly above links to other pages that were left out belongs to them. */
function dropLabelsOfLinks(lines: readonly PageLine[], outside: (LeftOutReason | null)[]): void {
  let isAboveLinks = false
  let isBelow = true
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]
    const reason = outside[at]
    if (line === undefined || reason === undefined || isNeverText(line)) continue
    if (reason !== null) isAboveLinks = LEADING.has(reason) && isLinked(line)
    else {
      if (isAboveLinks && isLabel(line, isBelow)) outside[at] = 'related links'
      else isBelow = false
      isAboveLinks = false
    }
  }
}

/**
 * Why each line is no part of the article; null for those that are.
 * @param article the texts of which the article consists; null if there is none to be found
 */
export function outsideOf(
  lines: readonly PageLine[],
  article: ReadonlySet<PageText> | null,
): readonly (LeftOutReason | null)[] {
  if (article === null) return outsidePage(lines)
  const outside = lines.map((line) => outsideArticle(line, article))
  if (outside.every((it) => it !== null)) return outsidePage(lines)
  keepHeadings(lines, outside)
  keepAttributions(lines, outside)
  findTitle(lines, outside)
  keepTeaser(lines, outside)
  dropLinksBelow(lines, outside)
  dropLabelsOfLinks(lines, outside)
  return outside
}

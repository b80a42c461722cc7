import { LANGUAGES, type Language } from '../../languages/index.ts'
import { fold } from '../../model/name-words.ts'
import { linesOf } from '../read/plain/lines.ts'
import type { ReadDocument, StructureHint } from '../read/raw-document.ts'
import { type Block, Candidate, type CleanDocument } from './block.ts'
import { judgeCaptions } from './captions.ts'
import { judgeForms } from './forms.ts'
import {
  judgeCredits,
  judgeDuplicates,
  judgePageParts,
  judgeRelatedLinks,
  judgeStrayMarks,
  judgeTags,
} from './furniture.ts'
import { splitGluedLabels } from './glued.ts'
import { judgeDropped, judgeHeader, withOpenDatelines } from './header.ts'
import { judgeQuestions } from './interview.ts'
import { hasAttributedQuestion, isHeadline, isProse, isStandfirst, usesStops } from './shape.ts'
import { judgeInterview } from './unlabelled-turns.ts'

const BULLET = /^[•‣◦▪●∙·]\s*\S/
const LIST_ITEM = /^(?:[*–—-]|\(?\d{1,2}[.)]|\((?:[a-z]|[ivx]{1,5})\))\s+\S/
const HEADING_WORDS_AT_MOST = 14
const HEADINGS_IN_A_ROW = 2

/**
 * Decides which parts of the text are the article; the others are set aside, each with a reason. Nothing is deleted:
 * every non-blank character is in exactly one block, and blocks are in order and do not overlap.
 * @param isAgency whether a name is a news agency's, for picture credits
 * @param languages those that are described
 */
export function clean(
  document: ReadDocument,
  isAgency: (name: string) => boolean,
  languages: readonly Language[] = LANGUAGES,
): CleanDocument {
  const { text } = document
  const lines = splitGluedLabels(text, document.paragraphRanges ?? linesOf(text), languages)
  const paragraphs = withOpenDatelines(text, lines)
  const all = paragraphs.map((it) => new Candidate(text, it.start, it.end, languages))
  const title = fold(document.manifest?.title ?? document.metadata.title ?? '')

  judgeOutside(all, document.hints)
  // No rule sees what is outside the article: it looks at neighbours, and counts from the first and the last.
  const blocks = all.filter((block) => block.verdict === null)
  judgeStrayMarks(blocks)
  judgeHints(blocks, document.hints, title)
  judgeTurns(blocks, document)
  judgeForms(blocks)
  judgePageParts(blocks)
  judgeRelatedLinks(blocks)
  judgeTags(blocks)
  judgeHeader(blocks)
  const [first] = blocks
  if (first !== undefined) judgeAbove(all.slice(0, all.indexOf(first)), title)
  judgeCredits(blocks)
  judgeCaptions(blocks, isAgency)
  judgeKnownTitle(blocks, title)
  judgeDuplicates(blocks)
  const spoken = judgeInterview(blocks, document, languages)
  if (usesStops(blocks)) {
    if (title === '') judgeTitle(blocks)
    judgeQuestions(blocks, document)
    judgeHeadings(blocks)
  }
  judgeRest(blocks)
  restoreLoneText(blocks.length > 0 ? blocks : all)
  return { ...document, ...(spoken.length > 0 && { spoken }), blocks: all.map(asBlock) }
}

function asBlock({ start, end, verdict }: Candidate): Block {
  return { start, end, verdict: verdict ?? { keep: true, kind: 'paragraph' } }
}

/** Each block with what the file says of the part that it is in. */
function* hinted(
  blocks: readonly Candidate[],
  hints: readonly StructureHint[],
): Generator<[Candidate, StructureHint]> {
  let at = 0
  for (const block of blocks) {
    while ((hints[at]?.end ?? Number.POSITIVE_INFINITY) < block.end) at += 1
    const hint = hints[at]
    if (hint !== undefined && hint.start <= block.start && block.verdict === null) yield [block, hint]
  }
}

function judgeOutside(blocks: readonly Candidate[], hints: readonly StructureHint[]): void {
  for (const [block, { outside }] of hinted(blocks, hints)) if (outside !== undefined) block.setAside(outside)
}

/** What the file itself says about its parts takes precedence over any shape. */
function judgeHints(blocks: readonly Candidate[], hints: readonly StructureHint[], title: string): void {
  for (const [block, { role, end }] of hinted(blocks, hints)) {
    // A label that runs into a sentence is no part of it.
    if (block.end !== end) continue
    if (role === 'heading') {
      if (block.folded !== title && isStandfirst(block)) block.keep('paragraph')
      else block.setAside('heading')
    } else if (role === 'note' || role === 'paragraph') block.keep(role)
    else if (role === 'caption') block.keep(role)
    else if (role === 'list') {
      block.isItem = true
      // A list of links without sentences is handled by the rules for links.
      if (isProse(block)) block.keep(role)
    }
  }
}

/** What was dropped directly above the article, and is no other part of the page: its title, who wrote it and when. */
function judgeAbove(above: readonly Candidate[], title: string): void {
  const known = above.findLast((block) => title !== '' && block.folded === title)
  known?.setAside('title')
  const from = above.findLastIndex(({ verdict }) => verdict?.keep === false && verdict.reason === 'title')
  const header = above.slice(from < 0 ? -LINES_ABOVE_AT_MOST : from + 1)
  judgeDropped(header.filter(({ verdict }) => verdict?.keep === false && verdict.reason === NO_PART))
}

const LINES_ABOVE_AT_MOST = 8
const NO_PART = 'outside the article'

/** What somebody says in a turn, and a paragraph with a printed number, is text in whatever form. */
function judgeTurns(blocks: readonly Candidate[], { spoken = [], pinpoints = [] }: ReadDocument): void {
  const numbered = pinpoints.filter(({ kind }) => kind === 'paragraph')
  const starts = [...spoken, ...numbered].map(({ start }) => start).sort((a, b) => a - b)
  let at = 0
  for (const block of blocks) {
    while (at < starts.length && (starts[at] ?? 0) < block.start) at += 1
    if (block.verdict === null && (starts[at] ?? block.end) < block.end) block.keep('paragraph')
  }
}

function judgeKnownTitle(blocks: readonly Candidate[], title: string): void {
  if (title === '') return
  const known = blocks.slice(0, 6).find((block) => block.folded === title)
  const heading = known?.verdict?.keep === false && known.verdict.reason === 'heading'
  if (known && (known.verdict === null || heading)) known.setAside('title')
}

function judgeTitle(blocks: readonly Candidate[]): void {
  const first = blocks.findIndex((block) => block.verdict === null)
  const block = blocks[first]
  if (block === undefined || !isHeadline(block)) return
  if (blocks.slice(first + 1).some((it) => it.verdict?.keep !== false && isProse(it))) block.setAside('title')
}

/** Cells of a table, kept apart by tabs or by several spaces. */
const ROW = /\S(?:\t| {3})\s*\S/

const isShort = (block: Candidate | undefined) =>
  block !== undefined &&
  block.verdict === null &&
  !block.isItem &&
  isHeadline(block) &&
  block.words <= HEADING_WORDS_AT_MOST &&
  !hasAttributedQuestion(block)

/** A headline above prose. More than two in a row are a list, not headings, and stay. */
function judgeHeadings(blocks: readonly Candidate[]): void {
  const body = blocks.filter((block) => block.verdict === null || block.verdict.keep)
  let run: Candidate[] = []
  for (const block of body) {
    if (isShort(block) && !ROW.test(block.text)) {
      run.push(block)
      continue
    }
    // `To the Government:` introduces the list below its heading.
    if (run.length > 0 && block.words <= HEADING_WORDS_AT_MOST && block.text.endsWith(':')) continue
    const item = LIST_ITEM.test(block.text) || BULLET.test(block.text)
    const opens = isProse(block) || (item && !ROW.test(block.text))
    if (run.length <= HEADINGS_IN_A_ROW && opens) {
      for (const heading of run) if (!LIST_ITEM.test(heading.text)) heading.setAside('heading')
    }
    run = []
  }
}

function judgeRest(blocks: readonly Candidate[]): void {
  blocks.forEach((block, at) => {
    if (block.verdict !== null) return
    // A dash or a number begins a list only next to another one: dialogue and dates begin like that too.
    const neighbours = [blocks[at - 1], blocks[at + 1]]
    const listed = LIST_ITEM.test(block.text) && neighbours.some((it) => it && LIST_ITEM.test(it.text))
    block.keep(block.isItem || BULLET.test(block.text) || listed ? 'list' : 'paragraph')
  })
}

/** A document always has a passage: if every block was set aside, the longest one becomes the document. */
function restoreLoneText(blocks: readonly Candidate[]): void {
  if (blocks.some((block) => block.verdict?.keep)) return
  const [longest] = [...blocks].sort((a, b) => b.words - a.words || a.start - b.start)
  if (longest && longest.words > 0) longest.keep('paragraph')
}

import { readingOf } from '../../../model/asides.ts'
import type { LeftOutReason, SpokenRange } from '../../../model/document.ts'
import type { Aside, Range } from '../../../model/passage.ts'
import { numberedParagraphs } from '../plain/numbered.ts'
import { TurnLabels } from '../plain/turn-labels.ts'
import type { Layout, StructureHint } from '../raw-document.ts'
import { type Block, blocksOf, type Mark } from './blocks.ts'
import { frontMatter } from './front-matter.ts'

const ROLES: Record<Exclude<Block['kind'], 'markup'>, StructureHint['role']> = {
  heading: 'heading',
  item: 'list',
  note: 'note',
  paragraph: undefined,
  row: 'paragraph',
}

type Words = { text: string; offsetOf: (at: number) => number }

/** A block from its first to its last word, and what it says without its marks. */
function trimmed(
  text: string,
  { start, end }: Block,
  marks: readonly Mark[],
): { range: Range; words: Words } | null {
  const asides = marks.map(({ start: from, end: to, reason }) => ({
    start: Math.max(0, from - start),
    end: Math.min(to, end) - start,
    reason,
  }))
  const reading = readingOf({ text: text.slice(start, end), asides })
  const content = reading.text.trim()
  if (content === '') return null
  const offsetOf = (at: number) => start + reading.inWhole({ start: at, end: at + 1 }).start
  const before = reading.text.length - reading.text.trimStart().length
  const range = { start: offsetOf(before), end: offsetOf(before + content.length - 1) + 1 }
  return { range, words: { text: reading.text, offsetOf } }
}

/** `— Jane Doe` below what is quoted. */
const SIGNED = /^(?:[—–―]|--)\s?(\p{L}[^.!?]{1,60})$/u

/** Reads what Markdown marks: headings, lists, quotations, links. The text keeps its marks, which are set aside. */
export function readMarkdown(text: string): Layout {
  const { fields, end } = frontMatter(text)
  const { blocks, marks } = blocksOf(text, end)
  const outside: (Range & { reason: LeftOutReason })[] = end > 0 ? [{ start: 0, end, reason: 'markup' }] : []
  const kept: { block: Block; range: Range; words: Words }[] = []
  const asides: Aside[] = []
  let next = 0
  for (const block of blocks) {
    while ((marks[next]?.end ?? block.end) <= block.start && next < marks.length) {
      const mark = marks[next]
      if (mark) outside.push({ start: mark.start, end: mark.end, reason: mark.outside })
      next += 1
    }
    const first = next
    while (next < marks.length && (marks[next]?.start ?? block.end) < block.end) next += 1
    const own = withoutOverlap(marks.slice(first, next))
    const found = block.kind === 'markup' ? null : trimmed(text, block, own)
    if (found) kept.push({ block, ...found })
    for (const mark of own) {
      const { start, end: to, reason } = mark
      const within = found !== null && start > found.range.start && to < found.range.end
      if (within) asides.push({ start, end: to, reason })
      else outside.push({ start, end: to, reason: mark.outside })
    }
  }
  for (const { start, end: to, outside: reason } of marks.slice(next))
    outside.push({ start, end: to, reason })

  const [top] = kept
  const headings = kept.filter(({ block }) => block.kind === 'heading' && block.level === 1)
  const title = top && top.block.level === 1 && headings.length === 1 ? top.range : null
  const numbered = numberedParagraphs(
    text,
    kept.map(({ range }) => range),
  )
  const isNumbered = new Set(numbered.pinpoints.map(({ start }) => start))
  const isNumber = new Set(numbered.alone.map(({ start }) => start))
  const { spoken, turns } = spokenIn(kept)
  const hints: StructureHint[] = [
    ...outside.map(({ start, end: to, reason }): StructureHint => ({ start, end: to, outside: reason })),
    ...kept.map(({ block: { kind, quoted }, range }): StructureHint => {
      if (range === title) return { ...range, outside: 'title' }
      if (isNumber.has(range.start)) return { ...range, outside: 'paragraph number' }
      const said = quoted > 0 || turns.has(range.start) || isNumbered.has(range.start)
      const role = said && kind !== 'heading' ? 'paragraph' : kind === 'markup' ? undefined : ROLES[kind]
      return { ...range, ...(role !== undefined && { role }) }
    }),
  ].sort((a, b) => a.start - b.start)
  const all = withRest(text, hints)
  return {
    paragraphRanges: all.map(({ start, end: to }) => ({ start, end: to })),
    hints: all,
    metadata: fields,
    ...(asides.length > 0 && { asides }),
    ...(spoken.length > 0 && { spoken }),
    ...(numbered.pinpoints.length > 0 && { pinpoints: numbered.pinpoints }),
  }
}

/** What is in no block, such as the number of an empty item. */
function withRest(text: string, hints: readonly StructureHint[]): StructureHint[] {
  const all: StructureHint[] = []
  let from = 0
  const rest = (to: number) => {
    const between = text.slice(from, to)
    const content = between.trim()
    if (content === '') return
    const start = from + between.length - between.trimStart().length
    const range = { start, end: start + content.length }
    all.push(/\p{L}/u.test(content) ? range : { ...range, outside: 'markup' })
  }
  for (const hint of hints) {
    rest(hint.start)
    all.push(hint)
    from = hint.end
  }
  rest(text.length)
  return all
}

/** Marks that touch or are within each other, such as the end of a link and its address, are set aside as one. */
function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = []
  for (const mark of marks) {
    const last = result.at(-1)
    if (last === undefined || mark.start > last.end) result.push({ ...mark })
    else if (mark.start < last.end || mark.reason === last.reason) last.end = Math.max(last.end, mark.end)
    else result.push({ ...mark })
  }
  return result
}

/** Turns by their labels, in bold or not, and block quotations, of whoever signs them. */
function spokenIn(kept: readonly { block: Block; range: Range; words: Words }[]): {
  spoken: SpokenRange[]
  turns: Set<number>
} {
  const labels = new TurnLabels(kept.map(({ words }) => words.text.trim()))
  const signed = new Map<number, string>()
  const signatures = new Set<number>()
  kept.forEach(({ block, words }, at) => {
    const name = SIGNED.exec(words.text.trim())?.[1]
    const last = kept[at + 1]?.block.quotation !== block.quotation || kept[at + 1]?.block.quoted === 0
    if (block.quoted === 0 || !last || name === undefined) return
    signed.set(block.quotation, name)
    signatures.add(at)
  })
  const turns = new Set<number>()
  const spoken = kept.flatMap(({ block, range, words }, at): SpokenRange[] => {
    if (block.kind === 'heading' || signatures.has(at)) return []
    const lead = words.text.length - words.text.trimStart().length
    const label = labels.at(words.text.trim())
    if (label) {
      turns.add(range.start)
      const start = words.offsetOf(lead + label.end)
      return start < range.end ? [{ start, end: range.end, kind: 'turn', speaker: label.speaker }] : []
    }
    if (block.quoted === 0) return []
    const speaker = signed.get(block.quotation)
    return [{ ...range, kind: 'block', ...(speaker !== undefined && { speaker }) }]
  })
  return { spoken, turns }
}

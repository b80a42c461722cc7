import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown'
import type { LeftOutReason } from '../../../model/document.ts'
import { firstAtLeast } from '../../../model/overlaps.ts'
import type { Aside, Range } from '../../../model/passage.ts'

/** A paragraph, heading, row or whatever else has words of its own. */
export type Block = Range & {
  kind: 'paragraph' | 'heading' | 'item' | 'row' | 'note' | 'markup'
  /** Of a heading. */
  level: number
  /** In how many block quotations it is, and in which. */
  quoted: number
  quotation: number
}
export type Mark = Range & { reason: Aside['reason']; outside: LeftOutReason }

// Bare addresses stay words of their paragraph; the extension that marks them takes time with the square of their number.
const markdown = parser.configure([Table, TaskList, Strikethrough])
type Tree = ReturnType<typeof markdown.parse>
type SyntaxNode = Tree['topNode']

/** Marks that are never words, with what is between the parts of a link. */
const MARKS = new Set([
  'HeaderMark', 'EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'QuoteMark', 'TaskMarker',
  'TableDelimiter', 'HTMLTag', 'ProcessingInstruction', 'LinkTitle',
]) // biome-ignore format: a list
const OF_LINKS = new Set(['Link', 'Image'])
/** As labels are compared: without the brackets, in one case, with one space for any white space. */
const labelIn = (text: string) => text.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase()

/** What links by reference lead to in this document. */
function definedLabels(tree: Tree, source: string): ReadonlySet<string> {
  const labels = new Set<string>()
  tree.iterate({
    enter: ({ name, node }) => {
      const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null
      if (label !== null) labels.add(labelIn(source.slice(label.from, label.to)))
    },
  })
  return labels
}

const HEADING = /^(?:ATX|Setext)Heading(\d)$/
const NOTE = /^\[\^[^\]\s]{1,60}\]$/
/** Blocks without words of the text. */
const LEFT_OUT: Record<string, LeftOutReason> = {
  FencedCode: 'code',
  CodeBlock: 'code',
  HorizontalRule: 'markup',
  LinkReference: 'markup',
  CommentBlock: 'hidden',
  ProcessingInstructionBlock: 'markup',
}
const UNSEEN = /^\s*<(?:script|style|template)\b/i
const TAG = /<\/?[a-z][^<>]{0,500}>/gi
const TAG_OR_COMMENT = new RegExp(String.raw`<!--[\s\S]*?-->|${TAG.source}`, 'gi')

/** The tags and comments of HTML. Below the last end of a comment, none is looked for: each would be up to the end. */
function tagsIn(html: string): Range[] {
  const last = html.lastIndexOf('-->')
  const closed = last === -1 ? 0 : last + '-->'.length
  const rangesOf = (pattern: RegExp, from: number, to: number) =>
    [...html.slice(from, to).matchAll(pattern)].map(({ 0: tag, index }) => ({
      start: from + index,
      end: from + index + tag.length,
    }))
  return [...rangesOf(TAG_OR_COMMENT, 0, closed), ...rangesOf(TAG, closed, html.length)]
}

/** A text as the parser knows it, whose lines end in line feeds, and where its characters stand in the whole text. */
function withLineFeeds(text: string, from: number): { source: string; offsetOf: (at: number) => number } {
  const dropped: number[] = []
  let source = ''
  let last = from
  for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 1)) {
    source += text.slice(last, at)
    if (text[at + 1] === '\n') dropped.push(source.length)
    else source += '\n'
    last = at + 1
  }
  source += text.slice(last)
  return { source, offsetOf: (at) => from + at + firstAtLeast(dropped, at) }
}

/**
 * The blocks and marks of a text in Markdown, with the additions of GitHub, in the order of the text. Offsets are those
 * of the text.
 */
export function blocksOf(text: string, from: number): { blocks: Block[]; marks: Mark[] } {
  const { source, offsetOf } = withLineFeeds(text, from)
  const blocks: Block[] = []
  const marks: Mark[] = []
  const lists: string[] = []
  let quoted = 0
  let quotation = 0
  /** Where the number of a list begins: it is part of what follows. */
  let number: number | null = null

  const mark = (
    start: number,
    end: number,
    reason: Aside['reason'] = 'mark',
    outside: LeftOutReason = 'markup',
  ) => {
    if (end > start) marks.push({ start: offsetOf(start), end: offsetOf(end), reason, outside })
  }
  const block = (kind: Block['kind'], start: number, end: number, level = 0) => {
    const begins = number ?? start
    number = null
    blocks.push({ start: offsetOf(begins), end: offsetOf(end), kind, level, quoted, quotation })
  }

  const tree = markdown.parse(source)
  const defined = definedLabels(tree, source)
  /** `[sic]` is a link only where the document says to what: otherwise its brackets are words (CommonMark 0.31, 6.3). */
  const isLink = (node: SyntaxNode | null): boolean => {
    if (node === null || !OF_LINKS.has(node.name)) return false
    if (node.getChild('URL') !== null || node.getChildren('LinkMark').some(isTarget)) return true
    const label = node.getChild('LinkLabel')
    const own = label !== null && label.to - label.from > 2 ? label : node
    return defined.has(labelIn(source.slice(own.from, own.to).replace(/^!|\[\]$/g, '')))
  }
  const isTarget = ({ from, to }: SyntaxNode) => source.slice(from, to) === '('
  tree.iterate({
    enter({ name, from: start, to: end, node }) {
      const words = () => source.slice(start, end)
      const level = HEADING.exec(name)?.[1]
      const outside = LEFT_OUT[name]
      if (name === 'LinkReference' && words().startsWith('[^')) {
        block('note', start, end)
        mark(start, start + words().indexOf(':') + 1)
        return false
      }
      if (outside !== undefined || (name === 'HTMLBlock' && UNSEEN.test(words()))) {
        number = null
        block('markup', start, end)
        mark(start, end, 'mark', outside)
        return false
      }
      if (name === 'Blockquote') {
        if (quoted === 0) quotation += 1
        quoted += 1
      } else if (name === 'BulletList' || name === 'OrderedList') lists.push(name)
      else if (name === 'ListMark') {
        if (lists.at(-1) === 'OrderedList') number = start
        else mark(start, end)
      } else if (level !== undefined) block('heading', start, end, Number(level))
      else if (name === 'Paragraph' || name === 'Task')
        block(
          lists.length > 0
            ? 'item'
            : /^\[\^[^\]\s]{1,60}\]:/.test(words().slice(0, 70))
              ? 'note'
              : 'paragraph',
          start,
          end,
        )
      else if (name === 'TableHeader' || name === 'TableRow') {
        block('row', start, end)
      } else if (name === 'HTMLBlock') {
        block('paragraph', start, end)
        for (const tag of tagsIn(words())) mark(start + tag.start, start + tag.end)
      } else if (name === 'Link' && NOTE.test(words())) {
        const isLabel = source[end] === ':' && blocks.at(-1)?.kind === 'note'
        if (isLabel) mark(start, end + 1)
        else mark(start, end, 'note number')
        return false
      } else if (name === 'Escape') mark(start, start + 1)
      else if (name === 'HardBreak') mark(start, start + words().search(/\s|$/))
      else if (name === 'Comment') mark(start, end, 'mark', 'hidden')
      else if (name === 'TableDelimiter' && node.parent?.name === 'Table') {
        block('markup', start, end)
        mark(start, end)
      } else if (name === 'LinkMark' && OF_LINKS.has(node.parent?.name ?? '') && !isLink(node.parent))
        return true
      else if (MARKS.has(name)) mark(start, end)
      else if ((name === 'URL' || name === 'LinkLabel') && isLink(node.parent)) mark(start, end)
      return true
    },
    leave({ name }) {
      if (name === 'Blockquote') quoted -= 1
      else if (name === 'BulletList' || name === 'OrderedList') lists.pop()
      else if (name === 'ListItem') number = null
    },
  })
  marks.sort((a, b) => a.start - b.start)
  return { blocks, marks }
}

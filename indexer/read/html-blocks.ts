import type { StructureHint } from './raw-document.ts'

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'BUTTON',
  'FORM',
  'IFRAME',
])
const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'THEAD',
  'TR',
  'UL',
])
const ROLES: Record<string, StructureHint['role']> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  FIGCAPTION: 'caption',
  LI: 'list',
}

/** The parts of a DOM node that are needed, so that any DOM will do. */
type NodeLike = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<NodeLike> | ArrayLike<NodeLike>
}

const ELEMENT = 1
const TEXT = 3

/** The text of an element, one block per line, with the roles that its tags show. */
export function blocksOf(root: NodeLike): { text: string; hints: StructureHint[] } {
  const lines: { text: string; role: StructureHint['role'] | undefined }[] = []
  let open = ''

  function close(role: StructureHint['role'] | undefined): void {
    const text = open.replace(/[\s\u00a0]+/gu, ' ').trim()
    if (text !== '') lines.push({ text, role })
    open = ''
  }

  function walk(node: NodeLike, role: StructureHint['role'] | undefined): void {
    if (node.nodeType === TEXT) {
      open += node.textContent ?? ''
      return
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name)) return
    if (name === 'BR') {
      close(role)
      return
    }
    const block = BLOCKS.has(name)
    if (block) close(role)
    const own = ROLES[name] ?? role
    for (const child of Array.from(node.childNodes)) walk(child, own)
    if (block) close(own)
    if (name === 'TD' || name === 'TH') open += ' '
  }

  walk(root, undefined)
  close(undefined)
  let text = ''
  const hints: StructureHint[] = []
  for (const line of lines) {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? line.text : `${text}\n${line.text}`
    if (line.role) hints.push({ start, end: text.length, role: line.role })
  }
  return { text, hints }
}

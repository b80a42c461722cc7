import { PageElement, type PageNode, PageText } from './page/page-tree.ts'
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

/** The text of an element, one block per line, with the roles that its tags show. */
export function blocksOf(root: PageElement): { text: string; hints: StructureHint[] } {
  const lines: { text: string; role: StructureHint['role'] | undefined }[] = []
  let open = ''

  function close(role: StructureHint['role'] | undefined): void {
    const text = open.replace(/[\s\u00a0]+/gu, ' ').trim()
    if (text !== '') lines.push({ text, role })
    open = ''
  }

  /** The roles of the elements that are open, the innermost last. */
  const roles: (StructureHint['role'] | undefined)[] = []

  function enter(element: PageElement): void {
    const name = element.localName.toUpperCase()
    if (BLOCKS.has(name)) close(roles.at(-1))
    roles.push(ROLES[name] ?? roles.at(-1))
  }

  function leave(element: PageElement): void {
    const name = element.localName.toUpperCase()
    const role = roles.pop()
    if (BLOCKS.has(name)) close(role)
    if (name === 'TD' || name === 'TH') open += ' '
  }

  const isRead = (node: PageNode): node is PageElement =>
    node instanceof PageElement && !SKIPPED.has(node.localName.toUpperCase())

  let it: PageNode | null = root
  while (it !== null) {
    if (it instanceof PageText) open += it.textContent
    else if (isRead(it)) {
      if (it.localName === 'br') close(roles.at(-1))
      enter(it)
      if (it.firstChild !== null) {
        it = it.firstChild
        continue
      }
      leave(it)
    }
    while (it !== null && it !== root && it.nextSibling === null) {
      const parent: PageElement | null = it.parentElement
      if (parent !== null) leave(parent)
      it = parent
    }
    it = it === root ? null : (it?.nextSibling ?? null)
  }
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

import { type html, Parser, serialize, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import {
  type Markup,
  PageComment,
  PageDoctype,
  PageDocument,
  PageElement,
  PageFragment,
  type PageNode,
  type PageParent,
  PageText,
} from './page-tree.ts'

type Tree = TreeAdapterTypeMap<
  PageNode,
  PageParent,
  PageNode,
  PageDocument,
  PageFragment,
  PageElement,
  PageComment,
  PageText,
  PageElement,
  PageDoctype
>

/**
 * How many elements may be open at once before one more becomes a sibling of the innermost instead of its child, as in
 * the engines of Chrome and Safari. No page that people read comes near it.
 */
const OPEN_ELEMENTS_AT_MOST = 512

/**
 * How many formatting elements (`b`, `font`, `a`) that were never closed are opened again in each paragraph that
 * follows. The standard knows no limit, so that a page of 100 kB can ask for millions of elements; none of them holds
 * a word.
 */
const FORMATTING_AT_MOST = 8

/**
 * What only says where a line may break or not: soft hyphens, spaces without width, word joiners. No browser draws it
 * inside a line, and in the middle of a word it is in the way of everything that reads words.
 */
const BREAK_HINTS = /[\u00ad\u200b\u2060\ufeff]+/gu

function insertText(parent: PageParent, given: string, before: PageNode | null): void {
  const text = given.replace(BREAK_HINTS, '')
  if (text === '') return
  const previous = before === null ? parent.lastChild : before.previousSibling
  if (previous instanceof PageText) previous.append(text)
  else parent.insertBefore(new PageText(text), before)
}

/** Adds text to the end of an element, as the parser does. */
export const appendText = (parent: PageParent, text: string): void => insertText(parent, text, null)

/** Builds the tree of one page. */
function treeOf(document: PageDocument): TreeAdapter<Tree> {
  let open = 0
  let mode: html.DOCUMENT_MODE

  const above = (parent: PageParent) => (open > OPEN_ELEMENTS_AT_MOST ? parent.parentNode : null)

  return {
    createDocument: () => document,
    createDocumentFragment: () => new PageFragment(),
    createElement: (name, namespace, attributes) => new PageElement(document, name, namespace, attributes),
    createCommentNode: (data) => new PageComment(data),
    createTextNode: (text) => new PageText(text),

    appendChild: (parent, node) => {
      const holder = node instanceof PageElement ? above(parent) : null
      ;(holder ?? parent).appendChild(node)
    },
    insertBefore: (parent, node, reference) => {
      parent.insertBefore(node, reference)
    },
    detachNode: (node) => node.remove(),
    insertText: (parent, text) => {
      // After an element that had to become a sibling, its words go on behind it, so that their order is kept.
      const holder = parent.nextSibling === null ? null : above(parent)
      insertText(holder ?? parent, text, null)
    },
    insertTextBefore: insertText,
    adoptAttributes: (element, attributes) => {
      for (const { name, value } of attributes) {
        if (!element.hasAttribute(name)) element.setAttribute(name, value)
      }
    },
    setTemplateContent: (template, content) => {
      template.content = content
    },
    setDocumentType: (_, name) => {
      document.appendChild(new PageDoctype(name))
    },
    setDocumentMode: (_, given) => {
      mode = given
    },
    onItemPush: () => {
      open += 1
    },
    onItemPop: () => {
      open -= 1
    },

    getDocumentMode: () => mode,
    getTemplateContent: (template) => template.content ?? new PageFragment(),
    getFirstChild: (parent) => parent.firstChild,
    getChildNodes: (parent) => [...parent.childNodes],
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => element.attributes.map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (text) => text.textContent,
    getCommentNodeContent: (comment) => comment.textContent,
    getDocumentTypeNodeName: (doctype) => doctype.nodeName,
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node) => node instanceof PageText,
    isCommentNode: (node) => node instanceof PageComment,
    isElementNode: (node) => node instanceof PageElement,
    isDocumentTypeNode: (node) => node instanceof PageDoctype,

    // Places in the source are not asked for.
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
  }
}

class PageParser extends Parser<Tree> {
  override _reconstructActiveFormattingElements(): void {
    const list = this.activeFormattingElements
    let closed = 0
    let entry = list.newest
    while (entry !== null && 'element' in entry && !this.openElements.contains(entry.element)) {
      const { older } = entry
      closed += 1
      if (closed > FORMATTING_AT_MOST) list.removeEntry(entry)
      entry = older
    }
    super._reconstructActiveFormattingElements()
  }
}

// A page read by `DOMParser`, as reading modes do, runs no scripts: what is in a `noscript` is part of the tree.
const scriptingEnabled = false

const markup: Markup = {
  write: (parent) =>
    serialize<Tree>(parent, { treeAdapter: treeOf(new PageDocument(markup)), scriptingEnabled }),
  read: (source, into) => {
    const options = { treeAdapter: treeOf(into.ownerDocument), scriptingEnabled }
    const parser = PageParser.getFragmentParser<Tree>(into, options)
    parser.tokenizer.write(source, true)
    for (const node of [...parser.getFragment().childNodes]) into.appendChild(node)
  },
}

/** The tree of a page as the HTML standard builds it from its source. Any text is a page. */
export function parsePage(source: string): PageDocument {
  return PageParser.parse<Tree>(source, { treeAdapter: treeOf(new PageDocument(markup)), scriptingEnabled })
}

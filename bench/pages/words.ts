import { PageElement, type PageNode, PageText } from '../../indexer/read/page/page-tree.ts'
import { parsePage } from '../../indexer/read/page/parse-page.ts'

/** Words as both sets of whole texts count them: letters, digits and low lines, in small letters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

/** Elements whose text no browser shows. */
const NEVER_TEXT = new Set([
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'noembed',
  'noframes',
  'svg',
  'math',
])

/** What stands in a page, in order: every piece of its text that a browser may show. */
export function textsOf(root: PageElement): string[] {
  const texts: string[] = []
  const rest: PageNode[] = [root]
  for (let it = rest.pop(); it !== undefined; it = rest.pop()) {
    if (it instanceof PageText) texts.push(it.textContent)
    else if (it instanceof PageElement && !NEVER_TEXT.has(it.localName))
      rest.push(...[...it.childNodes].reverse())
  }
  return texts
}

export function wordsOfPage(markup: string): string[] {
  const { body } = parsePage(markup)
  return body === null ? [] : wordsIn(textsOf(body).join(' '))
}

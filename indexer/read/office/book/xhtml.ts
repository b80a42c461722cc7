import { decode } from '../../decode.ts'
import { declaredLabels } from '../../page/declared-encoding.ts'
import type { PageDocument } from '../../page/page-tree.ts'
import { parsePage } from '../../page/parse-page.ts'
import { PageBuilder } from '../page-builder.ts'
import { damaged, Refused } from '../refused.ts'
import { walkXml } from '../xml.ts'

const NAMESPACES = {
  'http://www.w3.org/1999/xhtml': 'html',
  'http://www.idpf.org/2007/ops': 'epub',
  'http://www.w3.org/2000/svg': 'svg',
}
/** What is asked of elements where a page is read. */
const ATTRIBUTES = [
  'id',
  'class',
  'hidden',
  'style',
  'href',
  'role',
  'start',
  'type',
  'value',
  'reversed',
  'lang',
  'title',
  'aria-label',
]

/** A chapter of a book. XHTML is read as XML, where an empty element ends at once; what is not well-formed, as HTML. */
export function chapterPage(bytes: Uint8Array): PageDocument {
  try {
    return asXml(bytes)
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.reason !== 'damaged-office') throw error
    const read = decode(bytes, { declared: declaredLabels })
    if (!read.ok) throw damaged(error)
    return parsePage(read.text)
  }
}

function asXml(bytes: Uint8Array): PageDocument {
  const page = new PageBuilder()
  const open: (() => void)[] = []
  let isBody = false
  walkXml(bytes, NAMESPACES, {
    open: (name, attribute) => {
      const [prefix, local = ''] = name.split(':')
      if (local === 'body') isBody = true
      const isElement = isBody && local !== 'body' && (prefix === 'html' || prefix === 'svg')
      if (!isElement) {
        open.push(() => {})
        return
      }
      const attributes = Object.fromEntries(
        ATTRIBUTES.flatMap((it) => {
          const value = attribute(it)
          return value === undefined ? [] : [[it, value]]
        }),
      )
      const kind = attribute('epub:type')
      const element = page.open(local, { ...attributes, ...(kind !== undefined && { 'epub:type': kind }) })
      open.push(() => page.close(element))
    },
    close: (name) => {
      open.pop()?.()
      if (name === 'html:body') isBody = false
    },
    text: (text) => {
      if (isBody) page.text(text)
    },
  })
  return page.document
}

import type { ReadingNote } from '../raw-document.ts'
import type { PageDocument, PageElement } from './page-tree.ts'

/** One thing that a page describes for machines, by the names of its properties; types under `@type`. */
export type LinkedNode = { readonly [property: string]: unknown }

/** How a page describes it. */
export type Markup = 'json-ld' | 'microdata' | 'rdfa'

export type FoundNode = {
  node: LinkedNode
  markup: Markup
  /** Not part of another thing, except of what says that it is about it. */
  isTop: boolean
}

export const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of one page; longer lists are catalogues. */
const NODES_AT_MOST = 20_000
const DEPTH_AT_MOST = 32

const LINKED_DATA = /^application\/ld\+json\s*(?:;|$)/i
/** Comments that hide a script from readers of other languages, around it or in a CDATA section. */
const WRAPPED_BEFORE = /^(?:(?:\/\*|\/\/)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/|-->)?\s*)+/
const WRAPPED_AFTER = /(?:\*\/|\/\/|\/\*|-->|\]\]>|;|\s)+$/
const WRAPPED_AFTER_AT_MOST = 100
/** A string that does not end goes on to the end of the script. */
const STRING_OR_LAST_COMMA = /"[^"\\]*(?:\\.?[^"\\]*)*"?|,(?=\s*[\]}])/gs

/** The value of a script. @throws SyntaxError if it is no JSON, even read with the mistakes that many pages make */
function parsed(script: string): unknown {
  // Some pages break lines inside strings, which JSON forbids.
  const text = script.replace(/\p{Cc}/gu, ' ').trim()
  try {
    return JSON.parse(text)
  } catch {
    const start = WRAPPED_BEFORE.exec(text)?.[0].length ?? 0
    const after = WRAPPED_AFTER.exec(text.slice(-WRAPPED_AFTER_AT_MOST))?.[0].length ?? 0
    const inside = text.slice(start, text.length - after)
    return JSON.parse(inside.replace(STRING_OR_LAST_COMMA, (it) => (it === ',' ? '' : it)))
  }
}

/** Properties through which a page says what it is mainly about. */
const LEADS_ON = new Set(['@graph', 'mainEntity', 'mainEntityOfPage'])

function* nodesIn(value: unknown): Generator<FoundNode> {
  const waiting = [{ value, isTop: true, depth: 0 }]
  for (let it = waiting.pop(); it !== undefined; it = waiting.pop()) {
    const { value: at, isTop, depth } = it
    if (depth > DEPTH_AT_MOST) continue
    // The last one is taken first.
    if (Array.isArray(at)) {
      for (const each of at.toReversed()) waiting.push({ value: each, isTop, depth: depth + 1 })
    } else if (isNode(at)) {
      yield { node: at, markup: 'json-ld', isTop }
      for (const [name, each] of Object.entries(at).reverse()) {
        if (typeof each !== 'object') continue
        waiting.push({ value: each, isTop: isTop && LEADS_ON.has(name), depth: depth + 1 })
      }
    }
  }
}

/** The nodes of all JSON-LD scripts, in the order of the page. What cannot be read becomes a note. */
export function scriptNodes(document: PageDocument): { nodes: FoundNode[]; notes: ReadingNote[] } {
  const nodes: FoundNode[] = []
  let broken = 0
  for (const script of document.getElementsByTagName('script')) {
    if (!LINKED_DATA.test(script.getAttribute('type')?.trim() ?? '')) continue
    const text = script.textContent
    if (text.trim() === '') continue
    let value: unknown
    try {
      value = parsed(text)
    } catch {
      broken += 1
      continue
    }
    for (const node of nodesIn(value)) {
      if (nodes.length >= NODES_AT_MOST) break
      nodes.push(node)
    }
  }
  const message = `${broken} JSON-LD ${broken === 1 ? 'script is' : 'scripts are'} not valid and ignored`
  return { nodes, notes: broken === 0 ? [] : [{ code: 'linked-data', message }] }
}

/** What microdata and RDFa call the beginning of a thing, its type and its properties. */
const ATTRIBUTES = [
  { markup: 'microdata', scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  { markup: 'rdfa', scope: 'typeof', type: 'typeof', property: 'property' },
] as const

/** The text of an element counts as a value up to this length: longer is the article itself. */
const VALUE_AT_MOST = 500

function writtenValue(element: PageElement): string {
  const stated = element.getAttribute('content') ?? element.getAttribute('datetime')
  if (stated !== null) return stated.trim()
  if (element.marks > VALUE_AT_MOST) return ''
  const text = element.textContent.replace(/\s+/g, ' ').trim()
  return text === '' && element.localName === 'link' ? (element.getAttribute('href') ?? '') : text
}

type Scope = { node: Record<string, unknown>; isTop: boolean }

function addTo(node: Record<string, unknown>, name: string, value: unknown): void {
  const known = node[name]
  if (known === undefined) node[name] = value
  else if (Array.isArray(known)) known.push(value)
  else node[name] = [known, value]
}

const words = (value: string | null): string[] => (value ?? '').split(/\s+/).filter((it) => it !== '')

/** The nodes that attributes of the page's own elements describe, in its order. */
export function attributeNodes(document: PageDocument): FoundNode[] {
  return ATTRIBUTES.flatMap(({ markup, scope, type, property }) => {
    const found: FoundNode[] = []
    const scopes = new Map<PageElement, Scope>()
    for (const element of document.elements()) {
      const above = element.parentElement === null ? undefined : scopes.get(element.parentElement)
      const names = above === undefined ? [] : words(element.getAttribute(property))
      if (element.hasAttribute(scope) && found.length < NODES_AT_MOST) {
        const node: Record<string, unknown> = { '@type': words(element.getAttribute(type)) }
        const isTop =
          names.length === 0 || (above?.isTop === true && names.some((name) => LEADS_ON.has(name)))
        scopes.set(element, { node, isTop })
        found.push({ node, markup, isTop })
        // The name, if it has no property for it.
        const text = names.length === 0 ? '' : writtenValue(element)
        if (text !== '') node['@text'] = text
        for (const name of names) if (above !== undefined) addTo(above.node, name, node)
      } else if (above !== undefined) {
        scopes.set(element, above)
        const value = names.length === 0 ? '' : writtenValue(element)
        if (value !== '') for (const name of names) addTo(above.node, name, value)
      }
    }
    return found
  })
}

import type { ReadingNote } from '../raw-document.ts'
import {
  attributeNodes,
  type FoundNode,
  isNode,
  type LinkedNode,
  type Markup,
  scriptNodes,
} from './linked-nodes.ts'
import { firstHeading, foldedTitle } from './page-titles.ts'
import type { PageDocument } from './page-tree.ts'
import { parsePage } from './parse-page.ts'

/** Someone whom a page names as author or publisher. `kind` is null where the page does not say what it is. */
export type LinkedName = { name: string; kind: 'person' | 'organisation' | null }

/** A work that a page describes for machines: values as they were written, without markup and entities. */
export type LinkedWork = {
  markup: Markup
  /** Without the address of their vocabulary: `NewsArticle`. */
  types: string[]
  /** An article, report or post; else a page or another work. */
  isArticle: boolean
  /** Not part of something else, such as of a list of other articles. */
  isTop: boolean
  /** Its address or headline is that of the page. */
  isThisPage: boolean
  headline?: string
  authors: LinkedName[]
  publishers: LinkedName[]
  datePublished?: string
  dateModified?: string
  dateCreated?: string
  inLanguage?: string
  /** Names of the works that it is part of: a newspaper, a website. */
  isPartOf: string[]
  articleBody?: string
  url?: string
}

export type LinkedData = {
  /** The work that the page itself is comes first; those of which it is only said that they exist come last. */
  works: LinkedWork[]
  /** Types of all that is no part of something else, whatever it is. */
  topTypes: string[]
  /** What the page calls its website, and then organisations that are no author. */
  websites: string[]
  organisations: string[]
  notes: ReadingNote[]
}

const ARTICLE =
  /(?:Article|Posting|Report|Review|Recipe|Episode|Chapter|Thesis|HowTo|Guide|Column|Interview|Statement)$/
const REVIEW = /Review$/
const PAGE = /(?:Page|CreativeWork|Book|DigitalDocument)$/
const ORGANISATION =
  /(?:Organi[sz]ation|NGO|Corporation|Company|Agency|Business|Brand|Project|Publisher|Newspaper|Periodical|WebSite|Blog|Program|Channel|Station|Series)$/
const PERSON = /Person$/
const WEBSITE = /^(?:WebSite|Blog)$/

/** Without these a text has no markup and no entities. */
const MARKED_UP = /<[a-z/!]|&(?:[a-z]|#)/i
const VALUE_AT_MOST = 2000

/** Plain text of a value, which pages often write as HTML. */
function plain(value: string): string {
  const short = value.slice(0, VALUE_AT_MOST)
  let text = short
  // `&amp;#039;` occurs too.
  for (let round = 0; round < 2 && MARKED_UP.test(text); round += 1)
    text = parsePage(text).body?.textContent ?? text
  return text.replace(/\s+/g, ' ').trim()
}

/** How many nodes that only point to others are followed for one value: they may point to each other. */
const STEPS_AT_MOST = 8

class Nodes {
  readonly #byId = new Map<string, LinkedNode>()

  constructor(found: readonly FoundNode[]) {
    for (const { node } of found) {
      const id = node['@id']
      if (typeof id !== 'string' || Object.keys(node).length < 2) continue
      const known = this.#byId.get(id)
      // A page may say one thing here and another there.
      this.#byId.set(id, known === undefined ? node : { ...node, ...known })
    }
  }

  /** The nodes and strings that a value consists of, however many lists and references are around them. */
  all(value: unknown): (LinkedNode | string)[] {
    const found: (LinkedNode | string)[] = []
    const waiting = [{ value, steps: 0 }]
    for (let it = waiting.pop(); it !== undefined; it = waiting.pop()) {
      const { value: at, steps } = it
      if (steps > STEPS_AT_MOST) continue
      if (typeof at === 'string') found.push(at)
      else if (Array.isArray(at))
        for (const each of at.toReversed()) waiting.push({ value: each, steps: steps + 1 })
      else if (isNode(at)) {
        const listed = at['@list'] ?? at['@set'] ?? at['@value']
        const id = at['@id']
        if (listed !== undefined) waiting.push({ value: listed, steps: steps + 1 })
        else if (
          typeof id === 'string' &&
          Object.keys(at).every((name) => name === '@id' || name === '@type')
        ) {
          const known = this.#byId.get(id)
          if (known !== undefined && known !== at) found.push(known)
        } else found.push(at)
      }
    }
    return found
  }

  text(value: unknown): string | undefined {
    for (const it of this.all(value)) {
      const text = typeof it === 'string' ? plain(it) : ''
      if (text !== '') return text
    }
    return undefined
  }

  /** The names of persons, organisations or works. An address is no name. */
  names(value: unknown): LinkedName[] {
    const found: LinkedName[] = []
    for (const it of this.all(value)) {
      if (typeof it === 'string') found.push({ name: plain(it), kind: null })
      else {
        const kind = kindOf(typesOf(it))
        const listed = this.all(it.name).flatMap((name) =>
          typeof name === 'string' ? [plain(name)] : (this.text(name.name) ?? []),
        )
        const whole = [this.text(it.givenName), this.text(it.additionalName), this.text(it.familyName)]
        const composed = whole[2] === undefined ? undefined : whole.filter((part) => part).join(' ')
        const names = listed.length > 0 ? listed : [composed ?? this.text(it['@text']) ?? '']
        for (const name of names) found.push({ name, kind })
      }
    }
    return found.filter(({ name }) => name !== '' && !/^(?:https?:)?\/\//i.test(name))
  }
}

/** Types without the address of their vocabulary. */
function typesOf(node: LinkedNode): string[] {
  const written: unknown[] = [node['@type']].flat()
  return written.flatMap((it) => (typeof it === 'string' ? [it.replace(/^.*[/#:]/, '')] : []))
}

function kindOf(types: readonly string[]): LinkedName['kind'] {
  if (types.some((type) => PERSON.test(type))) return 'person'
  return types.some((type) => ORGANISATION.test(type)) ? 'organisation' : null
}

const property = (node: LinkedNode, ...names: string[]): unknown =>
  names.map((name) => node[name]).find((value) => value !== undefined && value !== null && value !== '')

const sameAddress = (address: string) =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/(?<!\/)\/+$/, '')

function titlesOf(document: PageDocument): string[] {
  const stated = document
    .getElementsByTagName('meta')
    .filter((meta) => (meta.getAttribute('property') ?? meta.getAttribute('name')) === 'og:title')
  const titles = [
    document.title,
    ...stated.map((meta) => meta.getAttribute('content') ?? ''),
    firstHeading(document, VALUE_AT_MOST),
  ]
  return titles.map(foldedTitle).filter((title) => title !== '')
}

function workOf(found: FoundNode, nodes: Nodes): LinkedWork | null {
  const { node, markup, isTop } = found
  const types = typesOf(node)
  const isArticle = types.some((type) => ARTICLE.test(type))
  if (!isArticle && !types.some((type) => PAGE.test(type))) return null
  const text = (...names: string[]) => nodes.text(property(node, ...names))
  const facts = {
    headline: text('headline', 'name'),
    datePublished: text('datePublished'),
    dateModified: text('dateModified'),
    dateCreated: text('dateCreated'),
    inLanguage: text('inLanguage') ?? nodes.names(node.inLanguage)[0]?.name,
    articleBody: typeof node.articleBody === 'string' ? node.articleBody : undefined,
    url: addressOf(node, nodes),
  }
  return {
    markup,
    types,
    isArticle,
    isTop,
    isThisPage: false,
    authors: nodes.names(property(node, 'author', 'creator', 'authors')),
    publishers: nodes.names(property(node, 'publisher', 'sourceOrganization')),
    isPartOf: nodes.names(node.isPartOf).map(({ name }) => name),
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  }
}

function addressOf(node: LinkedNode, nodes: Nodes): string | undefined {
  const page = node.mainEntityOfPage
  const stated = [node.url, isNode(page) ? (page.url ?? page['@id']) : page, node['@id']]
  return stated.map((it) => nodes.text(it)).find((it) => it !== undefined && /^https?:/i.test(it))
}

/** How much a work is what the page is, the least first. */
const rank = ({ isArticle, isTop, isThisPage, markup }: LinkedWork): number =>
  (isTop ? 0 : 8) + (isArticle ? 0 : 4) + (isThisPage ? 0 : 2) + (markup === 'json-ld' ? 0 : 1)

/**
 * What a page says of itself in JSON-LD, microdata and RDFa.
 * @param address that of the page, if it is known
 */
export function linkedData(document: PageDocument, address?: string): LinkedData {
  const scripts = scriptNodes(document)
  const found = [...scripts.nodes, ...attributeNodes(document)]
  const nodes = new Nodes(found)
  const titles = titlesOf(document)
  const own = address === undefined ? null : sameAddress(address)
  const works: LinkedWork[] = []
  const websites = new Set<string>()
  const organisations = new Set<string>()
  const topTypes = new Set<string>()
  for (const it of found) {
    const types = typesOf(it.node)
    if (it.isTop) for (const type of types) topTypes.add(type)
    if (types.some((type) => WEBSITE.test(type)))
      for (const { name } of nodes.names(it.node)) websites.add(name)
    else if (it.isTop && kindOf(types) === 'organisation')
      for (const { name } of nodes.names(it.node)) organisations.add(name)
    const work = workOf(it, nodes)
    if (work === null) continue
    const headline = foldedTitle(work.headline ?? '')
    work.isThisPage =
      (own !== null && work.url !== undefined && sameAddress(work.url) === own) ||
      (headline !== '' && titles.some((title) => title.startsWith(headline) || headline.startsWith(title)))
    // What a customer says of something that the page is about, unless the page itself is the review.
    if (work.types.every((type) => REVIEW.test(type)) && !work.isThisPage) continue
    works.push(work)
  }
  works.sort((one, other) => rank(one) - rank(other))
  return {
    works,
    topTypes: [...topTypes],
    websites: [...websites],
    organisations: [...organisations],
    notes: scripts.notes,
  }
}

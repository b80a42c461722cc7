import type { LinkedWork } from './linked-data.ts'
import { metaContents } from './meta-contents.ts'
import { PageComment, type PageDocument } from './page-tree.ts'

const META = ['og:url', 'twitter:url', 'al:web:url', 'citation_public_url', 'dc.identifier']
const SAVED_FROM = [
  /** Internet Explorer, Chrome and Edge; the number is the length of the address. */
  /^\s*saved from url=\(\d+\)(?<address>\S+)\s*$/i,
  /** SingleFile. */
  /\bPage saved with SingleFile\s+url:\s*(?<address>\S+)/i,
  /** HTTrack, without the protocol. */
  /^\s*Mirrored from (?<address>\S+) by HTTrack\b/i,
]
const COMMENT_AT_MOST = 4096

const absolute = (written: string | null | undefined): string | undefined => {
  const address = written?.trim() ?? ''
  return /^https?:\/\/[^/\s]+/i.test(address) && URL.canParse(address) ? address : undefined
}

/** What a browser or a copying program notes before and beside the head. */
function savedFrom(document: PageDocument): string | undefined {
  const root = document.documentElement
  for (const parent of [document, root, root?.firstElementChild]) {
    for (const node of parent?.childNodes ?? []) {
      if (!(node instanceof PageComment) || node.textContent.length > COMMENT_AT_MOST) continue
      for (const pattern of SAVED_FROM) {
        const address = pattern.exec(node.textContent)?.groups?.address
        const found = absolute(address) ?? absolute(address === undefined ? null : `http://${address}`)
        if (found !== undefined && !found.startsWith('http://about:')) return found
      }
    }
  }
  return undefined
}

/** The value of the first of some `meta` names that has one, an address. */
function metaAddress(document: PageDocument): string | undefined {
  const contents = metaContents(document, ['property', 'name'])
  return META.flatMap((name) => contents.get(name) ?? [])
    .map(absolute)
    .find((it) => it !== undefined)
}

/** The address that a page gives as its own. */
export function statedAddress(document: PageDocument): string | undefined {
  const links = document.getElementsByTagName('link')
  const canonical = links.filter((it) => it.getAttribute('rel')?.toLowerCase() === 'canonical')
  return canonical.map((it) => absolute(it.getAttribute('href'))).find((it) => it) ?? metaAddress(document)
}

/**
 * The address of a page: what it gives as its own, failing that, where a copy says that it was saved from, or what its
 * linked data says.
 */
export function pageAddress(document: PageDocument, works: readonly LinkedWork[]): string | undefined {
  const own = works.find((work) => work.isTop && work.isArticle)
  return statedAddress(document) ?? savedFrom(document) ?? absolute(own?.url)
}

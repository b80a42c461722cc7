import type { LinkedWork } from './linked-data.ts'
import { metaContents } from './meta-contents.ts'
import type { PageDocument } from './page-tree.ts'
import { savedCopy } from './saved-copy.ts'
import { isWebAddress } from './web-address.ts'

const META = ['og:url', 'twitter:url', 'al:web:url', 'citation_public_url', 'dc.identifier']
const absolute = (written: string | null | undefined): string | undefined => {
  const address = written?.trim() ?? ''
  return isWebAddress(address) ? address : undefined
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
  return statedAddress(document) ?? savedCopy(document)?.address ?? absolute(own?.url)
}

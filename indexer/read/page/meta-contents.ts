import type { PageDocument } from './page-tree.ts'

/** The attributes in which pages name what a `meta` element states. */
export type MetaAttribute = 'property' | 'name' | 'itemprop'

/**
 * What the `meta` elements of a page state, by the lower-case name, in the order of the page.
 * @param attributes of which the first that an element has is its name
 */
export function metaContents(
  document: PageDocument,
  attributes: readonly MetaAttribute[],
): ReadonlyMap<string, readonly string[]> {
  const contents = new Map<string, string[]>()
  for (const meta of document.getElementsByTagName('meta')) {
    const named = attributes.find((attribute) => meta.hasAttribute(attribute))
    const name = named && meta.getAttribute(named)?.trim().toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (!name || !content) continue
    const known = contents.get(name)
    if (known === undefined) contents.set(name, [content])
    else known.push(content)
  }
  return contents
}

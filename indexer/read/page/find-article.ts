import { Readability } from '@mozilla/readability'
import type { LinkedData } from './linked-data.ts'
import { mainContent } from './main-content.ts'
import type { PageDocument, PageText } from './page-tree.ts'

/** Types of schema.org for pages on which people write to each other. */
const THREAD = /^(?:DiscussionForumPosting|QAPage)$/
const THREAD_ADDRESS = /\/(?:DiscussionForumPosting|QAPage|Question)$/

const isThread = (document: PageDocument, { works }: LinkedData): boolean =>
  works.some(({ types }) => types.some((type) => THREAD.test(type))) ||
  [...document.elements()].some((it) => THREAD_ADDRESS.test(it.getAttribute('itemtype')?.trim() ?? ''))

/** What Readability makes of the metadata and headings of a page, without its search for the article. */
class Titles extends Readability<null> {
  declare _getJSONLD: (document: Document) => unknown
  declare _getArticleMetadata: (linked: unknown) => { title?: string | null }

  constructor(document: PageDocument) {
    // The tree has the part of the DOM that Readability uses.
    super(document as unknown as Document, { serializer: () => null })
  }

  of(document: PageDocument): string | undefined {
    return this._getArticleMetadata(this._getJSONLD(document as unknown as Document)).title ?? undefined
  }
}

function titleOf(document: PageDocument): string | undefined {
  for (const it of document.getElementsByTagName('meta')) {
    // Readability takes quadratic time for spaces in them.
    const property = it.getAttribute('property')
    if (property !== null) it.setAttribute('property', property.replace(/\s+/g, ' '))
  }
  return new Titles(document).of(document)
}

export type FoundArticle = {
  /** The texts of which it consists; null if there is none to be found. */
  texts: ReadonlySet<PageText> | null
  title: string | undefined
}

/** The article of a page, or its main content. */
export function findArticle(document: PageDocument, linked: LinkedData): FoundArticle {
  const { body } = document
  const texts = body === null ? null : mainContent(body, isThread(document, linked))
  return {
    texts: texts === null || texts.size === 0 ? null : texts,
    title: document.documentElement === null ? undefined : titleOf(document),
  }
}

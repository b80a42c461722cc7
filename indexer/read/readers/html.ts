import { decodeDocument } from '../decode.ts'
import { readFields } from '../fields.ts'
import { declaredLabels } from '../page/declared-encoding.ts'
import { findArticle } from '../page/find-article.ts'
import { linkedData } from '../page/linked-data.ts'
import { numberedPage } from '../page/numbered-page.ts'
import { pageAddress, statedAddress } from '../page/page-address.ts'
import { pageAuthors } from '../page/page-authors.ts'
import { statedNumbers, whatPageSays } from '../page/page-kind.ts'
import { linesOf } from '../page/page-lines.ts'
import { pageSource } from '../page/page-source.ts'
import type { PageDocument } from '../page/page-tree.ts'
import { parsePage } from '../page/parse-page.ts'
import { savedCopy } from '../page/saved-copy.ts'
import { writeDown } from '../page/write-down.ts'
import { pageDay } from '../page-date.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'

const META_NAMES = ['property', 'name', 'itemprop']

function metaContent(document: PageDocument, name: string): string | undefined {
  const found = document
    .getElementsByTagName('meta')
    .find((meta) => META_NAMES.some((attribute) => meta.getAttribute(attribute) === name))
  return found?.getAttribute('content')?.trim() || undefined
}

/** What is known of a page besides its bytes. */
type Known = Pick<RawDocument, 'documentKey' | 'manifest' | 'capture' | 'isDraft'>

/** Why nothing can be seen in a page. */
function whyEmpty(document: PageDocument): ReadText['whyEmpty'] {
  if (document.body?.tagName === 'FRAMESET') return { reason: 'only-frames' }
  return document.getElementsByTagName('script').length > 0 ? { reason: 'only-scripts' } : undefined
}

/**
 * A page: its whole text, paragraph by paragraph, each with the reason if it is no part of the article. What the page
 * says about itself is kept as metadata, except in a form that cannot be used.
 */
export function readHtml(bytes: Uint8Array, raw?: Known): ReadText {
  const givenAddress = raw?.manifest?.url ?? raw?.capture?.url
  const { text: markup, notes } = decodeDocument(bytes, raw, declaredLabels)
  const document = parsePage(markup)
  const language = document.documentElement?.getAttribute('lang') ?? metaContent(document, 'og:locale')
  const linked = linkedData(document, givenAddress ?? statedAddress(document))
  const ownAddress = pageAddress(document, linked.works)
  const address = givenAddress ?? ownAddress
  const source = pageSource(document, linked, address)
  const { authors, corporate } = pageAuthors(document, linked, address, language ?? null)
  const lines = linesOf(document)
  const published = pageDay(document, { address, language: language ?? null, linked, lines })
  const isEmpty = lines.every(({ place }) => place?.reason === 'hidden' && place.sure)
  const reason = isEmpty ? whyEmpty(document) : undefined
  const article = findArticle(document, linked)
  const written = writeDown(isEmpty ? [] : lines, raw?.isDraft ? 'all' : article.texts)
  const statedKinds = whatPageSays(document, linked)
  const { fields: metadata } = readFields({
    ...statedNumbers(document),
    title: article.title,
    authors,
    source: source?.name,
    publishedAt: published?.day,
    language: language?.replaceAll('_', '-'),
    url: ownAddress,
    accessed: savedCopy(document)?.time,
  })
  return {
    ...numberedPage(written),
    metadata,
    ...(statedKinds.length > 0 && { statedKinds }),
    ...(corporate.length > 0 && { corporateAuthors: corporate }),
    notes: [...notes, ...linked.notes],
    ...(published && { publishedBasis: published.basis }),
    ...(source && source.basis !== 'metadata' && { sourceBasis: source.basis }),
    ...(reason && { whyEmpty: reason }),
  }
}

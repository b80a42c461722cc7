import { LANGUAGES } from '../../../languages/index.ts'
import { decode, replaceUnstorable } from '../decode.ts'
import { readFields } from '../fields.ts'
import { findArticle } from '../page/find-article.ts'
import { linkedData } from '../page/linked-data.ts'
import { pageAddress, statedAddress } from '../page/page-address.ts'
import { linesOf } from '../page/page-lines.ts'
import { pageSource } from '../page/page-source.ts'
import { type PageDocument, PageText } from '../page/page-tree.ts'
import { parsePage } from '../page/parse-page.ts'
import { writeDown } from '../page/write-down.ts'
import { pageDay } from '../page-date.ts'
import { anyOf, forPages } from '../page-phrases.ts'
import type { ReadingNote } from '../raw-document.ts'
import type { ReadText } from './reader.ts'

const bylineOpening = forPages(
  (pages) => new RegExp(String.raw`^\s*${anyOf(pages, 'bylineOpenings')}:?\s+`, 'iu'),
)
const DECLARED_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)/i

/** UTF-8 if the bytes are valid; otherwise what the page declares; otherwise Windows-1252. */
function decodeHtml(bytes: Uint8Array): { text: string; notes: ReadingNote[] } {
  const decoded = decode(bytes)
  if (decoded.encoding !== 'Windows-1252') return decoded
  const charset = DECLARED_CHARSET.exec(decoded.text.slice(0, 4096))?.[1]
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decoded
  try {
    const { text, notes } = replaceUnstorable(new TextDecoder(charset).decode(bytes))
    return { text, notes: [{ code: 'encoding', message: `read as ${charset}` }, ...notes] }
  } catch {
    return decoded // an unknown charset: the bytes themselves are the better guess
  }
}

const META_NAMES = ['property', 'name', 'itemprop']

function metaContent(document: PageDocument, name: string): string | undefined {
  const found = document
    .getElementsByTagName('meta')
    .find((meta) => META_NAMES.some((attribute) => meta.getAttribute(attribute) === name))
  return found?.getAttribute('content')?.trim() || undefined
}

/** Why nothing can be seen in a page. */
function whyEmpty(document: PageDocument): ReadText['whyEmpty'] {
  if (document.body?.tagName === 'FRAMESET') return 'only-frames'
  return document.getElementsByTagName('script').length > 0 ? 'only-scripts' : undefined
}

/**
 * A page: its whole text, paragraph by paragraph, each with the reason if it is no part of the article. What the page says about itself is kept as
 * metadata, except in a form that cannot be used.
 * @param givenAddress that of the page, where a person has given it
 */
export function readHtml(bytes: Uint8Array, givenAddress?: string): ReadText {
  const { text: markup, notes } = decodeHtml(bytes)
  const document = parsePage(markup)
  const language = document.documentElement?.getAttribute('lang') ?? metaContent(document, 'og:locale')
  const linked = linkedData(document, givenAddress ?? statedAddress(document))
  const ownAddress = pageAddress(document, linked.works)
  const address = givenAddress ?? ownAddress
  const source = pageSource(document, linked, address)
  // Looking for the article changes the page, so everything else that is needed is read first.
  const published = pageDay(document, address, language ?? null)
  const lines = linesOf(document)
  const isEmpty = lines.every(({ place }) => place?.reason === 'hidden' && place.sure)
  const reason = isEmpty ? whyEmpty(document) : undefined
  const article = findArticle(document)
  const kept = article?.root
    ? new Set([...article.root.inside()].filter((it) => it instanceof PageText))
    : null
  const { text, paragraphs, hints, asides, spoken } = writeDown(isEmpty ? [] : lines, kept)
  const { fields: metadata } = readFields({
    title: article?.title,
    authors: article?.byline?.replace(bylineOpening(LANGUAGES), ''),
    source: source?.name,
    publishedAt: published?.day,
    language: (article?.language ?? language)?.replaceAll('_', '-'),
    url: ownAddress,
  })
  return {
    text,
    paragraphRanges: paragraphs,
    hints,
    ...(asides.length > 0 && { asides }),
    ...(spoken.length > 0 && { spoken }),
    metadata,
    notes: [...notes, ...linked.notes],
    ...(published && { publishedBasis: published.basis }),
    ...(source && source.basis !== 'metadata' && { sourceBasis: source.basis }),
    ...(reason && { whyEmpty: reason }),
  }
}

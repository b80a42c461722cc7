import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { LANGUAGES } from '../../../languages/index.ts'
import { decode, replaceUnstorable } from '../decode.ts'
import { readFields } from '../fields.ts'
import { blocksOf } from '../html-blocks.ts'
import { pageDay } from '../page-date.ts'
import type { PageDocument } from '../page-dom.ts'
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

function metaContent(document: PageDocument, names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    )
    const content = found?.getAttribute('content')?.trim()
    if (content) return content
  }
  return undefined
}

function canonicalUrl(document: PageDocument): string | undefined {
  const link =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaContent(document, ['og:url'])
  return link && /^https?:\/\//i.test(link) && URL.canParse(link) ? link : undefined
}

/**
 * An article page: the text is its paragraphs joined by newlines. What the page says about itself is kept as
 * metadata, except in a form that cannot be used.
 */
export function readHtml(bytes: Uint8Array): ReadText {
  const { text: markup, notes } = decodeHtml(bytes)
  const { document } = parseHTML(markup)
  const canonical = canonicalUrl(document)
  const language = document.documentElement?.getAttribute('lang') ?? metaContent(document, ['og:locale'])
  // Readability changes the page, so everything else that is needed is read first.
  const published = pageDay(document, canonical, language ?? null)
  const body = document.body
  const wholePage = body ? blocksOf(body) : { text: '', hints: [] }
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse()
  let { text, hints } = wholePage
  if (article?.content) {
    const parsed = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body
    const extracted = blocksOf(parsed)
    if (extracted.text !== '') ({ text, hints } = extracted)
  }
  const { fields: metadata } = readFields({
    title: article?.title,
    authors: article?.byline?.replace(bylineOpening(LANGUAGES), ''),
    source: article?.siteName,
    publishedAt: published?.day,
    language: (article?.lang ?? language)?.replaceAll('_', '-'),
    url: canonical,
  })
  return { text, hints, metadata, notes, ...(published && { publishedBasis: published.basis }) }
}

import type { Language } from '../../languages/index.ts'
import type { Authority } from '../authority/authority.ts'
import type { CleanDocument } from '../clean/block.ts'
import { dateAlone, namesOfByline } from '../clean/header.ts'
import { namesIn, piecesOf } from '../read/author-text.ts'
import { anyOf, forPages } from '../read/page-phrases.ts'

export type Byline = { authors: string[]; agency: string | null; publishedAt: string | null }

const NO_SITE: ReadonlySet<string> = new Set()
const SEPARATORS = /\s*[|•·–—]\s*|\s+-\s+|\n/

const patterns = forPages((pages) => ({
  betweenNames: new RegExp(String.raw`\s+${anyOf(pages, 'nameJoiners')}\s+|\s*[&;,/()]\s*`, 'u'),
  article: new RegExp(String.raw`^${anyOf(pages, 'articles')}\s+`, 'iu'),
}))

export const withoutArticle = (name: string, languages: readonly Language[]): string =>
  name.trim().replace(patterns(languages).article, '')

/** Reads names of people and agencies; anything else is ignored. */
function readNames(line: string, authority: Authority, languages: readonly Language[], into: Byline): void {
  const { betweenNames } = patterns(languages)
  const publisherOf = (name: string) => authority.publisher(withoutArticle(name, languages))
  for (const part of line.split(betweenNames)) {
    const publisher = publisherOf(part)
    if (publisher?.publisher === 'agency') into.agency ??= publisher.name
  }
  const read = { language: null, described: languages, site: NO_SITE, names: 'personal' } as const
  into.authors.push(...namesIn(piecesOf(line), read).filter((name) => publisherOf(name) === null))
}

/** Who wrote it and when, from the lines above the article. Of two dates, the first counts. */
export function readByline(
  document: CleanDocument,
  authority: Authority,
  languages: readonly Language[],
): Byline {
  const byline: Byline = { authors: [], agency: null, publishedAt: null }
  let afterBy = false
  for (const { start, end, verdict } of document.blocks) {
    if (verdict.keep || (verdict.reason !== 'byline' && verdict.reason !== 'dateline')) continue
    const line = document.text.slice(start, end)
    for (const part of line.split(SEPARATORS)) byline.publishedAt ??= dateAlone(part, languages)
    byline.publishedAt ??= dateAlone(line, languages)
    if (verdict.reason !== 'byline') continue
    const names = namesOfByline(line, languages)
    if (names !== null && names !== '') readNames(names, authority, languages, byline)
    else if (afterBy || line.includes('|'))
      readNames(line.split(SEPARATORS)[0] ?? '', authority, languages, byline)
    afterBy = names === ''
  }
  return byline
}

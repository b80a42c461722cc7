import type { Language } from '../../languages/index.ts'
import type { Authority } from '../authority/authority.ts'
import type { CleanDocument } from '../clean/block.ts'
import { dateAlone, namesOfByline } from '../clean/header.ts'
import { anyOf, forPages, nameParticle } from '../read/page-phrases.ts'

export type Byline = { authors: string[]; agency: string | null; publishedAt: string | null }

const SEPARATORS = /\s*[|•·–—]\s*|\s+-\s+|\n/

const patterns = forPages((pages, described) => ({
  person: new RegExp(
    String.raw`^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|${nameParticle(described)})){1,4}$`,
    'u',
  ),
  affiliation: new RegExp(String.raw`\s*(?:,| ${anyOf(pages, 'affiliationLinks')} )\s*.*$`, 'u'),
  betweenNames: new RegExp(
    String.raw`\s+${anyOf(pages, 'nameJoiners')}\s+|\s*&\s*|\s*;\s*|,\s*(?=\p{Lu}[\p{L}'’.-]+ \p{Lu})`,
    'u',
  ),
  article: new RegExp(String.raw`^${anyOf(pages, 'articles')}\s+`, 'iu'),
}))

/** Reads names of people and agencies; anything else is ignored. */
function readNames(line: string, authority: Authority, languages: readonly Language[], into: Byline): void {
  const { person: isPerson, affiliation, betweenNames, article } = patterns(languages)
  for (const part of line.split(betweenNames)) {
    const name = part.trim()
    const publisher = authority.publisher(name.replace(article, ''))
    const person = name.replace(affiliation, '')
    if (publisher) {
      if (publisher.publisher === 'agency') into.agency ??= publisher.name
    } else if (isPerson.test(person)) into.authors.push(person)
  }
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

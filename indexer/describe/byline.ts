import type { Authority } from '../authority/authority.ts'
import type { CleanDocument } from '../clean/block.ts'
import { dateAlone, namesOfByline } from '../clean/header.ts'

export type Byline = { authors: string[]; agency: string | null; publishedAt: string | null }

const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|al|el|de|del|della|der|den|van|von|bin|ibn|la|le|da|di|du|dos)){1,4}$/u
const AFFILIATION = /\s*(?:,| in | for | at )\s*.*$/
const SEPARATORS = /\s*[|•·–—]\s*|\s+-\s+/

/** Names of persons and of agencies; what is neither is left alone. */
function readNames(line: string, authority: Authority, into: Byline): void {
  for (const part of line.split(
    /\s+(?:and|et|und|y)\s+|\s*&\s*|\s*;\s*|,\s*(?=\p{Lu}[\p{L}'’.-]+ \p{Lu})/u,
  )) {
    const name = part.trim()
    const publisher = authority.publisher(name.replace(/^the\s+/i, ''))
    const person = name.replace(AFFILIATION, '')
    if (publisher) {
      if (publisher.publisher === 'agency') into.agency ??= publisher.name
    } else if (PERSON.test(person)) into.authors.push(person)
  }
}

/** Who wrote it and when, as the lines over the article say. Where two dates stand there, the first counts. */
export function readByline(document: CleanDocument, authority: Authority): Byline {
  const byline: Byline = { authors: [], agency: null, publishedAt: null }
  let afterBy = false
  for (const { start, end, verdict } of document.blocks) {
    if (verdict.keep || (verdict.reason !== 'byline' && verdict.reason !== 'dateline')) continue
    const line = document.text.slice(start, end)
    for (const part of line.split(SEPARATORS)) byline.publishedAt ??= dateAlone(part)
    byline.publishedAt ??= dateAlone(line)
    if (verdict.reason !== 'byline') continue
    const names = namesOfByline(line)
    if (names !== null && names !== '') readNames(names, authority, byline)
    else if (afterBy || line.includes('|')) readNames(line.split(SEPARATORS)[0] ?? '', authority, byline)
    afterBy = names === ''
  }
  return byline
}

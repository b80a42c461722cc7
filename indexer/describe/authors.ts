import type { Language } from '../../languages/index.ts'
import type { Authority, GroupEntity } from '../authority/authority.ts'
import { groupNamed } from '../authority/lookup.ts'
import type { CleanDocument } from '../clean/block.ts'
import { isPage } from '../read/raw-document.ts'
import { isServiceOfOthers } from '../works/addresses.ts'
import { isCompany } from '../works/companies.ts'
import { type Byline, withoutArticle } from './byline.ts'

export type Authors = {
  authors: string[]
  /** Those of them that are organisations. */
  corporateAuthors: string[]
  /** The first agency among those who are named as authors. */
  agency: string | null
}

/** The only group that is listed under the whole of a name. */
function groupOf(name: string, authority: Authority): GroupEntity | null {
  const found = authority.publisher(name) ?? groupNamed(authority.names, name)
  return found === null ? null : 'entity' in found ? (found.short ? null : found.entity) : found
}

/** `AFP/The Valley Post`, `dpa`: the agency, if the name is of one. */
function agencyOf(name: string, authority: Authority, languages: readonly Language[]): GroupEntity | null {
  const parts = [name, ...name.split(/\s*[/,]\s*/)]
  const named = parts.map((part) => authority.publisher(withoutArticle(part, languages)))
  return named.find((it) => it?.publisher === 'agency') ?? null
}

/**
 * Who wrote a document. A list that a person or a record gives stays as it is. Of what a page says, agencies are no
 * authors; and what an organisation publishes without naming anyone is by the organisation, unless it is a newspaper
 * or the like.
 */
export function authorsOf(
  document: CleanDocument,
  byline: Byline,
  source: string | null,
  url: string | null,
  authority: Authority,
  languages: readonly Language[],
): Authors {
  const given = document.manifest?.authors
  const stated = given ?? document.metadata.authors ?? [...new Set(byline.authors)]
  const isOfPage = isPage(document.format) && given === undefined
  const agencies = isOfPage ? stated.map((name) => agencyOf(name, authority, languages)) : []
  const authors = stated.filter((_, at) => !agencies[at])
  const agency = agencies.find((it) => it)?.name ?? byline.agency
  // What people post is not by the service at which they do.
  const isTheirs = url === null || !isServiceOfOthers(url)
  const isNamed = stated.length > 0 || agency !== null
  const issuer = source === null || isNamed || !isTheirs ? null : groupOf(source, authority)
  if (issuer !== null && source !== null && issuer.publisher === null && issuer.kind !== 'media')
    return { authors: [source], corporateAuthors: [source], agency }
  const called = new Set(given === undefined ? document.corporateAuthors : [])
  const corporateAuthors = authors.filter(
    (name) => called.has(name) || groupOf(name, authority) !== null || isCompany(name, languages),
  )
  return { authors, corporateAuthors, agency }
}

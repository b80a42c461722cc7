import type { LinkedData } from './linked-data.ts'
import { metaContents } from './meta-contents.ts'
import type { PageDocument } from './page-tree.ts'

/** Names of Highwire's metadata that only one kind of work has. */
const OF_ONE_KIND = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_dissertation_institution',
  'citation_technical_report_institution',
  'citation_technical_report_number',
]

const RECORDINGS = /^(?:Video|Audio)Object$/

/** What a page calls the work on it, for machines: types of schema.org, names of metadata, the section it is in. */
export function whatPageSays(document: PageDocument, { works, topTypes }: LinkedData): string[] {
  const contents = metaContents(document, ['property', 'name'])
  const own = works.filter(({ isTop, isArticle, isThisPage }) => isTop && (isArticle || isThisPage))
  const type = contents.get('og:type')?.[0]
  const sections = contents.get('article:section') ?? []
  return [
    ...new Set([
      ...own.flatMap(({ types }) => types),
      ...topTypes.filter((it) => RECORDINGS.test(it) || (own.length === 0 && it === 'Dataset')),
      ...OF_ONE_KIND.filter((name) => contents.has(name)),
      ...(type === undefined ? [] : [`og:${type}`]),
      ...sections.map((it) => `section:${it}`),
    ]),
  ]
}

const DOI_LABEL = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(?=10\.)/i

/** What the metadata of a page says of numbers: of a report, its pages, its DOI. */
export function statedNumbers(document: PageDocument): { doi?: string; number?: string; page?: string } {
  const contents = metaContents(document, ['property', 'name'])
  const first = (name: string) => contents.get(name)?.[0]
  const stated = [first('citation_doi'), first('prism.doi'), ...(contents.get('dc.identifier') ?? [])]
  const doi = stated.find((it) => it !== undefined && DOI_LABEL.test(it))
  const number = first('citation_technical_report_number')
  const [from, to] = [first('citation_firstpage'), first('citation_lastpage')]
  const page = from === undefined || to === undefined || from === to ? from : `${from}–${to}`
  return {
    ...(doi !== undefined && { doi }),
    ...(number !== undefined && { number }),
    ...(page !== undefined && { page }),
  }
}

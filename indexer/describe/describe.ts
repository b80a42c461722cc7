import { LANGUAGES, type Language } from '../../languages/index.ts'
import { wordingOf } from '../../model/asides.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { Basis, Bibliography } from '../../model/passage.ts'
import { WORK_FIELDS, type Work, work } from '../../model/work.ts'
import type { Authority } from '../authority/authority.ts'
import type { CleanDocument } from '../clean/block.ts'
import type { Fields } from '../read/fields.ts'
import { isHost } from '../read/page/page-source.ts'
import { publicationPrecision } from '../read/publication-date.ts'
import { authorsOf } from './authors.ts'
import { readByline } from './byline.ts'
import { detectLanguage } from './language.ts'
import { type Evidence, publisherEvidence } from './source-evidence.ts'
import { ownerOf } from './source-of-address.ts'

export type DescribedDocument = CleanDocument & { bibliography: Bibliography }

type Known<Value> = { value: Value; basis: Basis } | null

/**
 * A manifest takes precedence over what the file says about itself, but not over a record, which is one of many in its
 * file: what a manifest says is said of all of them.
 */
function stated<Name extends keyof Fields>(
  document: CleanDocument,
  name: Name,
): Known<NonNullable<Fields[Name]>> {
  const manifest = document.manifest?.[name]
  const metadata = document.metadata[name]
  const ofFile = document.format !== 'record' || metadata === undefined
  if (manifest !== undefined && ofFile) return { value: manifest, basis: 'manifest' }
  if (metadata === undefined) return null
  const basis =
    name === 'publishedAt' ? document.publishedBasis : name === 'source' ? document.sourceBasis : undefined
  return { value: metadata, basis: basis ?? 'metadata' }
}

/** The line above the article; failing that, a lead that was printed twice. */
function titleOf(document: CleanDocument): string | null {
  const set = (reason: string) =>
    document.blocks.find((it) => !it.verdict.keep && it.verdict.reason === reason)
  const first = document.blocks[0]
  const lead = first && set('duplicate') === first ? first : undefined
  const block = set('title') ?? lead
  if (block === undefined) return null
  return wordingOf(document, block).replace(/\s+/g, ' ')
}

/** Evidence counts only if all of it names the same publisher. */
function agreed(evidence: Evidence[]): Known<string> {
  const [first] = evidence
  if (first === undefined || evidence.some((it) => it.entity !== first.entity)) return null
  return { value: first.entity.name, basis: `inferred:${first.rule}` }
}

/**
 * What a manifest, a record or a page states; else whose the address is, by the authority files; else who speaks of
 * itself in the text; at last the domain itself. A statement that is nothing but a domain says no more than an address.
 */
function sourceOf(
  known: Known<string>,
  inText: Known<string>,
  url: string | null,
  authority: Authority,
): Known<string> {
  if (known !== null && (known.basis === 'manifest' || !isHost(known.value))) return known
  const owner = url === null ? null : ownerOf(url, authority)
  const basis = 'inferred:address'
  if (owner !== null && owner.name !== null) return { value: owner.name, basis }
  return inText ?? known ?? (owner === null ? null : { value: owner.domain, basis })
}

/** What is given of the work that no rule can tell; nothing if nothing is. */
function workOf(document: CleanDocument): { work?: Work } {
  const given = WORK_FIELDS.flatMap((field) => {
    const known = stated(document, field)
    return known === null ? [] : [[field, known]]
  })
  return given.length === 0 ? {} : { work: work.parse(Object.fromEntries(given)) }
}

/** Source, agency, date, title and language, each from its most reliable origin, or unknown. */
export function describeDocument(
  document: CleanDocument,
  authority: Authority,
  languages: readonly Language[] = LANGUAGES,
): DescribedDocument {
  const kept = document.blocks.filter((block) => block.verdict.keep)
  const paragraphs = kept.map((block) => document.text.slice(block.start, block.end))
  const byline = readByline(document, authority, languages)
  const evidence = publisherEvidence(paragraphs, authority, languages)
  const isAgency = (it: Evidence) => it.entity.publisher === 'agency'
  const url = stated(document, 'url')?.value ?? null
  const inText = agreed(evidence.filter((it) => !isAgency(it)))
  const source = sourceOf(stated(document, 'source'), inText, url, authority)
  const written = authorsOf(document, byline, source?.value ?? null, authority, languages)
  const agency =
    stated(document, 'agency')?.value ?? written.agency ?? agreed(evidence.filter(isAgency))?.value
  const bylineDate: Known<string> =
    byline.publishedAt === null ? null : { value: byline.publishedAt, basis: 'byline' }
  const published = stated(document, 'publishedAt') ?? bylineDate
  const bibliography: Bibliography = {
    documentId: identifyDocument(document.collection, document.documentKey),
    documentKey: document.documentKey,
    collection: document.collection,
    title: stated(document, 'title')?.value ?? titleOf(document),
    source: source?.value ?? null,
    sourceBasis: source?.basis ?? null,
    agency: agency ?? null,
    authors: written.authors,
    ...(written.corporateAuthors.length > 0 && { corporateAuthors: written.corporateAuthors }),
    url,
    path: document.path,
    publishedAt: published?.value ?? null,
    publishedPrecision: publicationPrecision(published?.value ?? null),
    publishedBasis: published?.basis ?? null,
    language: stated(document, 'language')?.value ?? detectLanguage(paragraphs.join('\n')),
    sha256: document.sha256,
    readAt: document.readAt,
    readerVersion: document.readerVersion,
    ...workOf(document),
  }
  return { ...document, bibliography }
}

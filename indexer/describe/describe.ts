import { LANGUAGES, type Language } from '../../languages/index.ts'
import { wordingOf } from '../../model/asides.ts'
import { publishedParts } from '../../model/dates.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { Basis, Bibliography } from '../../model/passage.ts'
import { type Work, work } from '../../model/work.ts'
import { WORK_FIELDS } from '../../model/work-fields.ts'
import type { Authority } from '../authority/authority.ts'
import type { CleanDocument } from '../clean/block.ts'
import { dayOfDateline, dayOfPlaceLine } from '../read/dateline.ts'
import type { Fields } from '../read/fields.ts'
import { dayInFileName } from '../read/file-name-day.ts'
import { isHost } from '../read/page/page-source.ts'
import { publicationPrecision } from '../read/publication-date.ts'
import { isPage, noteOfLanguage, type ReadingNote } from '../read/raw-document.ts'
import { type Described, inferWork, withInferred } from '../works/infer-work.ts'
import { authorsOf } from './authors.ts'
import { readByline } from './byline.ts'
import { contradictingLanguage, detectLanguage } from './language.ts'
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

/** Lines above an article, and the first paragraphs, of which a dateline is the beginning. */
const HEADER_BLOCKS = 8

function datelineDay(document: CleanDocument, languages: readonly Language[]): Known<string> {
  const { text, blocks } = document
  for (const { start, end, verdict } of blocks.slice(0, HEADER_BLOCKS)) {
    const block = text.slice(start, end)
    const day = dayOfPlaceLine(block, languages) ?? (verdict.keep ? dayOfDateline(block, languages) : null)
    if (day !== null) return { value: day, basis: 'byline' }
  }
  return null
}

function fileNameDay({ format, path }: CleanDocument): Known<string> {
  const day = format === 'record' ? null : dayInFileName(path)
  return day === null ? null : { value: day, basis: 'inferred:file-name' }
}

/**
 * The language of a document. What a page states is often that of its template: a text that is certainly in another
 * language is in that one, and a note says so.
 */
function languageOf(
  document: CleanDocument,
  text: string,
): { language: string | null; notes: readonly ReadingNote[] } {
  const known = stated(document, 'language')
  if (known === null) return { language: detectLanguage(text), notes: [] }
  const isOfPage = isPage(document.format) && known.basis === 'metadata'
  const other = isOfPage ? contradictingLanguage(text, known.value) : null
  if (other === null) return { language: known.value, notes: [] }
  return { language: other, notes: [noteOfLanguage(known.value, other)] }
}

/** What is given of the work, and where nothing is, what rules tell of its kind and number; nothing if neither is known. */
function workOf(document: CleanDocument, described: Described, authority: Authority): { work?: Work } {
  const given: Work = work.parse(
    Object.fromEntries(
      WORK_FIELDS.flatMap((field) => {
        const known = stated(document, field)
        return known === null ? [] : [[field, known]]
      }),
    ),
  )
  const known = withInferred(given, inferWork(document, described, authority))
  return Object.keys(known).length === 0 ? {} : { work: known }
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
  const written = authorsOf(document, byline, source?.value ?? null, url, authority, languages)
  const agency =
    stated(document, 'agency')?.value ?? written.agency ?? agreed(evidence.filter(isAgency))?.value
  const bylineDate: Known<string> =
    byline.publishedAt === null ? null : { value: byline.publishedAt, basis: 'byline' }
  const published =
    stated(document, 'publishedAt') ?? bylineDate ?? datelineDay(document, languages) ?? fileNameDay(document)
  const text = paragraphs.join('\n')
  const { language, notes } = languageOf(document, text)
  const described: Bibliography = {
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
    ...(published === null ? { publishedAt: null } : publishedParts(published.value)),
    publishedPrecision: publicationPrecision(
      published === null ? null : publishedParts(published.value).publishedAt,
    ),
    publishedBasis: published?.basis ?? null,
    language,
    sha256: document.sha256,
    readAt: document.readAt,
    readerVersion: document.readerVersion,
  }
  const bibliography = { ...described, ...workOf(document, described, authority) }
  return { ...document, notes: [...document.notes, ...notes], bibliography }
}

import type {
  Corrected,
  Correction,
  CorrectionId,
  CorrectionRecord,
  CorrectionState,
} from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Basis, MentionedDate, Paragraph, Range } from '../../model/passage.ts'
import { publicationPrecision } from '../read/publication-date.ts'

/** The undo that revoked each record, for every record that is not in force. */
export function undoneBy(records: readonly CorrectionRecord[]): Map<CorrectionId, CorrectionRecord> {
  const undone = new Map<CorrectionId, CorrectionRecord>()
  // From the end, because an undo counts only if no later one revokes it.
  for (const it of [...records].reverse()) {
    if (it.what === 'undo' && !undone.has(it.id)) undone.set(it.undoes, it)
  }
  return undone
}

/** A run asks for the same records for every document. */
const sorted = new WeakMap<readonly CorrectionRecord[], Map<DocumentId, Correction[]>>()

/** The corrections of a document that are in force, in the order they were made. */
export function inForce(records: readonly CorrectionRecord[], document: DocumentId): Correction[] {
  const known = sorted.get(records) ?? byDocument(records)
  sorted.set(records, known)
  return known.get(document) ?? []
}

function byDocument(records: readonly CorrectionRecord[]): Map<DocumentId, Correction[]> {
  const undone = undoneBy(records)
  const found = new Map<DocumentId, Correction[]>()
  for (const it of records) {
    if (it.what === 'undo' || undone.has(it.id)) continue
    const { document } = it.target
    const listed = found.get(document)
    if (listed === undefined) found.set(document, [it])
    else listed.push(it)
  }
  return found
}

/** A document as it was before anybody corrected it. */
export function withoutCorrections(document: Document): Document {
  const { corrected, ...rest } = document
  if (corrected === undefined) return document
  const { fields, passages } = corrected.original
  return {
    ...rest,
    ...fields,
    passages: rest.passages.map((it) => ({ ...it, ...passages[it.id] })),
  }
}

/** The document's own fields that the rules may read: `yesterday` is counted from the date of publication. */
const RULES_READ = ['title', 'source', 'agency', 'url', 'publishedAt', 'language'] as const

/** Tags a document by the rules again, with its current fields. */
export type Retag = (document: Document) => Document

/**
 * A document with these corrections and no others, whichever it had before. Its fields are corrected first; where the
 * rules read one of those, the document is tagged again; then its tags are corrected. A correction that cannot be
 * applied is kept with the reason. Pure, and `withoutCorrections` restores exactly the original.
 */
export function applyCorrections(
  document: Document,
  corrections: readonly Correction[],
  retag: Retag,
): Document {
  const bare = withoutCorrections(document)
  if (corrections.length === 0) return bare
  const work: Work = { document: { ...bare, passages: [...bare.passages] }, fields: {}, passages: {} }
  for (const it of corrections) if (!isOfTag(it)) setFields(work, fieldsOf(it))
  if (RULES_READ.some((name) => work.document[name] !== bare[name])) takeTags(work, retag(work.document))
  const withStates = corrections.map((it) => {
    return { correction: it, state: isOfTag(it) ? applyToPassage(work, it) : ('holds' as const) }
  })
  const original = { fields: work.fields, passages: work.passages }
  return { ...work.document, corrected: { corrections: withStates, original } }
}

type Work = {
  document: Document
  fields: Corrected['original']['fields']
  passages: Corrected['original']['passages']
}

const isOfTag = (it: Correction): it is TagCorrection => 'passage' in it.target

type TagCorrection = Extract<Correction, { target: { passage: unknown } }>
type FieldCorrection = Exclude<Correction, TagCorrection>

const CORRECTED: Basis = 'corrected'

function fieldsOf(it: FieldCorrection): Partial<Document> {
  if (it.what === 'authors') return { authors: it.after ?? [] }
  if (it.what === 'source') return { source: it.after, sourceBasis: CORRECTED }
  if (it.what !== 'publishedAt') return { [it.what]: it.after }
  const publishedPrecision = publicationPrecision(it.after)
  return { publishedAt: it.after, publishedPrecision, publishedBasis: CORRECTED }
}

/** Sets fields, and keeps their original values. */
function setFields(work: Work, fields: Partial<Document>): void {
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, work.document[name as keyof Document]]),
  )
  work.fields = { ...before, ...work.fields }
  work.document = { ...work.document, ...fields }
}

const LISTS = ['quotations', 'groups', 'locations', 'people', 'dates'] as const

/** Takes over the tags of passages from another reading of the same document. */
function takeTags(work: Work, { passages }: Document): void {
  passages.forEach((fresh, at) => {
    const passage = work.document.passages[at]
    if (passage === undefined) return
    const changed = LISTS.filter((name) => JSON.stringify(fresh[name]) !== JSON.stringify(passage[name]))
    if (changed.length === 0) return
    setTags(work, at, Object.fromEntries(changed.map((name) => [name, fresh[name]])))
  })
}

/** Sets lists of tags, and keeps the original lists. */
function setTags(work: Work, at: number, tags: Partial<Paragraph>): void {
  const { passages } = work.document
  const passage = passages[at]
  if (passage === undefined) return
  const before = Object.fromEntries(Object.keys(tags).map((name) => [name, passage[name as keyof Paragraph]]))
  work.passages[passage.id] = { ...before, ...work.passages[passage.id] }
  passages[at] = { ...passage, ...tags }
}

function applyToPassage(work: Work, it: TagCorrection): CorrectionState {
  const { passages } = work.document
  const byId = passages.findIndex((passage) => passage.id === it.target.passage)
  const at = byId === -1 ? passages.findIndex((passage) => passage.text === it.target.text) : byId
  const passage = passages[at]
  if (passage === undefined) return 'passage-gone'
  const { state, tags } = correctedTags(passage, it)
  if (tags === null) return state
  setTags(work, at, tags)
  return state
}

type Outcome = { state: CorrectionState; tags: Partial<Paragraph> | null }

function correctedTags(passage: Paragraph, it: TagCorrection): Outcome {
  if (it.what === 'speaker') return correctedSpeaker(passage, it)
  const { groups, locations, people, dates } = passage
  if (it.what === 'group') return outcome('groups', replaced(groups, it, byKey))
  if (it.what === 'location') return outcome('locations', replaced(locations, it, byKey))
  if (it.what === 'person') return outcome('people', replaced(people, it, byKey))
  return outcome('dates', replaced(dates, it, byValue))
}

function outcome<Name extends keyof Paragraph>(name: Name, tags: Paragraph[Name] | null): Outcome {
  return tags === null ? { state: 'tag-gone', tags } : { state: 'holds', tags: { [name]: tags } }
}

function correctedSpeaker(passage: Paragraph, it: Extract<Correction, { what: 'speaker' }>): Outcome {
  const { start, end } = it.target.quotation
  const found = passage.quotations.some((quotation) => quotation.start === start && quotation.end === end)
  if (!found) return { state: 'quotation-gone', tags: null }
  const quotations = passage.quotations.map((quotation) =>
    quotation.start === start && quotation.end === end ? { ...quotation, speaker: it.after } : quotation,
  )
  return { state: 'holds', tags: { quotations } }
}

export const byKey = (tag: { key: string }) => tag.key
export const byValue = ({ value, end }: Pick<MentionedDate, 'value' | 'end'>) =>
  end === undefined ? value : `${value}/${end}`

/**
 * The tags with `after` in place of `before`; null if a tag to remove is not there. A tag that is added or changed is
 * always in the result, even if the rules now find it by themselves.
 */
function replaced<Tag extends { basis: Basis; mentions: Range[] }>(
  tags: readonly Tag[],
  { before, after }: { before: Tag | null; after: Tag | null },
  identity: (tag: Tag) => string,
): Tag[] | null {
  const at = before === null ? -1 : tags.findIndex((tag) => identity(tag) === identity(before))
  if (after === null) return at === -1 ? null : tags.toSpliced(at, 1)
  const same = tags.find((tag, index) => index !== at && identity(tag) === identity(after))
  const others = tags.filter((tag, index) => index !== at && tag !== same)
  const place = at === -1 ? others.length : Math.min(at, others.length)
  const mentions = same === undefined ? after.mentions : union(after.mentions, same.mentions)
  return others.toSpliced(place, 0, { ...after, mentions })
}

function union(some: readonly Range[], more: readonly Range[]): Range[] {
  const added = more.filter((it) => !some.some(({ start, end }) => start === it.start && end === it.end))
  return [...some, ...added].sort((a, b) => a.start - b.start || a.end - b.end)
}

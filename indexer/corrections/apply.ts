import {
  type Corrected,
  type Correction,
  type CorrectionPlace,
  type CorrectionState,
  correctableOf,
  isOfTag,
  isRule,
  type MadeCorrection,
  type TagCorrection,
} from '../../model/correction.ts'
import { isOfName, type Rule } from '../../model/correction-rule.ts'
import { publishedParts } from '../../model/dates.ts'
import type { Document, Entity } from '../../model/document.ts'
import type { PassageId } from '../../model/ids.ts'
import type { Basis, Paragraph, Range } from '../../model/passage.ts'
import { work as workSchema } from '../../model/work.ts'
import { isWorkField, WORK_FIELDS } from '../../model/work-fields.ts'
import { publicationPrecision } from '../read/publication-date.ts'
import { changesOfRule } from './apply-rule.ts'
import { Following } from './follow.ts'
import { type NamesIn, namesIn } from './names-in.ts'
import { correctedTags } from './tag-lists.ts'

/** A document as it was before anybody corrected it. */
export function withoutCorrections(document: Document): Document {
  const { corrected, ...rest } = document
  if (corrected === undefined) return document
  const { fields, passages } = corrected.original
  return {
    ...withFields(rest, fields),
    passages: rest.passages.map((it) => ({ ...it, ...passages[it.id] })),
  }
}

/** The document's own fields that the rules may read: `yesterday` is counted from the date of publication. */
const RULES_READ = ['title', 'source', 'agency', 'url', 'publishedAt', 'language'] as const

/** Those from which they infer what kind of work it is, and its number. */
const WORK_READ = ['title', 'source', 'agency', 'url', 'language'] as const

/** What the rules make of a document again, with its current fields. */
export type Rules = {
  tag: (document: Document) => Document
  /** Without the fields that were corrected, where nothing is left of them. */
  infer: (document: Document, corrected: ReadonlySet<string>) => Document['work'] | null
  /** What its tags name. */
  entities: (document: Document) => Entity[]
}

/**
 * A document with these corrections and no others, whichever it had before. Its fields are corrected first; where the
 * rules read one of those, its kind is inferred and it is tagged again; then its tags are corrected. A correction that cannot be
 * applied is kept with the reason; a rule that changes nothing here is not, unless it is of a name that the tags have. Pure, and `withoutCorrections` restores exactly the original.
 */
export function applyCorrections(
  document: Document,
  corrections: readonly MadeCorrection[],
  rules: Rules,
): Document {
  const bare = withoutCorrections(document)
  if (corrections.length === 0) return bare
  const begun = { ...bare, passages: [...bare.passages] }
  // It looks at the passages as they are by then: the rules may quote otherwise once a field was corrected.
  const work: Work = { document: begun, fields: {}, passages: {}, following: new Following(begun) }
  for (const it of corrections) if (!isRule(it) && !isOfTag(it)) setFields(work, fieldsOf(it, work.document))
  const isOther = (name: keyof Document) => work.document[name] !== bare[name]
  const fields = new Set<string>(corrections.map(correctableOf))
  if (WORK_READ.some(isOther) || fields.has('type')) takeWork(work, rules.infer(work.document, fields))
  if (RULES_READ.some(isOther)) takeTags(work, rules.tag(work.document))
  const outcomes = corrections.map((correction) => ({ correction, outcome: outcomeOf(work, correction) }))
  let named: NamesIn | null = null
  const withStates = outcomes.flatMap(({ correction, outcome }) => {
    if (outcome !== null) return [{ correction, ...outcome }]
    if (!isRule(correction) || !isOfName(correction)) return []
    // What a key is called is told by every document that has it, so each has to know of what people say of it.
    named ??= namesIn(rules.entities(work.document))
    return named.has(correction.after) ? [{ correction, state: 'holds' as const }] : []
  })
  if (withStates.length === 0) return bare
  const original = { fields: work.fields, passages: work.passages }
  return { ...work.document, corrected: { corrections: withStates, original } }
}

type Work = {
  document: Document
  fields: Corrected['original']['fields']
  passages: Corrected['original']['passages']
  following: Following
}

type SpeakerCorrection = Extract<Correction, { what: 'speaker' }>
type FieldCorrection = Exclude<Correction, TagCorrection>

const CORRECTED: Basis = 'corrected'

function fieldsOf(it: FieldCorrection, document: Document): Corrected['original']['fields'] {
  if (isWorkField(it.what)) {
    const { [it.what]: _, ...others } = document.work ?? {}
    const known = it.after === null ? {} : { [it.what]: { value: it.after, basis: CORRECTED } }
    const left = workSchema.parse({ ...others, ...known })
    return { work: Object.keys(left).length === 0 ? null : left }
  }
  if (it.what === 'authors') return { authors: it.after ?? [] }
  if (it.what === 'source') return { source: it.after, sourceBasis: CORRECTED }
  if (it.what !== 'publishedAt') return { [it.what]: it.after }
  const { publishedAt, publishedEnd = null } =
    it.after === null ? { publishedAt: null } : publishedParts(it.after)
  const publishedPrecision = publicationPrecision(publishedAt)
  return { publishedAt, publishedEnd, publishedPrecision, publishedBasis: CORRECTED }
}

/** Absent is what a document has none of, so that it is the same document as one that never had any. */
function withFields(
  document: Document,
  { work, publishedEnd, ...fields }: Corrected['original']['fields'],
): Document {
  const { work: workBefore, publishedEnd: endBefore, ...rest } = document
  const workNow = work === undefined ? workBefore : work
  const endNow = publishedEnd === undefined ? endBefore : publishedEnd
  return {
    ...rest,
    ...fields,
    ...(workNow && { work: workNow }),
    ...(endNow && { publishedEnd: endNow }),
  }
}

/** Sets fields, and keeps their original values. */
function setFields(work: Work, fields: Corrected['original']['fields']): void {
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, work.document[name as keyof Document] ?? null]),
  )
  work.fields = { ...before, ...work.fields }
  work.document = withFields(work.document, fields)
}

/** Takes over what is inferred of the work. */
function takeWork(work: Work, inferred: Document['work'] | null): void {
  const now = inferred ?? null
  const before = work.document.work ?? null
  const isSame = WORK_FIELDS.every((it) => JSON.stringify(now?.[it]) === JSON.stringify(before?.[it]))
  if (!isSame) setFields(work, { work: now })
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

type Outcome = { state: CorrectionState; now?: CorrectionPlace[] }

/** @returns null for a rule that has nothing to do with this document */
function outcomeOf(work: Work, it: MadeCorrection): Outcome | null {
  if (isRule(it)) return applyRule(work, it)
  if (!isOfTag(it)) return { state: 'holds' }
  return it.what === 'speaker' ? applyToSpeaker(work, it) : applyToTags(work, it)
}

function applyRule(work: Work, it: Rule): Outcome | null {
  const { changed, lost } = changesOfRule(it, work.document.passages, work.following)
  for (const { passage, tags } of changed) setTags(work, work.following.numberOf(passage.id), tags)
  if (changed.length > 0) return { state: 'holds', now: changed.flatMap(({ places }) => places) }
  return lost === null ? null : { state: lost }
}

function applyToSpeaker(work: Work, it: SpeakerCorrection): Outcome {
  const found = work.following.quotations(it)
  if (typeof found === 'string') return { state: found }
  if (found.length === 0) return { state: 'quotation-gone' }
  const byPassage = new Map<PassageId, Set<string>>()
  for (const { passage: id, quotation } of found) {
    byPassage.set(id, (byPassage.get(id) ?? new Set()).add(placeOf(quotation)))
  }
  for (const [id, places] of byPassage) {
    setIn(work, id, ({ quotations }) => ({
      quotations: quotations.map((one) => (places.has(placeOf(one)) ? { ...one, speaker: it.after } : one)),
    }))
  }
  const { passage, quotation } = it.target
  const isWhereItWas = found.every(
    (now) =>
      now.passage === passage &&
      now.quotation.start === quotation.start &&
      now.quotation.end === quotation.end,
  )
  return { state: 'holds', ...(isWhereItWas ? {} : { now: found }) }
}

const placeOf = ({ start, end }: Range) => `${start}-${end}`

function applyToTags(work: Work, it: Exclude<TagCorrection, SpeakerCorrection>): Outcome {
  const found = work.following.tag(it)
  if (typeof found === 'string') return { state: found }
  const now = found.flatMap((place) => {
    const { id } = place.passage
    const isSet = setIn(work, id, (passage) => correctedTags(it, { ...place, passage }))
    return isSet ? [{ passage: id }] : []
  })
  if (now.length === 0) return { state: 'tag-gone' }
  const isWhereItWas = now.every(({ passage }) => passage === it.target.passage)
  return { state: 'holds', ...(isWhereItWas ? {} : { now }) }
}

/** Sets tags in a passage as it is after the corrections before. @returns false if there is nothing to set */
function setIn(
  work: Work,
  id: PassageId,
  tagsOf: (passage: Paragraph) => Partial<Paragraph> | null,
): boolean {
  const at = work.following.numberOf(id)
  const passage = work.document.passages[at]
  const tags = passage === undefined ? null : tagsOf(passage)
  if (tags === null) return false
  setTags(work, at, tags)
  return true
}

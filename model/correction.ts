import { z } from 'zod'
import { correctionId, correctorName, documentTarget, passageTarget, stamp, why } from './correction-parts.ts'
import { RULE_TAGS, type Rule, rule } from './correction-rule.ts'
import { PUBLICATION_DATES, publishedText } from './dates.ts'
import { GROUP_KINDS } from './group-kinds.ts'
import { documentId, passageId } from './ids.ts'
import type { NameRule } from './name-rule.ts'
import {
  type Bibliography,
  bibliography,
  group,
  location,
  mentionedDate,
  paragraph,
  person,
  range,
  speaker,
} from './passage.ts'
import { because, refuse } from './value-problem.ts'
import { work, workType } from './work.ts'
import { isWorkField, WORK_FIELDS, workValue } from './work-fields.ts'

export { type CorrectionId, correctionId, type Stood } from './correction-parts.ts'

/**
 * What people correct by hand. A correction records the value before and the value after it, so that it can be read,
 * judged and undone much later; it is never changed, only undone by another record.
 */

/** The fields of a document that a person may correct. */
export const CORRECTABLE_FIELDS = [
  'title',
  'source',
  'agency',
  'authors',
  'url',
  'publishedAt',
  'language',
  ...WORK_FIELDS,
] as const
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number]

/** A field of a document as a person sees it; null, or an empty list, if it is not known. */
export function fieldOf(document: Bibliography, field: CorrectableField): string | string[] | null {
  if (field === 'publishedAt') return publishedText(document)
  return isWorkField(field) ? workValue(document, field) : document[field]
}

export const CORRECTABLE_TAGS = ['speaker', 'group', 'location', 'person', 'date'] as const
export const correctable = z.enum([...CORRECTABLE_FIELDS, ...CORRECTABLE_TAGS])
export type Correctable = z.infer<typeof correctable>

const quotationTarget = passageTarget.extend({ quotation: range })

function record<What extends string, Target extends z.ZodType, Value extends z.ZodType>(
  what: What,
  target: Target,
  value: Value,
) {
  return z.object({
    ...stamp,
    what: z.literal(what),
    target,
    /** Null if there was nothing: a tag was added, a field was unknown. */
    before: value.nullable(),
    /** Null if nothing is left: a tag was removed, a field is not known. */
    after: value.nullable(),
  })
}

const text = z.string().min(1)

export const correction = z.discriminatedUnion('what', [
  record('title', documentTarget, text),
  record('source', documentTarget, text),
  record('agency', documentTarget, text),
  record('authors', documentTarget, z.array(text)),
  record('url', documentTarget, text),
  record('publishedAt', documentTarget, z.string().regex(PUBLICATION_DATES)),
  record('language', documentTarget, text),
  record('type', documentTarget, workType),
  record('genre', documentTarget, text),
  record('number', documentTarget, text),
  record('publisherPlace', documentTarget, text),
  record('page', documentTarget, text),
  record('section', documentTarget, text),
  record('edition', documentTarget, text),
  record('doi', documentTarget, work.shape.doi.unwrap().shape.value),
  record('archive', documentTarget, text),
  record('archiveLocation', documentTarget, text),
  record('originalDate', documentTarget, bibliography.shape.publishedAt.unwrap()),
  record('accessed', documentTarget, bibliography.shape.publishedAt.unwrap()),
  record('originalUrl', documentTarget, text),
  record('archivedUrl', documentTarget, text),
  record('speaker', quotationTarget, speaker),
  record('group', passageTarget, group),
  record('location', passageTarget, location),
  record('person', passageTarget, person),
  record('date', passageTarget, mentionedDate),
])
export type Correction = z.infer<typeof correction>

/** A correction of what a passage is tagged with, in distinction from one of a document's own fields. */
export type TagCorrection = Extract<Correction, { target: { passage: unknown } }>
export const isOfTag = (it: MadeCorrection): it is TagCorrection =>
  it.what !== 'rule' && 'passage' in it.target

/** What people make: a correction of one place, or a rule. */
export const madeCorrection = z.discriminatedUnion('what', [correction, rule])
export type MadeCorrection = z.infer<typeof madeCorrection>
export const isRule = (it: MadeCorrection): it is Rule => it.what === 'rule'

/** What a correction is of: a field, a tag, or a name with all that has it. */
export type CorrectedPart = Correctable | NameRule['of']
export const correctableOf = (it: MadeCorrection): CorrectedPart => (it.what === 'rule' ? it.of : it.what)

/** The value before or after, as text; null if there is none. */
export function correctedValue(value: MadeCorrection['before']): string | null {
  if (value === null) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join('; ')
  if ('value' in value) return value.end === undefined ? value.value : `${value.value}/${value.end}`
  return value.name
}

/** Undoes a correction, or another undo. */
export const undo = z.object({
  ...stamp,
  what: z.literal('undo'),
  /** The document of what it undoes; absent for a rule, which may have several. */
  target: documentTarget.optional(),
  undoes: correctionId,
})

/** One line of `corrections.jsonl`. */
export const correctionRecord = z.discriminatedUnion('what', [madeCorrection, undo])
export type CorrectionRecord = z.infer<typeof correctionRecord>

/**
 * The state of a correction in a document: it applies (`holds`), or its passage, its quotation, or the tag that it
 * removes is gone, or its words stand in several places of which none is certainly the one (`place-unclear`). One that
 * does not apply is kept, and applies again when they come back.
 */
export const CORRECTION_STATES = [
  'holds',
  'passage-gone',
  'quotation-gone',
  'tag-gone',
  'place-unclear',
] as const
export const correctionState = z.enum(CORRECTION_STATES)
export type CorrectionState = z.infer<typeof correctionState>

const bibliographic = bibliography.pick({
  title: true,
  source: true,
  sourceBasis: true,
  agency: true,
  authors: true,
  url: true,
  publishedAt: true,
  publishedPrecision: true,
  publishedBasis: true,
  language: true,
})
/** `work` and `publishedEnd` are null if there was none: what is absent would be left as it is. */
const fields = bibliographic.partial().extend({
  work: work.nullable().optional(),
  publishedEnd: bibliography.shape.publishedEnd.unwrap().nullable().optional(),
})
const tags = paragraph.pick({ quotations: true, groups: true, locations: true, people: true, dates: true })

/** Where a correction applies now: in a passage that was cut differently, or to a quotation that was. */
const now = z.object({ passage: passageId, quotation: range.optional() })
export type CorrectionPlace = z.infer<typeof now>

/**
 * Stored with a document: which corrections are in force, and the values without them. `now`: where a correction
 * followed its words to; absent if they are where they were. Of rules, those that changed something, with `now` for
 * where, or that have lost a passage.
 */
export const corrected = z.object({
  corrections: z.array(
    z.object({ correction: madeCorrection, state: correctionState, now: z.array(now).optional() }),
  ),
  original: z.object({ fields, passages: z.record(z.string(), tags.partial()) }),
})
export type Corrected = z.infer<typeof corrected>

const OF_SPEAKERS: readonly Correctable[] = ['speaker']
const OF_TAGS: readonly Correctable[] = ['group', 'location', 'person', 'date']
/** Which kinds of correction accept each optional part of a request. */
const ALLOWED_FOR = {
  quotation: OF_SPEAKERS,
  role: OF_SPEAKERS,
  affiliation: OF_SPEAKERS,
  kind: ['speaker', 'group'],
  old: OF_TAGS,
  words: OF_TAGS,
  within: RULE_TAGS,
} as const satisfies Record<string, readonly Correctable[]>

/** How far a correction of a tag is to go: beyond its passage, or among the hits of a search, by its address. */
export const withinRequest = z.union([
  z.enum(['document', 'collection', 'everywhere']),
  z.strictObject({ search: z.string().max(8_000) }),
])
export type WithinRequest = z.infer<typeof withinRequest>

const asked = {
  /** The ID of a document for its fields, of a passage for its tags. */
  target: z.union([documentId, passageId], because('not-an-id')),
  what: correctable,
  /** Which quotation of the passage, from 1; for speakers. */
  quotation: z.int().positive().optional(),
  /** Name, key or value of the tag to remove or change. */
  old: text.max(1_000).optional(),
  /** The right value; null if there is none. */
  new: text.max(2_000).nullable(),
  /** What a name refers to, if the name alone does not show it: a person, an unnamed source, or a kind of group. */
  kind: z.enum(['person', 'unnamed', ...GROUP_KINDS]).optional(),
  role: text.max(200).optional(),
  affiliation: text.max(200).optional(),
  /** The words of the passage that mention it; without them, every occurrence of the name. */
  words: text.max(500).optional(),
  /** Absent if only this passage is to be corrected. */
  within: withinRequest.optional(),
  why: why.optional(),
}

function requireParts(it: Partial<Record<keyof typeof asked, unknown>>, context: z.RefinementCtx): void {
  for (const [part, allowed] of Object.entries(ALLOWED_FOR)) {
    const isGiven = it[part as keyof typeof ALLOWED_FOR] !== undefined
    if (isGiven && !allowed.some((what) => what === it.what)) {
      refuse(context, { reason: 'does-not-apply', what: String(it.what) }, [part])
    }
  }
}

/** What a person asks for, as typed. A name is matched to a known group, person or place where there is one. */
export const correctionRequest = z.strictObject({ ...asked, by: correctorName }).superRefine(requireParts)
export type CorrectionRequest = z.infer<typeof correctionRequest>

/** The same before it is made, to see what it would change. */
export const previewRequest = z.strictObject(asked).superRefine(requireParts)
export type PreviewRequest = z.infer<typeof previewRequest>

export const undoRequest = z.strictObject({ by: correctorName, why: why.optional() })
export type UndoRequest = z.infer<typeof undoRequest>

/** A correction with its current state. `undone`: the undo that revoked it, if that is itself in force. */
export const correctionWithState = z.object({
  correction: madeCorrection,
  state: z.union([correctionState, z.enum(['undone', 'document-gone', 'document-damaged'])]),
  undone: z.object({ id: correctionId, at: stamp.at, by: correctorName }).nullable(),
  /** The passages that have its words now; absent if they are where they were. */
  movedTo: z.array(passageId).optional(),
})
export type CorrectionWithState = z.infer<typeof correctionWithState>

/** The answer for a change that another process is to make: the ID by which to ask what came of it. */
export const correctionWaiting = z.object({ waiting: correctionId })
export type CorrectionWaiting = z.infer<typeof correctionWaiting>

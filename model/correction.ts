import { z } from 'zod'
import { PUBLICATION_DATES, publishedText } from './dates.ts'
import { GROUP_KINDS } from './group-kinds.ts'
import { documentId, passageId } from './ids.ts'
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

/**
 * What people correct by hand. A correction records the value before and the value after it, so that it can be read,
 * judged and undone much later; it is never changed, only undone by another record.
 */
export const correctionId = z
  .string()
  .regex(/^c-[0-9a-f]{12}$/)
  .brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof correctionId>

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

const name = z.string().trim().min(1).max(200)

const stamp = {
  id: correctionId,
  /** When it was made: ISO 8601 with time and zone. */
  at: z.iso.datetime(),
  /** Who made it, as they call themselves: there is no login. */
  by: name,
}

const documentTarget = z.object({
  document: documentId,
  collection: z.string().min(1),
  documentKey: z.string().min(1),
})
/**
 * Where the words of a passage stood when it was corrected: offsets in the document's extracted text, and which of how
 * many places with the same words (`nth`, from 1), to tell these apart later.
 */
export const stood = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  nth: z.int().positive(),
  of: z.int().positive(),
})
export type Stood = z.infer<typeof stood>

/**
 * A passage by its ID, and by its words, which a better reader may cut differently. Corrections of earlier versions do
 * not say where the words stood.
 */
const passageTarget = documentTarget.extend({
  passage: passageId,
  text: z.string().min(1),
  stood: stood.optional(),
})
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
export const isOfTag = (it: Correction): it is TagCorrection => 'passage' in it.target

/** The value before or after, as text; null if there is none. */
export function correctedValue(value: Correction['before']): string | null {
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
  target: documentTarget,
  undoes: correctionId,
})

/** One line of `corrections.jsonl`. */
export const correctionRecord = z.discriminatedUnion('what', [correction, undo])
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
 * followed its words to; absent if they are where they were.
 */
export const corrected = z.object({
  corrections: z.array(z.object({ correction, state: correctionState, now: z.array(now).optional() })),
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
} as const satisfies Record<string, readonly Correctable[]>

/** What a person asks for, as typed. A name is matched to a known group, person or place where there is one. */
export const correctionRequest = z
  .strictObject({
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
    by: name,
  })
  .superRefine((it, context) => {
    for (const [part, allowed] of Object.entries(ALLOWED_FOR)) {
      const isGiven = it[part as keyof typeof ALLOWED_FOR] !== undefined
      if (isGiven && !allowed.some((what) => what === it.what)) {
        refuse(context, { reason: 'does-not-apply', what: it.what }, [part])
      }
    }
  })
export type CorrectionRequest = z.infer<typeof correctionRequest>

export const undoRequest = z.strictObject({ by: name })

/** A correction with its current state. `undone`: the undo that revoked it, if that is itself in force. */
export const correctionWithState = z.object({
  correction,
  state: z.union([correctionState, z.enum(['undone', 'document-gone', 'document-damaged'])]),
  undone: z.object({ id: correctionId, at: stamp.at, by: name }).nullable(),
  /** The passages that have its words now; absent if they are where they were. */
  movedTo: z.array(passageId).optional(),
})
export type CorrectionWithState = z.infer<typeof correctionWithState>

/** The answer for a change that another process is to make: the ID by which to ask what came of it. */
export const correctionWaiting = z.object({ waiting: correctionId })
export type CorrectionWaiting = z.infer<typeof correctionWaiting>

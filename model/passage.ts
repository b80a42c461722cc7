import { z } from 'zod'
import { basis } from './basis.ts'
import { DATE_VALUE, PUBLICATION_DATE } from './dates.ts'
import { GROUP_KINDS } from './group-kinds.ts'
import { documentId, passageId } from './ids.ts'
import { work } from './work.ts'

export type { Basis } from './basis.ts'

/** UTF-16 offsets, `start` inclusive, `end` exclusive. The user of a range says into which text. */
export const range = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((it) => it.start <= it.end, 'start must not be after end')
export type Range = z.infer<typeof range>

/** Where a tag is mentioned, in its passage's `text`. Empty for a tag that comes from the document as a whole. */
const mentions = z.array(range)

/** Who is quoted. An unnamed source has the key `unnamed`, and its description as worded in place of a name. */
export const speaker = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['person', 'group', 'unnamed']),
  role: z.string().optional(),
  affiliation: z.string().optional(),
  basis,
})
export type Speaker = z.infer<typeof speaker>

/** Why characters within a passage are no words of it. */
export const ASIDE_REASONS = [
  'note number',
  'hyphenation',
  'line break',
  'page number',
  'running head',
  'line number',
  'time code',
  'mark',
  'repetition',
] as const

/**
 * Characters of a passage that are set aside: they stay in its text and at their place on the page, but no search,
 * quotation, copy or export has them. In order, none overlapping. Of asides with white space in them one space is read
 * where two words would be one without it, except in a word that was divided (`hyphenation`).
 */
export const aside = range.and(z.object({ reason: z.enum(ASIDE_REASONS) }))
export type Aside = z.infer<typeof aside>

/**
 * Where a passage stands by what is printed there: the number of the paragraph, the page, or the time in a recording.
 * What is merely counted is not in here.
 */
export const pinpoint = z.object({
  kind: z.enum(['paragraph', 'page', 'time']),
  /** As printed, without punctuation around it: `43`, `xii`, `00:01:02.500`. */
  value: z.string().min(1),
})
export type Pinpoint = z.infer<typeof pinpoint>

/**
 * Words that somebody said or wrote. Usually they stand between quotation marks, which are excluded; a `turn` is what
 * one speaker says in a transcript or an interview, and a `block` a block quotation, both without marks.
 * `continues`: the quotation goes on in the next passage. `text`: as it is read, without what is set aside in it.
 */
export const quotation = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  kind: z.enum(['speech', 'fragment', 'title', 'turn', 'block']),
  speaker: speaker.nullable(),
  /** The cue that attributes it ("said", "according to"), as written; null if there is none. */
  cue: z.string().nullable(),
  continues: z.boolean().optional(),
})
export type Quotation = z.infer<typeof quotation>

const dateValue = z.string().regex(DATE_VALUE)

export const mentionedDate = z.object({
  value: dateValue,
  /** The last day, month or year of a range that begins with `value`. */
  end: dateValue.optional(),
  precision: z.enum(['day', 'week', 'month', 'year']),
  basis,
  mentions,
})
export type MentionedDate = z.infer<typeof mentionedDate>

export const location = z.object({
  /** Country code, region and place as a path: `SY`, `SY/latakia`, `SY/latakia/jableh`. */
  key: z.string().min(1),
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  /** Degrees, WGS 84; null if unknown. A place located by its parent has the parent's. */
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  /** How far a country or region reaches: the radius in kilometres of a circle with its area. */
  extentKm: z.number().optional(),
  precision: z.enum(['place', 'region', 'country', 'unknown']),
  basis,
  mentions,
})
export type Location = z.infer<typeof location>

export const group = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(GROUP_KINDS),
  basis,
  mentions,
})
export type Group = z.infer<typeof group>

export const person = z.object({ key: z.string().min(1), name: z.string().min(1), basis, mentions })
export type Person = z.infer<typeof person>

/** What is read only in languages whose ways of saying it are described. */
export const READ_BY_LANGUAGE = ['speakers', 'dates'] as const

/** What a citation needs: the same on a document and on each of its passages. */
export const bibliography = z.object({
  documentId,
  /** The record's id, or the file's path relative to the given folder. */
  documentKey: z.string().min(1),
  collection: z.string().min(1),
  title: z.string().nullable(),
  /** Who published it. */
  source: z.string().nullable(),
  sourceBasis: basis.nullable(),
  /** The news agency it was taken from. */
  agency: z.string().nullable(),
  authors: z.array(z.string()),
  /** Those of `authors` that are organisations and no persons, to be cited whole; absent if there are none. */
  corporateAuthors: z.array(z.string()).optional(),
  /** What only people know of it; absent if nothing is given. */
  work: work.optional(),
  url: z.string().nullable(),
  /** Of the original file; absolute where it was indexed from. */
  path: z.string().nullable(),
  publishedAt: z.string().regex(PUBLICATION_DATE).nullable(),
  /** The last day, month or year of a range that begins with `publishedAt`; absent if it is no range. */
  publishedEnd: z.string().regex(PUBLICATION_DATE).optional(),
  publishedPrecision: z.enum(['day', 'month', 'year', 'unknown']),
  publishedBasis: basis.nullable(),
  /** BCP 47; null if it could not be determined. */
  language: z.string().nullable(),
  /** SHA-256 of the original bytes, 64 hex digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the file was read: ISO 8601 with time and zone. */
  readAt: z.iso.datetime(),
  readerVersion: z.string().min(1),
})
export type Bibliography = z.infer<typeof bibliography>

/** How words were read from a picture by OCR. */
export const ocrReading = z.object({
  /** Mean of its words, from 0 to 1, as the program states it that read them; absent where that is not known. */
  confidence: z.number().min(0).max(1).optional(),
  /** Words that are likely enough to be misread to be looked at, by their offsets: in order, none overlapping; absent if none. */
  doubtful: z.array(range).min(1).optional(),
})
export type OcrReading = z.infer<typeof ocrReading>

/** What belongs to one paragraph; its offsets say which slice of the extracted text it is. */
export const paragraph = z.object({
  id: passageId,
  /** From 0, in the order of the text. */
  ordinal: z.int().nonnegative(),
  /**
   * Its number as a reader counts, and how many there are: captions and notes are not among the paragraphs, and have
   * none (null). Absent where every passage of the document is counted, so that the number is `ordinal + 1`.
   */
  counted: z.object({ number: z.int().positive().nullable(), of: z.int().nonnegative() }).optional(),
  /** The nearest heading above. */
  section: z.string().nullable(),
  kind: z.enum(['paragraph', 'caption', 'list', 'note']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Exactly `extractedText.slice(start, end)`. Offsets of tags are relative to it. */
  text: z.string().min(1),
  /** Absent if nothing is set aside. */
  asides: z.array(aside).optional(),
  /** Set if hundreds of documents of the collection have the same words, which say nothing of this one. */
  furniture: z.literal(true).optional(),
  /** Set if its words, or some of them, were read from a picture by OCR, which may have misread any of them. */
  ocr: ocrReading.optional(),
  /** Absent if none is printed. */
  pinpoints: z.array(pinpoint).optional(),
  /** The page on which it begins, counted by form feeds; absent where one is printed or nothing tells pages apart. */
  countedPage: z.int().positive().optional(),
  /** What is not read in the passage's language, so that none being there says nothing; absent if all is read. */
  notRead: z.array(z.enum(READ_BY_LANGUAGE)).min(1).optional(),
  quotations: z.array(quotation),
  dates: z.array(mentionedDate),
  locations: z.array(location),
  groups: z.array(group),
  people: z.array(person),
})
export type Paragraph = z.infer<typeof paragraph>

export const passage = z.object({ ...bibliography.shape, ...paragraph.shape })
export type Passage = z.infer<typeof passage>

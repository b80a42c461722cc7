import { z } from 'zod'
import { pinpoint } from '../model/passage.ts'
import { type WorkType, workType } from '../model/work.ts'
import { WORK_FIELDS } from '../model/work-fields.ts'

/** A person with a family name, or a name that must not be split. */
export const cslName = z.union([
  z.strictObject({
    family: z.string().min(1),
    given: z.string().min(1),
    /** A part of the family name by which it is not always sorted: `van der` of `van der Berg`, `al-` of `al-Assad`. */
    'non-dropping-particle': z.string().min(1).optional(),
    suffix: z.string().min(1).optional(),
    /** The family name always stands first, and without a comma: `Nagy László`. */
    'static-ordering': z.literal(true).optional(),
  }),
  z.strictObject({ literal: z.string().min(1) }),
])
export type CslName = z.infer<typeof cslName>

/** Year; year and month; or year, month and day: as much as is known, never more. */
export const dateParts = z.union([
  z.tuple([z.int()]),
  z.tuple([z.int(), z.int().min(1).max(12)]),
  z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)]),
])
export type DateParts = z.infer<typeof dateParts>

/** One date, or the two ends of a range. */
export const cslDate = z.strictObject({
  'date-parts': z.union([z.tuple([dateParts]), z.tuple([dateParts, dateParts])]),
})
export type CslDate = z.infer<typeof cslDate>

/** What a reader of a citation looks for. */
export const EXPECTED = ['author', 'title', 'date', 'source', 'address'] as const
export const expected = z.enum(EXPECTED)
export type Expected = z.infer<typeof expected>

/** Everything that a citation states and a rule may have inferred. */
export const FACTS = [...EXPECTED, ...WORK_FIELDS, 'speaker'] as const
export const fact = z.enum(FACTS)
export type Fact = z.infer<typeof fact>

export type CslType = WorkType

/** Where else the same words are; `first` is where they were certainly printed first, and absent where nobody can tell. */
const copies = z.strictObject({
  cluster: z.string(),
  documents: z.int().min(2),
  /** Different sources that are known. */
  sources: z.int().nonnegative(),
  first: z
    .strictObject({ passage: z.string(), source: z.string().optional(), published: z.string().optional() })
    .optional(),
})

/** Words between quotation marks, and who said them if the text says so. */
const quoted = z.strictObject({
  text: z.string(),
  speaker: z.string().optional(),
  /** The rule by which the speaker was found; absent where the text names the speaker. */
  speakerInferred: z.string().optional(),
  /** The speaker is a description ("a resident of Jableh"), not a name. */
  unnamed: z.literal(true).optional(),
  /** Of these words; given where the search was one for quotations and had to do with copies. */
  copies: copies.optional(),
})

const archivedAt = z.strictObject({ archive: z.string(), url: z.string(), date: cslDate.optional() })

/** What CSL has no variable for. `custom` is the schema's own place for it. */
const custom = z.strictObject({
  /** As a reader counts, from 1; absent for a caption or a note, which are not counted. */
  paragraph: z.int().positive().optional(),
  /** What is cited of where the words stand: what is printed there, else the paragraph as counted. */
  pinpoint: pinpoint.extend({ printed: z.boolean() }).optional(),
  /** The page as counted, where none is printed. */
  countedPage: z.int().positive().optional(),
  /** What is printed where the words stand: the most exact of them first. */
  pinpoints: z.array(pinpoint).min(1).optional(),
  /** The nearest heading above. */
  section: z.string().optional(),
  agency: z.string().optional(),
  /** The cited words, character by character as in the source. */
  text: z.string(),
  quotations: z.array(quoted).min(1).optional(),
  collection: z.string(),
  documentKey: z.string(),
  /** SHA-256 of the file the words were read from, 64 hex digits. */
  sha256: z.string(),
  /** The passage's address on the server that made the citation. */
  permalink: z.string().optional(),
  /** Where an archive of the web has a copy: who it is, the copy's address, and its day if the address says it. */
  copy: archivedAt.optional(),
  /** Of the passage; given where the search was one for passages and had to do with copies. */
  copies: copies.optional(),
  /**
   * Set if the words were read from a picture by OCR: the mean confidence of the passage from 0 to 1 where it is known,
   * and those of the cited words that are likely enough to be misread.
   */
  ocr: z
    .strictObject({ confidence: z.number().optional(), doubtful: z.array(z.string()).min(1).optional() })
    .optional(),
  /** What the person who chose the quote wrote about it. */
  note: z.string().optional(),
  /** What the source does not state; the item leaves it out. */
  missing: z.array(expected).min(1).optional(),
  /** What was inferred by a rule, not stated; each quotation has the rule for its own speaker. */
  inferred: z.array(fact).min(1).optional(),
})

/** The variables of CSL-JSON 1.0.2 that a passage can fill. */
export const cslItem = z.strictObject({
  id: z.string().min(1),
  type: workType,
  title: z.string().optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  /** The court, parliament or office that a text of law comes from. */
  authority: z.string().optional(),
  'publisher-place': z.string().optional(),
  genre: z.string().optional(),
  number: z.string().optional(),
  edition: z.string().optional(),
  page: z.string().optional(),
  /** Of the work, such as the part of a newspaper; the heading above the words is in `custom`. */
  section: z.string().optional(),
  DOI: z.string().optional(),
  author: z.array(cslName).min(1).optional(),
  issued: cslDate.optional(),
  'original-date': cslDate.optional(),
  accessed: cslDate.optional(),
  URL: z.string().optional(),
  /**
   * The archive or collection that keeps the original, and its shelf mark. Where none is given: the archive of the web
   * that has a copy, and the copy's address there, which `custom.copy` names in any case.
   */
  archive: z.string().optional(),
  archive_location: z.string().optional(),
  language: z.string().optional(),
  custom,
})
export type CslItem = z.infer<typeof cslItem>

import { z } from 'zod'
import { basis } from './basis.ts'
import { PUBLICATION_DATE } from './dates.ts'

/** The types of CSL 1.0.2: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const WORK_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const
export const workType = z.enum(WORK_TYPES)
export type WorkType = z.infer<typeof workType>

/** As the DOI Handbook has it: the number of a registrant, a slash, and whatever the registrant chose. */
export const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/

const text = z.string().min(1)
const known = <Value extends z.ZodType>(value: Value) => z.object({ value, basis })

/** What a citation needs of a work and only people know: each value with how it is known. */
export const work = z.object({
  /** What kind of work it is; absent if only rules of citing can tell. */
  type: known(workType).optional(),
  /** The kind in words, such as "press release". */
  genre: known(text).optional(),
  /** That of a report, a judgment, a document of an organisation. */
  number: known(text).optional(),
  /** Where it was published. */
  publisherPlace: known(text).optional(),
  /** The page or pages of the work on which it is printed. */
  page: known(text).optional(),
  /** The part of a newspaper in which it is printed, or of a code of law that is cited. */
  section: known(text).optional(),
  edition: known(text).optional(),
  /** The digital object identifier, without an address before it. */
  doi: known(z.string().regex(DOI)).optional(),
  /** The archive, library or collection that keeps the original. */
  archive: known(text).optional(),
  /** The shelf mark there. */
  archiveLocation: known(text).optional(),
  /** When it was published first, if this is a later publication. */
  originalDate: known(z.string().regex(PUBLICATION_DATE)).optional(),
  /** The day, month or year in which somebody looked at it where it was published. */
  accessed: known(z.string().regex(PUBLICATION_DATE)).optional(),
  /** Where it was published first, if its address is another one. */
  originalUrl: known(text).optional(),
  /** Where an archive of the web keeps a copy. */
  archivedUrl: known(text).optional(),
})
export type Work = z.infer<typeof work>
export type WorkField = keyof Work

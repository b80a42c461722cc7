import { z } from 'zod'
import { corrected } from './correction.ts'
import { GROUP_KINDS } from './group-kinds.ts'
import { type Bibliography, bibliography, type Paragraph, paragraph, range } from './passage.ts'

/** Why a stretch of the extracted text is in no passage. Nothing is left out without one of these. */
export const LEFT_OUT_REASONS = [
  'title',
  'heading',
  'byline',
  'dateline',
  'duplicate',
  'navigation',
  'related links',
  'promotion',
  'credit',
  'stray mark',
  'comments',
  'consent',
  'controls',
  'footer',
  'hidden',
  'outside the article',
  'page number',
  'paragraph number',
  'paywall',
  'running head',
  'signature',
  'tags',
  'code',
  'line number',
  'mail header',
  'quoted message',
  'markup',
  'time code',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** A stretch of the extracted text that is in no passage, by its offsets there. */
export const leftOut = range.and(z.object({ reason: z.enum(LEFT_OUT_REASONS) }))
export type LeftOut = z.infer<typeof leftOut>

/**
 * Words of which the file itself says that somebody said or wrote them, by their offsets in the extracted text: a turn
 * of a transcript, a block quotation.
 */
export const spokenRange = range.and(
  z.object({
    kind: z.enum(['turn', 'block']),
    /** As the file names it; absent if it does not. */
    speaker: z.string().min(1).optional(),
  }),
)
export type SpokenRange = z.infer<typeof spokenRange>

/**
 * A page of the file as it is looked at: its size in points, and where lines of the text are seen on it. Of each line:
 * where it begins and ends in the extracted text, and its left, top, right and bottom edge in points from the upper left
 * corner of the page.
 */
export const sheet = z.object({
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
  lines: z.array(z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int()])),
})
export type Sheet = z.infer<typeof sheet>

/** Why something in the file was read differently from how it is written, for a person to judge. */
export const readingNote = z.object({ code: z.string(), message: z.string() })

/**
 * One whole article or report. Passages and left-out stretches do not overlap and together contain every non-blank
 * character of `text`.
 */
export const document = z.object({
  ...bibliography.shape,
  /**
   * What was read: of plain text the decoded file without byte order mark, lone surrogates and NUL replaced by U+FFFD; of
   * another format what its reader wrote down, with the parts that are left out.
   */
  text: z.string(),
  headings: z.array(range),
  leftOut: z.array(leftOut),
  /** In order, none overlapping; absent if the file marks nothing of the kind. */
  spoken: z.array(spokenRange).optional(),
  /** What the file says for machines about its kind, from which the kind of work is inferred; absent if nothing. */
  statedKinds: z.array(z.string()).optional(),
  /** Its pages in order, null for what cannot be looked at; absent where the file has none that are looked at. */
  sheets: z.array(sheet.nullable()).optional(),
  notes: z.array(readingNote),
  passages: z.array(paragraph),
  /** What people have corrected; absent if nothing. */
  corrected: corrected.optional(),
})
export type Document = z.infer<typeof document>

/** What is neither repeated on the passages nor part of them. */
export type Rest = Omit<Document, keyof Bibliography | 'passages'>

/** A document as it is stored: what each of its passages repeats, the passages, and everything else. */
export function partsOf(document: Document): {
  bibliography: Bibliography
  passages: Paragraph[]
  rest: Rest
} {
  const {
    passages,
    text,
    headings,
    leftOut,
    spoken,
    statedKinds,
    sheets,
    notes,
    corrected,
    ...bibliography
  } = document
  const marked = {
    ...(spoken && { spoken }),
    ...(statedKinds && { statedKinds }),
    ...(sheets && { sheets }),
  }
  return { bibliography, passages, rest: { text, headings, leftOut, ...marked, notes, corrected } }
}

/** Something that passages can be filtered by: what is known of it beyond the key in their tags. */
export const entity = z.object({
  facet: z.enum(['source', 'group', 'location', 'speaker', 'person']),
  key: z.string().min(1),
  label: z.string().min(1),
  /** Other names, each whole: `Daesh`, `IS`, `ISIL`. */
  aliases: z.array(z.string().min(1)),
  kind: z.enum([...GROUP_KINDS, 'person', 'unnamed', 'country', 'region', 'place']).optional(),
  /**
   * Of a person: what the family is called in every spelling and script, where there are several. A word that is one of
   * them may mean the person. Absent if there is only one.
   */
  surnames: z.array(z.string().min(1)).optional(),
  /** Its item there, where an authority file gives it. */
  wikidata: z.string().optional(),
  /** Key of the entity above it in the same facet. */
  parent: z.string().optional(),
  lat: z.number().nullable().optional(),
  lon: z.number().nullable().optional(),
})
export type Entity = z.infer<typeof entity>

/** What an indexer hands to an engine: one document, whole, with the entities its tags name. */
export type IndexedDocument = {
  document: Document
  entities: Entity[]
  /** A hash of everything the document was made from; the same fingerprint means the same result. */
  fingerprint: string
}

import { z } from 'zod'
import { LABEL_LANGUAGES } from '../../citation/index.ts'
import { run } from '../../citation/styles/rich-text.ts'
import { correctionState, madeCorrection } from '../../model/correction.ts'
import { leftOut, readingNote } from '../../model/document.ts'
import { bibliography, paragraph, range } from '../../model/passage.ts'
import { workType } from '../../model/work.ts'

// The record of an evidence packet: everything that is checked, and from which its page is made.

export const FORMAT = 'verbatim-evidence-packet'
export const SHA256 = z.string().regex(/^[0-9a-f]{64}$/)

const runs = z.array(run.strict())

export const packetHead = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Of the page that is made from the record: it can be made again, and compared, only by the same version. */
  page: z.union([z.literal(1), z.literal(2)]),
  language: z.enum(LABEL_LANGUAGES),
  title: z.string(),
  made: z.iso.datetime(),
  verbatim: z.string(),
  index: z.strictObject({
    engine: z.string(),
    version: z.string(),
    generation: z.number(),
    documents: z.number(),
    passages: z.number(),
    changedAt: z.string().nullable(),
  }),
  of: z.enum(['search', 'quotes']),
  /** What was searched for, found and chosen, in words. */
  facts: z.array(z.tuple([z.string(), z.string()])),
  style: z.string(),
  locale: z.string(),
  documents: z.int().nonnegative(),
  quotes: z.int().nonnegative(),
})
export type PacketHead = z.infer<typeof packetHead>

export const packetQuote = z.strictObject({
  /** From 1, in the order of the search or of the choice. */
  number: z.int().positive(),
  passage: paragraph,
  /** Which quotation of the passage, from 1; null for the passage as a whole. */
  quotation: z.int().positive().nullable(),
  /** UTF-16 offsets into the document's text. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Exactly the text between them. */
  words: z.string(),
  /** The same as it is read, without page numbers and the like that stand between the words. */
  asRead: z.string(),
  /** The passage with the one before and the one after it. */
  context: range,
  note: z.string().nullable(),
  permalink: z.string().nullable(),
  citation: z.strictObject({ inText: runs, footnote: runs, entry: runs }),
  /** Fields that the source does not state, and those that a rule inferred. */
  missing: z.array(z.string()),
  inferred: z.array(z.string()),
})
export type PacketQuote = z.infer<typeof packetQuote>

export const packetDocument = z.strictObject({
  number: z.int().positive(),
  /** Without the path: it names folders, and often persons, of the machine where the packet was made. */
  bibliography: z.object(bibliography.shape).omit({ path: true }),
  /** What kind of work it is; absent from records of before it was kept. */
  kind: workType.optional(),
  /** What its language is called in that of the page; absent if nothing is known of it. */
  languageName: z.string().optional(),
  text: z.string(),
  textSha256: SHA256,
  leftOut: z.array(leftOut),
  notes: z.array(readingNote),
  corrections: z.array(z.object({ correction: madeCorrection, state: correctionState })),
  quotes: z.array(packetQuote).min(1),
})
export type PacketDocument = z.infer<typeof packetDocument>

/** The last line of a record: SHA-256 of its other lines, without their commas and ends. */
export const packetHashes = z.strictObject({ head: SHA256, documents: z.array(SHA256) })
export type PacketHashes = z.infer<typeof packetHashes>

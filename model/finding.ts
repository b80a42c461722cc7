import { z } from 'zod'
import { documentId } from './ids.ts'

/** What a verification compares. */
export const CHECKS = [
  'file',
  'documents',
  'passages',
  'gone',
  'facets',
  'words',
  'copies',
  'text',
  'originals',
  'corrections',
  'ledger',
] as const
export type Check = (typeof CHECKS)[number]

const INDEX_AGAIN =
  'Run `npm run -s index -- --repair FOLDER` with the folder of your documents; corrections are kept.'
const INDEX = 'Run `npm run -s index -- FOLDER` with the folder of your documents.'

/** Each kind of difference: what it means, and what to do. Pages have words of their own for each. */
const kinds = {
  'file-damaged': {
    check: 'file',
    means: 'Parts of the database file that are damaged',
    fix: 'The disk or its memory has changed the file. Restore a backup, or move the folder `index` aside and index your documents again: corrections and notes are in other files.',
  },
  'part-damaged': {
    check: 'file',
    means: 'Parts of the index, of no single document, that are not what was stored',
    fix: 'Restore a backup, or move the folder `index` aside and index your documents again: corrections and notes are in other files.',
  },
  'document-damaged': {
    check: 'documents',
    means: 'Documents that are not what was stored',
    fix: INDEX_AGAIN,
  },
  'counts-differ': {
    check: 'documents',
    means: 'Tables with more or fewer rows than the documents have',
    fix: INDEX_AGAIN,
  },
  'passage-damaged': {
    check: 'passages',
    means: 'Passages that are not what was stored',
    fix: INDEX_AGAIN,
  },
  'gone-damaged': {
    check: 'gone',
    means: 'Passages that are gone and whose words are not what was stored',
    fix: 'Their words cannot be made again from the documents as they are now. Restore a backup, or look at an older copy of the document.',
  },
  'facets-differ': {
    check: 'facets',
    means: 'Documents that filters and counts know differently from what they say',
    fix: INDEX_AGAIN,
  },
  'words-differ': {
    check: 'words',
    means: 'Words that a search finds elsewhere than the documents have them',
    fix: INDEX_AGAIN,
  },
  'cluster-damaged': {
    check: 'copies',
    means: 'Groups of copies that are not what was stored',
    fix: INDEX,
  },
  'copies-differ': {
    check: 'copies',
    means: 'Groups of copies that a search knows differently from what is stored',
    fix: INDEX_AGAIN,
  },
  'copy-gone': {
    check: 'copies',
    means: 'Groups of copies that name a document or passage which the index does not have',
    fix: INDEX,
  },
  'copied-twice': {
    check: 'copies',
    means: 'Passages with something that belongs to two groups of copies',
    fix: INDEX,
  },
  'passage-not-in-text': {
    check: 'text',
    means: 'Passages whose words are not at their place in the text of their document',
    fix: INDEX_AGAIN,
  },
  'text-not-accounted': {
    check: 'text',
    means: 'Text that is neither in a passage nor listed as left out',
    fix: INDEX_AGAIN,
  },
  'text-accounted-twice': {
    check: 'text',
    means: 'Text that is in two passages, or in a passage and listed as left out',
    fix: INDEX_AGAIN,
  },
  'original-changed': {
    check: 'originals',
    means: 'Originals that have changed since they were read',
    fix: `What the index quotes is what the file said when it was read. To read the files as they are now: ${INDEX}`,
  },
  'original-moved': {
    check: 'originals',
    means: 'Originals that are elsewhere now, unchanged',
    fix: 'Index them where they are now, or move them back.',
  },
  'original-gone': {
    check: 'originals',
    means: 'Originals that are no longer where they were read',
    fix: 'The index still has all of their text. If they were moved, name the folder where they are: `npm run -s verify -- FOLDER`.',
  },
  'original-unreadable': {
    check: 'originals',
    means: 'Originals that could not be read to be compared',
    fix: 'Check their permissions and the disk, and verify again.',
  },
  'correction-lost': {
    check: 'corrections',
    means: 'Corrections that no longer apply: what they correct is not there any more',
    fix: 'They are kept. `npm run -s correct -- --list` shows them; correct again what is there now.',
  },
  'correction-without-document': {
    check: 'corrections',
    means: 'Corrections of documents that are not in the index',
    fix: 'They are kept, and apply again when the document is indexed again under the same collection and key.',
  },
  'correction-not-applied': {
    check: 'corrections',
    means: 'Documents that do not show the corrections in force',
    fix: INDEX,
  },
  'corrections-damaged': {
    check: 'corrections',
    means: 'Lines of corrections.jsonl that cannot be used',
    fix: 'Repair the line, or move it to a file of its own; every other line is as it was.',
  },
  'not-in-index': {
    check: 'ledger',
    means: 'Files and records that the ledger has as indexed and the index does not have',
    fix: INDEX,
  },
  'not-in-ledger': {
    check: 'ledger',
    means: 'Documents of the index that the ledger does not have',
    fix: INDEX,
  },
  'ledger-differs': {
    check: 'ledger',
    means: 'Documents that were made from other bytes than the ledger says',
    fix: INDEX,
  },
  'records-damaged': {
    check: 'ledger',
    means: 'Records of people and the indexer that cannot be read',
    fix: 'Restore a backup. Searching works without them, and corrections.jsonl is a file of its own.',
  },
} as const satisfies Record<string, { check: Check; means: string; fix: string }>

export type FindingCode = keyof typeof kinds
export const FINDING_CODES = Object.keys(kinds) as FindingCode[]
export const findingKind = (code: FindingCode): { check: Check; means: string; fix: string } => kinds[code]

/** One difference. */
export type Finding = {
  code: FindingCode
  /** What differs, by its own name: a path, a key, an ID, a word. */
  subject: string
  document: z.infer<typeof documentId> | null
  /** More about it: where a file is now, what the database says. */
  detail: string | null
}

/** What a file is compared with what was read from it. */
export const ORIGINAL_STATES = ['same', 'changed', 'moved', 'gone', 'unreadable'] as const
export type OriginalState = (typeof ORIGINAL_STATES)[number]

const count = z.int().nonnegative()

/** What one verification compared and found. Codes are text in what is kept: an older version had others. */
export const verification = z.object({
  /** When it began: ISO 8601 with time and zone. */
  verifiedAt: z.iso.datetime(),
  seconds: z.number().nonnegative(),
  engine: z.string(),
  /** The only one that was verified, or null for all. */
  collection: z.string().nullable(),
  documents: count,
  passages: count,
  /** In order. `checked`: how many, of what the check is about; null if it was left out. */
  checks: z.array(z.object({ check: z.string(), checked: count.nullable(), differ: count })),
  /** How many originals are in which state; null if they were left out. */
  originals: z.record(z.enum(ORIGINAL_STATES), count).nullable(),
  differences: count,
  /** By kind, with the first of each. */
  findings: z.array(
    z.object({
      code: z.string(),
      count,
      first: z.array(
        z.object({ subject: z.string(), document: documentId.nullable(), detail: z.string().nullable() }),
      ),
    }),
  ),
})
export type Verification = z.infer<typeof verification>

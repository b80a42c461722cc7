import type { Work, WorkField } from './work.ts'

// Browsers load this file, so the schema, and with it zod, stays in a file of its own.

export const WORK_FIELDS = [
  'type',
  'genre',
  'number',
  'publisherPlace',
  'page',
  'section',
  'edition',
  'doi',
  'archive',
  'archiveLocation',
  'originalDate',
  'accessed',
  'originalUrl',
  'archivedUrl',
] as const satisfies readonly WorkField[]

export const isWorkField = (name: string): name is WorkField => WORK_FIELDS.some((it) => it === name)

type Described = { work?: Work | undefined }

/** A value of a document's work; null if it is not known. */
export const workValue = ({ work: known }: Described, field: WorkField): string | null =>
  known?.[field]?.value ?? null

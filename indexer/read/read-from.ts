import type { RawDocument } from './raw-document.ts'

// In a file of its own, which loads none of the readers: the process that gives out documents asks too.

/** Formats whose pages may be pictures, which OCR reads, or that take long to open. */
const LONG_FORMATS = ['pdf', 'image', 'locked-office'] as const satisfies readonly RawDocument['format'][]
export type LongFormat = (typeof LONG_FORMATS)[number]

export const takesLong = (format: RawDocument['format']): format is LongFormat =>
  LONG_FORMATS.some((it) => it === format)

/**
 * What a document is read from: the same bytes may be of another format elsewhere, or stated to be in another language. The
 * passwords are those of the whole run, and are kept nowhere.
 */
export const readFrom = ({ sha256, format, manifest, passwords }: RawDocument): string =>
  JSON.stringify([sha256, format, manifest?.language ?? null, passwords?.length ?? 0])

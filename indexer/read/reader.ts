import type { Sheet, SpokenRange } from '../../model/document.ts'
import type { DocumentProblem } from '../../model/error-reasons.ts'
import type { Aside, Basis, Range } from '../../model/passage.ts'
import type { Fields } from './fields.ts'
import type {
  CountedPage,
  OcrLine,
  PrintedPinpoint,
  RawDocument,
  ReadingNote,
  StructureHint,
} from './raw-document.ts'

/** The text of a document, and what its file says about it. */
export type ReadText = {
  text: string
  /** Its paragraphs, those that are set aside included; absent if each line is one. */
  paragraphRanges?: Range[]
  hints: StructureHint[]
  asides?: Aside[]
  spoken?: SpokenRange[]
  pinpoints?: PrintedPinpoint[]
  countedPages?: CountedPage[]
  /** Lines that were read from pictures, in order. */
  ocr?: OcrLine[]
  /** Its pages as they are looked at. */
  sheets?: (Sheet | null)[]
  metadata: Fields
  /** Those of the authors in the metadata that the file calls organisations. */
  corporateAuthors?: string[]
  /** What the file calls the work: types of schema.org, names of metadata that only one kind of work has, its section. */
  statedKinds?: string[]
  notes: ReadingNote[]
  /** How the date of publication in the metadata is known, where the file does not state it as such. */
  publishedBasis?: Basis
  /** How the source in the metadata is known, where the file does not state it as such. */
  sourceBasis?: Basis
  /** Why there is no text, where that is known. */
  whyEmpty?: DocumentProblem
}

/**
 * Reads one format. Each reader is a file of `readers/` with the format's name: a change to it, or to what only it
 * imports, makes the documents of that format again and no others.
 * @throws AppError if the bytes cannot be read as this format
 */
export type Reader = (raw: RawDocument) => ReadText

/** Does of reading a format what takes time to wait for. */
export type Opener = (raw: RawDocument, told: () => void) => Promise<() => ReadText>

/** A document, and how the rest of it is read where some was read before. */
export type ReadyDocument = RawDocument & { opened?: () => ReadText }

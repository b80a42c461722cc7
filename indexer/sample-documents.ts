import type { Document } from '../model/document.ts'
import { AppError } from '../model/errors.ts'
import { packed } from '../model/packed-document.ts'
import type { Paragraph, Quotation } from '../model/passage.ts'
import { loadAuthority } from './authority/load.ts'
import { copiesOf } from './copies/stories.ts'
import { rulesListed } from './corrections/corrected-now.ts'
import { factsOf } from './pipeline/facts.ts'
import { analyse, prepare } from './pipeline/prepare.ts'
import type { Prepare } from './pipeline/workers/protocol.ts'
import type { Fields } from './read/fields.ts'
import { sha256Of } from './read/file-bytes.ts'
import type { RawDocument } from './read/raw-document.ts'
import { read } from './read/read.ts'

// For tests: documents made from a few words, read and tagged as by the commands.

export const { authority } = loadAuthority()
const READ_AT = new Date('2025-06-01T12:00:00Z')

export function rawText(text: string, manifest: Fields | null = null): RawDocument {
  const bytes = Buffer.from(text, 'utf8')
  return {
    collection: 'samples',
    documentKey: 'a.txt',
    path: '/samples/a.txt',
    bytes,
    sha256: sha256Of(bytes),
    format: 'text',
    manifest,
  }
}

export function sampleDocument(text: string, manifest: Fields | null = null): Document {
  return analyse(read(rawText(text, manifest), READ_AT), authority)
}

/** One paragraph of English, so that no rule for titles or headings applies. */
export function tagged(text: string, fields: Fields = {}): Paragraph {
  const [passage] = sampleDocument(text, { language: 'en', ...fields }).passages
  if (passage === undefined) throw new Error('the sample has no passage')
  return passage
}

export const quotationsOf = (document: Document): Quotation[] =>
  document.passages.flatMap((passage) => passage.quotations)

/** Speakers in the order of their quotations; null if unknown. */
export const speakersOf = (document: Document): (string | null)[] =>
  quotationsOf(document).map((it) => it.speaker?.name ?? null)

/** Prepares documents in this process, for tests of what happens before and after. */
export const preparedHere: Prepare = async ({ raw, readAt, corrections, copies }) => {
  const seconds = 0
  try {
    const { asked, ...made } = prepare(raw, authority, new Date(readAt), corrections)
    const { document } = made
    return {
      ok: true,
      made: {
        packed: packed(made),
        facts: factsOf(document),
        rules: rulesListed(document),
        ...(copies && { copies: copiesOf(document) }),
      },
      asked: [...asked],
      authority: null,
      seconds,
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ok: false, error, seconds }
  }
}

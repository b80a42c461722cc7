import { collectLanguages } from '../../languages/languages-asked.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import type { Document, IndexedDocument } from '../../model/document.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { Authority } from '../authority/authority.ts'
import { clean } from '../clean/clean.ts'
import { applyCorrections, inForce } from '../corrections/apply.ts'
import { retag } from '../corrections/retag.ts'
import { describeDocument } from '../describe/describe.ts'
import type { RawDocument, ReadDocument } from '../read/raw-document.ts'
import { read } from '../read/read.ts'
import { split } from '../split/split.ts'
import { entitiesOf } from '../tag/entities.ts'
import { tag } from '../tag/tag.ts'

const PICTURE_AGENCY = 'agency'

/** From a document's text to its tagged passages. Pure: the same document and files give the same result. */
export function analyse(document: ReadDocument, authority: Authority): Document {
  const isAgency = (name: string) => authority.publisher(name)?.publisher === PICTURE_AGENCY
  return tag(split(describeDocument(clean(document, isAgency), authority)), authority)
}

/**
 * From the bytes to the tagged passages, with what people have corrected by hand.
 * @throws AppError if the bytes contain no text
 */
export function analyseWithCorrections(
  raw: RawDocument,
  authority: Authority,
  readAt: Date,
  corrections: readonly CorrectionRecord[],
): Document {
  const id = identifyDocument(raw.collection, raw.documentKey)
  const document = analyse(read(raw, readAt), authority)
  return applyCorrections(document, inForce(corrections, id), (it) => retag(it, authority))
}

/**
 * From the bytes to what an engine stores.
 * @throws AppError if the bytes contain no text
 */
export function prepare(
  raw: RawDocument,
  authority: Authority,
  fingerprint: (languagesAsked: ReadonlySet<string>) => string,
  readAt: Date,
  corrections: readonly CorrectionRecord[],
): IndexedDocument {
  const { result, asked } = collectLanguages(() => {
    const document = analyseWithCorrections(raw, authority, readAt, corrections)
    return { document, entities: entitiesOf(document, authority) }
  })
  return { ...result, fingerprint: fingerprint(asked) }
}

import { collectLanguages } from '../../languages/languages-asked.ts'
import type { MadeCorrection } from '../../model/correction.ts'
import type { Document, Entity } from '../../model/document.ts'
import type { Authority } from '../authority/authority.ts'
import { clean } from '../clean/clean.ts'
import { applyCorrections } from '../corrections/apply.ts'
import { rulesWith } from '../corrections/rules.ts'
import { describeDocument } from '../describe/describe.ts'
import type { ReadDocument } from '../read/raw-document.ts'
import { read } from '../read/read.ts'
import type { ReadyDocument } from '../read/reader.ts'
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
 * From the bytes to what an engine stores, with what people have corrected by hand.
 * @param corrections those of this document that are in force, and the rules that may concern it
 * @returns also the languages whose rules were used
 * @throws AppError if the bytes contain no text
 */
export function prepare(
  raw: ReadyDocument,
  authority: Authority,
  readAt: Date,
  corrections: readonly MadeCorrection[],
): { document: Document; entities: Entity[]; asked: Set<string> } {
  const { result, asked } = collectLanguages(() => {
    const analysed = analyse(read(raw, readAt), authority)
    const document = applyCorrections(
      analysed,
      corrections,
      rulesWith(() => authority),
    )
    return { document, entities: entitiesOf(document, authority) }
  })
  return { ...result, asked }
}

import type { EngineWriter } from '../../engine/port.ts'
import { collectLanguages } from '../../languages/languages-asked.ts'
import { isRule, type MadeCorrection } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { withCorrections } from '../fingerprint/fingerprint.ts'
import { entitiesOf } from '../tag/entities.ts'
import { applyCorrections } from './apply.ts'
import type { CorrectionContext } from './context.ts'
import { rulesWith } from './rules.ts'

type Authorities = Pick<CorrectionContext, 'authority'>

/** A document with its corrections, and the languages whose rules were used to tag it again. */
export type CorrectedNow = {
  document: Document
  /** Those that it lists. */
  corrections: readonly MadeCorrection[]
  asked: ReadonlySet<string>
}

export const corrected = (
  { authority }: Authorities,
  document: Document,
  corrections: readonly MadeCorrection[],
): Document => applyCorrections(document, corrections, rulesWith(authority))

/** @param corrections all that are in force and may concern it */
export function correctedNow(
  place: Authorities,
  stored: Document,
  corrections: readonly MadeCorrection[],
): CorrectedNow {
  const { result, asked } = collectLanguages(() => corrected(place, stored, corrections))
  return { document: result, corrections: listedOf(result, corrections), asked }
}

/** Of the corrections that may concern a document, those that it lists: of rules, those that changed something. */
export function listedOf(
  document: Document,
  corrections: readonly MadeCorrection[],
): readonly MadeCorrection[] {
  const changing = new Set<string>(rulesListed(document))
  return corrections.filter((it) => !isRule(it) || changing.has(it.id))
}

/** The IDs of the rules that a document lists. */
export const rulesListed = ({ corrected: made }: Document): string[] =>
  (made?.corrections ?? []).flatMap(({ correction }) => (isRule(correction) ? [correction.id] : []))

/**
 * Hands a corrected document over to the engine.
 * @param stored its fingerprint in the index: the bytes and the code that it was made from, which a correction does not change
 */
export async function putCorrected(
  { authority }: Authorities,
  writer: EngineWriter,
  { document, corrections, asked }: CorrectedNow,
  stored: string,
): Promise<void> {
  await writer.put({
    document,
    entities: entitiesOf(document, authority()),
    fingerprint: withCorrections(stored, corrections, asked),
  })
}

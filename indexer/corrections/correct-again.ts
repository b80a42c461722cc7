import { isDeepStrictEqual } from 'node:util'
import type { EngineWriter } from '../../engine/port.ts'
import type { CorrectionRecord } from '../../model/correction.ts'
import { isOfName, type Rule } from '../../model/correction-rule.ts'
import { hasCode } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import { rulesIn } from '../fingerprint/fingerprint.ts'
import type { CorrectionContext } from './context.ts'
import { correctedNow, putCorrected } from './corrected-now.ts'
import { inForce, rulesInForce } from './in-force.ts'
import { passagesNear, passagesWithTag } from './with-tag.ts'

/**
 * The documents that a rule is to change: those that have its tag, or the hits that it lists. Of a name, those too that
 * have what it becomes, or what is inside it: they say what it is called.
 */
export async function documentsOf({ engine }: CorrectionContext, rule: Rule): Promise<Set<DocumentId>> {
  const { scope } = rule
  if (scope.within === 'search') return new Set(scope.hits.map(({ document }) => document))
  const found = new Set<DocumentId>()
  const met = async (passages: AsyncIterable<Passage>) => {
    for await (const { documentId } of passages) found.add(documentId)
  }
  if (!isOfName(rule)) {
    await met(passagesWithTag(engine, { ...rule, within: scope }))
    return found
  }
  await met(passagesNear(engine, { ...rule, within: scope }))
  if (rule.after.key !== rule.before.key)
    await met(passagesNear(engine, { of: rule.of, before: rule.after, within: scope }))
  return found
}

/** The documents that a rule has changed, without reading any. */
export async function documentsChangedBy(
  { engine }: CorrectionContext,
  { id }: Rule,
): Promise<Set<DocumentId>> {
  const found = new Set<DocumentId>()
  for await (const it of engine.inventory()) if (rulesIn(it.fingerprint).has(id)) found.add(it.id)
  return found
}

/**
 * Makes documents of the index what their corrections make of them, without their files. Those for which nothing
 * changes are not stored again. When it resolves, every reader finds them.
 *
 * @param records all of them
 * @param writer with nothing pending
 */
export async function correctAgain(
  place: CorrectionContext,
  openWriter: () => Promise<EngineWriter>,
  records: readonly CorrectionRecord[],
  documents: ReadonlySet<DocumentId>,
): Promise<void> {
  if (documents.size === 0) return
  let writer: EngineWriter | null = null
  const fingerprints = await fingerprintsOf(place, documents)
  for (const [id, fingerprint] of fingerprints) {
    const document = await place.engine.document(id).catch((error: unknown) => {
      // Made again from its file by whoever repairs the index, with the rule.
      if (hasCode(error, 'damaged')) return null
      throw error
    })
    if (document === null) continue
    const now = correctedNow(place, document, inForce(records, document))
    if (isDeepStrictEqual(now.document, document)) continue
    writer ??= await openWriter()
    await putCorrected(place, writer, now, fingerprint)
  }
  await writer?.flush()
}

async function fingerprintsOf({ engine }: CorrectionContext, documents: ReadonlySet<DocumentId>) {
  const found = new Map<DocumentId, string>()
  for await (const { id, fingerprint } of engine.inventory()) {
    if (documents.has(id)) found.set(id, fingerprint)
  }
  return found
}

/**
 * Applies rules that the index does not show, and takes back those that it shows and that no longer hold: whoever made
 * or undid them was killed, or the log or the index is another one than it was.
 */
export async function catchUpWithRules(
  place: CorrectionContext,
  openWriter: () => Promise<EngineWriter>,
): Promise<void> {
  const records = await place.records.corrections.all()
  const rules = rulesInForce(records)
  const inForceNow = new Set<string>(rules.map(({ id }) => id))
  const behind = new Set<DocumentId>()
  const shown = new Map<DocumentId, ReadonlySet<string>>()
  for await (const { id, fingerprint } of place.engine.inventory()) {
    const listed = rulesIn(fingerprint)
    if (listed.size > 0) shown.set(id, listed)
    for (const it of listed) if (!inForceNow.has(it)) behind.add(id)
  }
  for (const rule of rules) {
    for (const id of await documentsOf(place, rule)) if (!shown.get(id)?.has(rule.id)) behind.add(id)
  }
  await correctAgain(place, openWriter, records, behind)
}

import type { OriginalState, Verification } from '../../model/finding.ts'
import { LAST, ORIGINALS, originalsKey, VERIFICATIONS } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'

/** Of each kind, so that the page opens quickly. */
const SHOWN_AT_MOST = 20

type States = ReadonlyMap<string, { state: OriginalState; now: string | null }>

/** Keeps the result of a verification of all collections for the page. */
export async function keepVerification(
  records: Records,
  verification: Verification,
  states: States | undefined,
): Promise<void> {
  if (states) await keepStates(records, verification.verifiedAt, states)
  const kept = records.kept(VERIFICATIONS)
  const findings = verification.findings.map((it) => ({ ...it, first: it.first.slice(0, SHOWN_AT_MOST) }))
  const before = await kept.get(LAST)
  await kept.put(LAST, { ...verification, findings }, before?.revision ?? 0)
}

/** In place of what was kept before: an original may be back. */
async function keepStates(records: Records, verifiedAt: string, states: States): Promise<void> {
  const kept = records.kept(ORIGINALS)
  const revisions = new Map<string, number>()
  for await (const { key, revision } of kept.all()) revisions.set(key, revision)
  const byKey = new Map<string, Record<string, { state: OriginalState; now: string | null }>>()
  for (const [id, state] of states) {
    const documents = byKey.get(originalsKey(id)) ?? {}
    byKey.set(originalsKey(id), documents)
    documents[id] = state
  }
  for (const [key, revision] of revisions) if (!byKey.has(key)) await kept.remove(key, revision)
  for (const [key, documents] of byKey) {
    await kept.put(key, { verifiedAt, documents }, revisions.get(key) ?? 0)
  }
}

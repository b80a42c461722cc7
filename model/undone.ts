import type { CorrectionId, CorrectionRecord, MadeCorrection } from './correction.ts'

/** The undo that revoked each record, for every record that is not in force. */
export function undoneBy(records: readonly CorrectionRecord[]): Map<CorrectionId, CorrectionRecord> {
  const undone = new Map<CorrectionId, CorrectionRecord>()
  // From the end, because an undo counts only if no later one revokes it.
  for (const it of [...records].reverse()) {
    if (it.what === 'undo' && !undone.has(it.id)) undone.set(it.undoes, it)
  }
  return undone
}

/** Those that are in force, in the order they were made. */
export function correctionsInForce(records: readonly CorrectionRecord[]): MadeCorrection[] {
  const undone = undoneBy(records)
  return records.flatMap((it) => (it.what === 'undo' || undone.has(it.id) ? [] : [it]))
}

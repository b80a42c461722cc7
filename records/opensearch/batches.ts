import type { Version } from '../../engine/opensearch/server/connection.ts'
import type { Source } from './found.ts'

const BATCH_RECORDS = 1_000
const BATCH_BYTES = 6 * 1024 * 1024

/** `version`: the state that it replaces; null for none, and absent for any. */
export type Write = { id: string; source: Source; version?: Version | null }
/** What a bulk request says of one record. */
export type Line = { id: string; text: string }

/** Writes as lines of bulk requests, each request small enough. */
export function* batches(alias: string, writes: readonly Write[]): Generator<Line[]> {
  let batch: Line[] = []
  let bytes = 0
  for (const { id, source, version } of writes) {
    const target = { _index: alias, _id: id }
    const action = version === null ? { create: target } : { index: { ...target, ...version } }
    const text = `${JSON.stringify(action)}\n${JSON.stringify(source)}\n`
    if (batch.length === BATCH_RECORDS || (bytes > 0 && bytes + text.length > BATCH_BYTES)) {
      yield batch
      ;[batch, bytes] = [[], 0]
    }
    batch.push({ id, text })
    bytes += text.length
  }
  if (batch.length > 0) yield batch
}

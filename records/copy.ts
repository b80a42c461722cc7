import { isDeepStrictEqual } from 'node:util'
import { KINDS, type Kind } from './kind.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { Records } from './port.ts'

/** What was added; `different`: records by key that were there with something else in them, and stay. */
export type CopiedRecords = { corrections: number; records: number; files: number; different: number }

const ENTRIES_AT_ONCE = 1_000

/**
 * Adds what some records have and others have not: nothing that is there already is changed or removed, so that it can be
 * done again, and goes on where it was interrupted. Of changes, those that wait. If the other records are in use, the caller has
 * the writer's lock of the index that they belong to.
 */
export async function copyRecords(
  from: Records,
  to: Records,
  kinds: readonly Kind<unknown>[] = KINDS,
): Promise<CopiedRecords> {
  const copied: CopiedRecords = { corrections: 0, records: 0, files: 0, different: 0 }
  // What waits is read before the corrections: a change that is made meanwhile is then in both, and made once.
  const waiting = await from.changes.waiting()
  const there = new Set((await to.corrections.all()).map(({ id }) => id))
  for (const it of await from.corrections.all()) {
    if (there.has(it.id)) continue
    await to.corrections.append(it)
    copied.corrections += 1
  }
  for (const it of waiting) {
    if ((await to.changes.outcome(it.id)).state === 'unknown') await to.changes.add(it)
  }
  for (const kind of kinds) await copyKind(from, to, kind, copied)
  copied.files = await copyLedger(from, to)
  return copied
}

async function copyKind(
  from: Records,
  to: Records,
  kind: Kind<unknown>,
  copied: CopiedRecords,
): Promise<void> {
  const target = to.kept(kind)
  const there = new Set((await target.revisions()).map(({ key }) => key))
  for await (const { key, value } of from.kept(kind).all()) {
    const found = there.has(key) ? await target.get(key) : null
    if (found === null) {
      await target.put(key, value, 0)
      copied.records += 1
    } else if (!isDeepStrictEqual(found.value, value)) copied.different += 1
  }
}

/** The entries of files that the other ledger has not met. */
async function copyLedger(from: Records, to: Records): Promise<number> {
  const there = new Set<string>()
  for await (const it of to.ledger.entries()) there.add(keyOf(it))
  let count = 0
  let some: LedgerEntry[] = []
  const note = async () => {
    await to.ledger.note(some)
    count += some.length
    some = []
  }
  for await (const it of from.ledger.entries()) {
    if (there.has(keyOf(it))) continue
    some.push(it)
    if (some.length === ENTRIES_AT_ONCE) await note()
  }
  await note()
  return count
}

const keyOf = ({ collection, path, documentKey, line }: LedgerEntry): string =>
  JSON.stringify([collection, path, documentKey, documentKey === null ? line : null])

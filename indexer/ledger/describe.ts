import type { Engine } from '../../engine/port.ts'
import { describedByPassage } from '../../model/described.ts'
import { identifyDocument } from '../../model/identity.ts'
import { emptyLibraryRequest, LIBRARY_PAGE_AT_MOST } from '../../model/library.ts'
import type { LedgerEntry, LedgerKey } from '../../records/ledger-entry.ts'
import type { Records } from '../../records/port.ts'
import { describeAgain } from '../corrections/describe-again.ts'

/**
 * Describes what was corrected while a run went on, after the first `before` corrections: the run may have noted such a
 * document after it was corrected, as it was read.
 */
export async function describeCorrected(
  { engine, records }: { engine: Engine; records: Records },
  before: number,
): Promise<void> {
  const made = (await records.corrections.all()).slice(before)
  for (const id of new Set(made.map((it) => it.target.document))) {
    const document = await engine.document(id)
    if (document !== null) await describeAgain(records.ledger, document)
  }
}

/** Describes the documents of the index that an older version noted: they are not read again while nothing changes. */
export async function describeUndescribed(place: { engine: Engine; records: Records }): Promise<void> {
  // What was described is no longer on the first page; what the index does not have stays there.
  for (let page = 1; ; ) {
    const asked = {
      ...emptyLibraryRequest(),
      todo: 'index-again',
      limit: LIBRARY_PAGE_AT_MOST,
      page,
    } as const
    const { entries } = await place.records.ledger.list(asked)
    if (entries.length === 0) return
    if ((await describeAll(place, entries)) === 0) page += 1
  }
}

/** By the first passage of each, so that no document is read whole. @returns how many could be described */
async function describeAll(
  { engine, records }: { engine: Engine; records: Records },
  entries: readonly LedgerEntry[],
): Promise<number> {
  const parts = entries.map((it) => ({ document: idOf(it), from: 0, to: 1 }))
  const passages = new Map((await engine.passagesOf(parts)).map((it) => [it.documentId, it]))
  const described = entries.flatMap((it) => {
    const { collection, path, documentKey } = it
    const first = passages.get(idOf(it))
    return first ? [{ collection, path, documentKey, described: describedByPassage(first) }] : []
  })
  await records.ledger.describe(described)
  return described.length
}

const idOf = ({ collection, documentKey }: LedgerKey) => identifyDocument(collection ?? '', documentKey ?? '')

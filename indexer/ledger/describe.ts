import type { Engine } from '../../engine/port.ts'
import { describedByPassage } from '../../model/described.ts'
import { identifyDocument } from '../../model/identity.ts'
import { emptyLibraryRequest } from '../../model/library.ts'
import { type LedgerEntry, type LedgerKey, toDoOf } from '../../records/ledger-entry.ts'
import type { Records } from '../../records/port.ts'
import { describeAgain } from '../corrections/describe-again.ts'

/** Documents whose first passages are asked for at once. */
const AT_ONCE = 100

/**
 * Describes what was corrected while a run went on, after the first `before` corrections: the run may have noted such a
 * document after it was corrected, as it was read.
 */
export async function describeCorrected(
  { engine, records }: { engine: Engine; records: Records },
  before: number,
): Promise<void> {
  const made = (await records.corrections.all()).slice(before)
  // Rules correct tags, of which nothing is said here.
  for (const id of new Set(made.flatMap((it) => ('target' in it && it.target?.document) || []))) {
    const document = await engine.document(id)
    if (document !== null) await describeAgain(records.ledger, document)
  }
}

/**
 * Describes the documents of the index that an older version noted: they are not read again while nothing changes. That
 * there are none, as after any other run, is known without going through the ledger.
 */
export async function describeUndescribed(place: { engine: Engine; records: Records }): Promise<void> {
  const { ledger } = place.records
  const { total } = await ledger.list({ ...emptyLibraryRequest(), todo: 'index-again', limit: 1 })
  if (total === 0) return
  let undescribed: LedgerEntry[] = []
  for await (const it of ledger.entries()) {
    if (!toDoOf(it).includes('index-again')) continue
    undescribed.push(it)
    if (undescribed.length < AT_ONCE) continue
    await describeAll(place, undescribed)
    undescribed = []
  }
  await describeAll(place, undescribed)
}

/** By the first passage of each, so that no document is read whole. */
async function describeAll(
  { engine, records }: { engine: Engine; records: Records },
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const parts = entries.map((it) => ({ document: idOf(it), from: 0, to: 1 }))
  const passages = new Map((await engine.passagesOf(parts)).map((it) => [it.documentId, it]))
  const described = entries.flatMap((it) => {
    const { collection, path, documentKey } = it
    const first = passages.get(idOf(it))
    return first ? [{ collection, path, documentKey, described: describedByPassage(first) }] : []
  })
  await records.ledger.describe(described)
}

const idOf = ({ collection, documentKey }: LedgerKey) => identifyDocument(collection ?? '', documentKey ?? '')

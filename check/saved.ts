import { randomBytes } from 'node:crypto'
import { AppError } from '../model/errors.ts'
import {
  type OpenedCheck,
  reviewsOf,
  type SavedCheck,
  type SavedCheckEntry,
  type SavedCheckList,
  type SavedCheckOutcome,
  type SavedCheckRequest,
} from '../model/saved-check.ts'
import { CHECKS } from '../records/kind.ts'
import type { Kept, Records } from '../records/port.ts'
import type { ReadDraft } from './draft/read-draft.ts'

const entryOf = ({ key, revision, value }: Kept<SavedCheck>): SavedCheckEntry => ({
  ...{ id: key, revision, name: value.name, savedAt: value.savedAt, checkedAt: value.check.checkedAt },
  quotations: value.check.quotations.length,
  reviewed: reviewsOf(value).filter((it) => it !== null).length,
})

const opened = ({ key, revision, value }: Kept<SavedCheck>): OpenedCheck => ({ id: key, revision, ...value })

/** The saved checks, the newest first. */
export async function savedChecks(records: Records): Promise<SavedCheckList> {
  const checks: SavedCheckEntry[] = []
  for await (const it of records.kept(CHECKS).all()) checks.push(entryOf(it))
  return { checks: checks.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)) }
}

/** @throws AppError `not-found` */
export async function openCheck(records: Records, id: string): Promise<OpenedCheck> {
  const kept = await records.kept(CHECKS).get(id)
  if (kept === null) throw new AppError('not-found', { what: 'check', id })
  return opened(kept)
}

/**
 * Saves a check, replaces one, or removes one.
 * @throws AppError `record-changed` if somebody else has changed it, `not-found`
 */
export async function changeSavedChecks(
  records: Records,
  asked: SavedCheckRequest,
  now: () => Date = () => new Date(),
): Promise<SavedCheckOutcome> {
  const kept = records.kept(CHECKS)
  if (asked.action === 'remove') {
    if ((await kept.get(asked.id)) === null) throw new AppError('not-found', { what: 'check', id: asked.id })
    await kept.remove(asked.id, asked.revision)
    return { ...(await savedChecks(records)), saved: null }
  }
  const { id = `k-${randomBytes(6).toString('hex')}`, revision = 0, name, check, reviews } = asked
  const value = { name, check, reviews, savedAt: now().toISOString() }
  const saved = entryOf({ key: id, revision: await kept.put(id, value, revision), value })
  return { ...(await savedChecks(records)), saved }
}

/** More than this share of the quotations are in both a saved check and a draft if it is the same draft, edited. */
const SAME_SHARE = 0.5

/**
 * The saved check of a draft: of the same bytes; else of a file of the same name, if most quotations of whichever has
 * fewer are in both; else one that has most of all their quotations in common, word for word. Of equals, the newest.
 * Null if there is none.
 */
export async function savedCheckOf(
  records: Records,
  { sha256, name, quotations }: Pick<ReadDraft, 'sha256' | 'name' | 'quotations'>,
): Promise<OpenedCheck | null> {
  const texts = new Set(quotations.map(({ text }) => text))
  let best: { rank: number; kept: Kept<SavedCheck> } | null = null
  for await (const kept of records.kept(CHECKS).all()) {
    const { draft, quotations: before } = kept.value.check
    if (draft === null) continue
    const shared = before.filter(({ text }) => texts.has(text)).length
    const share = shared / Math.max(1, new Set([...texts, ...before.map(({ text }) => text)]).size)
    const isNamed =
      name !== null && draft.name === name && shared > Math.min(texts.size, before.length) * SAME_SHARE
    const rank = draft.sha256 === sha256 ? 3 : isNamed ? 2 : share
    if (
      rank > SAME_SHARE &&
      (best === null || rank > best.rank || (rank === best.rank && isNewer(kept, best.kept)))
    )
      best = { rank, kept }
  }
  return best === null ? null : opened(best.kept)
}

const isNewer = (a: Kept<SavedCheck>, b: Kept<SavedCheck>) => a.value.savedAt > b.value.savedAt

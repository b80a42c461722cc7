import { createHash, randomBytes } from 'node:crypto'
import { AppError, hasCode } from '../model/errors.ts'
import {
  type OpenedCheck,
  reviewsOf,
  type SavedCheck,
  type SavedCheckEntry,
  type SavedCheckList,
  type SavedCheckOutcome,
  type SavedCheckRequest,
  type SavedCheckSummary,
} from '../model/saved-check.ts'
import { CHECK_SUMMARIES, CHECKS } from '../records/kind.ts'
import type { Kept, Records } from '../records/port.ts'
import type { ReadDraft } from './draft/read-draft.ts'

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const summaryOf = ({ key, revision, value }: Kept<SavedCheck>): SavedCheckSummary => ({
  entry: {
    ...{ id: key, revision, name: value.name, savedAt: value.savedAt, checkedAt: value.check.checkedAt },
    quotations: value.check.quotations.length,
    reviewed: reviewsOf(value).filter((it) => it !== null).length,
  },
  draft: value.check.draft && { name: value.check.draft.name, sha256: value.check.draft.sha256 },
  quotations: value.check.quotations.map(({ text }) => digestOf(text)),
})

const opened = ({ key, revision, value }: Kept<SavedCheck>): OpenedCheck => ({ id: key, revision, ...value })

/**
 * What is known of every saved check without reading it whole, which may have megabytes. Only one whose summary was not
 * written, because whoever saved it was stopped, is read.
 */
async function summaries(records: Records): Promise<SavedCheckSummary[]> {
  const written = new Map<string, SavedCheckSummary>()
  for await (const { key, value } of records.kept(CHECK_SUMMARIES).all()) written.set(key, value)
  const found: SavedCheckSummary[] = []
  for (const { key, revision } of await records.kept(CHECKS).revisions()) {
    const known = written.get(key)
    if (known?.entry.revision === revision) found.push(known)
    else {
      const kept = await records.kept(CHECKS).get(key)
      if (kept !== null) found.push(summaryOf(kept))
    }
  }
  return found
}

/** The saved checks, the newest first. */
export async function savedChecks(records: Records): Promise<SavedCheckList> {
  const checks = (await summaries(records)).map(({ entry }) => entry)
  return { checks: checks.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)) }
}

/** Keeps the summary of a check as it was saved, or none of one that was removed. */
async function keepSummary(records: Records, id: string, summary: SavedCheckSummary | null): Promise<void> {
  const kept = records.kept(CHECK_SUMMARIES)
  const revision = (await kept.get(id))?.revision ?? 0
  try {
    if (summary !== null) await kept.put(id, summary, revision)
    else if (revision > 0) await kept.remove(id, revision)
  } catch (error) {
    // Somebody else has changed the check meanwhile, and with it this.
    if (!hasCode(error, 'record-changed')) throw error
  }
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
    await keepSummary(records, asked.id, null)
    return { ...(await savedChecks(records)), saved: null }
  }
  const { id = `k-${randomBytes(6).toString('hex')}`, revision = 0, name, check, reviews } = asked
  const value = { name, check, reviews, savedAt: now().toISOString() }
  const summary = summaryOf({ key: id, revision: await kept.put(id, value, revision), value })
  await keepSummary(records, id, summary)
  return { ...(await savedChecks(records)), saved: summary.entry }
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
  const texts = new Set(quotations.map(({ text }) => digestOf(text)))
  let best: { rank: number; entry: SavedCheckEntry } | null = null
  for (const { draft, quotations: before, entry } of await summaries(records)) {
    if (draft === null) continue
    const shared = before.filter((it) => texts.has(it)).length
    const share = shared / Math.max(1, new Set([...texts, ...before]).size)
    const isNamed =
      name !== null && draft.name === name && shared > Math.min(texts.size, before.length) * SAME_SHARE
    const rank = draft.sha256 === sha256 ? 3 : isNamed ? 2 : share
    if (
      rank > SAME_SHARE &&
      (best === null || rank > best.rank || (rank === best.rank && entry.savedAt > best.entry.savedAt))
    )
      best = { rank, entry }
  }
  const kept = best === null ? null : await records.kept(CHECKS).get(best.entry.id)
  return kept === null ? null : opened(kept)
}

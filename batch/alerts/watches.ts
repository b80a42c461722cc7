import { randomBytes } from 'node:crypto'
import { refuseUnknown } from '../../cli/known-keys.ts'
import type { Alert, AlertsFound, KeptAlert, KeptWatch, Watch } from '../../model/alert.ts'
import type { BatchAs } from '../../model/batch.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { ALERTS, SEEN, WATCHES } from '../../records/kind.ts'
import type { KeptRecords, Records } from '../../records/port.ts'
import { problemOf } from '../line/search-line.ts'
import type { ListLine } from '../list/read-list.ts'
import { type AlertContext, noteSeen } from './check.ts'

export type ToWatch = { name: string; as: BatchAs; base: SearchRequest; lines: readonly ListLine[] }

/** As many alerts are given at once; the others are told by their number. */
export const ALERTS_SHOWN = 200

/**
 * Saves a list, so that what its lines find from now on is told. What they find already is no news; only once all of
 * that is noted does the list exist, so that one that was not saved to its end tells nothing wrong.
 * @returns its ID
 */
export async function saveWatch({ name, as, base, lines }: ToWatch, context: AlertContext): Promise<string> {
  const { engine, records, signal, now = () => new Date() } = context
  const id = `w-${randomBytes(6).toString('hex')}`
  const options = { as, base, hits: 0 }
  const usable = lines.filter((it) => problemOf(it, options) === null)
  if (usable.length === 0) {
    throw new AppError('bad-request', { parameter: 'lines', problem: { reason: 'empty' } })
  }
  // A filter by a key that nothing has would never find anything, without a word.
  await refuseUnknown(engine, base, signal ? { signal } : {})
  // As of before: what arrives while the lines are gone through is compared again.
  const { generation } = await engine.status()
  const at = now().toISOString()
  const watch: Watch = {
    ...{ name: name.trim(), as, savedAt: at, checked: { at, generation } },
    filters: formatSearch({ ...base, q: '', page: 1 }).toString(),
    lines: usable.map(({ line, text }) => ({ line, text })),
  }
  try {
    await noteSeen(id, watch, context)
  } catch (error) {
    await removeAll(records.kept(SEEN), id)
    throw error
  }
  await records.kept(WATCHES).put(id, watch, 0)
  return id
}

const ofWatch = (key: string, id: string) => key === id || key.startsWith(`${id}/`)

async function removeAll<Value>(kept: KeptRecords<Value>, id: string): Promise<void> {
  for await (const { key, revision } of kept.all()) {
    if (ofWatch(key, id)) await kept.remove(key, revision).catch(unlessChanged)
  }
}

function unlessChanged(error: unknown): void {
  if (!hasCode(error, 'record-changed')) throw error
}

/** Removes a list with all of its alerts. */
export async function removeWatch(id: string, { records }: Pick<AlertContext, 'records'>): Promise<void> {
  const watches = records.kept(WATCHES)
  const kept = await watches.get(id)
  if (kept === null) throw new AppError('not-found', { what: 'watch', id })
  await watches.remove(id, kept.revision)
  await removeAll(records.kept(ALERTS), id)
  await removeAll(records.kept(SEEN), id)
}

/** Marks alerts as read; unknown ones are left out. @param ids all of them if it is null */
export async function markRead(
  ids: readonly string[] | null,
  { records, now = () => new Date() }: Pick<AlertContext, 'records' | 'now'>,
): Promise<void> {
  const alerts = records.kept(ALERTS)
  const readAt = now().toISOString()
  const mark = async (key: string, value: Alert, revision: number) => {
    if (value.readAt === null) await alerts.put(key, { ...value, readAt }, revision).catch(unlessChanged)
  }
  if (ids === null) {
    for await (const { key, value, revision } of alerts.all()) await mark(key, value, revision)
    return
  }
  for (const id of ids) {
    const kept = await alerts.get(id)
    if (kept) await mark(id, kept.value, kept.revision)
  }
}

const newestFirst = (a: KeptAlert, b: KeptAlert) =>
  a.foundAt < b.foundAt ? 1 : a.foundAt > b.foundAt ? -1 : a.id < b.id ? -1 : 1

/** @param only unread ones, or also those that were read; `most`: how many at most */
export async function alertsOf(
  records: Records,
  { unread, most = ALERTS_SHOWN }: { unread: boolean; most?: number },
): Promise<AlertsFound> {
  const watches = new Map<string, KeptWatch>()
  for await (const { key, value } of records.kept(WATCHES).all()) {
    watches.set(key, { ...value, id: key, unread: 0 })
  }
  const found: KeptAlert[] = []
  for await (const { key, value } of records.kept(ALERTS).all()) {
    const watch = watches.get(value.watch)
    // Of a list that is being removed.
    if (watch === undefined) continue
    if (value.readAt === null) watch.unread += 1
    if (!unread || value.readAt === null) found.push({ ...value, id: key })
  }
  found.sort(newestFirst)
  return {
    watches: [...watches.values()].sort((a, b) => a.name.localeCompare(b.name)),
    alerts: found.slice(0, most),
    more: Math.max(0, found.length - most),
  }
}

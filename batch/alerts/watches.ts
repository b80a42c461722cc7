import { randomBytes } from 'node:crypto'
import { refuseUnknown } from '../../cli/known-keys.ts'
import type { Alert, AlertsFound, KeptAlert, KeptWatch, Watch, WatchKind } from '../../model/alert.ts'
import type { BatchAs } from '../../model/batch.ts'
import { AppError, hasCode } from '../../model/errors.ts'
import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
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
  const options = { as, base, hits: 0 }
  const usable = lines.filter((it) => problemOf(it, options) === null)
  if (usable.length === 0) {
    throw new AppError('bad-request', { parameter: 'lines', problem: { reason: 'empty' } })
  }
  const saved = usable.map(({ line, text }) => ({ line, text }))
  return save({ kind: 'list', name, as, lines: saved }, base, context)
}

/**
 * Saves one search with its filters, as `saveWatch` does a list: the words may be missing, because filters alone find
 * something too.
 * @returns its ID
 */
export function saveSearch(
  { name, search }: { name: string; search: SearchRequest },
  context: AlertContext,
): Promise<string> {
  const lines = [{ line: 1, text: search.q }]
  return save({ kind: 'search', name, as: 'queries', lines }, search, context)
}

async function save(
  given: Pick<Watch, 'kind' | 'name' | 'as' | 'lines'>,
  base: SearchRequest,
  context: AlertContext,
): Promise<string> {
  const { engine, records, signal, now = () => new Date() } = context
  const id = `w-${randomBytes(6).toString('hex')}`
  // A filter by a key that nothing has would never find anything, without a word.
  await refuseUnknown(engine, base, signal ? { signal } : {})
  // As of before: what arrives while the lines are gone through is compared again.
  const { generation } = await engine.status()
  const at = now().toISOString()
  const watch: Watch = {
    ...{ ...given, name: given.name.trim(), savedAt: at, lookedAt: null, checked: { at, generation } },
    filters: formatSearch({ ...base, q: '', page: 1, limit: emptyRequest().limit }).toString(),
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

/** @throws AppError `not-found`, or `record-changed` if it was changed in the same moment */
export async function renameWatch(
  id: string,
  name: string,
  { records }: Pick<AlertContext, 'records'>,
): Promise<void> {
  const watches = records.kept(WATCHES)
  const kept = await watches.get(id)
  if (kept === null) throw new AppError('not-found', { what: 'watch', id })
  await watches.put(id, { ...kept.value, name: name.trim() }, kept.revision)
}

/**
 * `alerts`: the IDs of those that were read; with `watches`, they are all that somebody saw of these until then (by default
 * now). Without `alerts` all that arrived until then, of all lists and searches or of `watches`.
 */
export type Read = { alerts?: readonly string[]; watches?: readonly string[]; until?: string }

/**
 * Marks alerts as read, and the lists and searches as looked at whose alerts are all meant; unknown ones are left out. An
 * alert is dated when its search begins, and recorded after that: by the date alone, one that nobody saw could be marked.
 */
export async function markRead(
  { alerts: ids, watches: of, until }: Read,
  { records, now = () => new Date() }: Pick<AlertContext, 'records' | 'now'>,
): Promise<void> {
  const alerts = records.kept(ALERTS)
  const readAt = now().toISOString()
  const mark = async (key: string, value: Alert, revision: number) => {
    if (value.readAt === null) await alerts.put(key, { ...value, readAt }, revision).catch(unlessChanged)
  }
  const asked = of && new Set(of)
  const lookedAt = until ?? readAt
  if (ids !== undefined) {
    for (const id of ids) {
      const kept = await alerts.get(id)
      if (kept) await mark(id, kept.value, kept.revision)
    }
    if (asked === undefined) return
  } else {
    for await (const { key, value, revision } of alerts.all()) {
      if (asked?.has(value.watch) !== false && value.foundAt <= lookedAt) await mark(key, value, revision)
    }
  }
  const watches = records.kept(WATCHES)
  for await (const { key, value, revision } of watches.all()) {
    if (asked?.has(key) !== false)
      await watches.put(key, { ...value, lookedAt }, revision).catch(unlessChanged)
  }
}

const newestFirst = (a: KeptAlert, b: KeptAlert) =>
  a.foundAt < b.foundAt ? 1 : a.foundAt > b.foundAt ? -1 : a.id < b.id ? -1 : 1

export type AlertsAsked = {
  /** Only those that were not read yet. */
  unread: boolean
  /** Only of lists, or only of searches. */
  kind?: WatchKind
  /** Only of this list or search. */
  watch?: string
  /** How many alerts at most, by default `ALERTS_SHOWN`. */
  most?: number
}

export async function alertsOf(
  records: Records,
  { unread, kind, watch: only, most = ALERTS_SHOWN }: AlertsAsked,
): Promise<AlertsFound> {
  const watches = new Map<string, KeptWatch>()
  for await (const { key, value } of records.kept(WATCHES).all()) {
    if ((kind !== undefined && value.kind !== kind) || (only !== undefined && key !== only)) continue
    watches.set(key, { ...value, id: key, unread: 0 })
  }
  const found: KeptAlert[] = []
  for await (const { key, value } of records.kept(ALERTS).all()) {
    const watch = watches.get(value.watch)
    // Of a list that is being removed, or was not asked for.
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
